package dev.glossary.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members of a term, a relation or an FAQ entry that the model has no name for, in the order of the page.
 *
 * <p>An unmodifiable {@code Map} of plain values, each one of
 *
 * <ul>
 *   <li>{@code null}, {@link Boolean}, {@link String};
 *   <li>a number, which is a JavaScript number: {@link Long} where it is an integer of at most 2<sup>53</sup> − 1 in
 *       size, else the nearest {@link Double} (so −0 is a {@code Double}, and 2.0 is the {@code Long} 2);
 *   <li>a {@link List} or a {@link Map} of such values, unmodifiable and in order.
 * </ul>
 *
 * <p>Equality is that of {@link Map}: it does not depend on the order. Immutable and safe for use by several threads.
 */
public final class AdditionalFields extends AbstractMap<String, @Nullable Object> {
    /** How deep lists and objects may stand in each other: enough for any page, too little to overflow a stack. */
    public static final int MAX_DEPTH = 512;

    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;
    private static final AdditionalFields NONE = new AdditionalFields(Collections.emptyMap());

    private final Map<String, @Nullable Object> fields;

    private AdditionalFields(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** {@return no members} */
    public static AdditionalFields none() {
        return NONE;
    }

    /**
     * Copies members, deeply, in the order of their map.
     *
     * @param fields names and values; values as above, besides an {@code Object[]} or {@link Iterable} for a list, and
     *     for a number any box of a primitive, {@link BigInteger} or {@link BigDecimal}
     * @throws IllegalArgumentException when a value is none of those above, is not a finite number, or when lists and
     *     objects stand in each other more than {@link #MAX_DEPTH} deep (as in a ring)
     */
    public static AdditionalFields of(Map<String, ? extends @Nullable Object> fields) {
        if (fields instanceof AdditionalFields already) {
            return already;
        }
        return fields.isEmpty() ? NONE : new AdditionalFields(copyOf(fields, 1));
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return fields.entrySet();
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return fields.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return fields.containsKey(name);
    }

    /** These members and then those; of two with one name, the value of the later in the place of the earlier. */
    AdditionalFields and(Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return of(all);
    }

    /** Refuses members that bear a name the model has a member for. */
    void requireNoneOf(Set<String> modelNames) {
        for (String name : fields.keySet()) {
            if (modelNames.contains(name)) {
                throw new IllegalArgumentException(name + " is a member of the model and no additional field");
            }
        }
    }

    private static Map<String, @Nullable Object> copyOf(Map<?, ? extends @Nullable Object> fields, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("the name of an additional field must be a String");
            }
            copy.put(text, plain(value, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return javaScriptNumber(number);
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("an additional field stands in more than " + MAX_DEPTH + " others");
        }
        if (value instanceof Map<?, ?> map) {
            return copyOf(map, depth + 1);
        }
        if (value instanceof Object[] elements) {
            return plain(Arrays.asList(elements), depth);
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(plain(element, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException(
                "an additional field cannot hold a " + value.getClass().getName());
    }

    private static Number javaScriptNumber(Number number) {
        if (!(number instanceof Long
                || number instanceof Integer
                || number instanceof Double
                || number instanceof Float
                || number instanceof BigInteger
                || number instanceof BigDecimal
                || number instanceof Short
                || number instanceof Byte)) {
            throw new IllegalArgumentException(
                    "an additional field cannot hold a " + number.getClass().getName());
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an additional field must be a finite number");
        }
        boolean minusZero = value == 0 && 1 / value < 0;
        if (Math.rint(value) == value && Math.abs(value) <= MAX_SAFE_INTEGER && !minusZero) {
            return (long) value;
        }
        return value;
    }
}
