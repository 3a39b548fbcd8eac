package dev.glossary.benchmarks;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 as most would use it: the tree of the whole page, and then the references resolved in it. */
final class Jackson3TreeDecoder implements Decoder {
    private final JsonMapper mapper = JsonMapper.shared();

    @Override
    public String name() {
        return "jackson3-tree";
    }

    @Override
    public List<Term> decode(byte[] page) {
        JsonNode slots = mapper.readTree(page);
        JsonNode data = follow(slots, slots.get(0).get("data"));
        if (data.isArray()) {
            data = follow(slots, data.get(1)); // ["ShallowReactive",2]
        }
        List<Term> terms = new ArrayList<>();
        for (JsonNode reference : data) {
            JsonNode value = follow(slots, reference);
            if (value.isArray()) {
                value.forEach(element -> terms.add(term(slots, follow(slots, element))));
            } else {
                terms.add(term(slots, value));
            }
        }
        return terms;
    }

    private static Term term(JsonNode slots, JsonNode object) {
        Term.Builder term = Term.builder()
                .slug(follow(slots, object.get("slug")).stringValue())
                .term(follow(slots, object.get("term")).stringValue())
                .shortDefinition(text(slots, object, "shortDefinition"))
                .seoTitle(text(slots, object, "seoTitle"))
                .seoDescription(text(slots, object, "seoDescription"))
                .explanation(text(slots, object, "explanation"))
                .category(text(slots, object, "category"));
        for (JsonNode element : follow(slots, object.get("relatedTerms"))) {
            JsonNode related = follow(slots, element);
            term.addRelatedTerm(RelatedTerm.of(text(slots, related, "slug"), text(slots, related, "name")));
        }
        for (JsonNode element : follow(slots, object.get("faq"))) {
            JsonNode faq = follow(slots, element);
            term.addFaq(Faq.of(text(slots, faq, "question"), text(slots, faq, "answer")));
        }
        return term.build();
    }

    private static JsonNode follow(JsonNode slots, JsonNode reference) {
        return slots.get(reference.intValue());
    }

    private static @Nullable String text(JsonNode slots, JsonNode object, String name) {
        JsonNode reference = object.get(name);
        return reference == null || reference.intValue() < 0
                ? null
                : follow(slots, reference).stringValue();
    }
}
