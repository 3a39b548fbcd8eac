package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;

/**
 * Makes UTF-8 of texts as they stand in strings: what {@code devalue} escapes as an escape, and a surrogate without its
 * partner too, since UTF-8 has no bytes for it. The twin of {@link TextDecoder}.
 *
 * <p>Texts are first added, up to {@link #ROOM}, and then encoded one after the other: so what has a cost for each call is
 * done for all of them at once, and stays in the nearest cache. As far as they are Latin-1 the JDK makes bytes of them by
 * the vectors of the processor, and what is plain is found by words and copied as a whole; what is left is looked at unit
 * by unit.
 */
final class TextEncoder {
    /** How many UTF-16 units find room at a time. */
    static final int ROOM = 8192;

    /** How many bytes a unit takes at the most. */
    static final int MAX_UNIT = 6;

    /** How many bytes behind the last may be written to. */
    static final int SLACK = Swar.BLOCK;

    private static final int MAX_LATIN = 0xff;

    /** How many units are encoded one by one where the first is not plain: such often come together. */
    private static final int MIN_STRIDE = 4;

    /** So few plain units between two that are not do not pay for a new beginning: then more are encoded one by one. */
    private static final int FEW_PLAIN = 32;

    /** How many times as many these are then. */
    private static final int STRIDE_GROWTH = 8;

    /** Fewer bytes are looked through by words. */
    private static final int MIN_MARKED = 512;

    private static final byte[] NO_MARKS = new byte[ROOM];

    /** How many characters are encoded by a table: up to the dashes and quotes of typography, which stand among ASCII. */
    private static final int MAX_TABLED = 0x2070;

    /** Where in an entry of the table its length stands. */
    private static final int LENGTH = 56;

    private static final long[] ENCODED = encoded();
    private static final long[] ENCODED_SLASH_ESCAPED = withEscapedSlash(ENCODED);

    /** What each of the first characters is in a string: see {@link #packed}. */
    private final long[] encoded;

    private final CharsetEncoder latinEncoder = ISO_8859_1.newEncoder();

    /** What was added. */
    private char[] units = new char[64];

    private int end;

    /** How much of it was encoded. */
    private int next;

    /** The same as Latin-1, from some place on until {@link #latinEnd}, where a unit stands that is none. */
    private byte[] latin = new byte[64 + Swar.BLOCK];

    private int latinEnd;

    /** The marks of it, if it has any. */
    private byte[] marks = new byte[64 + Swar.BLOCK];

    private boolean isMarked;

    /** The next place in it of what may not be plain; its end when there is none. */
    private int special;

    /** Where {@link #encodeBlocks} ended. */
    private int afterBlocks;

    private CharBuffer unitBuffer = CharBuffer.wrap(units);
    private ByteBuffer latinBuffer = ByteBuffer.wrap(latin);

    /** @param escapesSlashes whether {@code /} is written <code>&#92;u002F</code> */
    TextEncoder(boolean escapesSlashes) {
        encoded = escapesSlashes ? ENCODED_SLASH_ESCAPED : ENCODED;
    }

    private static long[] encoded() {
        long[] encoded = new long[MAX_TABLED];
        for (int c = 0; c < 0x80; c++) {
            encoded[c] = 1L << LENGTH | c;
        }
        for (int c = 0x80; c < 0x800; c++) {
            encoded[c] = 2L << LENGTH | (0x80 | c & 0x3f) << 8 | 0xC0 | c >> 6;
        }
        for (int c = 0x800; c < MAX_TABLED; c++) {
            encoded[c] = three(c);
        }
        for (int c = 0; c < ' '; c++) {
            encoded[c] = escape(c);
        }
        String characters = "\b\t\n\f\r\"\\";
        String letters = "btnfr\"\\";
        for (int i = 0; i < letters.length(); i++) {
            encoded[characters.charAt(i)] = packed('\\', letters.charAt(i));
        }
        encoded['<'] = packed('\\', 'u', '0', '0', '3', 'C');
        encoded['\u2028'] = escape('\u2028');
        encoded['\u2029'] = escape('\u2029');
        return encoded;
    }

    private static long[] withEscapedSlash(long[] encoded) {
        long[] escaped = encoded.clone();
        escaped['/'] = packed('\\', 'u', '0', '0', '2', 'F');
        return escaped;
    }

    /** Up to seven bytes, the first of them lowest, and highest how many these are. */
    private static long packed(int... bytes) {
        long packed = (long) bytes.length << LENGTH;
        for (int i = 0; i < bytes.length; i++) {
            packed |= (long) bytes[i] << Byte.SIZE * i;
        }
        return packed;
    }

    private static int packedLength(long packed) {
        return (int) (packed >>> LENGTH);
    }

    /** Forgets what was added. */
    void clear() {
        end = 0;
        next = 0;
        latinEnd = 0;
        special = 0;
    }

    /** Adds a text; tells whether there was room for it. */
    boolean add(String text) {
        if (text.length() > ROOM - end) {
            return false;
        }
        add(text, 0, text.length());
        return true;
    }

    /** Adds as much of a text as there is room for, but no half of a pair of surrogates; tells where that ends. */
    int addSome(String text, int from) {
        int to = Math.min(text.length(), from + ROOM - end);
        if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        add(text, from, to);
        return to;
    }

    private void add(String text, int from, int to) {
        int after = end + to - from;
        if (after > units.length) {
            grow(after);
        }
        text.getChars(from, to, units, end);
        end = after;
    }

    private void grow(int needed) {
        int length = Math.min(ROOM, Math.max(needed, 2 * units.length));
        units = Arrays.copyOf(units, length);
        unitBuffer = CharBuffer.wrap(units);
        latin = Arrays.copyOf(latin, length + Swar.BLOCK);
        marks = new byte[length + Swar.BLOCK];
        latinBuffer = ByteBuffer.wrap(latin);
    }

    /**
     * Encodes the next units that were added.
     *
     * @param count how many
     * @param into has room for {@link #MAX_UNIT} bytes a unit and {@link #SLACK}
     * @return the index after the last byte
     */
    int encode(int count, byte[] into, int at) {
        int from = next;
        int to = from + count;
        next = to;
        if (!Swar.isWarm()) {
            Swar.warmUp(count);
            return encodeUnitsByBytes(from, to, into, at);
        }
        if (from >= latinEnd && count > 0) {
            makeLatin(from);
        }
        if (to <= special) {
            System.arraycopy(latin, from, into, at, count);
            return at + count;
        }
        return isMarked && to <= latinEnd ? encodeMarked(from, to, into, at) : encodeMixed(from, to, into, at);
    }

    /**
     * Makes Latin-1 of what was added, as far as that holds it. Asked for UTF-8 the JDK returns an array of its own, in which
     * a question mark may stand for a surrogate without its partner; this encoder stops at the first unit that has no byte.
     */
    private void makeLatin(int from) {
        if (units[from] > MAX_LATIN) { // nor is what follows, as a rule
            latinEnd = from;
            special = from;
            return;
        }
        unitBuffer.limit(end).position(from);
        latinBuffer.position(from);
        latinEncoder.reset().encode(unitBuffer, latinBuffer, true);
        latinEnd = latinBuffer.position();
        isMarked = latinEnd - from >= MIN_MARKED;
        if (isMarked) {
            mark(latin, marks, from, latinEnd);
        }
        special = nextSpecial(from);
    }

    private int nextSpecial(int from) {
        return isMarked ? nextMark(marks, from, latinEnd) : nextSpecial(latin, from, latinEnd);
    }

    /**
     * Marks bytes: 0, or −128 for a quote, a backslash, a control character, {@code <}, a slash, {@code |} or what is no ASCII.
     *
     * <p>A loop without a branch over bytes alone, which is what C2 makes vectors of. It has to be long, since before and after
     * the vectors bytes are looked at one by one; and the order in which it is written counts: in JDK 25 it takes three times
     * as long where brackets and slashes are not taken together by themselves. The method is that of {@link Swar#escapable},
     * but no borrow goes from a byte to the next, and what is no ASCII keeps its high bit through one of the comparisons with
     * a bracket and with a slash.
     */
    private static void mark(byte[] text, byte[] marks, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = text[i];
            int quoteOrControl = (b ^ 0x02) - 0x21;
            int bracketOrSlash = (b & ~0x60 ^ 0x1c) - 1 | (b ^ '/') - 1;
            marks[i] = (byte) ((quoteOrControl | bracketOrSlash) & 0x80);
        }
    }

    private static int nextMark(byte[] marks, int from, int to) {
        int distance = Arrays.mismatch(marks, from, to, NO_MARKS, from, to);
        return distance < 0 ? to : from + distance;
    }

    /**
     * Encodes a text that has marks. Copies what is plain; where something is not, encodes a few units one by one, or blocks
     * where that is near to the last.
     */
    private int encodeMarked(int from, int to, byte[] into, int begin) {
        int at = begin;
        int i = from;
        while (i < to) {
            if (special < i) {
                special = nextMark(marks, i, latinEnd);
            }
            int plain = Math.min(special, to) - i;
            System.arraycopy(latin, i, into, at, plain);
            at += plain;
            i += plain;
            if (plain < FEW_PLAIN) {
                at = encodeBlocks(i, to, into, at);
                i = afterBlocks;
            } else {
                int strideEnd = Math.min(i + MIN_STRIDE, to);
                at = encodeLatin(latin, i, strideEnd, encoded, into, at);
                i = strideEnd;
            }
        }
        return at;
    }

    /** Encodes units of Latin-1 one by one: see {@link #encodeUnits}. */
    private static int encodeLatin(byte[] text, int from, int to, long[] table, byte[] into, int begin) {
        int at = begin;
        for (int i = from; i < to; i++) {
            long packed = table[text[i] & 0xff];
            Swar.put(into, at, packed);
            at += packedLength(packed);
        }
        return at;
    }

    /** Encodes blocks up to one in which all is plain: what is plain is copied, and the table has the others. */
    private int encodeBlocks(int from, int to, byte[] into, int begin) {
        byte[] text = latin;
        long[] table = encoded;
        int at = begin;
        int i = from;
        boolean isAllPlain = false;
        while (i < to && !isAllPlain) {
            int block = i;
            int end = Math.min(block + Swar.BLOCK, to);
            long specials = Swar.highBits(marks, block) & -1L >>> Swar.BLOCK + block - end;
            isAllPlain = specials == 0;
            while (specials != 0) {
                int next = block + Long.numberOfTrailingZeros(specials);
                Swar.copyInBlock(text, i, into, at, next - i);
                at += next - i;
                long packed = table[text[next] & 0xff];
                Swar.put(into, at, packed);
                at += packedLength(packed);
                i = next + 1;
                specials &= specials - 1;
            }
            Swar.copyInBlock(text, i, into, at, end - i);
            at += end - i;
            i = end;
        }
        afterBlocks = i;
        return at;
    }

    /**
     * The same for one without marks, or not all of Latin-1. Goes on unit by unit where something is not plain, the longer the
     * sooner that happens again; and to the end where it is not all Latin-1, since quotes and dashes stand too close for a new
     * beginning after each, and the halves of a pair must not be parted.
     */
    private int encodeMixed(int from, int to, byte[] into, int begin) {
        int at = begin;
        int i = from;
        boolean isLatin = to <= latinEnd;
        int stride = isLatin ? MIN_STRIDE : to - from;
        int few = isLatin ? FEW_PLAIN : stride;
        while (i < to) {
            if (special < i) {
                special = nextSpecial(i);
            }
            int plain = Math.min(special, to) - i;
            System.arraycopy(latin, i, into, at, plain);
            at += plain;
            i += plain;
            stride = plain < few ? STRIDE_GROWTH * stride : MIN_STRIDE;
            int strideEnd = Math.min(i + stride, to);
            at = encodeUnits(units, i, strideEnd, encoded, into, at);
            i = strideEnd;
        }
        return at;
    }

    /** The next byte that may be no plain one; what is too little for a word is looked at with the bytes before it. */
    private static int nextSpecial(byte[] text, int from, int to) {
        int last = to - Long.BYTES;
        int at = from;
        for (; at <= last - Long.BYTES; at += 2 * Long.BYTES) {
            if ((Swar.escapable(Swar.word(text, at)) | Swar.escapable(Swar.word(text, at + Long.BYTES))) != 0) {
                break;
            }
        }
        for (; at <= last; at += Long.BYTES) {
            long special = Swar.escapable(Swar.word(text, at));
            if (special != 0) {
                return at + Swar.first(special);
            }
        }
        return last >= 0 && Swar.escapable(Swar.word(text, last)) == 0 ? to : at;
    }

    /**
     * Encodes units one by one, each as a word, of which the next one overwrites what is too much. What a table has, escapes
     * among it, takes no branch that depends on how many bytes it is, and that would be foretold wrongly.
     */
    private static int encodeUnits(char[] text, int from, int to, long[] table, byte[] into, int begin) {
        int at = begin;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < MAX_TABLED) {
                long packed = table[c];
                Swar.put(into, at, packed);
                at += packedLength(packed);
            } else if (!Character.isSurrogate(c)) {
                Swar.put(into, at, three(c));
                at += 3;
            } else if (isPair(text, i, to)) {
                Swar.put(into, at, four(Character.toCodePoint(c, text[++i])));
                at += 4;
            } else {
                Swar.put(into, at, escape(c));
                at += MAX_UNIT;
            }
        }
        return at;
    }

    /** The same without a word, as long as {@link Swar} is cold; apart, since a choice in the loop makes it slower. */
    private int encodeUnitsByBytes(int from, int to, byte[] into, int begin) {
        int at = begin;
        for (int i = from; i < to; i++) {
            char c = units[i];
            long packed;
            if (c < MAX_TABLED) {
                packed = encoded[c];
            } else if (isPair(units, i, to)) {
                packed = four(Character.toCodePoint(c, units[++i]));
            } else {
                packed = Character.isSurrogate(c) ? escape(c) : three(c);
            }
            for (int b = 0; b < packedLength(packed); b++) {
                into[at++] = (byte) (packed >>> Byte.SIZE * b);
            }
        }
        return at;
    }

    private static boolean isPair(char[] text, int at, int to) {
        return at + 1 < to && Character.isSurrogatePair(text[at], text[at + 1]);
    }

    /** A character of three bytes: see {@link #packed}. */
    private static long three(int c) {
        return 3L << LENGTH | (0x80 | c & 0x3f) << 16 | (0x80 | c >> 6 & 0x3f) << 8 | 0xE0 | c >> 12;
    }

    private static long four(int c) {
        return 4L << LENGTH
                | (0x80L | c & 0x3f) << 24
                | (0x80 | c >> 6 & 0x3f) << 16
                | (0x80 | c >> 12 & 0x3f) << 8
                | 0xF0
                | c >> 18;
    }

    private static long escape(int c) {
        return packed('\\', 'u', hex(c >> 12), hex(c >> 8), hex(c >> 4), hex(c));
    }

    private static int hex(int digit) {
        return Character.forDigit(digit & 0xf, 16);
    }
}
