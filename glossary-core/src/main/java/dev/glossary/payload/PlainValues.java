package dev.glossary.payload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into plain Java values, as {@link PayloadValue#toPlain()} describes.
 *
 * <p>A loop with a stack of its own. What was built for a slot is used again for every reference to it, so that the work
 * is linear; how often it is used is counted, so that the result is no larger to walk than allowed.
 */
final class PlainValues {
    /** So many bytes of a buffer count as one value. */
    private static final int BYTES_PER_VALUE = 64;

    private static final double MAX_SAFE_INTEGER = 0x1p53 - 1;

    private final PayloadOptions options;
    private final Map<PayloadValue, Built> built = new HashMap<>();
    private final Set<PayloadValue> open = new HashSet<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** What was made so far, shared values once. No more than the result leads to, and known before it is held. */
    private long made;

    PlainValues(PayloadOptions options) {
        this.options = options;
    }

    /** A plain value, how many values it leads to (itself included), and how deep its collections are. */
    private record Built(@Nullable Object plain, long values, int depth) {}

    /** A container whose parts are being built, one after the other. */
    private record Frame(PayloadValue container, List<PayloadValue> parts, List<Built> built) {
        Frame(PayloadValue container) {
            this(container, partsOf(container), new ArrayList<>());
        }
    }

    @Nullable
    Object of(PayloadValue root) {
        @Nullable Built result = begin(root.unwrap());
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (result != null) {
                frame.built.add(result);
            }
            int next = frame.built.size();
            if (next < frame.parts.size()) {
                result = begin(frame.parts.get(next).unwrap());
            } else {
                result = finish(frame);
                frames.remove();
                open.remove(frame.container);
                built.put(frame.container, result);
            }
        }
        return Objects.requireNonNull(result).plain();
    }

    /** Builds a value that has no parts, or finds one that was built already; else pushes a frame and gives null. */
    private @Nullable Built begin(PayloadValue value) {
        if (value instanceof PayloadScalar scalar) {
            count(value, 1);
            return new Built(scalar(scalar), 1, 0);
        }
        Built already = built.get(value);
        if (already != null) {
            return already;
        }
        if (open.contains(value)) {
            throw tooMuch(value, "a value that holds itself", "a value without rings");
        }
        long own = 1 + ownValues(value);
        count(value, own);
        if (!isCollection(value)) {
            Built leaf = new Built(plain(value, List.of()), own, 0);
            built.put(value, leaf);
            return leaf;
        }
        if (frames.size() == options.maxPlainDepth()) {
            throw tooDeep(value);
        }
        open.add(value);
        frames.push(new Frame(value));
        return null;
    }

    private void count(PayloadValue value, long values) {
        made += values;
        if (made > options.maxPlainValues()) {
            throw tooMany(value);
        }
    }

    /** Whether a value becomes a collection; a date, bytes or a boxed primitive do not. */
    private static boolean isCollection(PayloadValue value) {
        return !(value instanceof PayloadTagged tagged)
                || switch (tagged.type()) {
                    case SET, MAP, CUSTOM -> true;
                    case BOXED, DATE, REG_EXP, ARRAY_BUFFER, VIEW, URL, URL_SEARCH_PARAMS, TEMPORAL -> false;
                };
    }

    /** The values inside a collection, in order; keys of a map before their values. */
    private static List<PayloadValue> partsOf(PayloadValue container) {
        if (container instanceof PayloadArray array) {
            return array.values();
        }
        if (container instanceof PayloadObject object) {
            return object.entries().stream().map(Map.Entry::getValue).toList();
        }
        PayloadTagged tagged = container.asTagged();
        return switch (tagged.type()) {
            case SET -> tagged.elements();
            case MAP ->
                tagged.entries().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toList();
            case CUSTOM -> List.of(tagged.value());
            case BOXED, DATE, REG_EXP, ARRAY_BUFFER, VIEW, URL, URL_SEARCH_PARAMS, TEMPORAL -> List.of();
        };
    }

    private Built finish(Frame frame) {
        PayloadValue container = frame.container;
        long values = 1 + ownValues(container);
        int depth = 0;
        for (Built part : frame.built) {
            values = Math.min(Long.MAX_VALUE / 2, values + part.values());
            depth = Math.max(depth, part.depth());
        }
        if (values > options.maxPlainValues()) {
            throw tooMany(container);
        }
        if (depth >= options.maxPlainDepth()) {
            throw tooDeep(container);
        }
        List<@Nullable Object> parts = new ArrayList<>(frame.built.size());
        frame.built.forEach(part -> parts.add(part.plain()));
        return new Built(plain(container, parts), values, depth + 1);
    }

    /** What a container takes besides its parts: the holes of an array, the bytes of a buffer. */
    private static long ownValues(PayloadValue container) {
        if (container instanceof PayloadArray array) {
            return array.length() - array.indices().length;
        }
        boolean isBytes = container instanceof PayloadTagged tagged
                && (tagged.type() == PayloadTagged.Type.ARRAY_BUFFER || tagged.type() == PayloadTagged.Type.VIEW);
        return isBytes ? container.asTagged().byteLength() / BYTES_PER_VALUE : 0;
    }

    private static @Nullable Object plain(PayloadValue container, List<@Nullable Object> parts) {
        if (container instanceof PayloadArray array) {
            return list(array, parts);
        }
        if (container instanceof PayloadObject object) {
            return map(object, parts);
        }
        PayloadTagged tagged = container.asTagged();
        return switch (tagged.type()) {
            case SET -> Collections.unmodifiableList(parts);
            case MAP -> entries(tagged, parts);
            case BOXED -> scalar(tagged.boxed());
            case CUSTOM -> Collections.singletonMap(tagged.tag(), parts.get(0));
            case DATE -> tagged.isInvalidDate() || tagged.asInstant() != null ? tagged.asInstant() : tagged.text();
            case REG_EXP -> "/" + tagged.source() + "/" + tagged.flags();
            case ARRAY_BUFFER, VIEW -> tagged.asBytes();
            case URL, URL_SEARCH_PARAMS, TEMPORAL -> tagged.text();
        };
    }

    private static List<@Nullable Object> list(PayloadArray array, List<@Nullable Object> present) {
        if (present.size() == array.length()) {
            return Collections.unmodifiableList(present);
        }
        long[] indices = array.indices();
        List<@Nullable Object> all = new ArrayList<>((int) array.length());
        for (int i = 0; i < indices.length; i++) {
            while (all.size() < indices[i]) {
                all.add(null);
            }
            all.add(present.get(i));
        }
        while (all.size() < array.length()) {
            all.add(null);
        }
        return Collections.unmodifiableList(all);
    }

    private static Map<String, @Nullable Object> map(PayloadObject object, List<@Nullable Object> parts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<Map.Entry<String, PayloadValue>> members = object.entries();
        for (int i = 0; i < members.size(); i++) {
            if (!members.get(i).getValue().unwrap().isUndefined()) {
                map.put(members.get(i).getKey(), parts.get(i));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static Object entries(PayloadTagged tagged, List<@Nullable Object> parts) {
        List<Map.Entry<PayloadValue, PayloadValue>> entries = tagged.entries();
        if (entries.stream().allMatch(entry -> entry.getKey().isText())) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                map.put(entries.get(i).getKey().asText(), parts.get(2 * i + 1));
            }
            return Collections.unmodifiableMap(map);
        }
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            pairs.add(Collections.unmodifiableList(new ArrayList<>(parts.subList(i, i + 2))));
        }
        return Collections.unmodifiableList(pairs);
    }

    private static @Nullable Object scalar(PayloadScalar scalar) {
        return switch (scalar.kind()) {
            case UNDEFINED, HOLE, NULL -> null;
            case BOOLEAN -> scalar.asBoolean();
            case NUMBER -> number(scalar.asDouble());
            case TEXT -> scalar.text();
            case BIG_INTEGER -> scalar.asBigInteger();
            case ARRAY, OBJECT, TAGGED -> throw new AssertionError(scalar.kind());
        };
    }

    private static Number number(double value) {
        if (JsNumber.isLong(value) && Math.abs(value) <= MAX_SAFE_INTEGER) {
            return (long) value;
        }
        return value;
    }

    private PayloadException tooMany(PayloadValue value) {
        return tooMuch(value, "a value that leads to too many others", "at most " + options.maxPlainValues());
    }

    private PayloadException tooDeep(PayloadValue value) {
        return tooMuch(value, "values nested too deep", "at most " + options.maxPlainDepth() + " levels");
    }

    private static PayloadException tooMuch(PayloadValue value, String problem, String expected) {
        return new PayloadException("payload-limits", problem, expected, value.location());
    }
}
