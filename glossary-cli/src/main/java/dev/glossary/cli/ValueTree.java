package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints the value of a payload as an indented tree, in which each slot is expanded once: the tree is as large as the
 * payload, whatever refers to what. A loop with a stack of its own, so that depth costs no stack.
 */
final class ValueTree {
    /** Deeper lines tell their depth as a number; a line for each of a million levels could not be indented. */
    private static final int MOST_INDENTS = 40;

    private final Terminal terminal;
    private final Wording wording;

    /** Containers that were printed, by slot. */
    private final BitSet printed = new BitSet();

    /** The parts that are yet to be printed, of each container around the current one; the innermost first. */
    private final Deque<Iterator<Part>> open = new ArrayDeque<>();

    ValueTree(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.wording = new Wording(verbose);
    }

    /** Gives a value, unless what leads to it is malformed. */
    @FunctionalInterface
    private interface Lookup {
        @Nullable
        PayloadValue get();
    }

    /**
     * A line to print.
     *
     * @param label what stands before the value; empty for nothing
     * @param lookup gives the value; null when the label is all
     */
    private record Part(String label, @Nullable Lookup lookup) {}

    void print(Payload payload) {
        print(new Part("", payload::root));
        while (!open.isEmpty()) {
            Iterator<Part> parts = open.element();
            if (parts.hasNext()) {
                print(parts.next());
            } else {
                open.remove();
            }
        }
    }

    private void print(Part part) {
        int depth = open.size();
        String text;
        try {
            PayloadValue value = part.lookup == null ? null : part.lookup.get();
            text = value == null ? "" : expand(value);
        } catch (PayloadException malformed) {
            text = "! " + malformed.rule() + ": " + malformed.problem() + "; expected " + malformed.expected();
        }
        String indent = depth <= MOST_INDENTS
                ? "  ".repeat(depth + 1)
                : "  ".repeat(MOST_INDENTS + 1) + "(level " + depth + ") ";
        String separator = part.label.isEmpty() || text.isEmpty() ? "" : ": ";
        terminal.line(indent + part.label + separator + text);
    }

    /** The text of a value; its parts, if it has any and they were not printed before, come next. */
    private String expand(PayloadValue value) {
        int slot = value.slot();
        if (!(value instanceof PayloadScalar) && slot >= 0 && printed.get(slot)) {
            return "→ /" + slot;
        }
        String text = wording.of(value);
        Stream<Part> parts = parts(value);
        if (slot >= 0) {
            printed.set(slot);
        }
        open.push(parts.iterator());
        return text;
    }

    private Stream<Part> parts(PayloadValue value) {
        if (value instanceof PayloadObject object) {
            return object.names().stream().map(name -> new Part(label(name), () -> object.get(name)));
        }
        if (value instanceof PayloadArray array) {
            return parts(array);
        }
        return value instanceof PayloadTagged tagged ? parts(tagged) : Stream.of();
    }

    /** A member's name as paths have it. */
    private String label(String name) {
        return DataPath.page().field(wording.shortened(name)).toString();
    }

    private static Stream<Part> parts(PayloadArray array) {
        long[] indices = array.indices();
        Stream<Part> elements = IntStream.range(0, indices.length)
                .boxed()
                .flatMap(i -> Stream.concat(
                        holes(i == 0 ? 0 : indices[i - 1] + 1, indices[i]),
                        Stream.of(new Part("[" + indices[i] + "]", () -> array.get(indices[i])))));
        long end = indices.length == 0 ? 0 : indices[indices.length - 1] + 1;
        return Stream.concat(elements, holes(end, array.length()));
    }

    private static Stream<Part> holes(long from, long to) {
        if (from == to) {
            return Stream.of();
        }
        String range = to - from == 1 ? "[" + from + "]" : "[" + from + " to " + (to - 1) + "]";
        return Stream.of(new Part(range + ": " + (to - from == 1 ? "a hole" : (to - from) + " holes"), null));
    }

    private Stream<Part> parts(PayloadTagged tagged) {
        return switch (tagged.type()) {
            case SET -> tagged.elements().stream().map(element -> new Part("-", () -> element));
            case MAP -> tagged.entries().stream().flatMap(this::parts);
            case BOXED -> Stream.of(new Part("", tagged::boxed));
            case VIEW -> Stream.of(new Part("", tagged::buffer));
            case CUSTOM -> Stream.of(new Part("", tagged::value));
            case DATE, REG_EXP, ARRAY_BUFFER, URL, URL_SEARCH_PARAMS, TEMPORAL -> Stream.of();
        };
    }

    private Stream<Part> parts(Map.Entry<PayloadValue, PayloadValue> entry) {
        return entry.getKey() instanceof PayloadScalar scalar
                ? Stream.of(new Part(wording.text(scalar), entry::getValue))
                : Stream.of(new Part("key", entry::getKey), new Part("value", entry::getValue));
    }
}
