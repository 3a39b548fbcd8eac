package dev.glossary.cli;

import java.io.IOException;
import java.io.InputStream;

/** Passes on bytes that are UTF-8 without a byte-order mark, and fails at the first that are not. */
final class Utf8Input extends InputStream {
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;

    private long offset;

    /** Where the current code point begins, and how many of its bytes are yet to come. */
    private long start;

    private int more;

    /** Between which values the next of its bytes lies. */
    private int least = 0x80;

    private int most = 0xBF;

    private boolean beginsWithMark = true;

    Utf8Input(InputStream in) {
        this.in = in;
    }

    /** Bytes that are not what they should be. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long offset;

        MalformedException(String problem, long offset) {
            super(problem);
            this.offset = offset;
        }

        /** {@return where, in bytes from the start of the stream, from 0} */
        long offset() {
            return offset;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        for (int i = 0; i < count; i++) {
            check(buffer[from + i] & 0xff);
            offset++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void check(int b) throws MalformedException {
        if (offset < BYTE_ORDER_MARK.length) {
            beginsWithMark &= b == BYTE_ORDER_MARK[(int) offset];
            if (beginsWithMark && offset == BYTE_ORDER_MARK.length - 1) {
                throw new MalformedException("the text begins with a byte-order mark; expected UTF-8 without one", 0);
            }
        }
        if (more == 0) {
            begin(b);
        } else if (b < least || b > most) {
            throw notUtf8();
        } else {
            more--;
            least = 0x80;
            most = 0xBF;
        }
    }

    /** The first byte of a code point: RFC 3629, section 4, without overlong forms and surrogates. */
    private void begin(int b) throws MalformedException {
        start = offset;
        if (b == 0) {
            throw new MalformedException("a NUL byte, as in UTF-16; expected UTF-8", start);
        }
        if (offset == 0 && b >= 0xFE) {
            throw new MalformedException("the text is UTF-16; expected UTF-8", 0);
        }
        if (b >= 0x80 && b < 0xC2 || b > 0xF4) {
            throw notUtf8();
        }
        more = b < 0x80 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    private MalformedException notUtf8() {
        return new MalformedException("bytes that are not UTF-8; expected well-formed UTF-8", start);
    }
}
