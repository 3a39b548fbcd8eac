package dev.glossary.cli;

import dev.glossary.finding.Excerpt;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The three streams of a run: standard input, the result, and everything else there is to say. */
final class Terminal {
    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean isConsole;

    Terminal(InputStream in, PrintWriter out, PrintWriter err) {
        this(in, out, err, false);
    }

    /** @param isConsole whether somebody looks on, and sees colours and what is wiped away again */
    Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean isConsole) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.isConsole = isConsole;
    }

    boolean isConsole() {
        return isConsole;
    }

    /** {@return where the result goes; whoever writes there makes visible himself what a terminal would obey} */
    PrintWriter out() {
        return out;
    }

    /** Says something for a moment, which is no line. */
    void progress(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }

    InputStream in() {
        return in;
    }

    /** Prints a line of the result; what a terminal would obey is made visible. Line ends are the same everywhere. */
    void line(String text) {
        out.print(Excerpt.whole(text));
        out.print('\n');
    }

    /**
     * Prints a text that is broken at spaces to fit the width; a word that is too long stays whole.
     *
     * @param indent stands before each line
     */
    void paragraph(String indent, String text) {
        int width = width() - indent.length();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            int length = line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length());
            if (!line.isEmpty() && length > width) {
                line(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(indent + line);
    }

    /**
     * Prints bytes of the result as they are, whatever a terminal makes of them.
     *
     * @throws CharacterCodingException when they are no UTF-8; nothing is printed then
     */
    void print(byte[] utf8) throws CharacterCodingException {
        out.append(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8))); // which refuses what it cannot decode
    }

    /** Says something that is not part of the result; after what was printed before, in case both go to one place. */
    void note(String text) {
        out.flush();
        err.println("glossary: " + Excerpt.whole(text));
        err.flush();
    }

    /** {@return whether nobody reads the result any more} Whatever was printed goes out now. */
    boolean isGone() {
        return out.checkError();
    }

    /** {@return how many columns a line of text should have: the variable {@code COLUMNS}, or 100} */
    static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,3}")
                ? Math.max(LEAST_WIDTH, Integer.parseInt(columns))
                : DEFAULT_WIDTH;
    }
}
