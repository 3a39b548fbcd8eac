package dev.glossary.report;

import dev.glossary.finding.DisplayWidth;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
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

    /** Something below a text: where, in UTF-16 units, with which sign, and what it says. */
    private record Mark(int from, int to, char sign, String label) {}

    /**
     * Writes an excerpt.
     *
     * @param path the path of the text
     * @param text the text
     * @param span the part that matters; null for all of it, which is not underlined then
     * @param isRepetition whether another place of the same text has to do with it
     * @param severity the colour of the carets
     */
    void write(String path, String text, @Nullable TextSpan span, boolean isRepetition, Severity severity)
            throws IOException {
        String gutter = gutter(path);
        if (span == null) {
            row(gutter, text, new Mark(0, 0, ' ', ""), null, severity);
            return;
        }
        int from = Spans.index(text, 0, span.offset());
        int to = Spans.index(text, from, span.length());
        SameWords other = isRepetition ? SameWords.elsewhere(text, from, to) : new SameWords(from, to);
        boolean isEarlier = other.from() < from;
        if (other.from() == from) {
            row(gutter, text, new Mark(from, to, '^', ""), null, severity);
            return;
        }
        Mark carets = new Mark(from, to, '^', isEarlier ? "second time" : "first time");
        Mark dashes = new Mark(other.from(), other.to(), '-', isEarlier ? "first time" : "second time");
        if (row(gutter, text, carets, dashes, severity)) {
            return;
        }
        row(gutter, text, isEarlier ? dashes : carets, null, severity);
        row(gutter, text, isEarlier ? carets : dashes, null, severity);
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

    /** Writes a line with the marks below it; nothing when the second mark is too far from the first one. */
    private boolean row(String gutter, String text, Mark main, @Nullable Mark second, Severity severity)
            throws IOException {
        int room = width - INDENT.length() - DisplayWidth.of(gutter) - 3;
        int from = second == null ? main.from : Math.min(main.from, second.from);
        int to = second == null ? main.to : Math.max(main.to, second.to);
        Window window = Window.around(text, from, to, room, drawing);
        if (second != null && !window.holds(from, to)) {
            return false;
        }
        out.append(INDENT).append(ink.faint(gutter + " " + drawing.bar())).append(' ');
        out.append(window.isCutBefore() ? drawing.ellipsis() : "");
        out.append(drawing.show(text, window.from(), window.to()));
        out.append(window.isCutAfter(text) ? drawing.ellipsis() : "").append('\n');
        if (main.sign != ' ') {
            String blank = INDENT + " ".repeat(DisplayWidth.of(gutter)) + " " + ink.faint(drawing.bar()) + " ";
            if (second == null) {
                marks(blank, room, text, window, main, null, severity);
            } else if (main.from < second.from) {
                marks(blank, room, text, window, main, second, severity);
            } else {
                marks(blank, room, text, window, second, main, severity);
            }
        }
        return true;
    }

    /** One line of signs; the last label stands behind them where it has room, the other one below its own. */
    private void marks(
            String gutter, int room, String text, Window window, Mark first, @Nullable Mark second, Severity severity)
            throws IOException {
        int start = column(text, window, first.from);
        out.append(gutter).append(" ".repeat(start)).append(signs(text, window, first, severity));
        Mark last = first;
        int end = start + columns(text, window, first);
        if (second != null) {
            int next = column(text, window, second.from);
            out.append(" ".repeat(next - end)).append(signs(text, window, second, severity));
            end = next + columns(text, window, second);
            last = second;
        }
        boolean hasRoom = end + 1 + last.label.length() <= room;
        out.append(hasRoom && !last.label.isEmpty() ? " " + last.label : "").append('\n');
        if (!hasRoom && !last.label.isEmpty()) {
            label(gutter, room, column(text, window, last.from), last);
        }
        if (second != null) {
            label(gutter, room, start, first);
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

    private String signs(String text, Window window, Mark mark, Severity severity) {
        String signs = String.valueOf(mark.sign).repeat(columns(text, window, mark));
        return mark.sign == '^' ? ink.severity(severity, signs) : ink.bold(signs);
    }
}
