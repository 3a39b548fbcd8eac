package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes strings that hold escapes or characters beyond ASCII, and checks them on the way: the JDK's own decoder knows no
 * escapes, and needs to be told where a string ends.
 *
 * <p>A text is decoded in Latin-1 for as long as that holds it, as the JDK's strings are, and in UTF-16 from the first
 * character on that it does not hold. What is plain is taken eight bytes at a time: see {@link Swar}. The memory is used
 * again for the next string.
 */
final class TextDecoder {
    private static final int MAX_LATIN = 0xff;
    private static final int INVALID = -1;

    /** For each character after a backslash what the two stand for; {@link #INVALID} where JSON has no such escape. */
    private static final byte[] LETTERS = new byte[128];

    /** For each byte the hexadecimal digit that it is; {@link #INVALID} where it is none. */
    private static final byte[] HEX = new byte[256];

    static {
        Arrays.fill(LETTERS, (byte) INVALID);
        String letters = "\"\\/bfnrt";
        String meanings = "\"\\/\b\f\n\r\t";
        for (int i = 0; i < letters.length(); i++) {
            LETTERS[letters.charAt(i)] = (byte) meanings.charAt(i);
        }
        Arrays.fill(HEX, (byte) INVALID);
        for (int digit = 0; digit < 16; digit++) {
            HEX[Character.forDigit(digit, 16)] = (byte) digit;
            HEX[Character.toUpperCase(Character.forDigit(digit, 16))] = (byte) digit;
        }
    }

    private byte[] latin = new byte[512];
    private char[] units = {};
    private int end;

    /**
     * {@return the text of a string; null when it is malformed, or ends nowhere}
     *
     * @param text an array that holds the string
     * @param from where it begins, after its opening quote
     * @param to where the array's text ends
     */
    @Nullable
    String decode(byte[] text, int from, int to) {
        int at = from;
        int length = 0;
        while (true) {
            if (Swar.isWarm()) {
                while (at + Long.BYTES <= to) {
                    reserveLatin(length);
                    long word = Swar.word(text, at);
                    Swar.put(latin, length, word);
                    long special = Swar.special(word);
                    if (special != 0) {
                        at += Swar.first(special);
                        length += Swar.first(special);
                        break;
                    }
                    at += Long.BYTES;
                    length += Long.BYTES;
                }
            }
            if (at >= to) {
                return null;
            }
            byte b = text[at];
            if (b == '"') {
                end = at;
                return new String(latin, 0, length, ISO_8859_1);
            }
            int unit;
            if (b == '\\') {
                unit = escaped(text, at, to);
                at += at + 1 < to && text[at + 1] == 'u' ? 6 : 2;
            } else if (b >= ' ') {
                unit = b;
                at++;
            } else if (b == (byte) 0xC2 || b == (byte) 0xC3) {
                unit = at + 1 < to ? twoBytes(b, text[at + 1]) : INVALID;
                at += 2;
            } else {
                return b >= 0 ? null : decodeWide(text, at, to, widened(length));
            }
            if (unit < 0) {
                return null;
            }
            if (unit > MAX_LATIN) {
                int widened = widened(length);
                units[widened] = (char) unit;
                return decodeWide(text, at, to, widened + 1);
            }
            reserveLatin(length);
            latin[length++] = (byte) unit;
        }
    }

    /** Where the closing quote of the string stands that was decoded last. */
    int end() {
        return end;
    }

    private @Nullable String decodeWide(byte[] text, int from, int to, int decoded) {
        int at = from;
        int length = decoded;
        while (true) {
            reserveUnits(length);
            if (at + Long.BYTES <= to && Swar.isWarm()) {
                long word = Swar.word(text, at);
                inflate(word, length);
                long special = Swar.special(word);
                if (special == 0) {
                    at += Long.BYTES;
                    length += Long.BYTES;
                    continue;
                }
                at += Swar.first(special);
                length += Swar.first(special);
            }
            if (at >= to) {
                return null;
            }
            byte b = text[at];
            if (b == '"') {
                end = at;
                return new String(units, 0, length);
            }
            if (b == '\\') {
                int unit = escaped(text, at, to);
                if (unit < 0) {
                    return null;
                }
                units[length++] = (char) unit;
                at += text[at + 1] == 'u' ? 6 : 2;
            } else if (b >= ' ') {
                units[length++] = (char) b;
                at++;
            } else if (b >= 0) {
                return null;
            } else {
                long run = decodeRun(text, at, to, length);
                if (run < 0) {
                    return null;
                }
                at = (int) (run >> 32);
                length = (int) run;
            }
        }
    }

    /** Adds eight bytes, of which as many count as are plain. */
    private void inflate(long word, int length) {
        char[] into = units;
        into[length] = (char) (word & 0xff);
        into[length + 1] = (char) (word >>> 8 & 0xff);
        into[length + 2] = (char) (word >>> 16 & 0xff);
        into[length + 3] = (char) (word >>> 24 & 0xff);
        into[length + 4] = (char) (word >>> 32 & 0xff);
        into[length + 5] = (char) (word >>> 40 & 0xff);
        into[length + 6] = (char) (word >>> 48 & 0xff);
        into[length + 7] = (char) (word >>> 56);
    }

    /**
     * Adds the characters beyond ASCII that follow each other.
     *
     * @return where they end in the text, and in the lower half how long the decoded text is then; negative when one of them
     *     is malformed
     */
    private long decodeRun(byte[] text, int from, int to, int decoded) {
        int at = from;
        int length = decoded;
        while (at < to && text[at] < 0) {
            reserveUnits(length);
            int lead = text[at];
            int point;
            if (lead < (byte) 0xE0) {
                point = at + 1 < to ? twoBytes(lead, text[at + 1]) : INVALID;
                at += 2;
            } else if (lead < (byte) 0xF0) {
                point = at + 2 < to ? threeBytes(lead, text[at + 1], text[at + 2]) : INVALID;
                at += 3;
            } else {
                point = at + 3 < to ? fourBytes(lead, text[at + 1], text[at + 2], text[at + 3]) : INVALID;
                at += 4;
                if (point >= 0) {
                    units[length++] = Character.highSurrogate(point);
                    point = Character.lowSurrogate(point);
                }
            }
            if (point < 0) {
                return INVALID;
            }
            units[length++] = (char) point;
        }
        return (long) at << 32 | length;
    }

    private static int twoBytes(int first, int second) {
        boolean isValid = first >= (byte) 0xC2 && isContinuation(second);
        return isValid ? (first & 0x1f) << 6 | second & 0x3f : INVALID;
    }

    private static int threeBytes(int first, int second, int third) {
        int point = (first & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f;
        boolean isValid = isContinuation(second)
                && isContinuation(third)
                && point >= 0x800
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return isValid ? point : INVALID;
    }

    private static int fourBytes(int first, int second, int third, int fourth) {
        int point = (first & 7) << 18 | (second & 0x3f) << 12 | (third & 0x3f) << 6 | fourth & 0x3f;
        boolean isValid = first <= (byte) 0xF4
                && isContinuation(second)
                && isContinuation(third)
                && isContinuation(fourth)
                && point >= Character.MIN_SUPPLEMENTARY_CODE_POINT
                && point <= Character.MAX_CODE_POINT;
        return isValid ? point : INVALID;
    }

    private static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }

    /** The UTF-16 unit that an escape stands for. */
    private static int escaped(byte[] text, int backslash, int to) {
        if (backslash + 1 >= to) {
            return INVALID;
        }
        byte letter = text[backslash + 1];
        if (letter != 'u') {
            return letter < 0 ? INVALID : LETTERS[letter];
        }
        return backslash + 5 < to ? hex(text, backslash + 2) : INVALID;
    }

    /** The value of four hexadecimal digits; negative when they are none. */
    static int hex(byte[] text, int at) {
        return HEX[text[at] & 0xff] << 12
                | HEX[text[at + 1] & 0xff] << 8
                | HEX[text[at + 2] & 0xff] << 4
                | HEX[text[at + 3] & 0xff];
    }

    private void reserveLatin(int length) {
        if (length > latin.length - Long.BYTES) {
            latin = Arrays.copyOf(latin, 2 * latin.length);
        }
    }

    /** A surrogate pair may be added, or a word. */
    private void reserveUnits(int length) {
        if (length > units.length - Long.BYTES) {
            units = Arrays.copyOf(units, 2 * units.length);
        }
    }

    /** Goes on in UTF-16. */
    private int widened(int length) {
        if (units.length < length + 2 * Long.BYTES) {
            units = new char[latin.length + 2 * Long.BYTES];
        }
        for (int i = 0; i < length; i++) {
            units[i] = (char) (latin[i] & 0xff);
        }
        return length;
    }
}
