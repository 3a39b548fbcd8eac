package dev.glossary.validate;

import java.util.HashSet;
import java.util.Set;

/** The words of a language that say nothing by themselves. Immutable. */
final class StopWords {
    /** English. */
    static final StopWords ENGLISH = new StopWords("a an the in on of for to and or with by at from as is are");

    /** A language whose list we do not have. */
    static final StopWords NONE = new StopWords("");

    private final Set<Long> hashes = new HashSet<>();

    /** A bit for each of the words: most others are told apart by it alone. */
    private final long bits;

    private StopWords(String words) {
        long all = 0;
        Words list = Words.of(words);
        for (int i = 0; i < list.count(); i++) {
            hashes.add(list.hash(i));
            all |= 1L << list.hash(i);
        }
        bits = all;
    }

    /** The list of the language that a rule is set to. */
    static StopWords of(Settings settings) {
        return settings.isEnglish() ? ENGLISH : NONE;
    }

    /** Whether a word with this hash is one of them. */
    boolean contains(long hash) {
        return (bits >>> hash & 1) != 0 && hashes.contains(hash);
    }
}
