package dev.glossary.validate;

import java.util.Arrays;

/**
 * The words of a text: letters and digits, with apostrophes between them. Words that a hyphen joins are words by
 * themselves, and {@link #isJoined} tells of the hyphen.
 *
 * <p>No string is made of a word: it is two places in the text, and a hash of what is left of it when letters lose their
 * case. Words with different hashes are different; {@link #same} tells for certain whether two are the same. Places are
 * indices of UTF-16 units.
 */
final class Words {
    private static final long HASH_SEED = 0xCBF29CE484222325L;

    /** A letter of ASCII has seven bits: up to nine of them go side by side, without a multiplication for each. */
    private static final int HASH_ROTATION = 7;

    /** Of an ASCII character of a word its lower case; of any other character 0. */
    private static final byte[] FOLDED = new byte[128];

    static {
        for (char c = '0'; c <= '9'; c++) {
            FOLDED[c] = (byte) c;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            FOLDED[c] = (byte) c;
            FOLDED[Character.toUpperCase(c)] = (byte) c;
        }
    }

    private final String text;

    /** Where words begin, at even indices, and end, at odd ones. */
    private int[] bounds;

    private long[] hashes;
    private int count;

    private Words(String text, int capacity) {
        this.text = text;
        this.bounds = new int[2 * capacity];
        this.hashes = new long[capacity];
    }

    /** The words of a text, in order. */
    static Words of(String text) {
        Words words = new Words(text, text.length() / 6 + 4);
        words.scan();
        return words;
    }

    /** Those of these words that say something by themselves. */
    Words without(StopWords stopWords) {
        Words content = new Words(text, count);
        for (int i = 0; i < count; i++) {
            if (!stopWords.contains(hashes[i])) {
                content.add(start(i), end(i), hashes[i]);
            }
        }
        return content;
    }

    private void scan() {
        char[] chars = text.toCharArray(); // one copy, instead of asking for the string's coder at each character
        int i = 0;
        while (i < chars.length) {
            char c = chars[i];
            if (c < 128 ? FOLDED[c] == 0 : !beginsWord(text.codePointAt(i))) {
                i += c < 128 ? 1 : Character.charCount(text.codePointAt(i));
            } else {
                i = scanWord(chars, i);
            }
        }
    }

    private int scanWord(char[] chars, int start) {
        long hash = HASH_SEED;
        int i = start;
        while (i < chars.length) {
            char c = chars[i];
            int folded = c < 128 ? FOLDED[c] : 0;
            if (folded == 0) {
                if (c == ' ') {
                    break;
                }
                int point = text.codePointAt(i);
                int next = i + Character.charCount(point);
                if (isApostrophe(point)
                        ? next >= chars.length || !beginsWord(text.codePointAt(next))
                        : !continuesWord(point)) {
                    break;
                }
                folded = fold(point);
                i = next - 1;
            }
            hash = Long.rotateLeft(hash, HASH_ROTATION) ^ folded;
            i++;
        }
        add(start, i, mixed(hash));
        return i;
    }

    private void add(int start, int end, long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        hashes[count++] = hash;
    }

    /** Spreads what the last characters say over all bits (the finalizer of MurmurHash3, which is in the public domain). */
    static long mixed(long hash) {
        long h = hash ^ hash >>> 33;
        h *= 0xFF51AFD7ED558CCDL;
        h ^= h >>> 33;
        h *= 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }

    private static boolean beginsWord(int point) {
        return Character.isLetter(point) || isNumber(point);
    }

    /** Marks belong to the letter before them, and so does what keeps letters apart or together in some scripts. */
    private static boolean continuesWord(int point) {
        return point >= 128 && (beginsWord(point) || isMark(point) || point == 0x200C || point == 0x200D);
    }

    private static boolean isNumber(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** A character without its case; both apostrophes are one. */
    private static int fold(int point) {
        return isApostrophe(point) ? '\'' : Character.toLowerCase(Character.toUpperCase(point));
    }

    int count() {
        return count;
    }

    /** Where a word begins. */
    int start(int word) {
        return bounds[2 * word];
    }

    /** Where a word ends, exclusive. */
    int end(int word) {
        return bounds[2 * word + 1];
    }

    /** What tells a word from others, whatever its case. */
    long hash(int word) {
        return hashes[word];
    }

    /** The text that these are the words of. */
    String text() {
        return text;
    }

    /** A word as it is written. */
    String text(int word) {
        return text.substring(start(word), end(word));
    }

    /** Whether a hyphen, and nothing else, stands between this word and the one before it. */
    boolean isJoined(int word) {
        return word > 0 && word < count && end(word - 1) + 1 == start(word) && isHyphen(text.charAt(end(word - 1)));
    }

    /** Whether no sentence ends between this word and the next. */
    boolean runsOn(int word) {
        return word + 1 < count && Sentences.endIn(text, end(word), start(word + 1)) < 0;
    }

    /** Whether two words are the same but for their case. */
    boolean same(int word, Words others, int other) {
        if (hashes[word] != others.hashes[other]) {
            return false;
        }
        int i = start(word);
        int j = others.start(other);
        while (i < end(word) && j < others.end(other)) {
            int point = text.codePointAt(i);
            int otherPoint = others.text.codePointAt(j);
            if (point != otherPoint && fold(point) != fold(otherPoint)) {
                return false;
            }
            i += Character.charCount(point);
            j += Character.charCount(otherPoint);
        }
        return i == end(word) && j == others.end(other);
    }

    /** Whether these words hold those of a phrase, one after the other from one of these on. */
    boolean holdAt(int word, Words phrase) {
        if (word + phrase.count > count) {
            return false;
        }
        for (int i = 0; i < phrase.count; i++) {
            if (!same(word + i, phrase, i)) {
                return false;
            }
        }
        return true;
    }

    /** The first of these words, from one on, with which those of a phrase begin; −1 when there is none. */
    int find(Words phrase, int from) {
        for (int i = from; phrase.count > 0 && i + phrase.count <= count; i++) {
            if (hashes[i] == phrase.hashes[0] && holdAt(i, phrase)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one of these words is a word of another text. */
    boolean contain(Words others, int other) {
        for (int i = 0; i < count; i++) {
            if (same(i, others, other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of these words begins as a word of another text does, so far as endings leave it: with all its letters but
     * four, and at least four of them or all.
     */
    boolean containStem(Words others, int other) {
        int length = others.end(other) - others.start(other);
        return containBeginning(others, other, Math.min(length, Math.max(4, length - 4)));
    }

    /** Whether one of these words has its first letters in common with a word of another text. */
    boolean containBeginning(Words others, int other, int letters) {
        for (int i = 0; i < count; i++) {
            if (end(i) - start(i) >= letters
                    && text.regionMatches(true, start(i), others.text, others.start(other), letters)) {
                return true;
            }
        }
        return false;
    }

    /** The first characters of these words, as acronyms are made. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < count; i++) {
            initials.appendCodePoint(text.codePointAt(start(i)));
        }
        return initials.toString();
    }
}
