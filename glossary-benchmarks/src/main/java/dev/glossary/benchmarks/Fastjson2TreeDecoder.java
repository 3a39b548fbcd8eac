package dev.glossary.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONObject;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** fastjson2 by its tree. */
final class Fastjson2TreeDecoder implements Decoder {
    @Override
    public String name() {
        return "fastjson2-tree";
    }

    @Override
    public List<Term> decode(byte[] page) {
        JSONArray slots = JSON.parseArray(page);
        Object data = slots.get(slots.getJSONObject(0).getIntValue("data"));
        if (data instanceof JSONArray tagged) {
            data = slots.getJSONObject(tagged.getIntValue(1)); // ["ShallowReactive",2]
        }
        List<Term> terms = new ArrayList<>();
        for (Object reference : ((JSONObject) data).values()) {
            Object value = slots.get((Integer) reference);
            if (value instanceof JSONArray list) {
                list.forEach(element -> terms.add(term(slots, slots.getJSONObject((Integer) element))));
            } else {
                terms.add(term(slots, (JSONObject) value));
            }
        }
        return terms;
    }

    private static Term term(JSONArray slots, JSONObject object) {
        Term.Builder term = Term.builder()
                .slug(slots.getString(object.getIntValue("slug")))
                .term(slots.getString(object.getIntValue("term")))
                .shortDefinition(text(slots, object, "shortDefinition"))
                .seoTitle(text(slots, object, "seoTitle"))
                .seoDescription(text(slots, object, "seoDescription"))
                .explanation(text(slots, object, "explanation"))
                .category(text(slots, object, "category"));
        for (Object element : slots.getJSONArray(object.getIntValue("relatedTerms"))) {
            JSONObject related = slots.getJSONObject((Integer) element);
            term.addRelatedTerm(RelatedTerm.of(text(slots, related, "slug"), text(slots, related, "name")));
        }
        for (Object element : slots.getJSONArray(object.getIntValue("faq"))) {
            JSONObject faq = slots.getJSONObject((Integer) element);
            term.addFaq(Faq.of(text(slots, faq, "question"), text(slots, faq, "answer")));
        }
        return term.build();
    }

    private static @Nullable String text(JSONArray slots, JSONObject object, String name) {
        Integer reference = object.getInteger(name);
        return reference == null || reference < 0 ? null : slots.getString(reference);
    }
}
