package dev.glossary.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which element of a changed list was which before, so that what the model does not know of an element stays
 * with it.
 *
 * <p>An element that is equal to one of before is that one, wherever it stands now. Of the others, one with the same key
 * is that one, changed. What remains is taken for the same in order, when as many remain on both sides. Linear in the
 * length of the lists.
 */
final class ListAlignment<T> {
    private static final int NEW = -1;

    private final List<T> before;
    private final List<T> after;
    private final int[] sources;
    private final boolean[] isTaken;

    private ListAlignment(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
        this.sources = new int[after.size()];
        this.isTaken = new boolean[before.size()];
        Arrays.fill(sources, NEW);
    }

    /**
     * {@return for each element of a list its index in the list of before; −1 for one that is new}
     *
     * @param key what tells elements apart though they may have changed; null tells nothing
     */
    static <T> int[] sources(List<T> before, List<T> after, Function<T, @Nullable String> key) {
        ListAlignment<T> alignment = new ListAlignment<>(before, after);
        alignment.keepEnds();
        alignment.matchBy(element -> element);
        alignment.matchBy(key);
        alignment.matchRest();
        return alignment.sources;
    }

    /** Most changes leave what stands before and behind them as it is. */
    private void keepEnds() {
        int shorter = Math.min(before.size(), after.size());
        int front = 0;
        while (front < shorter && before.get(front).equals(after.get(front))) {
            take(front, front);
            front++;
        }
        int back = 1;
        while (back <= shorter - front && before.get(before.size() - back).equals(after.get(after.size() - back))) {
            take(after.size() - back, before.size() - back);
            back++;
        }
    }

    private void take(int index, int source) {
        sources[index] = source;
        isTaken[source] = true;
    }

    private void matchBy(Function<T, ? extends @Nullable Object> property) {
        Map<Object, Deque<Integer>> free = new HashMap<>();
        for (int source : freeSources()) {
            Object value = property.apply(before.get(source));
            if (value != null) {
                free.computeIfAbsent(value, absent -> new ArrayDeque<>()).add(source);
            }
        }
        for (int index : newIndices()) {
            Object value = property.apply(after.get(index));
            Deque<Integer> same = value == null ? null : free.get(value);
            if (same != null && !same.isEmpty()) {
                take(index, same.remove());
            }
        }
    }

    private void matchRest() {
        List<Integer> free = freeSources();
        List<Integer> remaining = newIndices();
        if (free.size() == remaining.size()) {
            for (int i = 0; i < free.size(); i++) {
                take(remaining.get(i), free.get(i));
            }
        }
    }

    private List<Integer> freeSources() {
        List<Integer> free = new ArrayList<>();
        for (int source = 0; source < isTaken.length; source++) {
            if (!isTaken[source]) {
                free.add(source);
            }
        }
        return free;
    }

    private List<Integer> newIndices() {
        List<Integer> indices = new ArrayList<>();
        for (int index = 0; index < sources.length; index++) {
            if (sources[index] == NEW) {
                indices.add(index);
            }
        }
        return indices;
    }
}
