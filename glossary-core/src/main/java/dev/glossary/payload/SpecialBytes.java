package dev.glossary.payload;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bytes of a text that do not mean themselves in a JSON string: quotes, backslashes, control characters and what
 * is no ASCII. For whoever goes over a text from its beginning to its end.
 *
 * <p>It marks all bytes of a part of the text at once, in a loop without branches, of which the compiler makes vector
 * instructions; and {@link Arrays#mismatch(byte[], int, int, byte[], int, int)}, which is made of such, finds a mark. Both
 * together take less than to look at the text itself by words ({@link Swar#afterPlain}).
 *
 * <p>Not safe for use by several threads. The memory for the marks is lent by the thread and used again for the next text; of
 * two texts that are gone over at the same time one has its own.
 */
final class SpecialBytes {
    /** How many bytes are marked at once: few enough to stay in the nearest cache, together with the text. */
    private static final int WINDOW = 1 << 13;

    private static final byte MARK = (byte) 0x80;
    private static final byte[] NO_MARKS = new byte[WINDOW + 1];
    private static final byte[] NONE = {};

    private final byte[] text;
    private final int to;

    /** For each byte of the window, from {@link #from} on: {@link #MARK} where it is special, else 0. */
    private byte[] marks = NONE;

    /** Who gets the marks' memory back; null while there are none. */
    private @Nullable ThreadMemory lender;

    private int from;
    private int size;

    /** @param to where the text ends in the array */
    SpecialBytes(byte[] text, int to) {
        this.text = text;
        this.to = to;
    }

    /** The offset of the first special byte from {@code at} on; the end of the text when there is none. */
    int next(int at) {
        int place = at - from;
        if (place >= 0 && place < size) {
            int next = nextMark(marks, place);
            if (next < size) {
                return from + next;
            }
            return nextFrom(from + size);
        }
        return nextFrom(at);
    }

    /**
     * Which of the 64 bytes from {@code at} on are special; the lowest bit is for the first. The text goes on at least so far,
     * and {@link Swar#isWarm()}.
     */
    long inBlock(int at) {
        int place = at - from;
        if (place < 0 || place > size - Swar.BLOCK) {
            mark(at);
            place = 0;
        }
        return Swar.highBits(marks, place);
    }

    private int nextFrom(int at) {
        if (!Swar.isWarm()) {
            return Swar.afterPlain(text, at, to);
        }
        int begin = at;
        while (begin < to) {
            mark(begin);
            int next = nextMark(marks, 0);
            if (next < size) {
                return begin + next;
            }
            begin += size;
        }
        return to;
    }

    /** The place of the next mark; there is one after the last byte of the window. What looks for it takes vectors, too. */
    private static int nextMark(byte[] marks, int from) {
        return from + Arrays.mismatch(marks, from, marks.length, NO_MARKS, 0, NO_MARKS.length);
    }

    /** Moves the window. */
    private void mark(int begin) {
        if (lender == null) {
            lender = ThreadMemory.ofThread();
            byte[] lent = lender.lendMarks();
            marks = lent == null ? new byte[WINDOW + 1] : lent;
        }
        from = begin;
        size = Math.min(WINDOW, to - begin);
        System.arraycopy(text, begin, marks, 0, size);
        mark(marks, size);
        marks[size] = MARK;
    }

    /**
     * Turns bytes into marks. For the constants see {@link Swar#special}; here no borrow comes from another byte.
     *
     * <p>In its place: with two arrays and an offset the compiler does not make vectors of it.
     */
    private static void mark(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int b = bytes[i];
            bytes[i] = (byte) (((b ^ 0x02) - 0x21 | (b ^ '\\') - 1) & MARK);
        }
    }

    /** Gives the memory back. What is looked for after that is found all the same. */
    void release() {
        ThreadMemory of = lender;
        if (of != null) {
            of.takeBackMarks(marks);
            lender = null;
            marks = NONE;
            size = 0;
        }
    }
}
