package dev.glossary.payload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes values of payloads that were read over into a writer: see {@link PayloadWriter#copy}.
 *
 * <p>A loop with a queue of its own, so that rings end and depth costs no stack. Every value with an identity is taken
 * over once.
 */
final class PayloadCopy {
    private final PayloadWriter out;

    private final Map<PayloadValue, Integer> replacements = new HashMap<>();
    private final Set<PayloadValue> leftOut = new HashSet<>();
    private final Map<PayloadValue, Integer> copies = new HashMap<>();

    /** The values that have copies since {@link #of} was called. */
    private final List<PayloadValue> latest = new ArrayList<>();

    /** Containers that are made and not yet filled. */
    private final Deque<PayloadValue> waiting = new ArrayDeque<>();

    PayloadCopy(PayloadWriter out) {
        this.out = out;
    }

    void replace(PayloadValue original, int replacement) {
        requireNew(original);
        replacements.put(original, replacement);
    }

    void leaveOut(PayloadValue original) {
        requireNew(original);
        leftOut.add(original);
    }

    private void requireNew(PayloadValue original) {
        if (original instanceof PayloadScalar && original.slot() < 0) {
            throw new IllegalArgumentException("a value without a place of its own: " + original);
        }
        if (copies.containsKey(original) || replacements.containsKey(original) || leftOut.contains(original)) {
            throw new IllegalStateException("taken over, replaced or left out already: " + original);
        }
    }

    int of(PayloadValue root) {
        if (root.isHole()) {
            throw new IllegalArgumentException("a hole is no value");
        }
        if (isLeftOut(root)) {
            throw new IllegalStateException("left out: " + root);
        }
        latest.clear();
        try {
            int copy = reference(root);
            while (!waiting.isEmpty()) {
                fill(waiting.remove());
            }
            return copy;
        } catch (RuntimeException refusal) {
            forgetLatest();
            throw refusal;
        }
    }

    /** What was not filled to its end would pass for a whole when it is taken over again. */
    private void forgetLatest() {
        latest.forEach(copies::remove);
        waiting.clear();
    }

    /** Whether a value is left out, or only wraps one that is. */
    boolean isLeftOut(PayloadValue value) {
        if (leftOut.isEmpty()) {
            return false;
        }
        PayloadValue inside = value;
        while (!leftOut.contains(inside)) {
            if (!(inside instanceof PayloadTagged tagged) || replacements.containsKey(inside)) {
                return false;
            }
            switch (tagged.type()) {
                case CUSTOM -> inside = tagged.value();
                case BOXED -> inside = tagged.boxed();
                case VIEW -> inside = tagged.buffer();
                case DATE, SET, MAP, REG_EXP, ARRAY_BUFFER, URL, URL_SEARCH_PARAMS, TEMPORAL -> {
                    return false;
                }
            }
        }
        return true;
    }

    private int reference(PayloadValue value) {
        Integer known = replacements.get(value);
        if (known == null && !isZero(value)) {
            known = copies.get(value);
        }
        if (known != null) {
            return known;
        }
        if (value instanceof PayloadScalar scalar && scalar.slot() < 0) {
            return scalar(scalar);
        }
        int copy = make(value);
        copies.put(value, copy);
        latest.add(value);
        return copy;
    }

    /** A slot that holds −0 is 0 where it is a key: there one slot has two copies. */
    private static boolean isZero(PayloadValue value) {
        return value instanceof PayloadScalar scalar && scalar.isNumber() && scalar.asDouble() == 0;
    }

    private int scalar(PayloadScalar scalar) {
        return switch (scalar.kind()) {
            case UNDEFINED -> out.undefined();
            case NULL -> out.nullValue();
            case BOOLEAN -> out.bool(scalar.asBoolean());
            case NUMBER -> out.number(scalar.asDouble());
            case TEXT -> out.text(scalar.text());
            case BIG_INTEGER -> out.bigInteger(digits(scalar.bigIntegerText()));
            case HOLE, ARRAY, OBJECT, TAGGED -> throw new AssertionError(scalar.kind());
        };
    }

    /** The decimal digits; the text itself where it is not decimal and too long to be made so. */
    private static String digits(String text) {
        JsNumber.BigIntText parts = Objects.requireNonNull(JsNumber.bigInt(text));
        return parts.isMadeDecimal() ? parts.canonical() : text;
    }

    /** Makes a value; a container is filled later. */
    private int make(PayloadValue value) {
        if (value instanceof PayloadScalar scalar) {
            return scalar(scalar);
        }
        if (value instanceof PayloadTagged tagged && !isContainer(tagged)) {
            return leaf(tagged);
        }
        waiting.add(value);
        if (value instanceof PayloadObject object) {
            return object.hasPrototype() ? out.object() : out.objectWithoutPrototype();
        }
        if (value instanceof PayloadArray) {
            return out.array();
        }
        PayloadTagged tagged = value.asTagged();
        return switch (tagged.type()) {
            case SET -> out.set();
            case MAP -> out.map();
            default -> out.custom(tagged.tag());
        };
    }

    private static boolean isContainer(PayloadTagged tagged) {
        return switch (tagged.type()) {
            case SET, MAP, CUSTOM -> true;
            case BOXED, DATE, REG_EXP, ARRAY_BUFFER, VIEW, URL, URL_SEARCH_PARAMS, TEMPORAL -> false;
        };
    }

    private int leaf(PayloadTagged tagged) {
        return switch (tagged.type()) {
            case BOXED -> out.boxed(reference(tagged.boxed()));
            case DATE -> out.taggedText(tagged.tag(), dateText(tagged));
            case REG_EXP -> out.regExp(tagged.source(), tagged.flags());
            case ARRAY_BUFFER -> out.arrayBuffer(tagged.asBytes());
            case VIEW -> out.view(tagged.tag(), reference(tagged.buffer()), tagged.byteOffset(), tagged.length());
            case URL, URL_SEARCH_PARAMS, TEMPORAL -> out.taggedText(tagged.tag(), tagged.text());
            case SET, MAP, CUSTOM -> throw new AssertionError(tagged.type());
        };
    }

    private static String dateText(PayloadTagged date) {
        long millis = IsoInstant.millis(date.text());
        return millis == IsoInstant.INVALID ? "" : millis == IsoInstant.OTHER ? date.text() : IsoInstant.text(millis);
    }

    private void fill(PayloadValue value) {
        int copy = Objects.requireNonNull(copies.get(value));
        if (value instanceof PayloadObject object) {
            for (Map.Entry<String, PayloadValue> member : object.entries()) {
                if (!isLeftOut(member.getValue())) {
                    out.put(copy, member.getKey(), reference(member.getValue()));
                }
            }
        } else if (value instanceof PayloadArray array) {
            fill(copy, array);
        } else {
            fill(copy, value.asTagged());
        }
    }

    /** What stands behind an element that is left out moves to the front by one. */
    private void fill(int copy, PayloadArray array) {
        long[] indices = array.indices();
        List<PayloadValue> values = array.values();
        int removed = 0;
        for (int i = 0; i < indices.length; i++) {
            if (isLeftOut(values.get(i))) {
                removed++;
            } else {
                out.set(copy, indices[i] - removed, reference(values.get(i)));
            }
        }
        out.extend(copy, array.length() - removed);
    }

    private void fill(int copy, PayloadTagged tagged) {
        switch (tagged.type()) {
            case SET -> {
                for (PayloadValue element : tagged.elements()) {
                    if (!isLeftOut(element)) {
                        out.add(copy, reference(element));
                    }
                }
            }
            case MAP -> {
                for (Map.Entry<PayloadValue, PayloadValue> entry : tagged.entries()) {
                    if (!isLeftOut(entry.getKey()) && !isLeftOut(entry.getValue())) {
                        out.putEntry(copy, reference(entry.getKey()), reference(entry.getValue()));
                    }
                }
            }
            default -> out.setInside(copy, reference(tagged.value()));
        }
    }
}
