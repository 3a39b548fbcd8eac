package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTermsTest {
    private static final String A = "{\"slug\":\"a\",\"term\":\"A\"}";

    private final List<JsonProblem> problems = new ArrayList<>();

    private List<Term> terms(byte[] text) {
        JsonTerms terms = new JsonTerms(new ByteArrayInputStream(text), problems::add);
        List<Term> all = new ArrayList<>();
        terms.forEachRemaining(term -> all.add(term.term()));
        return all;
    }

    private List<Term> terms(String text) {
        return terms(text.getBytes(UTF_8));
    }

    /** What is said of a text, without the name of a file. */
    private List<String> said(byte[] text) throws IOException {
        terms(text);
        return JsonProblem.located(problems, new ByteArrayInputStream(text), "x").stream()
                .map(ReportedFinding::toString)
                .map(line -> line.substring(2))
                .toList();
    }

    private List<String> said(String text) throws IOException {
        return said(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%1$s,%1$s]",
                "%1$s\n%1$s\n",
                "%1$s%1$s",
                "\r\n %1$s \t\r\n\r\n%1$s\r\n",
                "\n[\n  %1$s\n,\n  %1$s\n]\n\n"
            })
    void may_stand_in_an_array_or_one_after_the_other(String text) {
        assertThat(terms(text.formatted(A))).extracting(Term::slug).containsExactly("a", "a");
        assertThat(problems).isEmpty();
    }

    @Test
    void have_every_member_that_the_model_has() {
        String json = """
                {"slug":"a","term":"A","shortDefinition":"s","seoTitle":"t","seoDescription":"d","explanation":"e",\
                "relatedTerms":[{"slug":"b","name":"B","weight":0.5}],"faq":[{"question":"q","answer":"w","open":true}],\
                "category":"c","list":[1,null,{"deep":[[]]}],"big":12345678901234567890,"tiny":5e-324,"minus":-0.0,\
                "none":null}""";

        Term term = terms(json).get(0);

        assertThat(Json.line(term))
                .isEqualTo(json.replace("12345678901234567890", "1.2345678901234567E19")
                        .replace("5e-324", "4.9E-324"));
    }

    @Test
    void may_lack_all_but_slug_and_term() {
        String json = "{\"slug\":\"a\",\"term\":\"A\",\"faq\":null,\"relatedTerms\":[],\"category\":null}";

        assertThat(terms(json)).containsExactly(terms(A).get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"slug":5,"term":"A"}                                   | 1:9: error[field-type]: slug: a text is expected, not a number
            {"slug":"a","term":true}                                | 1:20: error[field-type]: a term: a text is expected, not a boolean
            {"slug":"a","term":"A","category":[]}                   | 1:35: error[field-type]: a category: a text is expected, not an array
            {"slug":"a","term":"A","relatedTerms":{}}               | 1:39: error[field-type]: a relatedTerms: a list is expected, not an object
            {"slug":"a","term":"A","relatedTerms":""}               | 1:39: error[field-type]: a relatedTerms: a list is expected, not a text
            {"slug":"a","term":"A","relatedTerms":[{},"b"]}         | 1:43: error[field-type]: a relatedTerms[1]: an object is expected, not a text
            {"slug":"a","term":"A","faq":[{},{},null]}              | 1:37: error[field-type]: a faq[2]: an object is expected, not null
            {"slug":"a","term":"A","faq":[{"question":"q","answer":{}}]} | 1:56: error[field-type]: a faq[0].answer: a text is expected, not an object
            {"slug":"a"}                                            | 1:1: error[required-field]: a term: the member is required, and is absent
            {"slug":null,"term":"A"}                                | 1:9: error[required-field]: slug: the member is required, and is null
            {"slug":"a","term":"A","slug":"b"}                      | 1:24: error[json-duplicate-key]: slug: the object has another member of this name
            {"slug":"a","term":"A","x":[{"y":1,"y":1}]}             | 1:36: error[json-duplicate-key]: x[0].y: the object has another member of this name
            {"slug":"a","term":"A","__proto__":1}                   | 1:24: error[forbidden-key]: __proto__: a member named __proto__; expected any other name
            {"slug":"a","term":"A","x":{"__proto__":1}}             | 1:29: error[forbidden-key]: x.__proto__: a member named __proto__; expected any other name
            {"slug":"a","term":"A","x":1e400}                       | 1:28: error[field-type]: x: a number is expected that a double holds, not a larger one
            {"slug":"a","term":"A","faq":[{"x":[-1e999]}]}          | 1:37: error[field-type]: faq[0].x[0]: a number is expected that a double holds, not a larger one
            "a"                                                     | 1:1: error[field-type]: an object is expected, not a text
            [null]                                                  | 1:2: error[field-type]: an object is expected, not null
            """)
    void say_what_is_wrong_and_where(String json, String message) throws IOException {
        assertThat(said(json)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                  | 1:1: error[json-syntax]: the text is empty; expected an array of terms, a term, or terms one after the other
            ` `                                 | 1:1: error[json-syntax]: the text is empty; expected an array of terms, a term, or terms one after the other
            {"slug":"a",                        | 1:13: error[json-syntax]: the text ends too early
            [{"slug":"a","term":"A"}            | 1:25: error[json-syntax]: the text ends too early
            {"slug":"a","term":"A                | 1:22: error[json-syntax]: the text ends too early
            [{"slug":"a","term":"A"},]          | 1:26: error[json-syntax]: unexpected character (']' (code 93)): expected a value
            {"slug":"a","term":"A"}]            | 1:24: error[json-syntax]: unexpected close marker ']': no open Array to close
            [] {}                               | 1:4: error[json-syntax]: text after the end of the array; expected nothing
            [] 5                                | 1:4: error[json-syntax]: text after the end of the array; expected nothing
            {'slug':"a"}                        | 1:2: error[json-syntax]: unexpected character (''' (code 39)): was expecting double-quote to start property name
            {"slug":"a",}                       | 1:13: error[json-syntax]: unexpected character ('}' (code 125)): was expecting double-quote to start property name
            {"x":NaN}                           | 1:9: error[json-syntax]: non-standard token 'NaN'
            // no comments                      | 1:1: error[json-syntax]: unexpected character ('/' (code 47)): maybe a (non-standard) comment?
            """)
    void say_where_the_text_is_no_json(String text, String message) throws IOException {
        assertThat(said(text)).containsExactly(message);
    }

    @Test
    void go_on_after_a_term_that_is_wrong() throws IOException {
        String text = "[" + A + ",\n {\"slug\":[{\"x\":1}],\"term\":{\"y\":[]}},\n [[{}]],\n {}, " + A + "]";

        assertThat(terms(text)).hasSize(2);

        problems.clear();
        assertThat(said(text))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2:10: error[field-type]: slug: "),
                        line -> assertThat(line)
                                .startsWith("3:2: error[field-type]: an object is expected, not an array"),
                        line -> assertThat(line).startsWith("4:2: error[required-field]: slug: "),
                        line -> assertThat(line).startsWith("4:2: error[required-field]: term: "));
    }

    @Test
    void have_places_in_lines_and_code_points() throws IOException {
        String text = "{\"term\":\"é😀\",\"slug\":\"ok\"}\r\n{\"x\":\"é😀\",\"slug\":1,\"term\":\"A\"}";

        assertThat(said(text)).containsExactly("2:18: error[field-type]: slug: a text is expected, not a number");
    }

    @Test
    void have_places_far_behind_the_first_buffer() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append(A.replace("A", "é".repeat(i % 50))).append('\n');
        }
        text.append("\n  {\"slug\":\"a\",\"term\":5}");

        assertThat(said(text.toString()))
                .containsExactly("2002:22: error[field-type]: a term: a text is expected, not a number");
    }

    @Test
    void are_in_utf_8_without_a_byte_order_mark() throws IOException {
        assertThat(said("\ufeff" + A))
                .containsExactly("1:1: error[json-encoding]: the text begins with a byte-order mark; expected UTF-8"
                        + " without one");
        problems.clear();
        assertThat(said(A.getBytes(UTF_16)))
                .containsExactly("1:1: error[json-encoding]: the text is UTF-16; expected UTF-8");
        problems.clear();
        assertThat(said("{\"slug\":\"\u00e9\"}".getBytes(ISO_8859_1)))
                .containsExactly("1:10: error[json-encoding]: bytes that are not UTF-8; expected well-formed UTF-8");
    }

    @Test
    void may_hold_half_a_surrogate_pair_in_a_text_but_not_in_a_name() throws IOException {
        assertThat(terms(A.replace("A", "\\ud83d"))).extracting(Term::term).containsExactly("\ud83d");
        assertThat(said(A.replace("term", "\\ud83d")))
                .singleElement()
                .asString()
                .startsWith("1:")
                .contains("error[json-syntax]: broken surrogate pair in property name");
    }

    @Test
    void nest_no_deeper_than_json_is_read() throws IOException {
        String deep = "{\"slug\":\"a\",\"term\":\"A\",\"x\":" + "[".repeat(600) + "]".repeat(600) + "}";

        assertThat(said(deep)).singleElement().asString().startsWith("1:").contains("error[payload-limits]: ");
    }

    @Test
    void quote_little_of_a_text_that_is_no_json() throws IOException {
        assertThat(said("x".repeat(10_000))).singleElement().asString().hasSizeLessThan(250);
    }

    @Test
    void pass_on_a_failure_of_the_stream() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };
        JsonTerms terms = new JsonTerms(
                new SequenceInputStream(new ByteArrayInputStream(A.getBytes(UTF_8)), failing), problems::add);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> terms.forEachRemaining(term -> {}))
                .withMessageContaining("the disk is gone");
        assertThat(problems).isEmpty();
    }
}
