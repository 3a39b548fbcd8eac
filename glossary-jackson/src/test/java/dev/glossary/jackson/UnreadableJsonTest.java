package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.jackson.JsonCodec.Refused;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class UnreadableJsonTest {
    private final JsonCodec json;

    UnreadableJsonTest(JsonCodec json) {
        this.json = json;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    {}                                                  | ''                | some of required attributes are not set [slug, term]
                    {"term":"A"}                                        | ''                | some of required attributes are not set [slug]
                    {"slug":"a"}                                        | ''                | some of required attributes are not set [term]
                    {"slug":null,"term":"A"}                            | /slug             | Invalid `null` value encountered for property "slug"
                    {"slug":"a","term":null}                            | /term             | Invalid `null` value encountered for property "term"
                    {"slug":{},"term":"A"}                              | /slug             | Cannot deserialize value of type `java.lang.String` from Object value
                    {"slug":"a","term":"A","explanation":["p"]}         | /explanation      | Cannot deserialize value of type `java.lang.String` from Array value
                    {"slug":"a","term":"A","relatedTerms":{}}           | /relatedTerms     | from Object value
                    {"slug":"a","term":"A","relatedTerms":["bm25"]}     | /relatedTerms/0   | from String value
                    {"slug":"a","term":"A","faq":"none"}                | /faq              | from String value
                    {"slug":"a","term":"A","faq":[{},null]}             | /faq/1            | Invalid `null` value encountered for property "faq"
                    {"slug":"a","term":"A","faq":[{},{"question":[]}]}  | /faq/1/question   | from Array value
                    {"slug":"a","term":"A","faq":[{"x":1e400}]}         | /faq/0            | an additional field must be a finite number
                    {"slug":"a","term":"A","x":-1e400}                  | ''                | an additional field must be a finite number
                    []                                                  | ''                | from Array value
                    5                                                   | ''                | from Number value
                    """)
    void a_term_says_what_is_wrong_and_where(String written, String path, String message) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.read(written, Term.class))
                .withMessageContaining(message)
                .satisfies(refused -> assertThat(refused.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                         | ''              | from Object value
                    "bm25"                                                     | ''              | from String value
                    [{"slug":"a","term":"A"},{"slug":"b"}]                     | /1              | required attributes are not set [term]
                    [{"slug":"a","term":"A"},{"slug":"b","term":{}}]           | /1/term         | from Object value
                    [{"slug":"a","term":"A","faq":[{},{},{"answer":{}}]}]      | /0/faq/2/answer | from Object value
                    [null]                                                     | ''              | Cannot construct instance of `dev.glossary.model.Glossary`
                    """)
    void a_glossary_says_what_is_wrong_and_where(String written, String path, String message) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.read(written, Glossary.class))
                .withMessageContaining(message)
                .satisfies(refused -> assertThat(refused.path()).isEqualTo(path));
    }

    @Test
    void a_summary_wants_slug_and_term_too() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.read("{\"category\":\"search\"}", TermSummary.class))
                .withMessageContaining("required attributes are not set [slug, term]");
    }

    @Test
    void takes_lists_in_lists_as_deep_as_both_majors_allow() {
        String deep = "{\"slug\":\"a\",\"term\":\"A\",\"x\":" + "[".repeat(499) + "1" + "]".repeat(499) + "}";

        assertThat(json.write(json.read(deep, Term.class))).isEqualTo(deep);
    }

    @ParameterizedTest
    @ValueSource(ints = {513, 5_000, 200_000})
    void refuses_lists_in_lists_in_lists(int depth) {
        String deep = "{\"slug\":\"a\",\"term\":\"A\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> json.read(deep, Term.class));
    }

    @Test
    void refuses_an_integer_beyond_every_double() {
        String written = "{\"slug\":\"a\",\"term\":\"A\",\"x\":" + "9".repeat(400) + "}";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.read(written, Term.class))
                .withMessageContaining("an additional field must be a finite number");
    }

    @Test
    void refuses_to_change_a_term_in_place() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.update(Example.term(), Example.json()))
                .withMessageContaining("by passing existing");
    }

    @Test
    void refuses_a_number_that_is_longer_than_jackson_takes() {
        String written = "{\"slug\":\"a\",\"term\":\"A\",\"x\":" + "9".repeat(2_000) + "}";

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> json.read(written, Term.class))
                .withMessageContaining("exceeds the maximum allowed");
    }
}
