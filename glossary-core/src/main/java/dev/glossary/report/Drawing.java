package dev.glossary.report;

import dev.glossary.finding.DisplayWidth;
import java.util.HexFormat;

/** The signs of a text report: those around what a page says, and those for what of it cannot be seen. */
enum Drawing {
    UNICODE("│", " · ", "–", "…", "⏎", "→"),
    ASCII("|", " - ", "-", "...", "\\n", "\\t");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private final String bar;
    private final String dot;
    private final String dash;
    private final String ellipsis;
    private final String lineFeed;
    private final String tab;

    Drawing(String bar, String dot, String dash, String ellipsis, String lineFeed, String tab) {
        this.bar = bar;
        this.dot = dot;
        this.dash = dash;
        this.ellipsis = ellipsis;
        this.lineFeed = lineFeed;
        this.tab = tab;
    }

    static Drawing of(ReportSettings settings) {
        return settings.isAscii() ? ASCII : UNICODE;
    }

    /** The line between a name and an excerpt. */
    String bar() {
        return bar;
    }

    /** What parts things on one line. */
    String dot() {
        return dot;
    }

    /** What stands between the ends of a range. */
    String dash() {
        return dash;
    }

    /** What stands where a text is cut. */
    String ellipsis() {
        return ellipsis;
    }

    /** {@return a part of a text with all that cannot be seen, or that a terminal would obey, made visible} */
    String show(String text, int from, int to) {
        StringBuilder shown = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int point = text.codePointAt(i);
            if (mustBeShown(point)) {
                shown.append(sign(point));
            } else {
                shown.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    /** {@return the columns of what {@link #show} gives} */
    int columns(String text, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; ) {
            int point = text.codePointAt(i);
            columns += columns(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    /** {@return the columns of a character as it is shown} */
    int columns(int point) {
        return mustBeShown(point) ? DisplayWidth.of(sign(point)) : DisplayWidth.of(point);
    }

    private static boolean mustBeShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isNoncharacter(point);
        };
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private String sign(int point) {
        if (point == '\n') {
            return lineFeed;
        } else if (point == '\t') {
            return tab;
        } else if (this == UNICODE && point < ' ') {
            return Character.toString(PICTURES + point);
        } else if (this == UNICODE && point == 0x7F) {
            return Character.toString(PICTURE_OF_DELETE);
        } else {
            return "U+" + (point > 0xFFFF ? HEX.toHexDigits(point, 6) : HEX.toHexDigits((char) point));
        }
    }
}
