package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes strings that hold escapes or characters beyond ASCII, and checks them on the way: the JDK's own decoder knows no
 * escapes, and needs to be told where a string ends.
 *
 * <p>A text is decoded in Latin-1, as the JDK's strings are; what that does not hold, such as a quotation mark of
 * typography, is noted aside and put in its place in the end, when all is widened to UTF-16. Where there is more and more
 * of it, the rest is decoded to UTF-16 at once.
 *
 * <p>Most of it is decoded by words (see {@link Swar}), in loops that know only what is frequent and are short for that:
 * what else there is, and the end of a payload, is decoded one by one. The memory is used again for the next string.
 */
final class TextDecoder {
    private static final int MAX_LATIN = 0xff;
    private static final int INVALID = -1;

    /** What a block may add at the most: its bytes, and as many that are copied after them and do not count. */
    private static final int ROOM = 2 * Swar.BLOCK;

    /** Up to where a block may look: behind what is copied after it. */
    private static final int BLOCK_AND_MORE = Swar.BLOCK + ROOM;

    /** Up to where one step of characters beyond ASCII may look: a word, and a space beside it. */
    private static final int WORD_AND_SPACE = Long.BYTES + 1;

    private static final byte LEAD_OF_THREE = (byte) 0xE0;
    private static final byte LEAD_OF_FOUR = (byte) 0xF0;
    private static final int SMALL = 2048;

    /** How many bytes a thread keeps at the most. */
    private static final int LARGE = 1 << 19;

    /** So many units beyond Latin-1 may be an exception, wherever they stand. */
    private static final int FEW_WIDES = 4;

    /** Of more than one among so many none is an exception. */
    private static final int PLAINS_FOR_ONE_WIDE = 6;

    /** A text that begins with so many plain bytes has few others, as a rule. */
    private static final int MANY_FIRST_PLAINS = 64;

    /** So many plain bytes from one special byte to the next are sooner looked for than taken by blocks. */
    static final int MANY_PLAINS = 32;

    /** For each byte after a backslash what the two stand for; {@link #INVALID} where JSON has no such escape. */
    private static final byte[] LETTERS = new byte[256];

    /** For each byte the hexadecimal digit that it is; {@link #INVALID} where it is none. */
    private static final byte[] HEX = new byte[256];

    static {
        Arrays.fill(LETTERS, (byte) INVALID);
        String letters = "\"\\/bfnrt";
        String meanings = "\"\\/\b\f\n\r\t";
        for (int i = 0; i < letters.length(); i++) {
            LETTERS[letters.charAt(i)] = (byte) meanings.charAt(i);
        }
        Arrays.fill(HEX, (byte) INVALID);
        for (int digit = 0; digit < 16; digit++) {
            HEX[Character.forDigit(digit, 16)] = (byte) digit;
            HEX[Character.toUpperCase(Character.forDigit(digit, 16))] = (byte) digit;
        }
    }

    /** The decoded units, those beyond Latin-1 left open. */
    private byte[] latin = new byte[SMALL];

    /** The units beyond Latin-1, and where they belong. */
    private char[] wides = {};

    private int[] placesOfWides = {};
    private int countOfWides;

    /** How many units were decoded, to {@link #latin} or to {@link #units}. */
    private int length;

    private char[] units = {};
    private int end;

    private @Nullable Inflater inflater;

    /** The decoder of this thread, which nobody else uses. */
    static TextDecoder ofThread() {
        return ThreadMemory.ofThread().decoder();
    }

    /**
     * {@return the text of a string; null when it is malformed, or ends nowhere}
     *
     * @param text an array that holds the string
     * @param from where it begins, after its opening quote
     * @param plain up to where all bytes are known to mean themselves
     * @param to where the array's text ends
     */
    @Nullable
    String decode(byte[] text, int from, int plain, int to) {
        return decode(text, from, plain, to, null);
    }

    /**
     * The same for whoever goes over the whole text.
     *
     * @param specials finds the special bytes of the text; null to look at the text itself
     */
    @Nullable
    String decode(byte[] text, int from, int plain, int to, @Nullable SpecialBytes specials) {
        countOfWides = 0;
        length = 0;
        addPlain(text, from, plain);
        boolean isSparse = plain - from >= MANY_FIRST_PLAINS && Swar.isWarm();
        int at = isSparse ? addSparse(text, plain, to, specials) : plain;
        String decoded = decodeLatin(text, at, to, specials);
        if (memory() > LARGE) {
            latin = new byte[SMALL];
            units = new char[0];
            inflater = null;
            wides = new char[0];
            placesOfWides = new int[0];
        }
        return decoded;
    }

    private @Nullable String decodeLatin(byte[] text, int from, int to, @Nullable SpecialBytes specials) {
        boolean isWarm = Swar.isWarm();
        int at = from;
        while (at < to) {
            at = isWarm ? addFrequent(text, at, to, specials) : addPlain(text, at, Swar.afterPlain(text, at, to));
            if (at == to) {
                return null;
            }
            if (hasManyWides(length)) {
                return decodeWide(text, at, to);
            }
            if (text[at] == '"') {
                end = at;
                return countOfWides == 0 ? new String(latin, 0, length, ISO_8859_1) : inflated();
            }
            int point = point(text, at, to);
            if (point < 0) {
                return null;
            }
            at += lengthOfPoint(text, at);
            reserveLatin(2);
            if (point > Character.MAX_VALUE) {
                addWide(Character.highSurrogate(point), length++);
                point = Character.lowSurrogate(point);
            }
            addUnit(point, latin, length++);
        }
        return null;
    }

    /** Adds bytes that mean themselves; tells where they end. */
    private int addPlain(byte[] text, int from, int to) {
        reserveLatin(to - from);
        System.arraycopy(text, from, latin, length, to - from);
        length += to - from;
        return to;
    }

    /** @param into {@link #latin} */
    private void addUnit(int unit, byte[] into, int place) {
        into[place] = (byte) unit;
        if (unit > MAX_LATIN) {
            addWide((char) unit, place);
        }
    }

    /**
     * Adds plain bytes, escapes and characters of two and three bytes; up to anything else, to where there are many units
     * beyond Latin-1, or near to the end of the text.
     *
     * @return where it ended
     */
    private int addFrequent(byte[] text, int from, int to, @Nullable SpecialBytes known) {
        int at = from;
        while (at >= 0 && at <= to - BLOCK_AND_MORE && text[at] != '"') {
            long specials = known == null ? Swar.specials(text, at) : known.inBlock(at);
            at = specials == 0
                    ? addPlain(text, at, nextSpecial(text, at + Swar.BLOCK, to, known))
                    : addBlock(text, at, specials);
        }
        return at < 0 ? ~at : at;
    }

    /**
     * Adds escapes of one letter, such as those of line breaks, and the plain bytes behind them, as long as these are many:
     * what stands far from the next is found sooner by itself than in a block.
     *
     * @return where it ended
     */
    private int addSparse(byte[] text, int from, int to, @Nullable SpecialBytes known) {
        int at = from;
        while (at <= to - BLOCK_AND_MORE && text[at] == '\\') {
            int unit = LETTERS[text[at + 1] & 0xff];
            if (unit < 0) { // four digits follow, or there is no such escape
                break;
            }
            reserveLatin(1);
            latin[length++] = (byte) unit;
            at += 2;
            if (text[at] != '\\') { // as after the first of two line breaks
                int begin = at;
                at = addPlain(text, begin, nextSpecial(text, begin, to, known));
                if (at - begin < MANY_PLAINS) {
                    break;
                }
            }
        }
        return at;
    }

    private static int nextSpecial(byte[] text, int from, int to, @Nullable SpecialBytes known) {
        return known == null ? Swar.afterPlain(text, from, to) : Math.min(known.next(from), to);
    }

    /**
     * Adds the bytes from one that a block begins with to its last special one. Which bytes are special is known before the
     * first is decoded, so that the next does not have to wait for it.
     *
     * @return the offset behind that; the complement of an offset when it ended there, at something less frequent
     */
    private int addBlock(byte[] text, int block, long specialsOfBlock) {
        reserveLatin(ROOM);
        byte[] into = latin;
        int place = length;
        int at = block;
        long specials = specialsOfBlock;
        while (specials != 0) {
            int next = block + Long.numberOfTrailingZeros(specials);
            Swar.copyInBlock(text, at, into, place, next - at);
            place += next - at;
            at = next;
            long word = Swar.word(text, at);
            if ((byte) word == '\\') {
                int letter = (int) (word >>> 8) & 0xff;
                int ifHex = (letter ^ 'u') - 1 >> 31; // all ones or none: nobody can guess, so both are looked up
                int unit = LETTERS[letter] & ~ifHex | hex(word >>> 16) & ifHex;
                into[place] = (byte) unit;
                if (unit >>> Byte.SIZE != 0) {
                    if (unit < 0) {
                        break;
                    }
                    addWide((char) unit, place);
                }
                specials &= ~(3L << at - block); // the letter may be one, too
                at += 2 + (4 & ifHex);
                place++;
            } else {
                int unit = beyondAscii((int) word);
                if (unit < 0 || hasManyWides(place)) {
                    break;
                }
                int bytes = (byte) word < LEAD_OF_THREE ? 2 : 3;
                specials &= ~((1L << bytes) - 1 << at - block);
                at += bytes;
                addUnit(unit, into, place++);
            }
        }
        length = place;
        return specials == 0 ? at : ~at;
    }

    private void addWide(char unit, int place) {
        int count = countOfWides;
        if (count == wides.length) {
            wides = Arrays.copyOf(wides, Math.max(64, 2 * count));
            placesOfWides = Arrays.copyOf(placesOfWides, wides.length);
        }
        wides[count] = unit;
        placesOfWides[count] = place;
        countOfWides = count + 1;
    }

    /** Whether so many units are beyond Latin-1 that they are no exception: then it pays to decode to UTF-16 at once. */
    private boolean hasManyWides(int length) {
        return countOfWides >= FEW_WIDES && countOfWides > length / PLAINS_FOR_ONE_WIDE;
    }

    private String inflated() {
        inflate();
        return new String(units, 0, length);
    }

    /** Puts what was decoded into {@link #units}. */
    private void inflate() {
        if (units.length < length) {
            units = new char[latin.length];
        }
        Inflater known = inflater;
        if (known == null || !known.isOf(latin, units)) {
            known = new Inflater(latin, units);
            inflater = known;
        }
        known.inflate(length);
        for (int i = 0; i < countOfWides; i++) {
            units[placesOfWides[i]] = wides[i];
        }
    }

    private @Nullable String decodeWide(byte[] text, int from, int to) {
        boolean isWarm = Swar.isWarm();
        int at = from;
        inflate();
        while (at < to) {
            reserveUnits();
            at = isWarm ? addWides(text, at, to) : at;
            if (text[at] == '"') {
                end = at;
                return new String(units, 0, length);
            }
            int point = point(text, at, to);
            if (point < 0) {
                return null;
            }
            at += lengthOfPoint(text, at);
            if (point > Character.MAX_VALUE) {
                units[length++] = Character.highSurrogate(point);
                point = Character.lowSurrogate(point);
            }
            units[length++] = (char) point;
        }
        return null;
    }

    /**
     * Adds characters of one, two and three bytes; up to anything else, or near to the end of the text or of the room. What
     * is less frequent is not decoded here, or the compiler runs out of registers.
     *
     * @return where it ended
     */
    private int addWides(byte[] text, int from, int to) {
        char[] into = units;
        int place = length;
        int at = from;
        int room = into.length - place; // no character has more units than bytes
        int last = Math.min(to, from + room) - WORD_AND_SPACE;
        while (at <= last) {
            long word = Swar.word(text, at);
            byte b = (byte) word;
            if (b >= 0) {
                if (b < ' ' || b == '"' || b == '\\') {
                    break;
                }
                into[place++] = (char) b;
                at++;
            } else if (b < LEAD_OF_THREE) {
                // All four are put, and some count: no branch, since nobody can guess how long words are.
                long four = Swar.pairs(word);
                into[place] = (char) four;
                into[place + 1] = (char) (four >>> 16);
                into[place + 2] = (char) (four >>> 32);
                into[place + 3] = (char) (four >>> 48);
                int pairs = Swar.countOfPairs(word);
                if (pairs == 0) {
                    break;
                }
                place += pairs;
                into[place] = ' ';
                int after = (int) (word >>> 16 * pairs) & 0xff; // after four pairs it is the first byte again
                int spaces = (after ^ ' ') - 1 >>> 31;
                place += spaces;
                at += 2 * pairs + spaces;
            } else {
                int unit = beyondAscii((int) word);
                if (unit < 0) {
                    break;
                }
                into[place++] = (char) unit;
                at += 3;
            }
        }
        length = place;
        return at;
    }

    /** The code point, or unit, that stands at an offset as a byte of ASCII, as UTF-8 or as an escape; negative for none. */
    private static int point(byte[] text, int at, int to) {
        byte b = text[at];
        if (b < 0) {
            return beyondAscii(text, at, to);
        }
        if (b == '\\') {
            return escaped(text, at, to);
        }
        return b >= ' ' ? b : INVALID;
    }

    private static int lengthOfPoint(byte[] text, int at) {
        byte b = text[at];
        if (b < 0) {
            return lengthOfCharacter(b);
        }
        return b == '\\' ? lengthOfEscape(text, at) : 1;
    }

    private static int lengthOfEscape(byte[] text, int backslash) {
        return text[backslash + 1] == 'u' ? 6 : 2;
    }

    /** How many bytes the character takes that begins with this one, which is no ASCII. */
    private static int lengthOfCharacter(byte first) {
        return first < LEAD_OF_THREE ? 2 : first < LEAD_OF_FOUR ? 3 : 4;
    }

    /**
     * Passes over characters beyond ASCII by words, with a space or another plain byte before each of them.
     *
     * @param to where the text ends
     * @return the offset of anything else, of what is malformed, or of a place near to the end of the text
     */
    static int afterCharacters(byte[] text, int from, int to) {
        int at = from;
        int last = Swar.isWarm() ? to - WORD_AND_SPACE : -1;
        while (at <= last) {
            int character = text[at] < 0 ? at : at + 1;
            if (text[character] >= 0 || character > at && !Swar.isPlain(text[at])) {
                break;
            }
            int length = lengthOfCharacters(Swar.word(text, character));
            if (length == 0) {
                break;
            }
            at = character + length;
        }
        return at;
    }

    /** How many bytes of a word are characters beyond ASCII: a few of two bytes, or the first; 0 when that is malformed. */
    private static int lengthOfCharacters(long word) {
        byte first = (byte) word;
        if (first < LEAD_OF_THREE) {
            return 2 * Swar.countOfPairs(word);
        }
        if (first < LEAD_OF_FOUR) {
            return beyondAscii((int) word) < 0 ? 0 : 3;
        }
        return fourBytes((int) word) < 0 ? 0 : 4;
    }

    /** The code point of a character that is no ASCII; negative when it is malformed. */
    private static int beyondAscii(byte[] text, int at, int to) {
        int bytes = text[at] & 0xff
                | continuation(text, at + 1, to) << 8
                | continuation(text, at + 2, to) << 16
                | continuation(text, at + 3, to) << 24;
        return text[at] < LEAD_OF_FOUR ? beyondAscii(bytes) : fourBytes(bytes);
    }

    /** A byte; at the end of the text one that continues nothing. */
    private static int continuation(byte[] text, int at, int to) {
        return at < to ? text[at] & 0xff : 0;
    }

    /** The unit that bytes begin with, the first lowest, as a character of two or three; negative when they do not. */
    private static int beyondAscii(int bytes) {
        if ((byte) bytes < LEAD_OF_THREE) {
            int unit = bytes << 6 & 0x7c0 | bytes >>> 8 & 0x3f;
            return (bytes & 0xc0e0) == 0x80c0 && unit >= 0x80 ? unit : INVALID;
        }
        int unit = bytes << 12 & 0xf000 | bytes >>> 2 & 0xfc0 | bytes >>> 16 & 0x3f;
        boolean isValid = (bytes & 0xc0c0f0) == 0x8080e0 && unit >= 0x800 && !Character.isSurrogate((char) unit);
        return isValid ? unit : INVALID;
    }

    /** The same for the code point of four. */
    private static int fourBytes(int bytes) {
        int point = bytes << 18 & 0x1c0000 | bytes << 4 & 0x3f000 | bytes >>> 10 & 0xfc0 | bytes >>> 24 & 0x3f;
        boolean isValid = (bytes & 0xc0c0c0f8) == 0x808080f0 && Character.isSupplementaryCodePoint(point);
        return isValid ? point : INVALID;
    }

    /** The UTF-16 unit that an escape stands for. */
    private static int escaped(byte[] text, int backslash, int to) {
        if (backslash + 1 >= to) {
            return INVALID;
        }
        byte letter = text[backslash + 1];
        if (letter != 'u') {
            return LETTERS[letter & 0xff];
        }
        return backslash + 5 < to ? hex(text, backslash + 2) : INVALID;
    }

    /** The value of four hexadecimal digits; negative when they are none. */
    static int hex(byte[] text, int at) {
        return HEX[text[at] & 0xff] << 12
                | HEX[text[at + 1] & 0xff] << 8
                | HEX[text[at + 2] & 0xff] << 4
                | HEX[text[at + 3] & 0xff];
    }

    /** The same for those that a word begins with. */
    private static int hex(long word) {
        return HEX[(int) word & 0xff] << 12
                | HEX[(int) (word >>> 8) & 0xff] << 8
                | HEX[(int) (word >>> 16) & 0xff] << 4
                | HEX[(int) (word >>> 24) & 0xff];
    }

    /** Where the closing quote of the string stands that was decoded last. */
    int end() {
        return end;
    }

    /** How many bytes it keeps for the next string. */
    int memory() {
        return latin.length + 2 * units.length + 6 * wides.length;
    }

    private void reserveLatin(int more) {
        if (length > latin.length - more) {
            latin = Arrays.copyOf(latin, Math.max(2 * latin.length, length + more));
        }
    }

    private void reserveUnits() {
        if (length > units.length - ROOM) {
            units = Arrays.copyOf(units, Math.max(2 * units.length, length + ROOM));
        }
    }

    /** Makes UTF-16 of Latin-1 with the widest instructions that the machine has, as {@code String} does inside. */
    private static final class Inflater {
        private final CharsetDecoder decoder = ISO_8859_1.newDecoder();
        private final ByteBuffer latin;
        private final CharBuffer units;

        Inflater(byte[] latin, char[] units) {
            this.latin = ByteBuffer.wrap(latin);
            this.units = CharBuffer.wrap(units);
        }

        boolean isOf(byte[] latin, char[] units) {
            return this.latin.array() == latin && this.units.array() == units;
        }

        void inflate(int length) {
            decoder.reset();
            decoder.decode(latin.clear().limit(length), units.clear(), true);
        }
    }
}
