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
    private final Map<Long, List<Phrase>> byFirstWord = new HashMap<>();

    /** A bit for each first word: most words of a text are told apart by it alone. */
    private long firstWords;

    /**
     * A phrase after its first word.
     *
     * @param steps the hashes of the words that may come next; empty for any word
     * @param mayGap before which of the steps up to six other words may stand
     */
    private record Phrase(List<Set<Long>> steps, Set<Integer> mayGap) {}

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
        List<Set<Long>> steps = new ArrayList<>();
        Set<Integer> mayGap = new HashSet<>();
        for (String part : parts.subList(1, parts.size())) {
            if (part.equals("…")) {
                mayGap.add(steps.size());
            } else {
                steps.add(part.equals("*") ? Set.of() : hashes(part));
            }
        }
        Phrase phrase = new Phrase(steps, mayGap);
        for (Long first : hashes(parts.get(0))) {
            firstWords |= 1L << first;
            byFirstWord.computeIfAbsent(first, absent -> new ArrayList<>()).add(phrase);
        }
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
        for (Phrase phrase : byFirstWord.getOrDefault(words.hash(word), List.of())) {
            int end = endAt(words, word, phrase);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int endAt(Words words, int first, Phrase phrase) {
        int last = first;
        for (int step = 0; step < phrase.steps.size(); step++) {
            Set<Long> wanted = phrase.steps.get(step);
            int gap = phrase.mayGap.contains(step) ? MAX_GAP : 0;
            int word = last + 1;
            while (words.runsOn(word - 1) && gap > 0 && !isWanted(words, word, wanted)) {
                word++;
                gap--;
            }
            if (!words.runsOn(word - 1) || !isWanted(words, word, wanted)) {
                return -1;
            }
            last = word;
        }
        return last + 1;
    }

    private static boolean isWanted(Words words, int word, Set<Long> wanted) {
        return wanted.isEmpty() || wanted.contains(words.hash(word));
    }
}
