package dev.glossary.report;

/**
 * The part of a text around a span that has room on a line.
 *
 * @param from where it begins, as an index of UTF-16 units
 * @param to where it ends, exclusive
 */
record Window(int from, int to) {
    /** How many columns are given up, on each side, to cut between words. */
    private static final int MOST_GIVEN_UP = 20;

    /** How many UTF-16 units a column may take: a text can heap accents on a letter without end. */
    private static final int MOST_UNITS = 16;

    /**
     * {@return the window around a span}
     *
     * @param text the text
     * @param spanFrom where the span begins, as an index of UTF-16 units
     * @param spanTo where it ends, exclusive; what has no room of it is cut
     * @param room how many columns there are, signs for what is cut included
     * @param drawing how the text is shown
     */
    static Window around(String text, int spanFrom, int spanTo, int room, Drawing drawing) {
        if (advance(text, 0, text.length(), room, drawing) == text.length()) {
            return new Window(0, text.length());
        }
        int forText = room - 2 * drawing.ellipsis().length();
        int spanEnd = advance(text, spanFrom, spanTo, forText, drawing);
        if (spanEnd < spanTo) {
            return new Window(spanFrom, spanEnd);
        }
        int rest = forText - drawing.columns(text, spanFrom, spanTo);
        int after = drawing.columns(text, spanTo, advance(text, spanTo, text.length(), rest, drawing));
        int from = retreat(text, spanFrom, Math.max(rest / 2, rest - after), drawing);
        int left = rest - drawing.columns(text, from, spanFrom);
        int to = advance(text, spanTo, text.length(), left, drawing);
        return new Window(wordAfter(text, from, spanFrom, drawing), wordBefore(text, to, spanTo));
    }

    boolean isCutBefore() {
        return from > 0;
    }

    boolean isCutAfter(String text) {
        return to < text.length();
    }

    boolean holds(int start, int end) {
        return from <= start && end <= to;
    }

    /** The farthest index that is no more than some columns after another. */
    private static int advance(String text, int from, int limit, int columns, Drawing drawing) {
        int left = columns;
        int index = from;
        while (index < limit && index - from < MOST_UNITS * columns) {
            int point = text.codePointAt(index);
            left -= drawing.columns(point);
            if (left < 0) {
                break;
            }
            index += Character.charCount(point);
        }
        return index;
    }

    /** The farthest index that is no more than some columns before another. */
    private static int retreat(String text, int to, int columns, Drawing drawing) {
        int left = columns;
        int index = to;
        while (index > 0 && to - index < MOST_UNITS * columns) {
            int point = text.codePointBefore(index);
            left -= drawing.columns(point);
            if (left < 0) {
                break;
            }
            index -= Character.charCount(point);
        }
        return index;
    }

    /** The next beginning of a word, when one is near; never between a character and what joins it. */
    private static int wordAfter(String text, int from, int limit, Drawing drawing) {
        if (from == 0) {
            return 0;
        }
        int near = advance(text, from, limit, MOST_GIVEN_UP, drawing);
        for (int i = from; i < near; i++) {
            if (isSpace(text, i - 1) && !isSpace(text, i)) {
                return i;
            }
        }
        int index = from;
        while (index < limit && drawing.columns(text.codePointAt(index)) == 0) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    /** The last end of a word, when one is near. */
    private static int wordBefore(String text, int to, int limit) {
        if (to == text.length()) {
            return to;
        }
        for (int i = to, left = MOST_GIVEN_UP; i > limit && left > 0; i--, left--) {
            if (isSpace(text, i) && !isSpace(text, i - 1)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isSpace(String text, int index) {
        return Character.isWhitespace(text.charAt(index));
    }
}
