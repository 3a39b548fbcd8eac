package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadValue;
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
    @MethodSource("dev.glossary.jackson.JsonCodec#underEverySetting")
    void a_value_of_a_payload_has_one_form(JsonCodec json) {
        PayloadValue value = Payload.of("[{\"bB\":1,\"aA\":2},[],null]").root();

        assertThat(json.write(value)).isEqualTo("{\"bB\":[],\"aA\":null}");
    }

    @ParameterizedTest
    @MethodSource("unquoted")
    void numbers_that_are_none_follow_the_setting_of_the_mapper(JsonCodec json) {
        assertThat(json.write(Payload.of("[[-3,-5]]").root())).isEqualTo("[NaN,-Infinity]");
    }

    static Stream<JsonCodec> unquoted() {
        return JsonCodec.with(JsonCodec.Setting.UNQUOTED_NAN);
    }
}
