package dev.glossary.finding;

import java.util.HexFormat;

/** Text of a page as a report may show it, with nothing that a terminal would obey. */
public final class Excerpt {
    private static final int MAX_CODE_POINTS = 60;
    private static final HexFormat HEX = HexFormat.of();

    private Excerpt() {}

    /**
     * {@return the first 60 code points of a text, with {@code …} after them when there are more} Controls, format
     * characters, line separators and lone surrogates are written as <code>&#92;u202e</code>.
     *
     * @param text text of a page
     */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints().limit(MAX_CODE_POINTS).forEach(point -> append(excerpt, point));
        return text.codePointCount(0, Math.min(text.length(), 2 * MAX_CODE_POINTS + 2)) > MAX_CODE_POINTS
                ? excerpt.append('…').toString()
                : excerpt.toString();
    }

    /**
     * {@return a whole text, in which the same is made visible as in {@link #of}} In JSON without line breaks between its
     * tokens such characters stand within strings only, where what is written for them means the same.
     *
     * @param text text of a page, of any length
     */
    public static String whole(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    /** Appends a code point, made visible where it is not. */
    static void append(StringBuilder out, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> {
                for (char unit : Character.toChars(point)) {
                    out.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
            default -> out.appendCodePoint(point);
        }
    }
}
