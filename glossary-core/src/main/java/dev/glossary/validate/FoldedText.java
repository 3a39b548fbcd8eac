package dev.glossary.validate;

import java.text.Normalizer;

/**
 * Texts that are the same when compatible characters are one (NFKC), letters lose their case, and each run of white space
 * is one space: what a reader takes for the same text.
 */
final class FoldedText {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** Marks a character after white space. */
    private static final int SPACE = 1 << 16;

    /** Of an ASCII character what stands for it. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = (byte) (Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c));
        }
    }

    private FoldedText() {}

    /**
     * The same for texts whose beginnings are the same, and different ones for nearly all others.
     *
     * @param length how many characters the beginning has, white space not counted
     */
    static long hash(String text, int length) {
        return hash(text, length, false);
    }

    /** @param isNormal whether the text is in normal form; one that begins in ASCII is so for as long as that lasts */
    private static long hash(String text, int length, boolean isNormal) {
        long hash = 0;
        int count = 0;
        boolean isAfterSpace = false;
        for (int i = 0; i < text.length() && count < length; i++) {
            char c = text.charAt(i);
            if (c >= 128 && !isNormal) {
                return hash(normal(text), length, true);
            }
            int folded = folded(c);
            if (folded == ' ') {
                isAfterSpace = count > 0;
            } else {
                hash = (hash ^ (isAfterSpace ? folded | SPACE : folded)) * FACTOR;
                isAfterSpace = false;
                count++;
            }
        }
        return Words.mixed(hash);
    }

    static boolean same(String a, String b) {
        return of(a).equals(of(b));
    }

    private static String of(String text) {
        String normal = normal(text);
        StringBuilder folded = new StringBuilder(normal.length());
        int before = ' ';
        for (int i = 0; i < normal.length(); i++) {
            int c = folded(normal.charAt(i));
            if (c != ' ' || before != ' ') {
                folded.append((char) c);
            }
            before = c;
        }
        return folded.toString().stripTrailing();
    }

    private static int folded(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
        return isSpace ? ' ' : Character.toLowerCase(Character.toUpperCase(c));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
