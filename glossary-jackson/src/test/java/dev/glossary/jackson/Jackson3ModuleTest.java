package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 as its users call it. */
final class Jackson3ModuleTest {
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();

    @Test
    void reads_and_writes_a_glossary() {
        Glossary glossary = mapper.readValue("[" + Example.json() + "]", Glossary.class);

        assertThat(glossary).isEqualTo(Glossary.of(Example.term()));
        assertThat(mapper.writeValueAsString(glossary)).isEqualTo("[" + Example.json() + "]");
    }

    @Test
    void reads_a_list_of_terms() {
        List<Term> terms = mapper.readValue("[" + Example.json() + "]", new TypeReference<>() {});

        assertThat(terms).containsExactly(Example.term());
    }

    @Test
    void goes_through_a_tree() {
        assertThat(mapper.treeToValue(mapper.valueToTree(Example.term()), Term.class))
                .isEqualTo(Example.term());
    }

    @Test
    void survives_a_rebuilt_mapper() {
        assertThat(mapper.rebuild().build().readValue(Example.json(), Term.class))
                .isEqualTo(Example.term());
    }

    @Test
    void is_one_module_however_often_it_is_added() {
        JsonMapper twice = JsonMapper.builder()
                .addModule(new GlossaryJackson3Module())
                .addModule(new GlossaryJackson3Module())
                .build();

        assertThat(twice.registeredModules())
                .extracting(JacksonModule::getModuleName)
                .containsExactly("glossary");
    }

    @Test
    void tells_a_missing_member_in_an_exception_of_jackson() {
        assertThatExceptionOfType(ValueInstantiationException.class)
                .isThrownBy(() -> mapper.readValue("[{\"slug\":\"a\"}]", Glossary.class))
                .withMessageContaining("some of required attributes are not set [term]")
                .extracting(JacksonException::getPath)
                .satisfies(path -> assertThat(path.get(0).getIndex()).isZero());
    }
}
