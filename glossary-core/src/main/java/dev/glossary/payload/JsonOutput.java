package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * JSON tokens as {@code devalue} writes them, in UTF-8, one after the other in a buffer that grows: the twin of
 * {@link JsonText}.
 */
final class JsonOutput {
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;
    /** The characters of a {@code long} at the most. */
    private static final int MAX_DIGITS = 20;

    private static final int MAX_SMALL = 1_000_000;

    /** The two digits of each number below 100, as characters, the first in the higher byte. */
    private static final short[] DIGIT_PAIRS = new short[100];

    static {
        for (int i = 0; i < DIGIT_PAIRS.length; i++) {
            DIGIT_PAIRS[i] = (short) (('0' + i / 10) << Byte.SIZE | '0' + i % 10);
        }
    }

    private final TextEncoder single;
    private final TextEncoder gathered;

    private byte[] bytes = new byte[1024];
    private int length;

    /** @param escapesSlashes whether {@code /} is written <code>&#92;u002F</code> */
    JsonOutput(boolean escapesSlashes) {
        single = new TextEncoder(escapesSlashes);
        gathered = new TextEncoder(escapesSlashes);
    }

    void clear() {
        length = 0;
    }

    /** Makes room for what is to be written, as far as it is known: a large payload would be copied each time it grows. */
    void expect(long count) {
        reserve(Math.min(count, MAX_LENGTH - length));
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, length).slice().asReadOnlyBuffer();
    }

    /** Tells how many bytes these are. */
    int writeTo(OutputStream out) throws IOException {
        int count = length;
        out.write(bytes, 0, count);
        return count;
    }

    /** Characters that are JSON already. */
    void ascii(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    /** Characters that are JSON already. */
    void ascii(String json) {
        reserve(json.length());
        for (int i = 0; i < json.length(); i++) {
            bytes[length++] = (byte) json.charAt(i);
        }
    }

    /** Bytes that are JSON already. */
    void raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    void integer(long value) {
        reserve(MAX_DIGITS);
        putInteger(value);
    }

    /** An integer after another character. */
    void integer(char before, long value) {
        reserve(1 + MAX_DIGITS);
        bytes[length++] = (byte) before;
        putInteger(value);
    }

    /** A name in quotes, which is JSON already, after another character, and an integer after a colon. */
    void member(char before, byte[] name, long value) {
        reserve(2L + name.length + MAX_DIGITS);
        bytes[length] = (byte) before;
        System.arraycopy(name, 0, bytes, length + 1, name.length);
        length += name.length + 2;
        bytes[length - 1] = ':';
        putInteger(value);
    }

    private void putInteger(long value) {
        if (value >= 0 && value < 10) {
            bytes[length++] = (byte) ('0' + value);
        } else if (value > -10 && value < 0) {
            bytes[length++] = '-';
            bytes[length++] = (byte) ('0' - value);
        } else if (value >= 10 && value < MAX_SMALL) {
            putSmall((int) value);
        } else {
            ascii(Long.toString(value));
        }
    }

    /** Two digits at a time, from the last to the first. */
    private void putSmall(int value) {
        int end = length + (value < 100 ? 2 : value < 1_000 ? 3 : value < 10_000 ? 4 : value < 100_000 ? 5 : 6);
        length = end;
        int rest = value;
        while (rest >= 10) {
            int pair = DIGIT_PAIRS[rest % 100];
            bytes[--end] = (byte) pair;
            bytes[--end] = (byte) (pair >> Byte.SIZE);
            rest /= 100;
        }
        if (rest > 0) {
            bytes[end - 1] = (byte) ('0' + rest);
        }
    }

    /** A string in quotes. A surrogate without its partner becomes an escape, since UTF-8 has no bytes for it. */
    void string(String text) {
        int end = text.length();
        ascii('"');
        for (int from = 0; from < end; ) {
            single.clear();
            int to = single.addSome(text, from);
            reserve((long) TextEncoder.MAX_UNIT * (to - from) + TextEncoder.SLACK);
            length = single.encode(to - from, bytes, length);
            from = to;
        }
        ascii('"');
    }

    /** Forgets the texts that were gathered. */
    void clearGathered() {
        gathered.clear();
    }

    /** Takes a text that is to be written later, after those that were gathered before; tells whether there is room. */
    boolean gather(String text) {
        return gathered.add(text);
    }

    /** The next of the texts that were gathered, as a string in quotes after another character. */
    void gathered(char before, int units) {
        reserve((long) TextEncoder.MAX_UNIT * units + TextEncoder.SLACK + 3);
        bytes[length] = (byte) before;
        bytes[length + 1] = '"';
        int end = gathered.encode(units, bytes, length + 2);
        bytes[end] = '"';
        length = end + 1;
    }

    /** Bytes as a string of base64. */
    void base64(byte[] content) {
        string(new String(Base64.getEncoder().encode(content), ISO_8859_1));
    }

    private void reserve(long more) {
        if (more > bytes.length - length) {
            long needed = length + more;
            if (needed > MAX_LENGTH) {
                throw new IllegalStateException("a payload of more than 2 GiB cannot be written");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_LENGTH, Math.max(needed, 2L * bytes.length)));
        }
    }
}
