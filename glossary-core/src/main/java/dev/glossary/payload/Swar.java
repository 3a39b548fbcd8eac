package dev.glossary.payload;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Passes over the bytes of a string that mean themselves, eight at a time ("SIMD within a register").
 *
 * <p>The first use of a {@code VarHandle} takes a JVM some ten milliseconds, which is longer than a page takes: so bytes
 * are looked at one by one until there have been many.
 */
final class Swar {
    /** How many bytes are looked at together: a bit of a word for each. */
    static final int BLOCK = Long.SIZE;

    /** So many bytes of a block are copied without a branch: nobody can guess how far special bytes stand apart. */
    private static final int SHORT_RUN = 4 * Long.BYTES;

    private static final int WARM_UP = 1 << 18;

    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTE_BELOW_CONTROLS = 0x0202020202020202L;
    private static final long FIRST_PLAIN = 0x2121212121212121L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;
    private static final long BUT_TWO_BITS = 0x9f9f9f9f9f9f9f9fL;
    private static final long BRACKET_OR_BACKSLASH = 0x1c1c1c1c1c1c1c1cL;
    private static final long SLASHES = 0x2f2f2f2f2f2f2f2fL;
    private static final long PAIR_MARKS = 0xc0e0c0e0c0e0c0e0L;
    private static final long PAIRS = 0x80c080c080c080c0L;
    private static final long LEAD_ABOVE_ONE = 0x001e001e001e001eL;
    private static final long CARRY_OF_LEAD = 0x0020002000200020L;
    private static final long HIGH_BITS_TOGETHER = 0x0002040810204081L;
    private static final long DIGITS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long ONES = 0x0101010101010101L;

    /** How many bytes are yet to be passed over one by one. Threads may lose a count to each other; that hurts nobody. */
    private static int untilWarm = WARM_UP;

    private Swar() {}

    /** Counts bytes that were looked at one by one. */
    static void warmUp(int bytes) {
        untilWarm -= bytes;
    }

    /** Whether there have been so many bytes that the form by words pays. */
    static boolean isWarm() {
        return untilWarm <= 0;
    }

    /**
     * The offset of the first byte from {@code at} on that is a quote, a backslash, a control character or no ASCII; the
     * end when there is none.
     */
    static int afterPlain(byte[] text, int at, int to) {
        return isWarm() ? afterPlainWords(text, at, to) : afterPlainBytes(text, at, to);
    }

    private static int afterPlainBytes(byte[] text, int from, int to) {
        int at = from;
        while (at < to && isPlain(text[at])) {
            at++;
        }
        warmUp(at - from);
        return at;
    }

    /** Whether a byte means itself. */
    static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\';
    }

    /** A loop that counts by a constant: of such a one the compiler drops the checks of bounds and the safepoint polls. */
    private static int afterPlainWords(byte[] text, int from, int to) {
        int at = from;
        for (int last = to - Long.BYTES; at <= last; at += Long.BYTES) {
            long special = special(word(text, at));
            if (special != 0) {
                return at + first(special);
            }
        }
        while (at < to && isPlain(text[at])) {
            at++;
        }
        return at;
    }

    /** Eight bytes, the first of them lowest. */
    static long word(byte[] text, int at) {
        return (long) Words.LONGS.get(text, at);
    }

    /** The word that bytes have at an offset, as {@link #word} reads it; zeros where there are none. */
    static long wordOf(byte[] bytes, int at) {
        long word = 0;
        for (int i = Math.min(at + Long.BYTES, bytes.length) - 1; i >= at; i--) {
            word = word << Byte.SIZE | bytes[i] & 0xff;
        }
        return word;
    }

    /** The bits of a word that so many bytes have of it, from the first on. */
    static long maskOf(int bytes) {
        return bytes < Long.BYTES ? (1L << bytes * Byte.SIZE) - 1 : -1;
    }

    static void put(byte[] text, int at, long word) {
        Words.LONGS.set(text, at, word);
    }

    /**
     * Has a bit for bytes of a word that are a quote, a backslash, a control character or no ASCII; 0 when none is. Only the
     * lowest bit counts.
     *
     * <p>With its second bit flipped a quote is a space and a space is none of what is looked for, so that one subtraction
     * finds quotes and controls by their borrow; another finds backslashes. A borrow may go on into the next byte, which is
     * why higher bits say nothing. What is no ASCII keeps its high bit through the second, but for 0xDC, which keeps it
     * through the first. Source of the method: H. S. Warren, Hacker's Delight, section 6-1.
     */
    static long special(long word) {
        return ((word ^ QUOTE_BELOW_CONTROLS) - FIRST_PLAIN | (word ^ BACKSLASHES) - ONES) & HIGH_BITS;
    }

    /**
     * The same for bytes of Latin-1 that a writer of strings has to look at: quotes, backslashes, control characters,
     * {@code <}, slashes and what is no ASCII; and for {@code |}, which two bits that are left out of account make one with
     * the brackets and backslashes that they let one comparison find.
     */
    static long escapable(long word) {
        long quoteOrControl = (word ^ QUOTE_BELOW_CONTROLS) - FIRST_PLAIN;
        long bracketOrBackslash = (word & BUT_TWO_BITS ^ BRACKET_OR_BACKSLASH) - ONES;
        long slash = (word ^ SLASHES) - ONES;
        return (quoteOrControl | bracketOrBackslash | slash | word) & HIGH_BITS;
    }

    /**
     * Which of the 64 bytes from an offset on are {@linkplain #special special}; the lowest bit is for the first.
     *
     * <p>All bits count here. A high bit that is set before each subtraction keeps borrows from going on.
     */
    static long specials(byte[] text, int at) {
        long specials = 0;
        for (int word = 0; word < Long.BYTES; word++) {
            specials |= highBits(exactly(word(text, at + word * Long.BYTES))) << word * Long.BYTES;
        }
        return specials;
    }

    private static long exactly(long word) {
        long noQuoteOrControl = (word ^ QUOTE_BELOW_CONTROLS | HIGH_BITS) - FIRST_PLAIN;
        long noBackslash = (word ^ BACKSLASHES | HIGH_BITS) - ONES;
        return (~(noQuoteOrControl & noBackslash) | word) & HIGH_BITS;
    }

    /** The high bits of 64 bytes that have no others; the lowest is that of the first. In one expression: a loop is slower. */
    static long highBits(byte[] marks, int at) {
        return highBits(word(marks, at))
                | highBits(word(marks, at + 8)) << 8
                | highBits(word(marks, at + 16)) << 16
                | highBits(word(marks, at + 24)) << 24
                | highBits(word(marks, at + 32)) << 32
                | highBits(word(marks, at + 40)) << 40
                | highBits(word(marks, at + 48)) << 48
                | highBits(word(marks, at + 56)) << 56;
    }

    /** The high bits of eight bytes that have no others. A product puts them beside each other, into the highest byte. */
    private static long highBits(long marks) {
        return marks * HIGH_BITS_TOGETHER >>> 56;
    }

    /**
     * Copies bytes, no more than a block, and others behind them up to a block, which are to be overwritten. Written out: a
     * loop is slower.
     */
    static void copyInBlock(byte[] text, int at, byte[] into, int place, int count) {
        put(into, place, word(text, at));
        put(into, place + 8, word(text, at + 8));
        put(into, place + 16, word(text, at + 16));
        put(into, place + 24, word(text, at + 24));
        if (count > SHORT_RUN) {
            put(into, place + 32, word(text, at + 32));
            put(into, place + 40, word(text, at + 40));
            put(into, place + 48, word(text, at + 48));
            put(into, place + 56, word(text, at + 56));
        }
    }

    /** How many characters of two bytes each in UTF-8, such as Cyrillic letters, a word begins with: up to 4. */
    static int countOfPairs(long word) {
        long wrongMarks = (word & PAIR_MARKS) ^ PAIRS;
        long atLeastTwo = (word & LEAD_ABOVE_ONE) + LEAD_ABOVE_ONE; // a lead of less has a shorter form
        long wrong = wrongMarks | ~atLeastTwo & CARRY_OF_LEAD;
        return Long.numberOfTrailingZeros(wrong) >> 4;
    }

    /** The characters that the four pairs of bytes in a word are, if they are any; the first of them lowest. */
    static long pairs(long word) {
        return (word & 0x001f001f001f001fL) << 6 | word >>> 8 & 0x003f003f003f003fL;
    }

    /**
     * The number that a word begins with; negative when so many bytes are no digits.
     *
     * <p>A product adds each digit to ten times the one before it, another each pair to a hundred times the one before, and
     * so on. Source of the method: the eight digits of D. Lemire, "Quickly parsing eight digits" (2018).
     *
     * @param digits how many digits it has, from 1 to 8
     */
    static long number(long word, int digits) {
        long values = (word ^ DIGITS) << Long.SIZE - Byte.SIZE * digits; // zeros before the first
        if (((values + ABOVE_NINE | values) & HIGH_BITS) != 0) {
            return -1;
        }
        long pairs = values * (1 + (10 << 8)) >>> 8 & 0x00ff00ff00ff00ffL;
        long fours = pairs * (1 + (100 << 16)) >>> 16 & 0x0000ffff0000ffffL;
        return fours * (1 + (10_000L << 32)) >>> 32;
    }

    /** Which byte of a word its lowest bit is for, from 0; 8 when it has none. */
    static int first(long special) {
        return Long.numberOfTrailingZeros(special) >> 3;
    }

    /** The same for two words, of which one has such a bit; no branch between them, since nobody can guess in which. */
    static int first(long special, long specialOfSecond) {
        int inFirst = Long.numberOfTrailingZeros(special) >> 3;
        int inSecond = Long.numberOfTrailingZeros(specialOfSecond) >> 3;
        return inFirst + (inSecond & -(inFirst >> 3));
    }

    /** Takes its handle when it is first used. */
    private static final class Words {
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        private Words() {}
    }
}
