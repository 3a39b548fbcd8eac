package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Term;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class TermJsonTest {
    private final JsonCodec json;

    TermJsonTest(JsonCodec json) {
        this.json = json;
    }

    @Test
    void writes_the_members_in_the_order_of_the_model() {
        assertThat(json.write(Example.term())).isEqualTo(Example.json());
    }

    @Test
    void reads_what_it_writes() {
        assertThat(json.read(Example.json(), Term.class)).isEqualTo(Example.term());
    }

    @Test
    void reads_what_it_writes_as_bytes() {
        byte[] bytes = json.writeBytes(Example.term());

        assertThat(json.readBytes(bytes, Term.class)).isEqualTo(Example.term());
    }

    @Test
    void knows_every_member_of_the_model() {
        List<String> members = Arrays.stream(Term.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .toList();

        Map<?, ?> written = json.read(json.write(Example.term()), Map.class);

        assertThat(written.keySet()).extracting(Object::toString).containsAll(members);
    }

    @Test
    void writes_a_term_as_its_declared_type_too() {
        assertThat(json.writeAs(Term.class, Example.term())).isEqualTo(Example.json());
    }

    @Test
    void leaves_out_what_a_term_does_not_have() {
        Term bare = Term.builder().slug("a").term("A").build();

        assertThat(json.write(bare)).isEqualTo("{\"slug\":\"a\",\"term\":\"A\"}");
    }

    @Test
    void reads_members_in_any_order() {
        String shuffled = """
                {"extra":1,"faq":[{"answer":"b","question":"a"}],"term":"A","more":2,"slug":"a","category":"c"}""";

        Term term = json.read(shuffled, Term.class);

        assertThat(json.write(term)).isEqualTo("""
                        {"slug":"a","term":"A","faq":[{"question":"a","answer":"b"}],"category":"c","extra":1,"more":2}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"slug\":\"a\",\"term\":\"A\"}",
                "{\"slug\":\"a\",\"term\":\"A\",\"relatedTerms\":[],\"faq\":[]}",
                "{\"slug\":\"a\",\"term\":\"A\",\"relatedTerms\":null,\"faq\":null,\"category\":null,\"seoTitle\":null}"
            })
    void takes_absent_and_null_and_empty_for_the_same(String written) {
        assertThat(json.read(written, Term.class))
                .isEqualTo(Term.builder().slug("a").term("A").build());
    }

    @Test
    void keeps_the_order_of_additional_fields() {
        Term term = json.read("{\"z\":1,\"slug\":\"a\",\"m\":{\"y\":1,\"b\":2},\"term\":\"A\",\"a\":3}", Term.class);

        assertThat(term.additionalFields().keySet()).containsExactly("z", "m", "a");
        assertThat((Map<?, ?>) term.additionalFields().get("m"))
                .extracting(fields -> new ArrayList<Object>(fields.keySet()))
                .isEqualTo(List.of("y", "b"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1,                        1
                    1.0,                      1
                    -0.0,                     -0.0
                    1e3,                      1000
                    0.1,                      0.1
                    9007199254740991,         9007199254740991
                    9007199254740993,         9.007199254740992E15
                    12345678901234567890,     1.2345678901234567E19
                    1e-400,                   0
                    0.12345678901234567890,   0.12345678901234568
                    """)
    void makes_numbers_javascript_numbers(String written, String kept) {
        Term term = json.read("{\"slug\":\"a\",\"term\":\"A\",\"n\":" + written + "}", Term.class);

        assertThat(json.write(term)).isEqualTo("{\"slug\":\"a\",\"term\":\"A\",\"n\":" + kept + "}");
        assertThat(json.read(json.write(term), Term.class)).isEqualTo(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0", "\"\\/\b\f\n\r\t", "\u2028\u2029", "ß", "क्षि", "👩‍👩‍👧", "\uD83D", "\uDD0E\uD83D"})
    void keeps_every_text_even_halves_of_surrogate_pairs(String text) {
        Term term = Term.builder()
                .slug(text)
                .term(text)
                .explanation(text)
                .additionalField("f" + text, List.of(text))
                .build();

        assertThat(json.read(json.write(term), Term.class)).isEqualTo(term);
    }

    @Test
    void takes_the_last_of_two_members_with_one_name() {
        Term term = json.read(
                "{\"slug\":\"a\",\"slug\":\"b\",\"term\":\"A\",\"faq\":[{}],\"faq\":[],\"x\":1,\"x\":2}", Term.class);

        assertThat(term)
                .isEqualTo(Term.builder()
                        .slug("b")
                        .term("A")
                        .additionalField("x", 2)
                        .build());
    }

    @Test
    void reads_a_list_of_terms() {
        Term other = Term.builder().slug("a").term("A").build();

        assertThat(json.readTerms(json.write(List.of(Example.term(), other)))).containsExactly(Example.term(), other);
    }

    @Test
    void writes_terms_inside_other_values() {
        Term term = Term.builder().slug("a").term("A").build();

        assertThat(json.write(Collections.singletonMap("a", term)))
                .isEqualTo("{\"a\":{\"slug\":\"a\",\"term\":\"A\"}}");
    }
}
