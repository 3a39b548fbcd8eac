package dev.glossary.validate;

import java.util.Arrays;

/**
 * A text in which {@code □} stands for the names of its term and of related terms, so that sentences can be compared
 * which differ in them alone.
 *
 * <p>It is a row of tokens, each a word, words that hyphens join, or a name; and of sentences, which are runs of tokens.
 */
final class MaskedText {
    /** What stands for a name. */
    static final String MASK = "□";

    private static final long MASK_HASH = 1;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final Words words;
    private final Sentences sentences;

    /** The first word of each token, and at the end the number of words. */
    private final int[] firstWords;

    private final long[] hashes;
    private final byte[] names;

    /** The first token of each sentence, and at the end the number of tokens. */
    private final int[] firstTokens;

    private int count;

    private MaskedText(Words words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
        this.firstWords = new int[words.count() + 1];
        this.hashes = new long[words.count()];
        this.names = new byte[words.count()];
        this.firstTokens = new int[sentences.count() + 1];
    }

    /** Puts the mask in the place of names. */
    static MaskedText of(Words words, Sentences sentences, Names names) {
        MaskedText masked = new MaskedText(words, sentences);
        int sentence = 0;
        for (int word = 0; word < words.count(); ) {
            while (sentences.firstWord(sentence) <= word && sentence < sentences.count()) {
                masked.firstTokens[sentence++] = masked.count;
            }
            int name = names.at(words, word);
            masked.firstWords[masked.count] = word;
            if (name == 0) {
                long hash = words.hash(word++);
                while (words.isJoined(word)) {
                    hash = hash * FACTOR + words.hash(word++);
                }
                masked.hashes[masked.count] = hash;
            } else {
                masked.names[masked.count] = (byte) (name & 3);
                masked.hashes[masked.count] = MASK_HASH;
                word += name >>> 2;
            }
            masked.count++;
        }
        Arrays.fill(masked.firstTokens, sentence, masked.firstTokens.length, masked.count);
        masked.firstWords[masked.count] = words.count();
        return masked;
    }

    /** The hash of a sentence that is written with {@link #MASK}, as {@link #sentenceHash} would have it. */
    static long hashOf(String maskedSentence) {
        long hash = 0;
        int from = 0;
        while (true) {
            int mask = maskedSentence.indexOf(MASK, from);
            Words words = Words.of(maskedSentence.substring(from, mask < 0 ? maskedSentence.length() : mask));
            for (int word = 0; word < words.count(); ) {
                long token = words.hash(word++);
                while (words.isJoined(word)) {
                    token = token * FACTOR + words.hash(word++);
                }
                hash = hash * FACTOR + token;
            }
            if (mask < 0) {
                return Words.mixed(hash);
            }
            hash = hash * FACTOR + MASK_HASH;
            from = mask + MASK.length();
        }
    }

    /** How many tokens there are. */
    int count() {
        return count;
    }

    /** Where a token begins in the text. */
    int start(int token) {
        return words.start(firstWords[token]);
    }

    /** Where a token ends in the text, exclusive. */
    int end(int token) {
        return words.end(firstWords[token + 1] - 1);
    }

    /** What tells a token from others, whatever its case; of all names the same. */
    long hash(int token) {
        return hashes[token];
    }

    /** What tells a token from others when names are told from each other too. */
    long hashOfWords(int token) {
        long hash = words.hash(firstWords[token]);
        for (int word = firstWords[token] + 1; word < firstWords[token + 1]; word++) {
            hash = hash * FACTOR + words.hash(word);
        }
        return hash;
    }

    /** Whether the words of two tokens are the same but for their case. */
    boolean same(int token, MaskedText others, int other) {
        int length = firstWords[token + 1] - firstWords[token];
        if (length != others.firstWords[other + 1] - others.firstWords[other]) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!words.same(firstWords[token] + i, others.words, others.firstWords[other] + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token is a name of the term itself. */
    boolean isOwnName(int token) {
        return names[token] == Names.OWN;
    }

    /** How many sentences hold a word. */
    int sentenceCount() {
        return sentences.count();
    }

    /** The first token of a sentence. */
    int firstToken(int sentence) {
        return firstTokens[sentence];
    }

    /** The first token after a sentence. */
    int endToken(int sentence) {
        return firstTokens[sentence + 1];
    }

    /** Where a sentence begins in the text. */
    int sentenceStart(int sentence) {
        return sentences.start(sentence);
    }

    /** Where a sentence ends in the text, exclusive. */
    int sentenceEnd(int sentence) {
        return sentences.end(sentence);
    }

    /** What tells a masked sentence from others, whatever its case, punctuation and names. */
    long sentenceHash(int sentence) {
        long hash = 0;
        for (int token = firstToken(sentence); token < endToken(sentence); token++) {
            hash = hash * FACTOR + hashes[token];
        }
        return Words.mixed(hash);
    }

    /** A sentence as it is written, with {@link #MASK} in the place of names. */
    String show(int sentence) {
        StringBuilder shown = new StringBuilder();
        int from = sentenceStart(sentence);
        for (int token = firstToken(sentence); token < endToken(sentence); token++) {
            if (names[token] != Names.NONE) {
                shown.append(words.text(), from, start(token)).append(MASK);
                from = end(token);
            }
        }
        return shown.append(words.text(), from, Math.max(from, sentenceEnd(sentence)))
                .toString();
    }
}
