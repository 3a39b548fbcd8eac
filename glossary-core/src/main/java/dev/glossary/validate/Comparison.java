package dev.glossary.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a question compares two things: {@code difference|differences between X and Y}. Words with spaces between them;
 * {@code a|b} is either word, and X and Y are what is compared.
 */
final class Comparison {
    private static final String FIRST = "X";
    private static final String SECOND = "Y";

    private final List<Set<Long>> before;
    private final List<Set<Long>> between;

    private Comparison(List<Set<Long>> before, List<Set<Long>> between) {
        this.before = before;
        this.between = between;
    }

    /**
     * What is compared.
     *
     * @param first what stands for X
     * @param second what stands for Y
     */
    record Sides(String first, String second) {}

    /** Whether a text can be read so: Y stands at its end, X before it, and words between them. */
    static boolean isComparison(String pattern) {
        List<String> parts = List.of(pattern.strip().split("\\s+"));
        int first = parts.indexOf(FIRST);
        int second = parts.indexOf(SECOND);
        return first >= 0
                && second == parts.size() - 1
                && first < second - 1
                && parts.stream().noneMatch(part -> hashes(part).isEmpty());
    }

    static Comparison of(String pattern) {
        List<String> parts = List.of(pattern.strip().split("\\s+"));
        int first = parts.indexOf(FIRST);
        return new Comparison(steps(parts.subList(0, first)), steps(parts.subList(first + 1, parts.size() - 1)));
    }

    private static List<Set<Long>> steps(List<String> parts) {
        List<Set<Long>> steps = new ArrayList<>();
        parts.forEach(part -> steps.add(hashes(part)));
        return steps;
    }

    private static Set<Long> hashes(String part) {
        Set<Long> hashes = new HashSet<>();
        Words words = Words.of(part.replace('|', ' '));
        for (int i = 0; i < words.count(); i++) {
            hashes.add(words.hash(i));
        }
        return hashes;
    }

    /** What a question compares; null when it does not, or when it cannot be told where one side ends. */
    @Nullable
    Sides in(Words words) {
        int from = indexOf(words, before, 0);
        if (from < 0) {
            return null;
        }
        int first = from + before.size();
        int middle = indexOf(words, between, first + 1);
        if (middle < 0) {
            return null;
        }
        int second = middle + between.size();
        boolean isAmbiguous = indexOf(words, between, second) >= 0;
        if (isAmbiguous || second >= words.count()) {
            return null;
        }
        return new Sides(
                words.text().substring(words.start(first), words.end(middle - 1)),
                words.text().substring(words.start(second), words.end(words.count() - 1)));
    }

    private static int indexOf(Words words, List<Set<Long>> steps, int from) {
        for (int i = from; i + steps.size() <= words.count(); i++) {
            if (standAt(words, steps, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean standAt(Words words, List<Set<Long>> steps, int at) {
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).contains(words.hash(at + i))) {
                return false;
            }
        }
        return true;
    }
}
