package dev.glossary.cli;

import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadOptions;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a stream that may hold one page, or one payload a line: up to the first text after the first line
 * that is not blank.
 *
 * <p>It holds many payloads when that line is one by itself, or is an error object in place of one, and more follows.
 * Such a stream is no single payload in any case.
 */
final class Opening {
    private final InputStream all;
    private final boolean hasPayloadPerLine;

    private Opening(InputStream all, boolean hasPayloadPerLine) {
        this.all = all;
        this.hasPayloadPerLine = hasPayloadPerLine;
    }

    /**
     * Reads the beginning of standard input.
     *
     * @param file its name, which may tell that it holds one payload a line
     */
    static Opening of(InputStream stdin, PageFile file, PayloadOptions options) throws IOException {
        InputStream in = new BufferedInputStream(stdin);
        if (file.hasPayloadPerLine()) {
            return new Opening(in, true);
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        boolean inText = copySpace(in, head);
        boolean ends = !inText || !copyLine(in, head, options.maxBytes());
        byte[] line = head.toByteArray();
        boolean more = !ends && copySpace(in, head);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), in);
        return new Opening(all, more && isWhole(line, options));
    }

    /** {@return the whole stream, from its beginning} */
    InputStream all() {
        return all;
    }

    boolean hasPayloadPerLine() {
        return hasPayloadPerLine;
    }

    /** Copies white space and the first byte after it; false when the stream ends before that. */
    private static boolean copySpace(InputStream in, ByteArrayOutputStream to) throws IOException {
        int b;
        do {
            b = in.read();
            if (b < 0) {
                return false;
            }
            to.write(b);
        } while (b == ' ' || b == '\t' || b == '\r' || b == '\n');
        return true;
    }

    /** Copies up to a line feed; false when there is none, or none within so many bytes. */
    private static boolean copyLine(InputStream in, ByteArrayOutputStream to, long maxBytes) throws IOException {
        while (to.size() < maxBytes) {
            int b = in.read();
            if (b < 0) {
                return false;
            }
            to.write(b);
            if (b == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(byte[] line, PayloadOptions options) {
        String text = new String(line, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{")) {
            return text.endsWith("}");
        }
        try {
            return !text.startsWith("<")
                    && !NuxtPage.of(line, Source.UNNAMED, options).payloads().isEmpty();
        } catch (RuntimeException onlyTheBeginning) {
            return false; // or a defect of the library, which whoever reads the whole will tell
        }
    }
}
