package dev.glossary.jackson;

import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.ValueKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value of a payload, and all that it leads to, as plain JSON; {@link dev.glossary.jackson} has the table.
 *
 * <p>A loop with a stack of its own. Shared values are written for every reference to them, and counted each time.
 *
 * @param <X> what the sink throws
 */
final class PayloadJson<X extends Exception> {
    /** So many characters of a text or a name, or bytes of a buffer, count as one value. */
    private static final int UNITS_PER_VALUE = 64;

    private final JsonSink<X> out;
    private final PayloadOptions options;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<PayloadValue> open = new HashSet<>();
    private long written;

    private PayloadJson(JsonSink<X> out, PayloadOptions options) {
        this.out = out;
        this.options = options;
    }

    /**
     * Writes a value.
     *
     * @throws X when the sink does; or, with the path, when the value holds itself, leads to more than
     *     {@link PayloadOptions#maxPlainValues()} or {@link PayloadOptions#maxPlainDepth()} allow, or is malformed
     */
    static <X extends Exception> void write(PayloadValue value, JsonSink<X> out) throws X {
        PayloadJson<X> json = new PayloadJson<>(out, value.payload().options());
        try {
            json.writeAll(value);
        } catch (PayloadException problem) {
            throw out.refusal(problem, json.path());
        }
    }

    /** A container that has been begun. */
    private static final class Frame {
        /** Null for an entry of a map that stands as an array of a key and a value. */
        private final @Nullable PayloadValue container;

        private final boolean isObject;
        private final long size;

        /** The names or the indices of the parts. */
        private final LongFunction<Object> steps;

        /** The parts: values, or entries that stand as arrays. */
        private final LongFunction<?> parts;

        /** Which part is being written. */
        private long at = -1;

        private Frame(
                @Nullable PayloadValue container,
                boolean isObject,
                long size,
                LongFunction<Object> steps,
                LongFunction<?> parts) {
            this.container = container;
            this.isObject = isObject;
            this.size = size;
            this.steps = steps;
            this.parts = parts;
        }

        Object step() {
            return steps.apply(at);
        }

        Object part() {
            return parts.apply(at);
        }
    }

    private void writeAll(PayloadValue root) throws X {
        begin(root.unwrap());
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (++frame.at == frame.size) {
                end(frame);
            } else {
                part(frame);
            }
        }
    }

    private void part(Frame frame) throws X {
        Object part = frame.part();
        if (part instanceof Map.Entry<?, ?> entry) {
            List<Object> pair = List.of(entry.getKey(), entry.getValue());
            push(null, false, pair.size(), Math::toIntExact, i -> pair.get((int) i));
            return;
        }
        PayloadValue value = ((PayloadValue) part).unwrap();
        if (frame.container instanceof PayloadObject && value.isUndefined()) {
            return;
        }
        if (frame.isObject) {
            String name = (String) frame.step();
            count(value, name.length() / UNITS_PER_VALUE);
            out.name(name);
        }
        begin(value);
    }

    /** Writes a value that holds no others; of a container only its beginning. */
    private void begin(PayloadValue value) throws X {
        if (value instanceof PayloadScalar scalar) {
            scalar(scalar);
        } else if (value instanceof PayloadArray array) {
            push(array, false, array.length(), Math::toIntExact, array::get);
        } else if (value instanceof PayloadObject object) {
            object(object);
        } else {
            tagged(value.asTagged());
        }
    }

    private void tagged(PayloadTagged tagged) throws X {
        switch (tagged.type()) {
            case SET -> elements(tagged, tagged.elements());
            case MAP -> map(tagged);
            case CUSTOM -> push(tagged, true, 1, i -> tagged.tag(), i -> tagged.value());
            case BOXED -> scalar(tagged.boxed());
            case DATE -> date(tagged);
            case REG_EXP -> text(tagged, "/" + tagged.source() + "/" + tagged.flags());
            case URL, URL_SEARCH_PARAMS, TEMPORAL -> text(tagged, tagged.text());
            case ARRAY_BUFFER -> bytes(tagged);
            case VIEW -> view(tagged);
        }
    }

    /** Begins a container, whose parts the loop writes. */
    private void push(
            @Nullable PayloadValue container,
            boolean isObject,
            long size,
            LongFunction<Object> steps,
            LongFunction<?> parts)
            throws X {
        if (container != null) {
            count(container, 1);
            if (!open.add(container)) {
                throw tooMuch(container, "a value that holds itself", "a value without rings");
            }
            if (frames.size() >= options.maxPlainDepth()) {
                throw tooMuch(container, "values nested too deep", "at most " + options.maxPlainDepth() + " levels");
            }
        }
        if (isObject) {
            out.beginObject();
        } else {
            out.beginArray();
        }
        frames.push(new Frame(container, isObject, size, steps, parts));
    }

    private void end(Frame frame) throws X {
        frames.remove();
        if (frame.container != null) {
            open.remove(frame.container);
        }
        if (frame.isObject) {
            out.endObject();
        } else {
            out.endArray();
        }
    }

    private void object(PayloadObject object) throws X {
        List<String> names = List.copyOf(object.names());
        push(object, true, names.size(), i -> names.get((int) i), i -> object.get(names.get((int) i)));
    }

    private void elements(PayloadValue container, List<?> parts) throws X {
        push(container, false, parts.size(), Math::toIntExact, i -> parts.get((int) i));
    }

    /** A map whose keys are all texts, or all numbers, is an object: no two of one kind have the same name. */
    private void map(PayloadTagged map) throws X {
        List<Map.Entry<PayloadValue, PayloadValue>> entries = map.entries();
        boolean isObject = entries.stream().allMatch(entry -> entry.getKey().isText())
                || entries.stream().allMatch(entry -> entry.getKey().kind() == ValueKind.NUMBER);
        if (isObject) {
            push(
                    map,
                    true,
                    entries.size(),
                    i -> name(entries.get((int) i).getKey()),
                    i -> entries.get((int) i).getValue());
        } else {
            elements(map, entries);
        }
    }

    private static String name(PayloadValue key) {
        return key.isText() ? key.asText() : key.asScalar().javaScriptText();
    }

    private void scalar(PayloadScalar scalar) throws X {
        switch (scalar.kind()) {
            case TEXT -> text(scalar, scalar.text());
            case NUMBER -> number(scalar);
            case BIG_INTEGER -> bigInteger(scalar);
            case BOOLEAN -> {
                count(scalar, 1);
                out.truth(scalar.asBoolean());
            }
            default -> {
                count(scalar, 1);
                out.nothing();
            }
        }
    }

    private void number(PayloadScalar number) throws X {
        count(number, 1);
        if (number.isLong()) {
            JsonTokens.integer(number.asLong(), out);
        } else {
            out.number(number.asDouble());
        }
    }

    private void bigInteger(PayloadScalar number) throws X {
        count(number, sizeOf(number.bigIntegerText().length()));
        JsonTokens.number(number.asBigInteger(), out);
    }

    private void date(PayloadTagged date) throws X {
        if (date.isInvalidDate()) {
            count(date, 1);
            out.nothing();
        } else {
            text(date, date.text());
        }
    }

    private void text(PayloadValue value, String text) throws X {
        count(value, sizeOf(text.length()));
        out.text(text);
    }

    private void bytes(PayloadTagged buffer) throws X {
        count(buffer, sizeOf(buffer.byteLength()));
        out.bytes(buffer.asBytes());
    }

    private void view(PayloadTagged view) throws X {
        if (view.elementSize() == 1) {
            bytes(view);
            return;
        }
        count(view, 1L + view.length());
        out.beginArray();
        for (int i = 0; i < view.length(); i++) {
            JsonTokens.number(view.number(i), out);
        }
        out.endArray();
    }

    private static long sizeOf(int units) {
        return 1L + units / UNITS_PER_VALUE;
    }

    private void count(PayloadValue value, long values) {
        written += values;
        if (written > options.maxPlainValues()) {
            throw tooMuch(value, "a value that leads to too many others", "at most " + options.maxPlainValues());
        }
    }

    private static PayloadException tooMuch(PayloadValue value, String problem, String expected) {
        return new PayloadException("payload-limits", problem, expected, value.location());
    }

    /** Names and indices from the root to what is being written. */
    private List<Object> path() {
        List<Object> path = new ArrayList<>(frames.size());
        frames.descendingIterator().forEachRemaining(frame -> path.add(frame.step()));
        return path;
    }
}
