package dev.glossary.payload;

import java.util.Arrays;

/** Reads the references that stand in objects, arrays and tags. */
final class Reference {
    /** What stands there is no integer, or none that an {@code int} can hold: no reference at all. */
    static final int NONE = Integer.MIN_VALUE;

    /** What stands there is not the plain form of a reference. */
    static final long NOT_PLAIN = -1;

    private static final int MAX_PLAIN_DIGITS = 9;

    private Reference() {}

    /**
     * Reads a reference in the form that {@code devalue} writes, with a comma or a closing bracket after it.
     *
     * @param to where the text ends; no digit may stand before it
     * @return where it ends, and in the lower half what it is; {@link #NOT_PLAIN} when something else stands there
     */
    static long plain(byte[] text, int from, int to) {
        if (from >= to) {
            return NOT_PLAIN;
        }
        int at = from;
        int first = text[at] - '0';
        if (first < 0 || first > 9) {
            return plainSentinel(text, from, to);
        }
        int value = first;
        int digit = text[++at] - '0';
        while (digit >= 0 && digit <= 9) {
            value = 10 * value + digit; // of too many digits it does not matter what comes of them
            digit = text[++at] - '0';
        }
        if (at - from > MAX_PLAIN_DIGITS || first == 0 && at - from > 1) {
            return NOT_PLAIN;
        }
        return digit == ',' - '0' || digit == ']' - '0' || digit == '}' - '0' ? (long) at << 32 | value : NOT_PLAIN;
    }

    private static long plainSentinel(byte[] text, int from, int to) {
        if (text[from] != '-' || from + 2 >= to || !JsonText.isDigit(text[from + 1]) || text[from + 1] == '0') {
            return NOT_PLAIN;
        }
        byte after = text[from + 2];
        return after == ',' || after == ']' || after == '}'
                ? (long) (from + 2) << 32 | '0' - text[from + 1] & 0xffffffffL
                : NOT_PLAIN;
    }

    /**
     * Reads the reference at an offset.
     *
     * @return a slot (which may not exist), a sentinel, or {@link #NONE}
     */
    static int read(byte[] text, int at) {
        int value = 0;
        int i = at;
        while (i < text.length && i < at + 9 && JsonText.isDigit(text[i])) {
            value = 10 * value + text[i++] - '0';
        }
        if (i > at && (i == text.length || endsNumber(text[i]))) {
            return value;
        }
        return slow(text, at);
    }

    /** How many digits a reference has, written in the form that {@code devalue} writes. */
    static int digits(int slot) {
        if (slot < 1000) { // as on most pages
            return slot < 10 ? 1 : slot < 100 ? 2 : 3;
        }
        int digits = 4;
        for (int rest = slot / 10_000; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Reads a number that is the whole payload, and after which other bytes may follow that are none of it. */
    static int alone(byte[] text, int from, int to) {
        return read(Arrays.copyOfRange(text, from, to), 0);
    }

    private static boolean endsNumber(byte b) {
        return b == ',' || b == ']' || b == '}' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** JSON numbers are JavaScript numbers: {@code 1.0} and {@code 10e-1} are 1, {@code -0} is 0. */
    private static int slow(byte[] text, int at) {
        if (!JsonText.beginsNumber(text[at])) {
            return NONE;
        }
        double number = JsNumber.parse(text, at);
        return number == (int) number ? (int) number : NONE;
    }
}
