package dev.glossary.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stands on one line of a stream after the other, without the blank ones; holds no more than one. */
final class Lines {
    private final InputStream in;
    private final long maxBytes;

    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    private byte[] bytes = new byte[0];
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
        while (read()) {
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** {@return what stands before the line feed; only the beginning of a line that is too long} */
    byte[] bytes() {
        return bytes;
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

    private boolean read() throws IOException {
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
        number++;
        return nextOffset > byteOffset;
    }

    private boolean isBlank() {
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
