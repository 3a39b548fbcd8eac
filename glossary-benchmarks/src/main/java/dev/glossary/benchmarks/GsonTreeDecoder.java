package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gson as most would use it: the tree of the whole page, and then the references resolved in it. */
final class GsonTreeDecoder implements Decoder {
    @Override
    public String name() {
        return "gson-tree";
    }

    @Override
    public List<Term> decode(byte[] page) {
        JsonArray slots = JsonParser.parseString(new String(page, UTF_8)).getAsJsonArray();
        JsonElement data = follow(slots, slots.get(0).getAsJsonObject().get("data"));
        if (data.isJsonArray()) {
            data = follow(slots, data.getAsJsonArray().get(1)); // ["ShallowReactive",2]
        }
        List<Term> terms = new ArrayList<>();
        for (JsonElement reference : data.getAsJsonObject().asMap().values()) {
            JsonElement value = follow(slots, reference);
            if (value.isJsonArray()) {
                for (JsonElement element : value.getAsJsonArray()) {
                    terms.add(term(slots, follow(slots, element).getAsJsonObject()));
                }
            } else {
                terms.add(term(slots, value.getAsJsonObject()));
            }
        }
        return terms;
    }

    private static Term term(JsonArray slots, JsonObject object) {
        Term.Builder term = Term.builder()
                .slug(follow(slots, object.get("slug")).getAsString())
                .term(follow(slots, object.get("term")).getAsString())
                .shortDefinition(text(slots, object, "shortDefinition"))
                .seoTitle(text(slots, object, "seoTitle"))
                .seoDescription(text(slots, object, "seoDescription"))
                .explanation(text(slots, object, "explanation"))
                .category(text(slots, object, "category"));
        for (JsonElement element : follow(slots, object.get("relatedTerms")).getAsJsonArray()) {
            JsonObject related = follow(slots, element).getAsJsonObject();
            term.addRelatedTerm(RelatedTerm.of(text(slots, related, "slug"), text(slots, related, "name")));
        }
        for (JsonElement element : follow(slots, object.get("faq")).getAsJsonArray()) {
            JsonObject faq = follow(slots, element).getAsJsonObject();
            term.addFaq(Faq.of(text(slots, faq, "question"), text(slots, faq, "answer")));
        }
        return term.build();
    }

    private static JsonElement follow(JsonArray slots, JsonElement reference) {
        return slots.get(reference.getAsInt());
    }

    private static @Nullable String text(JsonArray slots, JsonObject object, String name) {
        JsonElement reference = object.get(name);
        return reference == null || reference.getAsInt() < 0
                ? null
                : follow(slots, reference).getAsString();
    }
}
