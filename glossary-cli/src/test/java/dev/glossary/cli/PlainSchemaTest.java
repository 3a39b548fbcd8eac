package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.glossary.finding.Finding;
import dev.glossary.jackson.GlossaryJackson3Module;
import dev.glossary.jackson.PlainSchema;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Validator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of terms as plain JSON, beside the rules that it is made of and the terms that we write. */
class PlainSchemaTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlainSchema.text());
    private static final Set<String> ITS_RULES = Set.of("required-field", "slug-format");

    private static final String TERM = """
            {"slug":"tf-idf","term":"TF-IDF","shortDefinition":"A weight.","seoTitle":"TF-IDF","seoDescription":"What it is.",
            "explanation":"It weighs words.","relatedTerms":[{"slug":"bm25","name":"BM25"}],
            "faq":[{"question":"Why?","answer":"So."}],"category":"search"}""";

    private static boolean accepts(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    /** What the rules of the schema find in a term. */
    private static List<Finding> findings(String term) {
        return Validator.of(RuleSet.recommended()).check(Glossary.of(MAPPER.readValue(term, Term.class))).stream()
                .filter(finding -> ITS_RULES.contains(finding.rule()))
                .toList();
    }

    /** The term with one of its values exchanged. */
    private static String with(String pointer, String value) {
        JsonNode term = MAPPER.readTree(TERM);
        int end = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) term.at(pointer.substring(0, end));
        parent.set(pointer.substring(end + 1), MAPPER.readTree(value));
        return term.toString();
    }

    private static String without(String pointer) {
        JsonNode term = MAPPER.readTree(TERM);
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) term.at(pointer.substring(0, end))).remove(pointer.substring(end + 1));
        return term.toString();
    }

    @Test
    void accepts_what_the_command_line_prints_of_good_pages() {
        String terms = glossary("show", "--format", "json", "../examples").out();

        assertThat(MAPPER.readTree(terms).size()).isGreaterThan(3);
        assertThat(SCHEMA.validate(terms, InputFormat.JSON)).isEmpty();
        for (JsonNode term : MAPPER.readTree(terms)) {
            assertThat(accepts(term.toString())).isTrue();
        }
    }

    @Test
    void accepts_further_members_and_no_lists() {
        assertThat(accepts(TERM)).isTrue();
        assertThat(accepts("[]")).isTrue();
        assertThat(accepts("[" + TERM + "," + TERM + "]")).isTrue();
        assertThat(accepts(with("/readingMinutes", "4"))).isTrue();
        assertThat(accepts(with("/faq", "[]"))).isTrue();
        assertThat(accepts(without("/faq"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/slug",
                "/term",
                "/shortDefinition",
                "/seoTitle",
                "/seoDescription",
                "/explanation",
                "/relatedTerms/0/slug",
                "/relatedTerms/0/name",
                "/faq/0/question",
                "/faq/0/answer",
                "/category"
            })
    void refuses_a_blank_or_a_missing_member_as_the_rule_does(String pointer) {
        assertThat(findings(with(pointer, "\" \\n\""))).isNotEmpty();
        assertThat(accepts(with(pointer, "\" \\n\""))).isFalse();
        assertThat(accepts(without(pointer))).isFalse();
        assertThat(accepts(with(pointer, "null"))).isFalse();
        assertThat(accepts(with(pointer, "1"))).isFalse();
        assertThat(accepts("[" + TERM + "," + without(pointer) + "]")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, true",
        "0, true",
        "tf-idf-2, true",
        "Tf-idf, false",
        "tf_idf, false",
        "-tf, false",
        "tf-, false",
        "tf--idf, false",
        "tf idf, false",
        "é, false"
    })
    void takes_the_slugs_that_the_rule_takes(String slug, boolean isGood) {
        for (String pointer : List.of("/slug", "/relatedTerms/0/slug")) {
            String term = with(pointer, '"' + slug + '"');

            assertThat(findings(term).isEmpty()).isEqualTo(isGood);
            assertThat(accepts(term)).isEqualTo(isGood);
        }
    }

    @Test
    void refuses_a_slug_that_is_too_long_without_looking_at_its_form() {
        assertThat(accepts(with("/slug", '"' + "a".repeat(100) + '"'))).isTrue();
        assertThat(accepts(with("/slug", '"' + "a".repeat(101) + '"'))).isFalse();
        assertThat(accepts(with("/slug", '"' + "a-".repeat(100_000) + "a\""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"tf-idf\"", "null", "{}", "[[]]", "[null]", "[{}]"})
    void refuses_what_is_no_term(String json) {
        assertThat(accepts(json)).isFalse();
    }

    @Test
    void refuses_lists_of_other_things() {
        assertThat(accepts(with("/relatedTerms", "{}"))).isFalse();
        assertThat(accepts(with("/relatedTerms", "[\"bm25\"]"))).isFalse();
        assertThat(accepts(with("/faq", "[null]"))).isFalse();
    }

    @Test
    void names_the_members_of_a_term_in_their_order() {
        JsonNode properties = MAPPER.readTree(PlainSchema.text()).at("/$defs/term/properties");

        assertThat(properties.propertyNames())
                .containsExactlyElementsOf(MAPPER.readTree(TERM).propertyNames())
                .containsExactlyElementsOf(
                        MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.readValue(TERM, Term.class)))
                                .propertyNames());
    }
}
