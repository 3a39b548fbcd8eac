package dev.glossary.validate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of terms, of at least two words, looked for in texts all at once: a trie over the hashes of words.
 *
 * <p>No name has more than twelve words, so that looking for the longest one at each word of a text is linear in the text,
 * however many names there are.
 */
final class NameTable {
    private static final int MIN_WORDS = 2;
    private static final int MAX_WORDS = 12;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** From a node and the hash of a word to the next node; the root is 0. */
    private final LongTable steps = new LongTable();

    /** The name that ends at a node; null where none does. */
    private final List<@Nullable Name> ends = new ArrayList<>();

    private record Name(Words words, int number) {}

    /**
     * A name that was found.
     *
     * @param name its number
     * @param length how many words it has
     */
    record Match(int name, int length) {}

    NameTable() {
        ends.add(null);
    }

    /** Adds a name; of equal ones the first counts. */
    void add(Words name, int number) {
        if (name.count() < MIN_WORDS || name.count() > MAX_WORDS) {
            return;
        }
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
        return (word + node) * FACTOR ^ node;
    }

    /** The longest name that begins at a word; null when none does. */
    @Nullable
    Match longestAt(Words words, int word) {
        Match longest = null;
        int node = 0;
        for (int i = word; i < words.count(); i++) {
            node = steps.get(step(node, words.hash(i)));
            if (node < 0) {
                break;
            }
            Name name = ends.get(node);
            if (name != null && words.holdAt(word, name.words)) {
                longest = new Match(name.number, i + 1 - word);
            }
        }
        return longest;
    }
}
