package dev.glossary.payload;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes plain Java values over into a writer: see {@link PayloadWriter#plain}. The twin of {@link PlainValues}.
 *
 * <p>A loop with a queue of its own, so that rings end and depth costs no stack.
 */
final class PlainGraph {
    private final PayloadWriter out;

    /** What has an identity, by that. */
    private final IdentityHashMap<Object, Integer> made = new IdentityHashMap<>();

    /** Collections that are made and not yet filled. */
    private final Deque<Place> waiting = new ArrayDeque<>();

    PlainGraph(PayloadWriter out) {
        this.out = out;
    }

    /**
     * A collection, and the way to it.
     *
     * @param around the place of the collection around it; null for the root
     * @param step what leads here from there
     */
    private record Place(@Nullable Place around, String step, Object value) {
        String path() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place place = this; place != null; place = place.around) {
                steps.push(place.step);
            }
            return String.join("", steps);
        }
    }

    int of(@Nullable Object root) {
        int reference = reference(root, null, "");
        while (!waiting.isEmpty()) {
            fill(waiting.remove());
        }
        return reference;
    }

    private int reference(@Nullable Object value, @Nullable Place around, String step) {
        if (value == null) {
            return out.nullValue();
        }
        if (value instanceof String text) {
            return out.text(text);
        }
        if (value instanceof Boolean bool) {
            return out.bool(bool);
        }
        if (value instanceof BigInteger integer) {
            return out.bigInteger(integer);
        }
        if (value instanceof Number number) {
            return number(number, around, step);
        }
        if (value instanceof PayloadValue read) {
            return out.copy(read);
        }
        Integer known = made.get(value);
        if (known != null) {
            return known;
        }
        int reference = make(value, around, step);
        made.put(value, reference);
        return reference;
    }

    private int number(Number number, @Nullable Place around, String step) {
        if (number instanceof Long integer) {
            if (!JsNumber.isExact(integer)) {
                throw refuse(around, step, "a long that JavaScript's numbers do not hold");
            }
            return out.number(integer);
        }
        if (number instanceof Integer
                || number instanceof Double
                || number instanceof Float
                || number instanceof Short
                || number instanceof Byte) {
            return out.number(number.doubleValue());
        }
        throw refuse(around, step, number);
    }

    private int make(Object value, @Nullable Place around, String step) {
        if (value instanceof Instant instant) {
            try {
                return out.date(instant);
            } catch (IllegalArgumentException tooFar) {
                throw refuse(around, step, "an instant that JavaScript's dates do not reach");
            }
        }
        if (value instanceof byte[] bytes) {
            return out.view("Uint8Array", out.arrayBuffer(bytes));
        }
        if (value instanceof Path) {
            throw refuse(around, step, value); // an Iterable whose last element iterates over itself
        }
        int reference;
        if (value instanceof Map<?, ?> map) {
            reference = isObject(map) ? out.object() : out.map();
        } else if (value instanceof Set) {
            reference = out.set();
        } else if (value instanceof Iterable || value instanceof Object[]) {
            reference = out.array();
        } else {
            throw refuse(around, step, value);
        }
        waiting.add(new Place(around, step, value));
        return reference;
    }

    private static boolean isObject(Map<?, ?> map) {
        return map.keySet().stream().allMatch(String.class::isInstance);
    }

    private void fill(Place place) {
        int reference = Objects.requireNonNull(made.get(place.value));
        if (place.value instanceof Map<?, ?> map) {
            boolean isObject = isObject(map);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                StringBuilder step = new StringBuilder();
                if (isObject) {
                    String name = (String) entry.getKey();
                    ValuePath.member(step, name);
                    out.put(reference, name, reference(entry.getValue(), place, step.toString()));
                } else {
                    ValuePath.entry(step, keyText(entry.getKey()));
                    int key = reference(entry.getKey(), place, step.toString());
                    out.putEntry(reference, key, reference(entry.getValue(), place, step.toString()));
                }
            }
        } else if (place.value instanceof Set<?> set) {
            for (Object element : set) {
                out.add(reference, reference(element, place, ""));
            }
        } else {
            Iterable<?> elements =
                    place.value instanceof Object[] array ? Arrays.asList(array) : (Iterable<?>) place.value;
            int index = 0;
            for (Object element : elements) {
                out.add(reference, reference(element, place, "[" + index++ + "]"));
            }
        }
    }

    /** A key as {@code devalue} tells of it: its JSON when it is a primitive. */
    private static String keyText(@Nullable Object key) {
        if (key instanceof String text) {
            return ValuePath.quoted(text);
        }
        if (key instanceof BigInteger integer) {
            return "[\"BigInt\",\"" + integer + "\"]";
        }
        if (key instanceof Number number) {
            return JsNumber.toString(number.doubleValue());
        }
        return key == null || key instanceof Boolean ? String.valueOf(key) : "...";
    }

    private static UnwritableValueException refuse(@Nullable Place around, String step, Object value) {
        return refuse(around, step, "a " + value.getClass().getTypeName() + ", which has no form in a payload");
    }

    private static UnwritableValueException refuse(@Nullable Place around, String step, String problem) {
        return new UnwritableValueException((around == null ? "" : around.path()) + step, problem);
    }
}
