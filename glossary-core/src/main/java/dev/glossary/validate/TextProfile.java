package dev.glossary.validate;

/**
 * Which kinds of characters a text holds, found in one pass, so that a rule can leave most texts without looking into
 * them.
 */
final class TextProfile {
    static final int SPACE = 1;
    static final int LINE_FEED = 1 << 1;
    static final int TAB_OR_RETURN = 1 << 2;
    /** A control character other than a line feed, a tab and a carriage return. */
    static final int CONTROL = 1 << 3;
    /** One of {@code ,.;:?!}. */
    static final int STOP = 1 << 4;

    static final int LESS_THAN = 1 << 5;
    static final int AMPERSAND = 1 << 6;
    static final int ASTERISK = 1 << 7;
    static final int NUMBER_SIGN = 1 << 8;
    static final int BRACKET = 1 << 9;
    static final int BACKTICK = 1 << 10;
    static final int BRACE = 1 << 11;
    static final int COLON = 1 << 12;
    static final int BEYOND_ASCII = 1 << 13;
    /** A format character, a joiner or a mark that directs the writing. */
    static final int FORMAT = 1 << 14;
    /** One that UTF-8 read as Windows-1252 leaves behind, or that stands for what could not be read. */
    static final int MISREAD = 1 << 15;
    /** One that may not be in normal form C, by itself or after the one before it. */
    static final int PERHAPS_NOT_NFC = 1 << 16;

    static final int GREEK_OR_CYRILLIC = 1 << 17;
    /** Half a surrogate pair: then code points and UTF-16 units are not the same. */
    static final int SURROGATE = 1 << 18;
    /** A noncharacter of the first plane. */
    static final int NONCHARACTER = 1 << 19;

    private static final int CAPITAL = 1 << 20;

    private static final int[] ASCII = new int[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = ofAscii(c);
        }
    }

    private final int seen;
    private final int afterSpace;
    private final int capitals;

    private TextProfile(int seen, int afterSpace, int capitals) {
        this.seen = seen;
        this.afterSpace = afterSpace;
        this.capitals = capitals;
    }

    static TextProfile of(String text) {
        int seen = 0;
        int afterSpace = 0;
        int before = 0;
        int capitals = 0;
        char[] chars = text.toCharArray(); // one copy, instead of asking for the string's coder at each character
        for (char c : chars) {
            int kind = c < 128 ? ASCII[c] : BEYOND_ASCII | ofUnicode(c);
            seen |= kind;
            // All ones after a space, else nothing: no branch for each of the many spaces.
            afterSpace |= kind & -(before & SPACE);
            capitals += kind >>> 20;
            before = kind;
        }
        return new TextProfile(seen, afterSpace, capitals);
    }

    /** Whether a text holds a character of one of these kinds. */
    boolean has(int kinds) {
        return (seen & kinds) != 0;
    }

    /** Whether a character of one of these kinds stands after a space. */
    boolean hasAfterSpace(int kinds) {
        return (afterSpace & kinds) != 0;
    }

    /** How many capital letters there are. */
    int capitals() {
        return capitals;
    }

    private static int ofAscii(char c) {
        return switch (c) {
            case ' ' -> SPACE;
            case '\n' -> LINE_FEED;
            case '\t', '\r' -> TAB_OR_RETURN;
            case ',', '.', ';', '?', '!' -> STOP;
            case ':' -> STOP | COLON;
            case '<' -> LESS_THAN;
            case '&' -> AMPERSAND;
            case '*' -> ASTERISK;
            case '#' -> NUMBER_SIGN;
            case '[' -> BRACKET;
            case '`' -> BACKTICK;
            case '{' -> BRACE;
            default -> Character.isISOControl(c) ? CONTROL : ofCase(c);
        };
    }

    private static int ofCase(char c) {
        return Character.isUpperCase(c) ? CAPITAL : 0;
    }

    private static int ofUnicode(char c) {
        if (c < 0xA0) {
            return CONTROL;
        }
        if (c < 0x300) {
            return switch (c) {
                case 0xAD -> FORMAT;
                case 'Â', 'Ã', 'â' -> MISREAD | ofCase(c);
                default -> ofCase(c);
            };
        }
        if ((c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E)) {
            return 0;
        }
        if (c >= 0xD800 && c <= 0xDFFF) {
            return SURROGATE | PERHAPS_NOT_NFC;
        }
        return PERHAPS_NOT_NFC | ofCase(c) | ofRareUnicode(c);
    }

    private static int ofRareUnicode(char c) {
        if (c == 0xFFFD) {
            return MISREAD;
        }
        if (c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            return NONCHARACTER;
        }
        if (c == 0xFEFF || (c >= 0x200B && c <= 0x206F)) {
            return FORMAT;
        }
        boolean isGreek = (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000);
        boolean isCyrillic = (c >= 0x400 && c < 0x530) || (c >= 0x1C80 && c < 0x1C90) || (c >= 0x2DE0 && c < 0x2E00);
        return isGreek || isCyrillic || (c >= 0xA640 && c < 0xA6A0) ? GREEK_OR_CYRILLIC : 0;
    }
}
