package dev.glossary.payload;

/**
 * Lines and columns of a byte array, worked out when they are asked for.
 *
 * <p>Most payloads are one line of any length, so that a column is the count of all that came before. The index keeps
 * that count every {@value #STRIDE} bytes, which makes many questions about one file cost no more than a few.
 */
final class LineIndex {
    private static final int STRIDE = 1 << 10;

    private final byte[] bytes;

    /** The line breaks before each stride, and the code points since the last of them. */
    private final int[] lines;

    private final int[] columns;

    LineIndex(byte[] bytes) {
        this.bytes = bytes;
        int strides = bytes.length / STRIDE + 1;
        lines = new int[strides];
        columns = new int[strides];
        int line = 0;
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i % STRIDE == 0) {
                lines[i / STRIDE] = line;
                columns[i / STRIDE] = column;
            }
            if (bytes[i] == '\n') {
                line++;
                column = 0;
            } else if (beginsCodePoint(bytes[i])) {
                column++;
            }
        }
        if (bytes.length % STRIDE == 0) {
            lines[bytes.length / STRIDE] = line;
            columns[bytes.length / STRIDE] = column;
        }
    }

    /** The line of an offset, from 0, in the upper half; its column in code points, from 0, in the lower half. */
    long position(int offset) {
        int stride = offset / STRIDE;
        int line = lines[stride];
        int column = columns[stride];
        for (int i = stride * STRIDE; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 0;
            } else if (beginsCodePoint(bytes[i])) {
                column++;
            }
        }
        return (long) line << 32 | column;
    }

    /** Bytes 10xxxxxx continue a code point; in bytes that are no UTF-8 the rule is as good as any other. */
    private static boolean beginsCodePoint(byte b) {
        return (b & 0xc0) != 0x80;
    }
}
