package dev.glossary.payload;

/** Writes each slot of a payload, as {@code stringify} of {@code devalue} does. */
final class SlotWriter {
    private final ValueGraph graph;
    private final MemberNames names;
    private final SlotOrder order;
    private final Dialect dialect;
    private final JsonOutput out;

    SlotWriter(ValueGraph graph, MemberNames names, SlotOrder order, Dialect dialect, JsonOutput out) {
        this.graph = graph;
        this.names = names;
        this.order = order;
        this.dialect = dialect;
        this.out = out;
    }

    /** Writes the payload of a root whose slots have their order. */
    void write(int root) {
        if (root < 0) {
            out.integer(root);
            return;
        }
        char separator = '[';
        int gathered = 0;
        for (int slot = 0; slot < order.count(); slot++) {
            int node = order.node(slot);
            if (slot >= gathered) {
                gathered = gatherTexts(slot);
            }
            if (slot < gathered && graph.isText(node)) { // as most are
                out.gathered(separator, graph.text(node).length());
            } else {
                out.ascii(separator);
                slot(node);
            }
            separator = ',';
        }
        out.ascii(']');
    }

    /** Gathers the texts of so many slots as there is room for; tells the slot after these. */
    private int gatherTexts(int from) {
        out.clearGathered();
        int to = graph.isLarge() ? afterFitting(from) : order.count();
        int slot = from;
        while (slot < to) {
            int node = order.node(slot);
            if (graph.isText(node) && !out.gather(graph.text(node))) {
                break;
            }
            slot++;
        }
        return slot;
    }

    /**
     * The slot after those whose texts there is room for. In a large payload each text is far away in memory; a loop that
     * asks for nothing but lengths waits for many at once, and then they are near.
     */
    private int afterFitting(int from) {
        int room = TextEncoder.ROOM;
        int slot = from;
        for (; slot < order.count(); slot++) {
            int node = order.node(slot);
            room -= graph.isText(node) ? graph.text(node).length() : 0;
            if (room < 0) {
                break;
            }
        }
        return slot;
    }

    private void slot(int node) {
        switch (graph.kind(node)) {
            case NULL, TRUE, FALSE, NUMBER, TEXT, BIG_INTEGER -> primitive(node);
            case TAGGED_TEXT -> taggedText(graph.texts(node));
            case ARRAY_BUFFER -> {
                out.ascii("[\"ArrayBuffer\",");
                out.base64(graph.bytes(node));
                out.ascii(']');
            }
            case BOXED -> boxed(graph.reference(graph.first(node)));
            case CUSTOM -> {
                out.ascii('[');
                out.string(graph.text(node));
                values(node);
            }
            case VIEW -> view(node);
            case OBJECT -> object(node);
            case OBJECT_WITHOUT_PROTOTYPE -> {
                out.ascii("[\"null\"");
                for (int entry = graph.first(node); entry != ValueGraph.NONE; entry = graph.next(entry)) {
                    out.ascii(',');
                    out.raw(names.json(graph.key(entry)));
                    reference(',', entry);
                }
                out.ascii(']');
            }
            case ARRAY -> array(node);
            case SET -> {
                out.ascii("[\"Set\"");
                values(node);
            }
            case MAP -> {
                out.ascii("[\"Map\"");
                for (int entry = graph.first(node); entry != ValueGraph.NONE; entry = graph.next(entry)) {
                    out.integer(',', order.written(graph.key(entry)));
                    reference(',', entry);
                }
                out.ascii(']');
            }
        }
    }

    private void reference(char before, int entry) {
        out.integer(before, order.written(graph.reference(entry)));
    }

    private void primitive(int node) {
        switch (graph.kind(node)) {
            case NULL -> out.ascii("null");
            case TRUE -> out.ascii("true");
            case FALSE -> out.ascii("false");
            case NUMBER -> number(graph.number(node));
            case TEXT -> out.string(graph.text(node));
            case BIG_INTEGER -> {
                out.ascii("[\"BigInt\",");
                out.string(graph.text(node));
                out.ascii(']');
            }
            default -> throw new AssertionError(graph.kind(node));
        }
    }

    private void number(double value) {
        if (JsNumber.isLong(value) && Math.abs(value) < 0x1p53) {
            out.integer((long) value);
        } else {
            out.ascii(JsNumber.toString(value));
        }
    }

    private void taggedText(String[] texts) {
        char separator = '[';
        for (String text : texts) {
            out.ascii(separator);
            out.string(text);
            separator = ',';
        }
        out.ascii(']');
    }

    private void boxed(int primitive) {
        out.ascii("[\"Object\",");
        if (dialect.isOld()) {
            primitive(primitive);
        } else {
            out.integer(order.written(primitive));
        }
        out.ascii(']');
    }

    /** What each entry refers to, and the end of the container. */
    private void values(int node) {
        for (int entry = graph.first(node); entry != ValueGraph.NONE; entry = graph.next(entry)) {
            reference(',', entry);
        }
        out.ascii(']');
    }

    private void view(int node) {
        String tag = graph.text(node);
        out.ascii('[');
        out.string(tag);
        out.ascii(',');
        if (dialect.isOldest()) {
            out.base64(graph.bytes(graph.buffer(node)));
        } else {
            out.integer(order.written(graph.buffer(node)));
        }
        if (!graph.showsAll(node)) {
            int first = graph.byteOffset(node);
            int length = graph.viewLength(node);
            if (dialect.isOld()) {
                first /= BufferWindow.elementSize(tag);
                length += first;
            }
            out.integer(',', first);
            out.integer(',', length);
        }
        out.ascii(']');
    }

    private void object(int node) {
        char separator = '{';
        for (int entry = graph.first(node); entry != ValueGraph.NONE; entry = graph.next(entry)) {
            out.member(separator, names.json(graph.key(entry)), order.written(graph.reference(entry)));
            separator = ',';
        }
        if (separator == '{') {
            out.ascii(separator);
        }
        out.ascii('}');
    }

    private void array(int node) {
        long length = graph.length(node);
        int present = graph.count(node);
        if (present == length) {
            char separator = '[';
            for (int entry = graph.first(node); entry != ValueGraph.NONE; entry = graph.next(entry)) {
                reference(separator, entry);
                separator = ',';
            }
            out.ascii(length == 0 ? "[]" : "]");
        } else if (!dialect.isOldest() && isSparse(length, present)) {
            out.ascii('[');
            out.integer(Sentinel.SPARSE);
            out.integer(',', length);
            for (int entry = graph.first(node); entry != ValueGraph.NONE; entry = graph.next(entry)) {
                out.integer(',', Integer.toUnsignedLong(graph.key(entry)));
                reference(',', entry);
            }
            out.ascii(']');
        } else {
            arrayWithHoles(node, length);
        }
    }

    /** Which of the two forms takes fewer characters, as {@code devalue} reckons. */
    private static boolean isSparse(long length, int present) {
        int digits = Long.toString(length).length();
        return (length - present) * 3 > 4 + digits + (long) present * (digits + 1);
    }

    private void arrayWithHoles(int node, long length) {
        int entry = graph.first(node);
        for (long i = 0; i < length; i++) {
            char before = i == 0 ? '[' : ',';
            if (entry != ValueGraph.NONE && Integer.toUnsignedLong(graph.key(entry)) == i) {
                reference(before, entry);
                entry = graph.next(entry);
            } else {
                out.integer(before, Sentinel.HOLE);
            }
        }
        out.ascii(']');
    }
}
