package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * JSON tokens as {@code devalue} writes them, in UTF-8, one after the other in a buffer that grows: the twin of
 * {@link JsonText}.
 */
final class JsonOutput {
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;
    private static final String HEX = "0123456789abcdef";

    /** What a UTF-16 unit takes at the most, where it is no escape, and where it is one. */
    private static final int MAX_UNIT = 3;

    private static final int MAX_ESCAPE = 6;

    /** For each ASCII character whether a string holds it as an escape. */
    private final boolean[] isEscaped = new boolean[128];

    private byte[] bytes = new byte[1024];
    private int length;

    /** The UTF-16 units of a text, for whoever looks at each. */
    private char[] units = new char[64];

    /** Whether the last text held nothing beyond ASCII: texts of one payload are of one language. */
    private boolean expectsAscii = true;

    /** @param escapesSlashes whether {@code /} is written <code>&#92;u002F</code> */
    JsonOutput(boolean escapesSlashes) {
        Arrays.fill(isEscaped, 0, ' ', true);
        isEscaped['"'] = true;
        isEscaped['\\'] = true;
        isEscaped['<'] = true;
        isEscaped['/'] = escapesSlashes;
    }

    void clear() {
        length = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, length).slice().asReadOnlyBuffer();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Characters that are JSON already. */
    void ascii(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    /** Characters that are JSON already. */
    void ascii(String json) {
        reserve(json.length());
        for (int i = 0; i < json.length(); i++) {
            bytes[length++] = (byte) json.charAt(i);
        }
    }

    /** Bytes that are JSON already. */
    void raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    void integer(long value) {
        if (value >= 0 && value < 10) {
            ascii((char) ('0' + value));
        } else if (value >= 10 && value < 100) {
            reserve(2);
            bytes[length++] = (byte) ('0' + value / 10);
            bytes[length++] = (byte) ('0' + value % 10);
        } else {
            ascii(Long.toString(value));
        }
    }

    /** A string in quotes. A surrogate without its partner becomes an escape, since UTF-8 has no bytes for it. */
    void string(String text) {
        if (!Swar.isWarm()) {
            Swar.warmUp(text.length());
            stringOfUnits(text);
        } else if (!expectsAscii || text.length() < Long.BYTES || !stringOfBytes(text)) {
            stringOfUnits(text);
        }
    }

    /**
     * Writes a string by the bytes that the JDK makes of it, eight at a time. For a surrogate without its partner these have
     * a question mark: such a text is left to those who look at each unit.
     *
     * @return whether it was written
     */
    private boolean stringOfBytes(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        int end = utf8.length;
        boolean isAscii = end == text.length(); // or has surrogates without their partners
        expectsAscii = isAscii;
        boolean isWhole = false;
        int begin = length;
        reserve((long) end + 2 + Long.BYTES);
        bytes[length++] = '"';
        for (int i = 0; i < end; ) {
            i = copyPlain(utf8, i, isAscii);
            if (i < end && utf8[i] == '?' && !isWhole) {
                if (isAscii ? text.charAt(i) != '?' : hasLoneSurrogate(text)) {
                    length = begin;
                    return false;
                }
                isWhole = !isAscii;
            }
            if (i < end) {
                i = character(utf8, i);
            }
        }
        bytes[length++] = '"';
        return true;
    }

    /** Copies bytes for as long as they are plain, whole words of them; tells where the next one is that is not, or may not be. */
    private int copyPlain(byte[] utf8, int from, boolean isAscii) {
        byte[] into = bytes;
        int at = from;
        int shift = length - from;
        while (at + Long.BYTES <= utf8.length) {
            long word = Swar.word(utf8, at);
            Swar.put(into, at + shift, word);
            long special = Swar.escaped(word, isAscii);
            if (special != 0) {
                at += Swar.first(special);
                break;
            }
            at += Long.BYTES;
        }
        length = at + shift;
        return at;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Writes the character that begins here, as an escape where that is needed; tells where it ends. */
    private int character(byte[] utf8, int at) {
        byte b = utf8[at];
        if (b >= 0) {
            if (isEscaped[b]) {
                reserve((long) utf8.length - at + MAX_ESCAPE + 1 + Long.BYTES);
                escape((char) b);
            } else {
                bytes[length++] = b;
            }
            return at + 1;
        }
        boolean isLineEnd = b == (byte) 0xE2 && utf8[at + 1] == (byte) 0x80 && (utf8[at + 2] & 0xfe) == 0xA8;
        if (isLineEnd) {
            reserve((long) utf8.length - at + MAX_ESCAPE + 1 + Long.BYTES);
            unicodeEscape(utf8[at + 2] == (byte) 0xA8 ? '\u2028' : '\u2029');
            return at + 3;
        }
        bytes[length++] = b;
        return at + 1;
    }

    private void stringOfUnits(String text) {
        int end = text.length();
        reserve((long) MAX_UNIT * end + 2);
        if (units.length < end) {
            units = new char[Math.max(end, 2 * units.length)];
        }
        text.getChars(0, end, units, 0);
        bytes[length++] = '"';
        boolean isAscii = true;
        int i = 0;
        while (i < end) {
            char c = units[i++];
            if (c >= 0x80) {
                isAscii = false;
                i = beyondAscii(c, i, end);
            } else if (isEscaped[c]) {
                reserve((long) MAX_UNIT * (end - i) + MAX_ESCAPE + 1);
                escape(c);
            } else {
                bytes[length++] = (byte) c;
            }
        }
        bytes[length++] = '"';
        expectsAscii = isAscii;
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> escape('\\', c);
            case '\n' -> escape('\\', 'n');
            case '\r' -> escape('\\', 'r');
            case '\t' -> escape('\\', 't');
            case '\b' -> escape('\\', 'b');
            case '\f' -> escape('\\', 'f');
            case '<' -> ascii("\\u003C");
            case '/' -> ascii("\\u002F");
            default -> unicodeEscape(c);
        }
    }

    private void escape(char backslash, char letter) {
        bytes[length++] = (byte) backslash;
        bytes[length++] = (byte) letter;
    }

    private void unicodeEscape(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = (byte) HEX.charAt(c >> shift & 0xf);
        }
    }

    /**
     * @param next the index after {@code c} among the units
     * @return the index after what was written
     */
    private int beyondAscii(char c, int next, int end) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
            return next;
        }
        if (Character.isHighSurrogate(c) && next < end && Character.isLowSurrogate(units[next])) {
            int point = Character.toCodePoint(c, units[next]);
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
            return next + 1;
        }
        if (Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            reserve((long) MAX_UNIT * (end - next) + MAX_ESCAPE + 1);
            unicodeEscape(c);
            return next;
        }
        bytes[length++] = (byte) (0xE0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | c & 0x3f);
        return next;
    }

    /** Bytes as a string of base64. */
    void base64(byte[] content) {
        byte[] digits = Base64.getEncoder().encode(content);
        ascii('"');
        if (isEscaped['/']) {
            reserve((long) MAX_ESCAPE * digits.length + 1);
            for (byte digit : digits) {
                if (digit == '/') {
                    escape('/');
                } else {
                    bytes[length++] = digit;
                }
            }
        } else {
            raw(digits);
        }
        ascii('"');
    }

    private void reserve(long more) {
        if (more > bytes.length - length) {
            long needed = length + more;
            if (needed > MAX_LENGTH) {
                throw new IllegalStateException("a payload of more than 2 GiB cannot be written");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_LENGTH, Math.max(needed, 2L * bytes.length)));
        }
    }
}
