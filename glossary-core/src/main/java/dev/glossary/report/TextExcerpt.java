package dev.glossary.report;

import dev.glossary.finding.DisplayWidth;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a page on a line, cut to the width around a span, with its path before it and carets below it:
 *
 * <pre>
 *    seoTitle │ Word Stems in word stems - Example Site
 *             │ ----------    ^^^^^^^^^^ second time
 *             │ first time
 * </pre>
 */
final class TextExcerpt {
    private static final String INDENT = "   ";

    private final Appendable out;
    private final Drawing drawing;
    private final Ink ink;
    private final int width;

    TextExcerpt(Appendable out, ReportSettings settings) {
        this.out = out;
        this.drawing = Drawing.of(settings);
        this.ink = new Ink(settings.isColored());
        this.width = settings.width();
    }

    /** Something below a part of a text, in UTF-16 units: which sign, and what it says. */
    private record Mark(int from, int to, char sign, String label) {}

    /**
     * Writes an excerpt.
     *
     * @param path the path of the text
     * @param text the text
     * @param span the part that matters; null for all of it, which is not underlined then
     * @param other another part of the same text that has to do with it; null when there is none
     * @param severity the colour of the carets
     */
    void write(String path, String text, @Nullable TextSpan span, @Nullable TextSpan other, Severity severity)
            throws IOException {
        String gutter = gutter(path);
        List<Mark> marks = span == null ? List.of() : marks(text, span, other);
        if (!row(gutter, text, marks, severity)) {
            for (Mark mark : marks) {
                row(gutter, text, List.of(mark), severity);
            }
        }
    }

    /** Carets for the part, and dashes for the other one; in their order. */
    private static List<Mark> marks(String text, TextSpan span, @Nullable TextSpan other) {
        if (other == null || other.offset() == span.offset()) {
            return List.of(mark(text, span, '^', ""));
        }
        return other.offset() < span.offset()
                ? List.of(mark(text, other, '-', "first time"), mark(text, span, '^', "second time"))
                : List.of(mark(text, span, '^', "first time"), mark(text, other, '-', "second time"));
    }

    private static Mark mark(String text, TextSpan span, char sign, String label) {
        int from = Spans.index(text, 0, span.offset());
        return new Mark(from, Spans.index(text, from, span.length()), sign, label);
    }

    /** The path, or as much of its end as has room in a third of the line. */
    private String gutter(String path) {
        int most = width / 3;
        int from = path.length();
        for (int columns = 0; from > 0; ) {
            int point = path.codePointBefore(from);
            columns += DisplayWidth.of(point);
            if (columns > most) {
                break;
            }
            from -= Character.charCount(point);
        }
        return from == 0 ? path : drawing.ellipsis() + path.substring(from);
    }

    /** Writes a line with the marks below it; nothing, and false, when two are too far from each other. */
    private boolean row(String gutter, String text, List<Mark> marks, Severity severity) throws IOException {
        int room = width - INDENT.length() - DisplayWidth.of(gutter) - 3;
        int from = marks.isEmpty() ? 0 : marks.get(0).from;
        int to = marks.isEmpty() ? 0 : marks.get(marks.size() - 1).to;
        Window window = Window.around(text, from, to, room, drawing);
        if (marks.size() > 1 && !window.holds(from, to)) {
            return false;
        }
        out.append(INDENT).append(ink.faint(gutter + " " + drawing.bar())).append(' ');
        out.append(window.isCutBefore() ? drawing.ellipsis() : "");
        out.append(drawing.show(text, window.from(), window.to()));
        out.append(window.isCutAfter(text) ? drawing.ellipsis() : "").append('\n');
        if (!marks.isEmpty()) {
            String blank = INDENT + " ".repeat(DisplayWidth.of(gutter)) + " " + ink.faint(drawing.bar()) + " ";
            underline(blank, room, text, window, marks, severity);
        }
        return true;
    }

    /** One line of signs, with the last label behind them where it has room; the others below their own signs. */
    private void underline(String gutter, int room, String text, Window window, List<Mark> marks, Severity severity)
            throws IOException {
        out.append(gutter);
        int end = 0;
        for (Mark mark : marks) {
            int start = column(text, window, mark.from);
            int columns = columns(text, window, mark);
            String signs = String.valueOf(mark.sign).repeat(columns);
            out.append(" ".repeat(start - end));
            out.append(mark.sign == '^' ? ink.severity(severity, signs) : ink.bold(signs));
            end = start + columns;
        }
        int below = marks.size() - 1;
        String last = marks.get(below).label;
        if (last.isEmpty() || end + 1 + last.length() <= room) {
            out.append(last.isEmpty() ? "" : " ").append(last);
            below--;
        }
        out.append('\n');
        for (; below >= 0; below--) {
            Mark mark = marks.get(below);
            label(gutter, room, column(text, window, mark.from), mark);
        }
    }

    private void label(String gutter, int room, int column, Mark mark) throws IOException {
        int indent = Math.max(0, Math.min(column, room - mark.label.length()));
        out.append(gutter).append(" ".repeat(indent)).append(mark.label).append('\n');
    }

    private int column(String text, Window window, int index) {
        int cut = window.isCutBefore() ? drawing.ellipsis().length() : 0;
        return cut + drawing.columns(text, window.from(), index);
    }

    /** A span between two characters, or of one that takes no column, is marked all the same. */
    private int columns(String text, Window window, Mark mark) {
        return Math.max(1, drawing.columns(text, mark.from, Math.min(mark.to, window.to())));
    }
}
