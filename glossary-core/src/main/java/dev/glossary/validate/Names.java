package dev.glossary.validate;

import dev.glossary.model.RelatedTerm;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a term and those it points at are called: its name, its slug with spaces for hyphens, and the names of its
 * relations. Finds where a text uses one of them as whole words, whatever their case, the longest first.
 */
final class Names {
    /** A name of more words is not looked for, so that no text can make us compare long names at each of its words. */
    private static final int MAX_WORDS = 16;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** A tree of words: from a place in it, and a word, to the next place. The root is place 0. */
    private final LongTable steps = new LongTable();

    /** A bit for each first word of a name: most words of a text are told apart by it alone. */
    private long firstWords;

    /** Which name ends at a place of the tree: 0 none. */
    private byte[] ends = new byte[16];

    private int places = 1;

    static final byte NONE = 0;
    /** A related term is called so. */
    static final byte RELATED = 1;
    /** The term itself is called so. */
    static final byte OWN = 2;

    private Names() {}

    static Names of(TermView term) {
        Names names = new Names();
        names.add(term.term().term(), OWN);
        names.add(term.term().slug(), OWN);
        for (RelatedTerm related : term.relations()) {
            names.add(related.name(), RELATED);
        }
        return names;
    }

    private void add(@Nullable String name, byte end) {
        Words words = Words.of(name == null ? "" : name);
        if (words.count() == 0 || words.count() > MAX_WORDS) {
            return;
        }
        firstWords |= 1L << words.hash(0);
        int place = 0;
        for (int i = 0; i < words.count(); i++) {
            long step = step(place, words.hash(i));
            int next = steps.get(step);
            if (next < 0) {
                next = places++;
                steps.put(step, next);
                if (places > ends.length) {
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                }
            }
            place = next;
        }
        ends[place] = (byte) Math.max(ends[place], end);
    }

    private static long step(int place, long word) {
        return word + place * FACTOR;
    }

    /**
     * Looks for the longest name that begins at a word.
     *
     * @return four times the number of its words, and {@link #OWN} or {@link #RELATED}; 0 when none begins there
     */
    int at(Words words, int word) {
        if ((firstWords >>> words.hash(word) & 1) == 0 || words.isJoined(word)) {
            return 0;
        }
        int longest = 0;
        int place = 0;
        for (int i = word; i < words.count(); i++) {
            place = steps.get(step(place, words.hash(i)));
            if (place < 0) {
                break;
            }
            if (ends[place] != NONE && !words.isJoined(i + 1)) {
                longest = 4 * (i + 1 - word) + ends[place];
            }
        }
        return longest;
    }
}
