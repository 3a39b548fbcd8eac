package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Objects;

/**
 * Walks over JSON whose grammar the {@link Scanner} has checked: finds where tokens end, and decodes strings.
 *
 * <p>Nothing here checks anything again, and nothing recurses.
 */
final class JsonText {
    private JsonText() {}

    /** The first offset at or after {@code at} that holds no white space. */
    static int afterSpace(byte[] text, int at) {
        while (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
            at++;
        }
        return at;
    }

    /** The last offset at or before {@code to} that no white space stands before. */
    static int beforeSpace(byte[] text, int to) {
        int at = to;
        while (text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\r' || text[at - 1] == '\t') {
            at--;
        }
        return at;
    }

    /** The offset after a string's closing quote. */
    static int afterString(byte[] text, int openingQuote) {
        int at = openingQuote + 1;
        while (true) {
            at = Swar.afterPlain(text, at, text.length);
            if (text[at] == '"') {
                return at + 1;
            }
            at += text[at] == '\\' ? 2 : 1;
        }
    }

    /** The offset after a value of any kind. */
    static int afterValue(byte[] text, int at) {
        int depth = 0;
        while (true) {
            switch (text[at]) {
                case '"' -> at = afterString(text, at);
                case '[', '{' -> {
                    depth++;
                    at++;
                }
                case ']', '}' -> {
                    depth--;
                    at++;
                }
                case ' ', '\n', '\r', '\t', ',', ':' -> at++;
                default -> at = afterScalar(text, at);
            }
            if (depth == 0) {
                return at;
            }
        }
    }

    /** The offset after a number or a literal; it may be the end of the array, where the text is that alone. */
    static int afterScalar(byte[] text, int at) {
        while (at < text.length && isScalarByte(text[at])) {
            at++;
        }
        return at;
    }

    /** What a string, a number or a literal is, by its first byte. */
    static ValueKind scalarKind(byte[] text, int at) {
        return switch (text[at]) {
            case '"' -> ValueKind.TEXT;
            case 't', 'f' -> ValueKind.BOOLEAN;
            case 'n' -> ValueKind.NULL;
            default -> ValueKind.NUMBER;
        };
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether a reference or another number begins with this byte. */
    static boolean beginsNumber(byte b) {
        return b == '-' || isDigit(b);
    }

    private static boolean isScalarByte(byte b) {
        return b >= 'a' && b <= 'z' || isDigit(b) || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    /** The offset of the first element or member of a container, or of its closing bracket when it has none. */
    static int first(byte[] text, int openingBracket) {
        return afterSpace(text, openingBracket + 1);
    }

    /** The offset of what follows an element or a member's value, or of the closing bracket when nothing does. */
    static int next(byte[] text, int afterValue) {
        int at = afterSpace(text, afterValue);
        return text[at] == ',' ? afterSpace(text, at + 1) : at;
    }

    /** The offset of a member's value, given where its name begins. */
    static int memberValue(byte[] text, int name) {
        return afterSpace(text, afterSpace(text, afterString(text, name)) + 1);
    }

    /** Decodes the string that begins at a quote. */
    static String string(byte[] text, int openingQuote) {
        int from = openingQuote + 1;
        int at = Swar.afterPlain(text, from, text.length);
        if (text[at] == '"') {
            return new String(text, from, at - from, ISO_8859_1);
        }
        return Objects.requireNonNull(
                TextDecoder.ofThread().decode(text, from, at, text.length), "no text of checked grammar");
    }

    /** The offset after some code points of a string's content, each of them a byte, a sequence of UTF-8, or escaped. */
    static int afterCodePoints(byte[] text, int from, long count) {
        int at = from;
        for (long left = count; left > 0 && text[at] != '"'; left--) {
            at = afterCodePoint(text, at);
        }
        return at;
    }

    private static int afterCodePoint(byte[] text, int at) {
        byte first = text[at];
        if (first != '\\') {
            return at + (first >= 0 ? 1 : first < (byte) 0xe0 ? 2 : first < (byte) 0xf0 ? 3 : 4);
        }
        if (text[at + 1] != 'u') {
            return at + 2;
        }
        int after = at + 6;
        boolean isPair = Character.isHighSurrogate((char) TextDecoder.hex(text, at + 2))
                && text[after] == '\\'
                && text[after + 1] == 'u'
                && Character.isLowSurrogate((char) TextDecoder.hex(text, after + 2));
        return isPair ? after + 6 : after;
    }
}
