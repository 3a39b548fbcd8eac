package dev.glossary.payload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which texts of a {@link ValueGraph} are equal.
 *
 * <p>A table of numbers in which a text stands at the place of its hash, or soon after. That hash looks at a few characters
 * only, so that a text costs the same however long it is; of how many others have the same depends nothing but speed,
 * and that only so far: where a table is crowded, because texts are much alike or somebody chose them so, a
 * {@link HashMap} takes what does not find its place.
 *
 * <p>Texts are looked up many at a time, and not when each is made: in a large glossary every text, and every place of the
 * table, is far away in memory. A loop that does nothing else waits for many of them at once.
 */
final class TextTable {
    private static final int MIN_LENGTH = 64;

    /** How many places are looked at for a text. */
    private static final int MAX_PROBES = 16;

    /** Longer texts would have to be read for a hash of their own, which they may not have yet. */
    private static final int MAX_HASHED = 32;

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    /** How many nodes are looked up at a time: so few that what was fetched is still near. */
    private static final int BATCH = 128;

    private final ValueGraph graph;

    /** Nodes, each plus 1, and above them their hashes; 0 where there is none. The length is a power of two. */
    private long[] places = new long[MIN_LENGTH];

    private int count;

    /** The texts that find no place, since all that would be looked at are taken. */
    private final Map<String, Integer> crowded = new HashMap<>();

    /** The hashes of a batch's texts. */
    private final int[] hashes = new int[BATCH];

    /** What stood at their places before the batch. */
    private final long[] found = new long[BATCH];

    /** The nodes before this one were looked up. */
    private int next;

    TextTable(ValueGraph graph) {
        this.graph = graph;
    }

    /** The same for equal texts. */
    static int hash(String text) {
        int hash = text.length() <= MAX_HASHED ? text.hashCode() : sampled(text);
        int mixed = hash * GOLDEN_RATIO;
        return mixed ^ mixed >>> 16;
    }

    /** A hash of a few characters of a long text, from all over it, and of its length. */
    private static int sampled(String text) {
        int last = text.length() - 1;
        int half = last >>> 1;
        int quarter = half >>> 1;
        int ends = text.charAt(last) + 31 * text.charAt(last - 2) + 961 * text.charAt(quarter >>> 1);
        int inside = text.charAt(quarter) + 31 * text.charAt(half) + 961 * text.charAt(half + quarter);
        return ends + (inside << 8 | inside >>> 24) + last * 0x01000193;
    }

    /** Sees to it that of each text the graph knows which was the first that says the same. */
    void intern() {
        int nodes = graph.nodes();
        if (places.length < nodes - next) { // room for more is made when it is known how many of them differ
            grow(nodes - next);
        }
        while (next < nodes) {
            int end = Math.min(next + BATCH, nodes);
            if (graph.isLarge()) {
                measure(next, end);
            }
            hash(next, end);
            find(end - next);
            intern(next, end);
            next = end;
        }
    }

    /** Their lengths for the time being: these stand at the heads of the texts, over which the way to the characters leads. */
    private void measure(int from, int to) {
        for (int node = from; node < to; node++) {
            if (graph.isText(node)) {
                hashes[node - from] = graph.text(node).length();
            }
        }
    }

    private void hash(int from, int to) {
        for (int node = from; node < to; node++) {
            if (graph.isText(node)) {
                hashes[node - from] = hash(graph.text(node));
            }
        }
    }

    /** Looks at the place of each; what those get that are no texts does not matter. */
    private void find(int count) {
        int mask = places.length - 1;
        for (int i = 0; i < count; i++) {
            found[i] = places[hashes[i] & mask];
        }
    }

    private void intern(int from, int to) {
        for (int node = from; node < to; node++) {
            if (graph.isText(node)) {
                int hash = hashes[node - from];
                long there = found[node - from];
                graph.setCanonical(node, isEqual(there, node, hash) ? node(there) : canonical(node, hash));
            }
        }
    }

    /** The node of an equal text; this one, which is in the table from now on, when there was none. */
    private int canonical(int node, int hash) {
        if (2 * count >= places.length) {
            grow(2 * places.length);
        }
        int mask = places.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            int place = hash + probe & mask;
            long there = places[place];
            if (there == 0) {
                places[place] = (long) hash << 32 | node + 1;
                count++;
                return node;
            }
            if (isEqual(there, node, hash)) {
                return node(there);
            }
        }
        Integer known = crowded.putIfAbsent(graph.text(node), node);
        return known == null ? node : known;
    }

    private boolean isEqual(long there, int node, int hash) {
        return there != 0
                && (int) (there >> 32) == hash
                && graph.text(node(there)).equals(graph.text(node));
    }

    private static int node(long there) {
        return (int) there - 1;
    }

    /** @param least how many places there are at the least */
    private void grow(int least) {
        long[] before = places;
        places = new long[Integer.highestOneBit(least - 1) << 1];
        count = 0;
        for (long there : before) {
            if (there != 0) {
                canonical(node(there), (int) (there >> 32));
            }
        }
        List<Integer> without = List.copyOf(crowded.values());
        crowded.clear();
        for (int node : without) {
            canonical(node, hash(graph.text(node)));
        }
    }

    /** Forgets all texts, and the memory of the table where few of many places were taken. */
    void clear() {
        if (places.length > MIN_LENGTH && count < places.length / 8) {
            places = new long[places.length / 2];
        } else {
            Arrays.fill(places, 0);
        }
        count = 0;
        next = 0;
        crowded.clear();
    }
}
