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
    static final int SLACK = Long.BYTES;

    /** How many units are encoded one by one where the first is not plain: such often come together. */
    private static final int MIN_STRIDE = 32;

    /** How many characters are encoded by a table: up to the dashes and quotes of typography, which stand among ASCII. */
    private static final int MAX_TABLED = 0x2070;

    /** Where in an entry of the table its length stands. */
    private static final int LENGTH = 56;

    private static final long[] ENCODED = encoded();
    private static final long[] ENCODED_SLASH_ESCAPED = withEscapedSlash(ENCODED);

    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTE_BELOW_CONTROLS = 0x0202020202020202L;
    private static final long FIRST_PLAIN = 0x2121212121212121L;
    private static final long BUT_TWO_BITS = 0x9f9f9f9f9f9f9f9fL;
    private static final long BRACKET_OR_BACKSLASH = 0x1c1c1c1c1c1c1c1cL;
    private static final long SLASHES = 0x2f2f2f2f2f2f2f2fL;
    private static final long ONES = 0x0101010101010101L;

    /** What each of the first characters is in a string: see {@link #packed}. */
    private final long[] encoded;

    private final CharsetEncoder latinEncoder = ISO_8859_1.newEncoder();

    /** What was added. */
    private char[] units = new char[64];

    private int end;

    /** How much of it was encoded. */
    private int next;

    /** The same as Latin-1, from some place on until {@link #latinEnd}, where a unit stands that is none. */
    private byte[] latin = new byte[64];

    private int latinEnd;

    /** The next place in it of what may not be plain; its end when there is none. */
    private int special;

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
            encoded[c] = 3L << LENGTH | (0x80 | c & 0x3f) << 16 | (0x80 | c >> 6 & 0x3f) << 8 | 0xE0 | c >> 12;
        }
        for (int c = 0; c < ' '; c++) {
            encoded[c] = packed('\\', 'u', '0', '0', Character.forDigit(c >> 4, 16), Character.forDigit(c & 0xf, 16));
        }
        String characters = "\b\t\n\f\r\"\\";
        String letters = "btnfr\"\\";
        for (int i = 0; i < letters.length(); i++) {
            encoded[characters.charAt(i)] = packed('\\', letters.charAt(i));
        }
        encoded['<'] = packed('\\', 'u', '0', '0', '3', 'C');
        encoded['\u2028'] = packed('\\', 'u', '2', '0', '2', '8');
        encoded['\u2029'] = packed('\\', 'u', '2', '0', '2', '9');
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
        latin = Arrays.copyOf(latin, length);
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
        if (from >= latinEnd) {
            makeLatin(from);
        }
        if (to <= special) {
            System.arraycopy(latin, from, into, at, count);
            return at + count;
        }
        return to <= latinEnd ? encodeLatin(from, to, into, at) : encodeUnits(from, to, into, at);
    }

    /**
     * Makes Latin-1 of what was added, as far as that holds it. Asked for UTF-8 the JDK returns an array of its own, in which
     * a question mark may stand for a surrogate without its partner; this encoder stops at the first unit that has no byte.
     */
    private void makeLatin(int from) {
        unitBuffer.limit(end).position(from);
        latinBuffer.position(from);
        latinEncoder.reset().encode(unitBuffer, latinBuffer, true);
        latinEnd = latinBuffer.position();
        special = nextSpecial(latin, from, latinEnd);
    }

    /** Copies what is plain; where something is not, goes on unit by unit, the longer the sooner that happens again. */
    private int encodeLatin(int from, int to, byte[] into, int begin) {
        int at = begin;
        int i = from;
        int stride = MIN_STRIDE;
        while (i < to) {
            if (special < i) {
                special = nextSpecial(latin, i, latinEnd);
            }
            int plain = Math.min(special, to) - i;
            System.arraycopy(latin, i, into, at, plain);
            at += plain;
            i += plain;
            stride = plain < stride ? 2 * stride : MIN_STRIDE;
            int strideEnd = Math.min(i + stride, to);
            at = encodeUnits(i, strideEnd, into, at);
            i = strideEnd;
        }
        return at;
    }

    /** The next byte that may be no plain one; what is too little for a word is looked at with the bytes before it. */
    private static int nextSpecial(byte[] text, int from, int to) {
        int last = to - Long.BYTES;
        int at = from;
        for (; at <= last - Long.BYTES; at += 2 * Long.BYTES) {
            if (((found(Swar.word(text, at)) | found(Swar.word(text, at + Long.BYTES))) & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; at <= last; at += Long.BYTES) {
            long special = special(Swar.word(text, at));
            if (special != 0) {
                return at + Swar.first(special);
            }
        }
        return last >= 0 && special(Swar.word(text, last)) == 0 ? to : at;
    }

    /**
     * Has a bit for bytes of a word that are a quote, a backslash, a control character, {@code <}, a slash or no ASCII, and
     * for {@code |}; 0 when none is. Only the lowest bit counts.
     *
     * <p>The method is that of {@link Swar#special}; two bits are left out of account, so that one comparison finds brackets
     * and backslashes.
     */
    static long special(long word) {
        return found(word) & HIGH_BITS;
    }

    private static long found(long word) {
        long quoteOrControl = (word ^ QUOTE_BELOW_CONTROLS) - FIRST_PLAIN;
        long bracketOrBackslash = (word & BUT_TWO_BITS ^ BRACKET_OR_BACKSLASH) - ONES;
        long slash = (word ^ SLASHES) - ONES;
        return quoteOrControl | bracketOrBackslash | slash | word;
    }

    /**
     * Encodes units one by one. What a table has, escapes among it, is copied as a word, of which the next unit overwrites
     * what is too much: no branch depends on how many bytes that are, so that none is foretold wrongly.
     */
    private int encodeUnits(int from, int to, byte[] into, int begin) {
        char[] text = units;
        long[] table = encoded;
        int at = begin;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < MAX_TABLED) {
                long packed = table[c];
                Swar.put(into, at, packed);
                at += packedLength(packed);
            } else if (!Character.isSurrogate(c)) {
                at = putThree(into, at, c);
            } else if (isPair(i, to)) {
                at = putFour(into, at, Character.toCodePoint(c, text[++i]));
            } else {
                at = putEscape(into, at, c);
            }
        }
        return at;
    }

    /** The same without a word, as long as {@link Swar} is cold; apart, since a choice in the loop makes it slower. */
    private int encodeUnitsByBytes(int from, int to, byte[] into, int begin) {
        int at = begin;
        for (int i = from; i < to; i++) {
            char c = units[i];
            if (c < MAX_TABLED) {
                long packed = encoded[c];
                for (int b = 0; b < packedLength(packed); b++) {
                    into[at++] = (byte) (packed >>> Byte.SIZE * b);
                }
            } else if (isPair(i, to)) {
                at = putFour(into, at, Character.toCodePoint(c, units[++i]));
            } else {
                at = Character.isSurrogate(c) ? putEscape(into, at, c) : putThree(into, at, c);
            }
        }
        return at;
    }

    private boolean isPair(int at, int to) {
        return at + 1 < to && Character.isSurrogatePair(units[at], units[at + 1]);
    }

    private static int putThree(byte[] into, int at, char c) {
        into[at] = (byte) (0xE0 | c >> 12);
        into[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
        into[at + 2] = (byte) (0x80 | c & 0x3f);
        return at + 3;
    }

    private static int putFour(byte[] into, int at, int codePoint) {
        into[at] = (byte) (0xF0 | codePoint >> 18);
        into[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        into[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        into[at + 3] = (byte) (0x80 | codePoint & 0x3f);
        return at + 4;
    }

    private static int putEscape(byte[] into, int at, char c) {
        into[at] = '\\';
        into[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            into[at + 2 + i] = (byte) Character.forDigit(c >> 12 - 4 * i & 0xf, 16);
        }
        return at + MAX_UNIT;
    }
}
