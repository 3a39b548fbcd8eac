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
        /** A text; the node of the first that says the same, once that was looked up. */
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

    private static final Kind[] KINDS = Kind.values();
    private static final byte TEXT = code(Kind.TEXT);
    private static final byte OBJECT = code(Kind.OBJECT);
    private static final byte OBJECT_WITHOUT_PROTOTYPE = code(Kind.OBJECT_WITHOUT_PROTOTYPE);

    /** What is kept of a node: the first of its entries and the last, how many there are, and the greatest of their keys. */
    private static final int FIRST = 0;

    private static final int LAST = 1;
    private static final int COUNT = 2;
    private static final int GREATEST = 3;
    private static final int NODE = 4;

    /** What a slot takes beside its text: quotes, a comma, and the reference to it. */
    private static final int BYTES_OF_A_NODE = 24;

    /** What so many nodes say takes some megabytes, as a rule. */
    private static final int LARGE = 1 << 14;

    /** So many nodes with their entries take some 50 MB. */
    private static final int MAX_EXPECTED = 1 << 20;

    /** What is kept of an entry. */
    private static final int KEY = 0;

    private static final int REFERENCE = 1;
    private static final int NEXT = 2;
    private static final int ENTRY = 4;

    /** The kinds of the nodes, as numbers: of references the collector would have to be told, one by one. */
    private byte[] kinds = new byte[64];

    private @Nullable Object[] contents = new @Nullable Object[64];
    private long[] numbers = new long[64];

    /** So many numbers a node; together, as they are wanted together. Those of texts mean nothing. */
    private int[] containers = new int[64 * NODE];

    private int nodes;

    /** The length of all texts that differ together, in units of UTF-16, as far as they were looked up. */
    private long units;

    private int[] entryParts = new int[64 * ENTRY];
    private int entries;

    /** The entries of large nodes by their keys, once somebody has looked for one. */
    private final Map<Integer, Map<Integer, Integer>> entriesByKey = new HashMap<>();

    void clear() {
        Arrays.fill(contents, 0, nodes, null);
        nodes = 0;
        units = 0;
        entries = 0;
        entriesByKey.clear();
    }

    int nodes() {
        return nodes;
    }

    /** Whether there are so many nodes that the nearest caches do not hold what they say: then it pays to fetch that together. */
    boolean isLarge() {
        return nodes >= LARGE;
    }

    /** How many bytes the payload of all nodes takes, about, when most of what its texts say is ASCII. */
    long expectedBytes() {
        return units + (long) nodes * BYTES_OF_A_NODE;
    }

    /** A text, which has no entries. */
    int addText(String text) {
        return addNode(Kind.TEXT, Objects.requireNonNull(text), nodes);
    }

    int add(Kind kind, @Nullable Object content, long number) {
        int node = addNode(kind, content, number);
        int at = node * NODE;
        containers[at + FIRST] = NONE;
        containers[at + LAST] = NONE;
        containers[at + COUNT] = 0;
        containers[at + GREATEST] = Integer.MIN_VALUE;
        return node;
    }

    private int addNode(Kind kind, @Nullable Object content, long number) {
        int node = nodes;
        if (node == kinds.length) {
            growNodes(node + 1);
        }
        kinds[node] = code(kind);
        contents[node] = content;
        numbers[node] = number;
        nodes = node + 1;
        return node;
    }

    private void growNodes(int least) {
        int length = Math.max(least, 2 * kinds.length);
        kinds = Arrays.copyOf(kinds, length);
        contents = Arrays.copyOf(contents, length);
        numbers = Arrays.copyOf(numbers, length);
        containers = Arrays.copyOf(containers, length * NODE);
    }

    private void growEntries(int least) {
        entryParts = Arrays.copyOf(entryParts, Math.max(least * ENTRY, 2 * entryParts.length));
    }

    /** Makes room for more nodes, and a reference to each; for so many at the most as cost little if they never come. */
    void expect(int more) {
        int believed = Math.min(more, MAX_EXPECTED);
        if (nodes + believed > kinds.length) {
            growNodes(nodes + believed);
        }
        if ((entries + believed) * ENTRY > entryParts.length) {
            growEntries(entries + believed);
        }
    }

    /** @param length in elements */
    int addView(String tag, int buffer, int byteOffset, int length) {
        int view = add(Kind.VIEW, tag, (long) byteOffset << 32 | length);
        append(view, 0, buffer);
        return view;
    }

    /** A kind's place among all, which nobody keeps longer than a graph lives. */
    @SuppressWarnings("EnumOrdinal")
    private static byte code(Kind kind) {
        return (byte) kind.ordinal();
    }

    Kind kind(int node) {
        return KINDS[kinds[node]];
    }

    boolean isText(int node) {
        return kinds[node] == TEXT;
    }

    boolean isObject(int node) {
        return kinds[node] == OBJECT || kinds[node] == OBJECT_WITHOUT_PROTOTYPE;
    }

    boolean is(Kind kind, int node) {
        return kinds[node] == code(kind);
    }

    /** The node that stands for a value: for a text the first that says the same, as far as that was looked up. */
    int canonical(int node) {
        return isText(node) ? (int) numbers[node] : node;
    }

    void setCanonical(int text, int first) {
        numbers[text] = first;
        if (first == text) {
            units += text(text).length();
        }
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
        return reference(first(view));
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
        return containers[node * NODE + COUNT];
    }

    /** A node's first entry; {@link #NONE} when it has none. */
    int first(int node) {
        return containers[node * NODE + FIRST];
    }

    /** The entry after another; {@link #NONE} after the last. */
    int next(int entry) {
        return entryParts[entry * ENTRY + NEXT];
    }

    int key(int entry) {
        return entryParts[entry * ENTRY + KEY];
    }

    int reference(int entry) {
        return entryParts[entry * ENTRY + REFERENCE];
    }

    /** Puts an entry after all others. */
    void append(int node, int key, int reference) {
        int entry = addEntry(key, reference);
        int at = node * NODE;
        int last = containers[at + LAST];
        if (last == NONE) {
            containers[at + FIRST] = entry;
        } else {
            entryParts[last * ENTRY + NEXT] = entry;
        }
        containers[at + LAST] = entry;
        containers[at + COUNT]++;
        containers[at + GREATEST] = Math.max(containers[at + GREATEST], key);
        if (!entriesByKey.isEmpty()) {
            index(node, entry);
        }
    }

    private void index(int node, int entry) {
        Map<Integer, Integer> byKey = entriesByKey.get(node);
        if (byKey != null) {
            byKey.put(key(entry), entry);
        }
    }

    private int addEntry(int key, int reference) {
        int at = entries * ENTRY;
        if (at == entryParts.length) {
            growEntries(entries + 1);
        }
        entryParts[at + KEY] = key;
        entryParts[at + REFERENCE] = reference;
        entryParts[at + NEXT] = NONE;
        return entries++;
    }

    /** Puts a reference in the place of the one with the same key, or after all others. */
    void put(int node, int key, int reference) {
        int entry = find(node, key);
        if (entry == NONE) {
            append(node, key, reference);
        } else {
            entryParts[entry * ENTRY + REFERENCE] = reference;
        }
    }

    /** The entry of a key; {@link #NONE} when there is none, as when it is greater than all: names and indices often come so. */
    int find(int node, int key) {
        int at = node * NODE;
        if (containers[at + COUNT] == 0 || key > containers[at + GREATEST]) {
            return NONE;
        }
        if (containers[at + COUNT] > MAX_SCANNED) {
            return entriesByKey.computeIfAbsent(node, this::byKey).getOrDefault(key, NONE);
        }
        int entry = containers[at + FIRST];
        while (entry != NONE && key(entry) != key) {
            entry = next(entry);
        }
        return entry;
    }

    private Map<Integer, Integer> byKey(int node) {
        Map<Integer, Integer> byKey = new HashMap<>();
        for (int entry = first(node); entry != NONE; entry = next(entry)) {
            byKey.put(key(entry), entry);
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
        for (int entry = first(array); entry != NONE; entry = next(entry)) {
            int next = next(entry);
            if (next != NONE && Integer.compareUnsigned(key(entry), key(next)) > 0) {
                reorder(array, sortedByKey(entries(array)));
                return;
            }
        }
    }

    /** Sorts entries by their keys, which are unsigned and differ. */
    private int[] sortedByKey(int[] unsorted) {
        long[] keysAndEntries = new long[unsorted.length];
        for (int i = 0; i < unsorted.length; i++) {
            keysAndEntries[i] = (long) (key(unsorted[i]) ^ Integer.MIN_VALUE) << 32 | unsorted[i];
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
            entryParts[ordered[i] * ENTRY + NEXT] = ordered[i + 1];
        }
        int last = ordered[ordered.length - 1];
        entryParts[last * ENTRY + NEXT] = NONE;
        containers[node * NODE + FIRST] = ordered[0];
        containers[node * NODE + LAST] = last;
    }

    /** The entries of a node, in order. */
    int[] entries(int node) {
        int[] all = new int[count(node)];
        int i = 0;
        for (int entry = first(node); entry != NONE; entry = next(entry)) {
            all[i++] = entry;
        }
        return all;
    }
}
