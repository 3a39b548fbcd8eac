package dev.glossary.payload;

import java.util.Arrays;

/** Reads the references that stand in objects, arrays and tags. */
final class Reference {
    /** What stands there is no integer, or none that an {@code int} can hold: no reference at all. */
    static final int NONE = Integer.MIN_VALUE;

    private Reference() {}

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
