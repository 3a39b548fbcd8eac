package dev.glossary.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Stands on one line of a stream after the other; holds no more than one. */
final class Lines {
    private final InputStream in;
    private final long maxBytes;

    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    private byte[] bytes = new byte[0];
    private String lineEnd = "";
    private long byteOffset;
    private int number;
    private boolean isTooLong;

    /** Where the next line begins. */
    private long nextOffset;

    /** @param maxBytes how many bytes of a line are kept */
    Lines(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Moves to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        while (nextOfAll()) {
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** {@return what stands before the line's end; only the beginning of a line that is too long} */
    byte[] bytes() {
        return bytes;
    }

    /** {@return what ends the line: a line feed, a carriage return before it; what of them is there on the last line} */
    String lineEnd() {
        return lineEnd;
    }

    /** {@return where the line begins, in bytes from the start of the stream, from 0} */
    long byteOffset() {
        return byteOffset;
    }

    /** {@return the number of the line, from 1, blank ones counted} */
    int number() {
        return number;
    }

    /** {@return whether the line has more bytes than allowed} */
    boolean isTooLong() {
        return isTooLong;
    }

    /** Moves to the next line, whatever stands on it; false at the end. */
    boolean nextOfAll() throws IOException {
        byteOffset = nextOffset;
        isTooLong = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int lineFeed = at;
            while (lineFeed < end && buffer[lineFeed] != '\n') {
                lineFeed++;
            }
            int kept = (int) Math.min(lineFeed - at, maxBytes - line.size());
            line.write(buffer, at, kept);
            isTooLong |= kept < lineFeed - at;
            ended = lineFeed < end;
            int next = ended ? lineFeed + 1 : lineFeed;
            nextOffset += next - at;
            at = next;
        }
        bytes = line.toByteArray();
        lineEnd = ended ? "\n" : "";
        if (!isTooLong && bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
            bytes = Arrays.copyOf(bytes, bytes.length - 1);
            lineEnd = "\r" + lineEnd;
        }
        number++;
        return nextOffset > byteOffset;
    }

    /** {@return whether there is nothing but white space on the line} */
    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }
}
