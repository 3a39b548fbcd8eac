package dev.glossary.validate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names, looked for in a text all at once as whole words, whatever their case: a trie over the hashes of words.
 *
 * <p>No name has more than sixteen words, so that looking for the longest one at each word of a text is linear in the text,
 * however many names there are.
 */
final class NameTable {
    /** What {@link #longestAt} tells where no name begins. */
    static final long NONE = -1;

    private static final int MAX_WORDS = 16;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** From a node and the hash of a word to the next node; the root is 0. */
    private final LongTable steps = new LongTable();

    /** The name that ends at a node; null where none does. */
    private final List<@Nullable Name> ends = new ArrayList<>();

    /** A bit for each first word of a name: most words of a text are told apart by it alone. */
    private long firstWords;

    private record Name(Words words, int number) {}

    NameTable() {
        ends.add(null);
    }

    /**
     * Adds a name; of equal ones the first counts.
     *
     * @param number what it is known by, from 0
     */
    void add(Words name, int number) {
        if (name.count() == 0 || name.count() > MAX_WORDS) {
            return;
        }
        firstWords |= 1L << name.hash(0);
        int node = 0;
        for (int i = 0; i < name.count(); i++) {
            long step = step(node, name.hash(i));
            int next = steps.get(step);
            if (next < 0) {
                next = ends.size();
                ends.add(null);
                steps.put(step, next);
            }
            node = next;
        }
        if (ends.get(node) == null) {
            ends.set(node, new Name(name, number));
        }
    }

    private static long step(int node, long word) {
        return word + node * FACTOR;
    }

    /**
     * Looks for the longest name that begins at a word and is part of no longer word with a hyphen.
     *
     * @return what {@link #number} and {@link #length} read; {@link #NONE} when no name begins there
     */
    long longestAt(Words words, int word) {
        if ((firstWords >>> words.hash(word) & 1) == 0 || words.isJoined(word)) {
            return NONE;
        }
        long longest = NONE;
        int node = 0;
        for (int i = word; i < words.count(); i++) {
            node = steps.get(step(node, words.hash(i)));
            if (node < 0) {
                break;
            }
            Name name = ends.get(node);
            if (name != null && !words.isJoined(i + 1) && words.holdAt(word, name.words)) {
                longest = (long) name.number << Integer.SIZE | name.words.count();
            }
        }
        return longest;
    }

    /** The number of the name that was found. */
    static int number(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    /** How many words the name has that was found. */
    static int length(long found) {
        return (int) found;
    }
}
