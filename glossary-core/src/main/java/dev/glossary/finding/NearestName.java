package dev.glossary.finding;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant, for messages about one that is not known. */
public final class NearestName {
    private static final int MAX_DISTANCE = 2;

    private NearestName() {}

    /**
     * {@return the nearest of the names, at most two edits away (insertion, deletion, exchange, swap of neighbours); null
     * when none is that near}
     *
     * @param written what stands in the place of a name
     * @param names those that are known; of two as near, the first is taken
     */
    public static @Nullable String to(String written, Collection<String> names) {
        String nearest = null;
        int least = MAX_DISTANCE + 1;
        for (String name : names) {
            int distance = distance(written, name);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /**
     * {@return the end of a message about a name that is not known, such as {@code ; did you mean slug?}; empty when no name
     * is near}
     *
     * @param written what stands in the place of a name
     * @param names those that are known
     */
    public static String suggestion(String written, Collection<String> names) {
        String nearest = to(written, names);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** The Damerau–Levenshtein distance (optimal string alignment), or more than two when it is more than two. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > MAX_DISTANCE) {
            return MAX_DISTANCE + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + exchange);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
