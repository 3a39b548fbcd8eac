package dev.glossary.validate;

/**
 * Tells of most words that a text lacks that it does, without looking for them: a bit for each word, where others may
 * have the same one (a Bloom filter with one hash).
 *
 * <p>B. Bloom, “Space/time trade-offs in hash coding with allowable errors”, 1970. Immutable.
 */
final class WordFilter {
    /** As a power of two; some 150 different words, those of a long explanation, leave six bits in seven unset. */
    private static final int BITS = 10;

    private final long[] bits = new long[1 << (BITS - 6)];

    private WordFilter() {}

    static WordFilter of(Words words) {
        WordFilter filter = new WordFilter();
        for (int i = 0; i < words.count(); i++) {
            filter.bits[index(words.hash(i))] |= 1L << words.hash(i);
        }
        return filter;
    }

    private static int index(long hash) {
        return (int) (hash >>> Long.SIZE - (BITS - 6));
    }

    /** Whether one of these words may be in the text; false when none is, for certain. */
    boolean mayHoldAny(long[] hashes) {
        for (long hash : hashes) {
            if ((bits[index(hash)] >>> hash & 1) != 0) {
                return true;
            }
        }
        return false;
    }
}
