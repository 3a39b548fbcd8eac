package dev.glossary.jackson;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One term that has everything, and its JSON. */
final class Example {
    private Example() {}

    static Term term() {
        Map<String, @Nullable Object> reviewed = new LinkedHashMap<>();
        reviewed.put("year", 2024);
        reviewed.put("by", null);
        reviewed.put("notes", List.of());
        return Term.builder()
                .slug("bm25")
                .term("BM25")
                .shortDefinition("A ranking function.")
                .seoTitle("")
                .seoDescription("What BM25 is – and what “k₁” does.")
                .explanation("First.\n\nSecond 🔎.")
                .addRelatedTerm(RelatedTerm.of("tf-idf", "TF-IDF"))
                .addRelatedTerm(RelatedTerm.builder()
                        .slug("recall")
                        .additionalField("weight", 0.5)
                        .additionalField("note", null)
                        .build())
                .addFaq(Faq.of("Why 25?", "It was the 25th."))
                .addFaq(Faq.builder().answer("").additionalField("open", true).build())
                .category("search")
                .additionalField("reviewed", reviewed)
                .additionalField("Slug", "another case")
                .additionalField("aliases", Arrays.asList("Okapi", null, 0.25))
                .additionalField("updated", null)
                .additionalField("additionalFields", "")
                .additionalField("from", "a method of the builder")
                .build();
    }

    static String json() {
        return """
                {"slug":"bm25",
                "term":"BM25",
                "shortDefinition":"A ranking function.",
                "seoTitle":"",
                "seoDescription":"What BM25 is – and what “k₁” does.",
                "explanation":"First.\\n\\nSecond 🔎.",
                "relatedTerms":[{"slug":"tf-idf","name":"TF-IDF"},{"slug":"recall","weight":0.5,"note":null}],
                "faq":[{"question":"Why 25?","answer":"It was the 25th."},{"answer":"","open":true}],
                "category":"search",
                "reviewed":{"year":2024,"by":null,"notes":[]},
                "Slug":"another case",
                "aliases":["Okapi",null,0.25],
                "updated":null,
                "additionalFields":"",
                "from":"a method of the builder"}
                """.replace("\n", "");
    }
}
