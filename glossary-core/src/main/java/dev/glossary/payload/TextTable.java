package dev.glossary.payload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the texts of a {@link ValueGraph} by what they say.
 *
 * <p>A table of numbers in which a text stands at the place of its hash, or soon after. That hash looks at a few characters
 * only, so that a text costs the same however long it is; of how many others have the same depends nothing but speed,
 * and that only so far: where a table is crowded, because texts are much alike or somebody chose them so, a
 * {@link HashMap} takes what does not find its place.
 */
final class TextTable {
    private static final int MIN_LENGTH = 64;

    /** How many places are looked at for a text. */
    private static final int MAX_PROBES = 16;

    /** Longer texts would have to be read for a hash of their own, which they may not have yet. */
    private static final int MAX_HASHED = 32;

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final ValueGraph graph;

    /** Nodes, each plus 1, and above them their hashes; 0 where there is none. The length is a power of two. */
    private long[] places = new long[MIN_LENGTH];

    private int count;

    /** The texts that found no place. */
    private final Map<String, Integer> crowded = new HashMap<>();

    TextTable(ValueGraph graph) {
        this.graph = graph;
    }

    /** What {@link #find} and {@link #add} are to be told of a text, and its node is to know. */
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

    /** The node of a text; {@link ValueGraph#NONE} when it has none. */
    int find(String text, int hash) {
        int mask = places.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            long there = places[hash + probe & mask];
            if (there == 0) {
                break;
            }
            int node = (int) there - 1;
            if ((int) (there >> 32) == hash && graph.text(node).equals(text)) {
                return node;
            }
        }
        return crowded.isEmpty() ? ValueGraph.NONE : crowded.getOrDefault(text, ValueGraph.NONE);
    }

    /** Adds the node of a text that has none yet. */
    void add(int node) {
        if (2 * count >= places.length) {
            grow();
        }
        put(node, graph.hash(node));
        count++;
    }

    private void put(int node, int hash) {
        int mask = places.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            int place = hash + probe & mask;
            if (places[place] == 0) {
                places[place] = (long) hash << 32 | node + 1;
                return;
            }
        }
        crowded.put(graph.text(node), node);
    }

    private void grow() {
        long[] before = places;
        places = new long[2 * before.length];
        for (long there : before) {
            if (there != 0) {
                put((int) there - 1, (int) (there >> 32));
            }
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
        crowded.clear();
    }
}
