package dev.glossary.payload;

import dev.glossary.payload.ValueGraph.Kind;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Gives the values that a root leads to their slots, in the order of {@code devalue}: a container before what it holds,
 * depth first; and refuses what cannot be written, while the way to it is known.
 *
 * <p>A loop with a stack of its own, so that depth costs no stack. Source of the order: {@code devalue} 6.0.3,
 * {@code src/stringify.js}.
 */
final class SlotOrder {
    private static final int UNSEEN = -1;
    /** Without a sparse form an array of few bytes could become one of gigabytes. */
    private static final int MAX_WRITTEN_HOLES = 1_000_000;

    private static final String LONE_SURROGATE = "a surrogate without its partner, which needs the form of devalue 6";

    private final ValueGraph graph;
    private final MemberNames names;
    private final Dialect dialect;

    /** Whether a surrogate without its partner has no form. */
    private final boolean isSurrogateRefused;

    /** The slot of each node; {@link #UNSEEN} where the root does not lead to it. */
    private int[] slots = new int[64];

    /** The node of each slot. */
    private int[] nodes = new int[64];

    private int count;

    /** The containers around the value that is being looked at, the innermost last, and where in each of them that stands. */
    private int[] containers = new int[16];

    private int[] entries = new int[16];

    /** Of a map whether that is the key and not the value. */
    private boolean[] atKey = new boolean[16];

    private int depth;

    SlotOrder(ValueGraph graph, MemberNames names, Dialect dialect) {
        this.graph = graph;
        this.names = names;
        this.dialect = dialect;
        this.isSurrogateRefused = dialect != Dialect.DEVALUE_6;
    }

    /** The number of slots. */
    int count() {
        return count;
    }

    int node(int slot) {
        return nodes[slot];
    }

    /** What stands for a value in the payload: its slot, or the sentinel that it is. */
    int written(int reference) {
        return reference < 0 ? reference : slots[reference];
    }

    /**
     * Numbers what a root leads to.
     *
     * @throws UnwritableValueException when one of the values cannot be written
     */
    void follow(int root) {
        if (slots.length < graph.nodes()) {
            slots = new int[graph.nodes() + (graph.nodes() >> 1)];
            nodes = new int[slots.length];
        }
        Arrays.fill(slots, 0, graph.nodes(), UNSEEN);
        count = 0;
        depth = 0;
        visit(root);
        while (depth > 0) {
            advance();
        }
    }

    /** Gives a value its slot, if it needs one; tells whether it is a container that is to be gone through now. */
    private boolean visit(int reference) {
        if (isSettled(reference)) {
            return false;
        }
        giveSlot(reference);
        requireWritable(reference);
        if (graph.first(reference) == ValueGraph.NONE || isInline(reference)) {
            return false;
        }
        push(reference);
        return true;
    }

    /** Whether a value has its slot, or needs none; a text gets it here. */
    private boolean isSettled(int reference) {
        if (reference < 0 || slots[reference] != UNSEEN) {
            return true;
        }
        if (!graph.isText(reference)) {
            return false;
        }
        settleText(reference);
        return true;
    }

    /** Equal texts have one slot. */
    private void settleText(int text) {
        int canonical = graph.canonical(text);
        if (slots[canonical] == UNSEEN) {
            giveSlot(canonical);
            if (isSurrogateRefused) {
                requireForm(graph.text(canonical));
            }
        }
        slots[text] = slots[canonical];
    }

    private void giveSlot(int node) {
        slots[node] = count;
        nodes[count++] = node;
    }

    /** Whether what a value holds stands in its own text. */
    private boolean isInline(int node) {
        return switch (graph.kind(node)) {
            case BOXED -> dialect.isOld();
            case VIEW -> dialect.isOldest();
            default -> false;
        };
    }

    private void push(int container) {
        if (depth == containers.length) {
            containers = Arrays.copyOf(containers, 2 * depth);
            entries = Arrays.copyOf(entries, 2 * depth);
            atKey = Arrays.copyOf(atKey, 2 * depth);
        }
        containers[depth] = container;
        entries[depth] = ValueGraph.NONE;
        atKey[depth] = false;
        depth++;
    }

    /** Goes on in the innermost container, up to the next one within. */
    private void advance() {
        int top = depth - 1;
        int container = containers[top];
        if (atKey[top]) {
            atKey[top] = false;
            visit(graph.reference(entries[top]));
            return;
        }
        boolean isMap = graph.is(Kind.MAP, container);
        boolean needsNames = (isSurrogateRefused || names.hasSpecial()) && graph.isObject(container);
        int entry = entries[top] == ValueGraph.NONE ? graph.first(container) : graph.next(entries[top]);
        while (entry != ValueGraph.NONE) {
            entries[top] = entry;
            if (needsNames) {
                requireWritableName(graph.key(entry));
            }
            if (isMap) {
                atKey[top] = true;
                visit(graph.key(entry));
                return;
            }
            if (visit(graph.reference(entry))) {
                return;
            }
            entry = graph.next(entry);
        }
        depth = top;
    }

    /** A name is refused when its turn comes, at the object that it belongs to. */
    private void requireWritableName(int name) {
        boolean isProto = names.arrayIndex(name) == MemberNames.FORBIDDEN;
        if (isProto || !hasForm(names.text(name))) {
            depth--;
            throw refuse(isProto ? "an object with a member named __proto__" : LONE_SURROGATE);
        }
    }

    /** Looks at a value before what it holds; members and elements are put in JavaScript's order here. */
    private void requireWritable(int node) {
        switch (graph.kind(node)) {
            case TAGGED_TEXT -> requireKnown(graph.texts(node));
            case OBJECT, OBJECT_WITHOUT_PROTOTYPE -> orderMembers(node);
            case CUSTOM -> {
                requireForm(graph.text(node));
                if (graph.first(node) == ValueGraph.NONE) {
                    throw refuse("a custom type without a value");
                }
            }
            case BOXED -> requireBoxable(graph.reference(graph.first(node)));
            case VIEW -> requireOfAge(node);
            case ARRAY -> {
                if (dialect.isOldest() && graph.length(node) - graph.count(node) > MAX_WRITTEN_HOLES) {
                    throw refuse("an array of very many holes, each of which devalue 5.2 writes");
                }
                graph.orderElements(node);
            }
            case NULL, TRUE, FALSE, NUMBER, TEXT, BIG_INTEGER, ARRAY_BUFFER, SET, MAP -> {}
        }
    }

    private void requireKnown(String[] tagAndTexts) {
        boolean isTooNew = dialect.isOldest() && !tagAndTexts[0].equals("Date") && !tagAndTexts[0].equals("RegExp");
        if (isTooNew) {
            throw refuse("a " + tagAndTexts[0] + ", which devalue 5.2 has not");
        }
        for (String text : tagAndTexts) {
            requireForm(text);
        }
    }

    private void requireOfAge(int view) {
        String tag = graph.text(view);
        if (dialect.isOld() && (tag.equals("DataView") || tag.equals("Float16Array"))) {
            throw refuse("a " + tag + ", which devalue 5.6 has not");
        }
        if (dialect.isOldest() && !graph.showsAll(view)) {
            throw refuse("a view of a part of its buffer, which devalue 5.2 has not");
        }
    }

    /** Version 5.6 writes the primitive itself, for which JSON has no form, or another one. */
    private void requireBoxable(int primitive) {
        if (dialect.isOld() && (primitive < 0 || graph.kind(primitive) == Kind.BIG_INTEGER)) {
            throw refuse("a boxed primitive that devalue 5.6 cannot write");
        }
        if (dialect.isOld() && graph.kind(primitive) == Kind.TEXT) {
            requireForm(graph.text(primitive));
        }
    }

    private void requireForm(String text) {
        if (!hasForm(text)) {
            throw refuse(LONE_SURROGATE);
        }
    }

    /** Up to version 5.9 such a surrogate stands there as it is; what UTF-8 makes of that cannot be read back. */
    private boolean hasForm(String text) {
        if (!isSurrogateRefused) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private void orderMembers(int object) {
        if (!names.hasSpecial()) {
            return;
        }
        boolean hasIndices = false;
        for (int member = graph.first(object); member != ValueGraph.NONE; member = graph.next(member)) {
            hasIndices |= names.arrayIndex(graph.key(member)) >= 0;
        }
        if (hasIndices) {
            putIndicesFirst(object);
        }
    }

    private void putIndicesFirst(int object) {
        int[] members = graph.entries(object);
        TreeMap<Long, Integer> byIndex = new TreeMap<>();
        for (int member : members) {
            long index = names.arrayIndex(graph.key(member));
            if (index >= 0) {
                byIndex.put(index, member);
            }
        }
        int[] ordered = new int[members.length];
        int at = 0;
        for (int member : byIndex.values()) {
            ordered[at++] = member;
        }
        for (int member : members) {
            if (names.arrayIndex(graph.key(member)) < 0) {
                ordered[at++] = member;
            }
        }
        graph.reorder(object, ordered);
    }

    private UnwritableValueException refuse(String problem) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            int entry = entries[i];
            switch (graph.kind(containers[i])) {
                case OBJECT, OBJECT_WITHOUT_PROTOTYPE -> ValuePath.member(path, names.text(graph.key(entry)));
                case ARRAY -> ValuePath.element(path, Integer.toUnsignedLong(graph.key(entry)));
                case MAP -> ValuePath.entry(path, keyText(graph.key(entry)));
                default -> {} // a set, a wrapper or a view is no step of its own
            }
        }
        return new UnwritableValueException(path.toString(), problem);
    }

    /** A key as {@code devalue} tells of it: its JSON when it is a primitive. */
    private String keyText(int key) {
        if (key < 0) {
            return switch (key) {
                case Sentinel.NAN -> "NaN";
                case Sentinel.POSITIVE_INFINITY -> "Infinity";
                case Sentinel.NEGATIVE_INFINITY -> "-Infinity";
                default -> Integer.toString(key);
            };
        }
        return switch (graph.kind(key)) {
            case NULL -> "null";
            case TRUE -> "true";
            case FALSE -> "false";
            case NUMBER -> JsNumber.toString(graph.number(key));
            case TEXT -> ValuePath.quoted(graph.text(key));
            case BIG_INTEGER -> "[\"BigInt\",\"" + graph.text(key) + "\"]";
            default -> "...";
        };
    }
}
