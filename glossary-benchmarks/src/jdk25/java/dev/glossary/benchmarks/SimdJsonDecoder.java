package dev.glossary.benchmarks;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simdjson.JsonValue;
import org.simdjson.SimdJsonParser;

/**
 * simdjson-java by its values, which are places on a tape. An array there can only be walked, so the slots are laid into
 * a Java array first.
 */
public final class SimdJsonDecoder implements Decoder {
    private static final int SMALLEST_CAPACITY = 1 << 16;

    /** The parser reads whole vectors, beyond the last byte. */
    private static final int PADDING = 64;

    private static final int MAX_DEPTH = 16;

    private int capacity;
    private @Nullable SimdJsonParser parser;

    /** For {@link java.util.ServiceLoader}. */
    public SimdJsonDecoder() {}

    @Override
    public String name() {
        return "simdjson";
    }

    @Override
    public List<Term> decode(byte[] page) {
        JsonValue[] slots = slots(page);
        JsonValue data = follow(slots, slots[0].get("data"));
        if (data.isArray()) {
            data = follow(slots, second(data)); // ["ShallowReactive",2]
        }
        List<Term> terms = new ArrayList<>();
        data.objectIterator().forEachRemaining(member -> addTerms(slots, follow(slots, member.getValue()), terms));
        return terms;
    }

    private JsonValue[] slots(byte[] page) {
        JsonValue root = parserFor(page.length).parse(page, page.length);
        JsonValue[] slots = new JsonValue[root.getSize()];
        Iterator<JsonValue> values = root.arrayIterator();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = values.next();
        }
        return slots;
    }

    /** A parser cannot read more than it was made for, and takes thirteen bytes for each that it can. */
    private SimdJsonParser parserFor(int length) {
        SimdJsonParser known = parser;
        if (known == null || length + PADDING > capacity) {
            capacity = Math.max(length + PADDING, SMALLEST_CAPACITY);
            known = new SimdJsonParser(capacity, MAX_DEPTH);
            parser = known;
        }
        return known;
    }

    private static void addTerms(JsonValue[] slots, JsonValue value, List<Term> terms) {
        if (value.isArray()) {
            value.arrayIterator().forEachRemaining(element -> terms.add(term(slots, follow(slots, element))));
        } else {
            terms.add(term(slots, value));
        }
    }

    private static Term term(JsonValue[] slots, JsonValue object) {
        Term.Builder term = Term.builder()
                .slug(follow(slots, object.get("slug")).asString())
                .term(follow(slots, object.get("term")).asString())
                .shortDefinition(text(slots, object, "shortDefinition"))
                .seoTitle(text(slots, object, "seoTitle"))
                .seoDescription(text(slots, object, "seoDescription"))
                .explanation(text(slots, object, "explanation"))
                .category(text(slots, object, "category"));
        follow(slots, object.get("relatedTerms")).arrayIterator().forEachRemaining(element -> {
            JsonValue related = follow(slots, element);
            term.addRelatedTerm(RelatedTerm.of(text(slots, related, "slug"), text(slots, related, "name")));
        });
        follow(slots, object.get("faq")).arrayIterator().forEachRemaining(element -> {
            JsonValue faq = follow(slots, element);
            term.addFaq(Faq.of(text(slots, faq, "question"), text(slots, faq, "answer")));
        });
        return term.build();
    }

    private static JsonValue follow(JsonValue[] slots, JsonValue reference) {
        return slots[(int) reference.asLong()];
    }

    private static @Nullable String text(JsonValue[] slots, JsonValue object, String name) {
        JsonValue reference = object.get(name);
        return reference == null || reference.asLong() < 0
                ? null
                : follow(slots, reference).asString();
    }

    private static JsonValue second(JsonValue array) {
        Iterator<JsonValue> elements = array.arrayIterator();
        elements.next();
        return elements.next();
    }
}
