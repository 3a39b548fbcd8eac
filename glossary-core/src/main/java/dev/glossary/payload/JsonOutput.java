package dev.glossary.payload;

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
        return ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
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
        int end = text.length();
        reserve((long) MAX_UNIT * end + 2);
        bytes[length++] = '"';
        int i = 0;
        while (i < end) {
            char c = text.charAt(i++);
            if (c >= 0x80) {
                i = beyondAscii(text, c, i);
            } else if (isEscaped[c]) {
                reserve((long) MAX_UNIT * (end - i) + MAX_ESCAPE + 1);
                escape(c);
            } else {
                bytes[length++] = (byte) c;
            }
        }
        bytes[length++] = '"';
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
     * @param next the index after {@code c} in its text
     * @return the index after what was written
     */
    private int beyondAscii(String text, char c, int next) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
            return next;
        }
        if (Character.isHighSurrogate(c) && next < text.length() && Character.isLowSurrogate(text.charAt(next))) {
            int point = Character.toCodePoint(c, text.charAt(next));
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
            return next + 1;
        }
        if (Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            reserve((long) MAX_UNIT * (text.length() - next) + MAX_ESCAPE + 1);
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
