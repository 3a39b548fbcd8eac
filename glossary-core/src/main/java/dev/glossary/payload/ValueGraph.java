package dev.glossary.payload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values that a {@link PayloadWriter} was given, and what refers to what.
 *
 * <p>A value is a <i>node</i>, known by a number from 0 in the order of making. What a node holds are its <i>entries</i>:
 * a chain of pairs of a key and a reference, which is a node or a sentinel. What the key is depends on the kind of node.
 * All of it stands in arrays that are used again for the next payload.
 */
final class ValueGraph {
    /** No entry. */
    static final int NONE = -1;

    /** Nodes of more entries than this find them by a map. */
    private static final int MAX_SCANNED = 16;

    /** What a node is, its content besides entries, and the key of an entry. */
    enum Kind {
        NULL,
        TRUE,
        FALSE,
        /** The bits of a finite double that is not minus zero. */
        NUMBER,
        TEXT,
        /** Decimal digits; or a text that {@code BigInt} reads, and that is too long to be made decimal. */
        BIG_INTEGER,
        /** A tag and one or more texts after it. */
        TAGGED_TEXT,
        ARRAY_BUFFER,
        /** One entry, the primitive. */
        BOXED,
        /** A name; one entry, the value. */
        CUSTOM,
        /** A tag, an offset and a length; one entry, the buffer. */
        VIEW,
        /** The keys are names. */
        OBJECT,
        /** The same. */
        OBJECT_WITHOUT_PROTOTYPE,
        /** A length; the keys are indices, unsigned, and ascend once they were put in order. */
        ARRAY,
        /** The keys are the elements' own references. */
        SET,
        /** The keys are references. */
        MAP
    }

    private Kind[] kinds = new Kind[64];
    private @Nullable Object[] contents = new @Nullable Object[64];
    private long[] numbers = new long[64];
    private int[] firsts = new int[64];
    private int[] lasts = new int[64];
    private int[] counts = new int[64];
    private int nodes;

    private int[] keys = new int[128];
    private int[] references = new int[128];
    private int[] nexts = new int[128];
    private int entries;

    /** The entries of large nodes by their keys, once somebody has looked for one. */
    private final Map<Integer, Map<Integer, Integer>> entriesByKey = new HashMap<>();

    void clear() {
        Arrays.fill(contents, 0, nodes, null);
        nodes = 0;
        entries = 0;
        entriesByKey.clear();
    }

    int nodes() {
        return nodes;
    }

    int add(Kind kind, @Nullable Object content, long number) {
        if (nodes == kinds.length) {
            int more = 2 * nodes;
            kinds = Arrays.copyOf(kinds, more);
            contents = Arrays.copyOf(contents, more);
            numbers = Arrays.copyOf(numbers, more);
            firsts = Arrays.copyOf(firsts, more);
            lasts = Arrays.copyOf(lasts, more);
            counts = Arrays.copyOf(counts, more);
        }
        kinds[nodes] = kind;
        contents[nodes] = content;
        numbers[nodes] = number;
        firsts[nodes] = NONE;
        lasts[nodes] = NONE;
        counts[nodes] = 0;
        return nodes++;
    }

    /** @param length in elements */
    int addView(String tag, int buffer, int byteOffset, int length) {
        int view = add(Kind.VIEW, tag, (long) byteOffset << 32 | length);
        append(view, 0, buffer);
        return view;
    }

    Kind kind(int node) {
        return kinds[node];
    }

    String text(int node) {
        return (String) Objects.requireNonNull(contents[node]);
    }

    /** A tag and the texts after it. */
    String[] texts(int node) {
        return (String[]) Objects.requireNonNull(contents[node]);
    }

    byte[] bytes(int node) {
        return (byte[]) Objects.requireNonNull(contents[node]);
    }

    double number(int node) {
        return Double.longBitsToDouble(numbers[node]);
    }

    int byteOffset(int view) {
        return (int) (numbers[view] >> 32);
    }

    int viewLength(int view) {
        return (int) numbers[view];
    }

    /** Whether a view shows all of its buffer. */
    boolean showsAll(int view) {
        long bytes = (long) viewLength(view) * BufferWindow.elementSize(text(view));
        return bytes == bytes(buffer(view)).length;
    }

    int buffer(int view) {
        return references[firsts[view]];
    }

    /** The number of elements and holes of an array. */
    long length(int array) {
        return numbers[array];
    }

    void setLength(int array, long length) {
        numbers[array] = length;
    }

    /** The number of a node's entries. */
    int count(int node) {
        return counts[node];
    }

    /** A node's first entry; {@link #NONE} when it has none. */
    int first(int node) {
        return firsts[node];
    }

    /** The entry after another; {@link #NONE} after the last. */
    int next(int entry) {
        return nexts[entry];
    }

    int key(int entry) {
        return keys[entry];
    }

    int reference(int entry) {
        return references[entry];
    }

    /** Puts an entry after all others. */
    void append(int node, int key, int reference) {
        int entry = addEntry(key, reference, NONE);
        if (lasts[node] == NONE) {
            firsts[node] = entry;
        } else {
            nexts[lasts[node]] = entry;
        }
        lasts[node] = entry;
        added(node, entry);
    }

    private void added(int node, int entry) {
        counts[node]++;
        if (!entriesByKey.isEmpty()) {
            Map<Integer, Integer> byKey = entriesByKey.get(node);
            if (byKey != null) {
                byKey.put(keys[entry], entry);
            }
        }
    }

    private int addEntry(int key, int reference, int next) {
        if (entries == keys.length) {
            keys = Arrays.copyOf(keys, 2 * entries);
            references = Arrays.copyOf(references, 2 * entries);
            nexts = Arrays.copyOf(nexts, 2 * entries);
        }
        keys[entries] = key;
        references[entries] = reference;
        nexts[entries] = next;
        return entries++;
    }

    /** Puts a reference in the place of the one with the same key, or after all others. */
    void put(int node, int key, int reference) {
        int entry = find(node, key);
        if (entry == NONE) {
            append(node, key, reference);
        } else {
            references[entry] = reference;
        }
    }

    /** The entry of a key; {@link #NONE} when there is none. */
    int find(int node, int key) {
        if (counts[node] > MAX_SCANNED) {
            return entriesByKey.computeIfAbsent(node, this::byKey).getOrDefault(key, NONE);
        }
        int entry = firsts[node];
        while (entry != NONE && keys[entry] != key) {
            entry = nexts[entry];
        }
        return entry;
    }

    private Map<Integer, Integer> byKey(int node) {
        Map<Integer, Integer> byKey = new HashMap<>();
        for (int entry = firsts[node]; entry != NONE; entry = nexts[entry]) {
            byKey.put(keys[entry], entry);
        }
        return byKey;
    }

    /** Puts an element into an array, where it may take another's place or that of a hole, or make the array longer. */
    void set(int array, long index, int reference) {
        int key = (int) index;
        if (index >= numbers[array]) {
            append(array, key, reference);
            numbers[array] = index + 1;
        } else {
            put(array, key, reference);
        }
    }

    /** Puts the elements of an array in the order of their indices. */
    void orderElements(int array) {
        for (int entry = firsts[array]; entry != NONE; entry = nexts[entry]) {
            int next = nexts[entry];
            if (next != NONE && Integer.compareUnsigned(keys[entry], keys[next]) > 0) {
                reorder(array, sortedByKey(entries(array)));
                return;
            }
        }
    }

    /** Sorts entries by their keys, which are unsigned and differ. */
    private int[] sortedByKey(int[] unsorted) {
        long[] keysAndEntries = new long[unsorted.length];
        for (int i = 0; i < unsorted.length; i++) {
            keysAndEntries[i] = (long) (keys[unsorted[i]] ^ Integer.MIN_VALUE) << 32 | unsorted[i];
        }
        Arrays.sort(keysAndEntries);
        int[] sorted = new int[unsorted.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) keysAndEntries[i];
        }
        return sorted;
    }

    /** Puts the entries of a node in another order. */
    void reorder(int node, int[] ordered) {
        for (int i = 0; i + 1 < ordered.length; i++) {
            nexts[ordered[i]] = ordered[i + 1];
        }
        nexts[ordered[ordered.length - 1]] = NONE;
        firsts[node] = ordered[0];
        lasts[node] = ordered[ordered.length - 1];
    }

    /** The entries of a node, in order. */
    int[] entries(int node) {
        int[] all = new int[counts[node]];
        int i = 0;
        for (int entry = firsts[node]; entry != NONE; entry = nexts[entry]) {
            all[i++] = entry;
        }
        return all;
    }
}
