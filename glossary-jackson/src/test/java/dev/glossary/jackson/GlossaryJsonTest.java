package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class GlossaryJsonTest {
    private final JsonCodec json;

    GlossaryJsonTest(JsonCodec json) {
        this.json = json;
    }

    @Test
    void is_an_array_of_terms() {
        Glossary glossary =
                Glossary.of(Example.term(), Term.builder().slug("a").term("A").build());

        String written = json.write(glossary);

        assertThat(written).isEqualTo("[" + Example.json() + ",{\"slug\":\"a\",\"term\":\"A\"}]");
        assertThat(json.read(written, Glossary.class)).isEqualTo(glossary);
    }

    @Test
    void is_an_array_under_its_declared_type_too() {
        assertThat(json.writeAs(Glossary.class, Glossary.of(Example.term()))).isEqualTo("[" + Example.json() + "]");
    }

    @Test
    void may_be_empty() {
        assertThat(json.write(Glossary.of())).isEqualTo("[]");
        assertThat(json.read("[]", Glossary.class)).isEqualTo(Glossary.of());
    }

    @Test
    void keeps_terms_of_one_slug() {
        Glossary glossary = Glossary.of(Example.term(), Example.term());

        assertThat(json.read(json.write(glossary), Glossary.class)).isEqualTo(glossary);
    }

    @Test
    void reads_a_list_of_terms_and_is_read_as_one() {
        Glossary glossary = Glossary.of(Example.term());

        assertThat(json.readTerms(json.write(glossary))).isEqualTo(glossary.terms());
        assertThat(json.read(json.write(glossary.terms()), Glossary.class)).isEqualTo(glossary);
    }
}
