package dev.glossary.validate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.text.Normalizer;

/**
 * What is left of a text when compatible characters are one (NFKC), letters lose their case, and punctuation and white
 * space are gone: of “Fine-Tuning” and “fine tuning” the same.
 *
 * <p>Symbols stay, and so do {@code # % & * @}, or C, C# and C++ would be one.
 */
final class TextKey {
    /** Of an ASCII character what stands in the key; 0 when nothing does. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = isKept(c) ? (byte) Character.toLowerCase(c) : 0;
        }
    }

    private TextKey() {}

    static String of(String text) {
        byte[] key = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return ofUnicode(text);
            }
            key[length] = ASCII[c];
            length += ASCII[c] == 0 ? 0 : 1;
        }
        return new String(key, 0, length, US_ASCII);
    }

    private static String ofUnicode(String text) {
        StringBuilder key = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(TextKey::isKept)
                .forEach(point -> key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(point))));
        return key.toString();
    }

    /** Whether two texts have the same key; of texts that differ soon, it takes no key to tell. */
    static boolean same(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            i = skip(a, i);
            j = skip(b, j);
            if (i == a.length() || j == b.length()) {
                return of(a.substring(i)).isEmpty() && of(b.substring(j)).isEmpty();
            }
            char c = a.charAt(i++);
            char d = b.charAt(j++);
            if (c >= 128 || d >= 128) {
                return of(a).equals(of(b));
            }
            if (ASCII[c] != ASCII[d]) {
                return false;
            }
        }
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) < 128 && ASCII[text.charAt(i)] == 0) {
            i++;
        }
        return i;
    }

    private static boolean isKept(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> false;
            case Character.OTHER_PUNCTUATION -> "#%&*@".indexOf(point) >= 0;
            default -> true;
        };
    }
}
