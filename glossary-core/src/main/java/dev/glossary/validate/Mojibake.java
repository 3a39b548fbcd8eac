package dev.glossary.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** What is left of UTF-8 that was read as Windows-1252: {@code â€™} for an apostrophe, {@code Ã©} for an é. */
final class Mojibake {
    /** The characters of the bytes 0x80 to 0x9F in Windows-1252; those that have none there stand for themselves. */
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static final char REPLACEMENT = '\ufffd';
    private static final Words TOPICS = Words.of("mojibake encoding unicode utf charset");

    private Mojibake() {}

    /** Whether a term is about such things: then a text may show them. */
    static boolean isTopic(Words name) {
        for (int i = 0; i < TOPICS.count(); i++) {
            if (name.contain(TOPICS, i)) {
                return true;
            }
        }
        return false;
    }

    /** The length of what was misread at a place, or of the replacement characters there; 0 when there is nothing. */
    static int lengthAt(String text, int at) {
        char c = text.charAt(at);
        if (c == REPLACEMENT) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) == REPLACEMENT) {
                end++;
            }
            return end - at;
        }
        if (c == 'Â' || c == 'Ã') {
            return isContinuation(text, at + 1) && !isEndOfCapitals(text, at) ? 2 : 0;
        }
        boolean isMark = c == 'â' && at + 2 < text.length() && text.charAt(at + 1) == '€';
        return isMark && "™œ¦˜“”š\u009d".indexOf(text.charAt(at + 2)) >= 0 ? 3 : 0;
    }

    /** Whether a control character is what was misread, and not a control character. */
    static boolean isInside(String text, int at) {
        return (at >= 1 && lengthAt(text, at - 1) > 1) || (at >= 2 && lengthAt(text, at - 2) > 2);
    }

    /** What was meant; null when that is lost. */
    static @Nullable String decoded(String misread) {
        byte[] bytes = new byte[misread.length()];
        for (int i = 0; i < bytes.length; i++) {
            int read = byteOf(misread.charAt(i));
            if (read < 0) {
                return null;
            }
            bytes[i] = (byte) read;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException lost) {
            return null; // a replacement character has no bytes
        }
    }

    /** What a character from U+0080 to U+009F means in Windows-1252; empty when it means nothing. */
    static String windows1252(int point) {
        char meant = WINDOWS_1252.charAt(point - 0x80);
        return meant == point ? "" : String.valueOf(meant);
    }

    private static boolean isContinuation(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        int read = byteOf(text.charAt(at));
        return read >= 0x80 && read <= 0xBF;
    }

    /** The byte that Windows-1252 reads as a character; −1 when there is none. */
    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int place = WINDOWS_1252.indexOf(c);
        return place < 0 ? -1 : 0x80 + place;
    }

    /** A word in capitals, such as MAÇÃ, may be followed by a quote, a dash or a space that does not break. */
    private static boolean isEndOfCapitals(String text, int at) {
        return at > 0
                && Character.isUpperCase(text.charAt(at - 1))
                && "”“’»…–—\u00a0".indexOf(text.charAt(at + 1)) >= 0;
    }
}
