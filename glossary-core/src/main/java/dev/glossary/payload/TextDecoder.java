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
 * of it, the rest is decoded to UTF-16 at once. What is plain is taken by words: see {@link Swar}. The memory is used again
 * for the next string.
 */
final class TextDecoder {
    private static final int MAX_LATIN = 0xff;
    private static final int INVALID = -1;

    /** What one step may add at the most: a surrogate pair, and two words. */
    private static final int ROOM = 2 + 2 * Long.BYTES;

    private static final byte LEAD_OF_THREE = (byte) 0xE0;
    private static final byte LEAD_OF_FOUR = (byte) 0xF0;
    private static final int SMALL = 2048;

    /** So many plain bytes are copied as two words. */
    private static final int SHORT_RUN = 2 * Long.BYTES;

    /** How many bytes a thread keeps at the most. */
    private static final int LARGE = 1 << 19;

    private static final int FEW_WIDES = 8;
    private static final int PLAINS_FOR_ONE_WIDE = 6;

    /** For each character after a backslash what the two stand for; {@link #INVALID} where JSON has no such escape. */
    private static final byte[] LETTERS = new byte[128];

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
        int length = plain - from;
        countOfWides = 0;
        reserveLatin(length);
        System.arraycopy(text, from, latin, 0, length);
        String decoded = decodeRest(text, plain, to, length, specials);
        if (memory() > LARGE) {
            latin = new byte[SMALL];
            units = new char[0];
            inflater = null;
            wides = new char[0];
            placesOfWides = new int[0];
        }
        return decoded;
    }

    private @Nullable String decodeRest(byte[] text, int from, int to, int decoded, @Nullable SpecialBytes specials) {
        boolean isWarm = Swar.isWarm();
        int at = from;
        int length = decoded;
        while (at < to) {
            reserveLatin(length);
            byte b = text[at];
            if (b == '\\') {
                int unit = escaped(text, at, to);
                if (unit < 0) {
                    return null;
                }
                at += lengthOfEscape(text, at);
                addUnit(unit, length++);
            } else if (b < 0) {
                if (hasManyWides(length)) {
                    inflate(length);
                    return decodeWide(text, at, to, length);
                }
                int point = beyondAscii(text, at, to);
                if (point < 0) {
                    return null;
                }
                at += lengthOfCharacter(b);
                if (point > Character.MAX_VALUE) {
                    addWide(Character.highSurrogate(point), length++);
                    point = Character.lowSurrogate(point);
                }
                addUnit(point, length++);
            } else if (b == '"') {
                end = at;
                return countOfWides == 0 ? new String(latin, 0, length, ISO_8859_1) : inflated(length);
            } else if (b >= ' ') {
                latin[length++] = b;
                at++;
            } else {
                return null;
            }
            if (isWarm) {
                int plains = copyPlain(text, at, to, length, specials);
                at += plains;
                length += plains;
            }
        }
        return null;
    }

    private void addUnit(int unit, int place) {
        latin[place] = (byte) unit;
        if (unit > MAX_LATIN) {
            addWide((char) unit, place);
        }
    }

    /**
     * Copies the plain bytes up to the next that is not, and tells how many they are. The first two words without a branch
     * on what they hold, since nobody can guess how long a short run is; of a long one it finds the end before it copies.
     */
    private int copyPlain(byte[] text, int from, int to, int length, @Nullable SpecialBytes specials) {
        int begin = from;
        if (to - from >= SHORT_RUN) {
            long first = Swar.word(text, from);
            long second = Swar.word(text, from + Long.BYTES);
            Swar.put(latin, length, first); // what is too much of it is overwritten
            Swar.put(latin, length + Long.BYTES, second);
            long special = Swar.special(first);
            long specialOfSecond = Swar.special(second);
            if ((special | specialOfSecond) != 0) {
                return Swar.first(special, specialOfSecond);
            }
            begin += SHORT_RUN;
        }
        int end = specials == null ? Swar.afterPlain(text, begin, to) : Math.min(specials.next(begin), to);
        reserveLatin(length + end - from);
        System.arraycopy(text, begin, latin, length + begin - from, end - begin);
        return end - from;
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

    private String inflated(int length) {
        inflate(length);
        return new String(units, 0, length);
    }

    /** Puts what was decoded into {@link #units}. */
    private void inflate(int length) {
        if (units.length < length + ROOM) {
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

    private @Nullable String decodeWide(byte[] text, int from, int to, int decoded) {
        boolean isWarm = Swar.isWarm();
        int at = from;
        int length = decoded;
        while (at < to) {
            reserveUnits(length);
            byte b = text[at];
            if (isWarm && b < LEAD_OF_FOUR && to - at >= Long.BYTES) {
                long word = Swar.word(text, at);
                int step = b < LEAD_OF_THREE ? addPairs(word, length) : addTriples(word, length);
                if (step > 0) {
                    at += step >> 8;
                    length += step & 0xff;
                    continue;
                }
            }
            if (b == '"') {
                end = at;
                return new String(units, 0, length);
            }
            if (b < 0) {
                int point = beyondAscii(text, at, to);
                if (point < 0) {
                    return null;
                }
                at += lengthOfCharacter(b);
                if (point > Character.MAX_VALUE) {
                    units[length++] = Character.highSurrogate(point);
                    point = Character.lowSurrogate(point);
                }
                units[length++] = (char) point;
            } else if (b == '\\') {
                int unit = escaped(text, at, to);
                if (unit < 0) {
                    return null;
                }
                at += lengthOfEscape(text, at);
                units[length++] = (char) unit;
            } else if (b >= ' ') {
                units[length++] = (char) b;
                at++;
            } else {
                return null;
            }
        }
        return null;
    }

    /**
     * Adds the characters of two bytes that a word begins with, and a space that follows them. All are put, and some of
     * them count: no branch depends on how long words of Cyrillic or Greek are, which nobody can guess.
     *
     * @return how many bytes were taken, and in the lowest eight bits how many units they are; 0 when there is none
     */
    private int addPairs(long word, int length) {
        char[] into = units;
        long four = Swar.pairs(word);
        into[length] = (char) four;
        into[length + 1] = (char) (four >>> 16);
        into[length + 2] = (char) (four >>> 32);
        into[length + 3] = (char) (four >>> 48);
        int pairs = Swar.countOfPairs(word);
        into[length + pairs] = ' ';
        int spaces = (byte) (word >>> 16 * pairs) == ' ' ? 1 : 0; // after four pairs it is the first byte again
        return 2 * pairs + spaces << 8 | pairs + spaces;
    }

    /** The same for the one or two characters of three bytes, such as Chinese ones, that a word begins with. */
    private int addTriples(long word, int length) {
        int first = threeBytes((int) word, (int) (word >>> 8), (int) (word >>> 16));
        int second = threeBytes((int) (word >>> 24), (int) (word >>> 32), (int) (word >>> 40));
        units[length] = (char) first;
        units[length + 1] = (char) second;
        if (first < 0) {
            return 0;
        }
        return second < 0 || (word >>> 24 & 0xf0) != 0xe0 ? 3 << 8 | 1 : 6 << 8 | 2;
    }

    private static int lengthOfEscape(byte[] text, int backslash) {
        return text[backslash + 1] == 'u' ? 6 : 2;
    }

    /** How many bytes the character takes that begins with this one, which is no ASCII. */
    private static int lengthOfCharacter(byte first) {
        return first < LEAD_OF_THREE ? 2 : first < LEAD_OF_FOUR ? 3 : 4;
    }

    /** The code point of a character that is no ASCII; negative when it is malformed. */
    private static int beyondAscii(byte[] text, int at, int to) {
        byte first = text[at];
        if (first < LEAD_OF_THREE) {
            return at + 1 < to ? twoBytes(first, text[at + 1]) : INVALID;
        }
        if (first < LEAD_OF_FOUR) {
            return at + 2 < to ? threeBytes(first, text[at + 1], text[at + 2]) : INVALID;
        }
        return at + 3 < to ? fourBytes(first, text[at + 1], text[at + 2], text[at + 3]) : INVALID;
    }

    private static int twoBytes(int first, int second) {
        boolean isValid = first >= (byte) 0xC2 && isContinuation(second);
        return isValid ? (first & 0x1f) << 6 | second & 0x3f : INVALID;
    }

    private static int threeBytes(int first, int second, int third) {
        int point = (first & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f;
        boolean isValid = isContinuation(second)
                && isContinuation(third)
                && point >= 0x800
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return isValid ? point : INVALID;
    }

    private static int fourBytes(int first, int second, int third, int fourth) {
        int point = (first & 7) << 18 | (second & 0x3f) << 12 | (third & 0x3f) << 6 | fourth & 0x3f;
        boolean isValid = first <= (byte) 0xF4
                && isContinuation(second)
                && isContinuation(third)
                && isContinuation(fourth)
                && point >= Character.MIN_SUPPLEMENTARY_CODE_POINT
                && point <= Character.MAX_CODE_POINT;
        return isValid ? point : INVALID;
    }

    private static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }

    /** The UTF-16 unit that an escape stands for. */
    private static int escaped(byte[] text, int backslash, int to) {
        if (backslash + 1 >= to) {
            return INVALID;
        }
        byte letter = text[backslash + 1];
        if (letter != 'u') {
            return letter < 0 ? INVALID : LETTERS[letter];
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

    /** Where the closing quote of the string stands that was decoded last. */
    int end() {
        return end;
    }

    /** How many bytes it keeps for the next string. */
    int memory() {
        return latin.length + 2 * units.length + 6 * wides.length;
    }

    private void reserveLatin(int length) {
        if (length > latin.length - ROOM) {
            latin = Arrays.copyOf(latin, Math.max(2 * latin.length, length + ROOM));
        }
    }

    private void reserveUnits(int length) {
        if (length > units.length - ROOM) {
            units = Arrays.copyOf(units, 2 * units.length);
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
