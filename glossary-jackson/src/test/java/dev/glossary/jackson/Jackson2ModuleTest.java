package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jackson 2 as its users call it. */
final class Jackson2ModuleTest {
    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new GlossaryJackson2Module()).build();

    @Test
    void reads_and_writes_a_glossary() throws JsonProcessingException {
        Glossary glossary = mapper.readValue("[" + Example.json() + "]", Glossary.class);

        assertThat(glossary).isEqualTo(Glossary.of(Example.term()));
        assertThat(mapper.writeValueAsString(glossary)).isEqualTo("[" + Example.json() + "]");
    }

    @Test
    void reads_a_list_of_terms() throws JsonProcessingException {
        List<Term> terms = mapper.readValue("[" + Example.json() + "]", new TypeReference<>() {});

        assertThat(terms).containsExactly(Example.term());
    }

    @Test
    void goes_through_a_tree() throws JsonProcessingException {
        assertThat(mapper.treeToValue(mapper.valueToTree(Example.term()), Term.class))
                .isEqualTo(Example.term());
    }

    @Test
    void survives_a_copied_mapper() throws JsonProcessingException {
        assertThat(mapper.copy().readValue(Example.json(), Term.class)).isEqualTo(Example.term());
    }

    @Test
    void is_one_module_however_often_it_is_added() {
        ObjectMapper twice = new ObjectMapper()
                .registerModule(new GlossaryJackson2Module())
                .registerModule(new GlossaryJackson2Module());

        assertThat(twice.getRegisteredModuleIds()).hasSize(1);
    }

    @Test
    void tells_a_missing_member_in_an_exception_of_jackson() {
        assertThatExceptionOfType(ValueInstantiationException.class)
                .isThrownBy(() -> mapper.readValue("[{\"slug\":\"a\"}]", Glossary.class))
                .withMessageContaining("some of required attributes are not set [term]")
                .extracting(JsonMappingException::getPath)
                .satisfies(path -> assertThat(path.get(0).getIndex()).isZero());
    }
}
