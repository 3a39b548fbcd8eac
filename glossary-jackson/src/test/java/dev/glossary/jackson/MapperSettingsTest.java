package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form is ours, whatever the mapper is set to. */
final class MapperSettingsTest {
    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#underEverySetting")
    void a_glossary_has_one_form(JsonCodec json) {
        Term bare = Term.builder().slug("").term("").build();

        String written = json.write(Glossary.of(bare, Example.term(), bare));

        assertThat(written)
                .isEqualTo("[{\"slug\":\"\",\"term\":\"\"}," + Example.json() + ",{\"slug\":\"\",\"term\":\"\"}]");
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#underEverySetting")
    void a_term_is_read_back(JsonCodec json) {
        Term term = json.read(Example.json(), Term.class);

        assertThat(term).isEqualTo(Example.term());
        assertThat(term.additionalFields().entrySet())
                .containsExactlyElementsOf(Example.term().additionalFields().entrySet());
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#underEverySetting")
    void nulls_are_read_as_absent(JsonCodec json) {
        String nulls = """
                {"slug":"a","term":"A","shortDefinition":null,"seoTitle":null,"seoDescription":null,"explanation":null,
                "relatedTerms":null,"faq":null,"category":null}""";

        assertThat(json.read(nulls, Term.class))
                .isEqualTo(Term.builder().slug("a").term("A").build());
        assertThat(json.read("{\"slug\":null,\"name\":null}", RelatedTerm.class))
                .isEqualTo(RelatedTerm.of(null, null));
        assertThat(json.read("{\"question\":null,\"answer\":null}", Faq.class)).isEqualTo(Faq.of(null, null));
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#underEverySetting")
    void a_summary_is_read_from_a_term(JsonCodec json) {
        TermSummary summary = json.read(Example.json(), TermSummary.class);

        assertThat(json.write(summary)).isEqualTo("""
                        {"slug":"bm25","term":"BM25","shortDefinition":"A ranking function.","category":"search"}""");
    }

    @ParameterizedTest
    @MethodSource("sorting")
    void only_additional_fields_are_sorted(JsonCodec json) {
        Term term = Term.builder()
                .slug("a")
                .term("A")
                .category("c")
                .additionalField("z", 1)
                .additionalField("b", 2)
                .addFaq(Faq.of("q", "a"))
                .build();

        assertThat(json.write(term)).isEqualTo("""
                        {"slug":"a","term":"A","faq":[{"question":"q","answer":"a"}],"category":"c","b":2,"z":1}""");
    }

    static Stream<JsonCodec> sorting() {
        return JsonCodec.with(JsonCodec.Setting.SORTED);
    }
}
