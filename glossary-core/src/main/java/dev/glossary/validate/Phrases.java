package dev.glossary.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases that somebody looks for, whatever their case, each within one sentence.
 *
 * <p>A phrase is words with spaces between them. For a word may stand {@code strong|good}, either of two or more;
 * {@code *}, any one word; and {@code …}, at most six words.
 */
final class Phrases {
    private static final int MAX_GAP = 6;

    /** By the hash of the first word. */
    private final Map<Long, List<List<Step>>> byFirstWord = new HashMap<>();

    /** A bit for each first word: most words of a text are told apart by it alone. */
    private long firstWords;

    /** Of each phrase, the hashes of the words that may stand at each of its places where not any word may. */
    private final List<List<long[]>> needed = new ArrayList<>();

    /** A word of a phrase after its first. */
    private static final class Step {
        /** The hashes of the words that may stand here; empty for any word. */
        private final long[] wanted;

        /** How many other words may stand before it. */
        private final int gap;

        Step(Set<Long> wanted, int gap) {
            this.wanted = wanted.stream().mapToLong(Long::longValue).toArray();
            this.gap = gap;
        }

        boolean isAt(Words words, int word) {
            for (long hash : wanted) {
                if (hash == words.hash(word)) {
                    return true;
                }
            }
            return wanted.length == 0;
        }
    }

    private Phrases() {}

    static Phrases of(List<String> patterns) {
        Phrases phrases = new Phrases();
        patterns.forEach(phrases::add);
        return phrases;
    }

    /** Whether a text can be read as a phrase: it begins and ends with a word. */
    static boolean isPhrase(String pattern) {
        List<String> parts = parts(pattern);
        return parts.stream()
                        .noneMatch(part -> !isWildcard(part) && hashes(part).isEmpty())
                && !isWildcard(parts.get(0))
                && !isWildcard(parts.get(parts.size() - 1));
    }

    private static List<String> parts(String pattern) {
        return List.of(pattern.strip().split("\\s+"));
    }

    private static boolean isWildcard(String part) {
        return part.equals("*") || part.equals("…");
    }

    private static Set<Long> hashes(String part) {
        Set<Long> hashes = new HashSet<>();
        Words words = Words.of(part.replace('|', ' '));
        for (int i = 0; i < words.count(); i++) {
            hashes.add(words.hash(i));
        }
        return hashes;
    }

    private void add(String pattern) {
        List<String> parts = parts(pattern);
        List<Step> steps = new ArrayList<>();
        int gap = 0;
        for (String part : parts.subList(1, parts.size())) {
            if (part.equals("…")) {
                gap = MAX_GAP;
            } else {
                steps.add(new Step(part.equals("*") ? Set.of() : hashes(part), gap));
                gap = 0;
            }
        }
        needed.add(parts.stream()
                .filter(part -> !isWildcard(part))
                .map(part -> hashes(part).stream().mapToLong(Long::longValue).toArray())
                .toList());
        for (Long first : hashes(parts.get(0))) {
            firstWords |= 1L << first;
            byFirstWord.computeIfAbsent(first, absent -> new ArrayList<>()).add(steps);
        }
    }

    /** Whether a text may have all words that one of the phrases needs; most texts lack some, and hold no phrase. */
    boolean mayBeIn(WordFilter text) {
        for (List<long[]> phrase : needed) {
            int met = 0;
            while (met < phrase.size() && text.mayHoldAny(phrase.get(met))) {
                met++;
            }
            if (met == phrase.size()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks for a phrase that begins at a word.
     *
     * @return the first word after it; −1 when none begins there
     */
    int endAt(Words words, int word) {
        if ((firstWords >>> words.hash(word) & 1) == 0) {
            return -1;
        }
        for (List<Step> steps : byFirstWord.getOrDefault(words.hash(word), List.of())) {
            int end = endAt(words, word, steps);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int endAt(Words words, int first, List<Step> steps) {
        int word = first;
        for (Step step : steps) {
            int left = step.gap;
            do {
                // Whether the word is wanted is told sooner than whether the sentence goes on to it.
                if (word + 1 >= words.count() || (left == 0 && !step.isAt(words, word + 1)) || !words.runsOn(word)) {
                    return -1;
                }
                word++;
            } while (!step.isAt(words, word) && left-- > 0);
        }
        return word + 1;
    }
}
