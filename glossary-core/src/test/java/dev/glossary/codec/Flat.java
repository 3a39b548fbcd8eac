package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain Java values as a payload, for tests that are about what a page says and not about how. Maps and lists that
 * are shared stay shared, so rings can be written too.
 */
final class Flat {
    static final Object UNDEFINED = new Object();
    static final Object HOLE = new Object();

    /** A value behind a custom tag. */
    record Tagged(String tag, @Nullable Object value) {}

    /** A reference as it shall stand there, whether it leads anywhere or not. */
    record Reference(String json) {}

    private final List<String> slots = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();

    private Flat() {}

    /** The payload of a root value. */
    static byte[] payload(Object root) {
        Flat flat = new Flat();
        flat.reference(root);
        return ("[" + String.join(",", flat.slots) + "]").getBytes(UTF_8);
    }

    /** The payload of a page with these data. */
    static byte[] page(Object data) {
        return payload(object("data", new Tagged("ShallowReactive", data), "prerenderedAt", UNDEFINED));
    }

    /** The payload of a page with one term under a key of Nuxt's kind. */
    static byte[] pageOf(Map<String, @Nullable Object> term) {
        return page(object("$fk3", term));
    }

    /** A term that lacks nothing. */
    static Map<String, @Nullable Object> term(String slug) {
        return object(
                "slug",
                slug,
                "term",
                "Term " + slug,
                "shortDefinition",
                "What " + slug + " is.",
                "seoTitle",
                "A title",
                "seoDescription",
                "A description",
                "explanation",
                "A long text.",
                "relatedTerms",
                List.of(object("slug", "other", "name", "Other")),
                "faq",
                List.of(object("question", "Why?", "answer", "Because.")),
                "category",
                "tests");
    }

    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private String reference(@Nullable Object value) {
        if (value == UNDEFINED) {
            return "-1";
        }
        if (value == HOLE) {
            return "-2";
        }
        if (value instanceof Reference reference) {
            return reference.json;
        }
        Integer before = value == null ? null : known.get(value);
        if (before != null) {
            return before.toString();
        }
        int slot = slots.size();
        slots.add("");
        if (value != null) {
            known.put(value, slot);
        }
        slots.set(slot, json(value));
        return Integer.toString(slot);
    }

    private String json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner members = new StringJoiner(",", "{", "}");
            map.forEach((name, member) -> members.add(quoted(String.valueOf(name)) + ":" + reference(member)));
            return members.toString();
        }
        if (value instanceof List<?> list) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            list.forEach(element -> elements.add(reference(element)));
            return elements.toString();
        }
        if (value instanceof Tagged tagged) {
            return "[" + quoted(tagged.tag) + "," + reference(tagged.value) + "]";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
