package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.glossary.jackson.JsonCodec.Setting;
import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.payload.Payload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers and containers of users that tell types apart by ids. */
final class TypeIdTest {
    private static Stream<JsonCodec> typing() {
        return JsonCodec.with(Setting.TYPE_IDS);
    }

    /** What a user has whose values are of any type. */
    public record Envelope(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({@JsonSubTypes.Type(Term.class), @JsonSubTypes.Type(Faq.class)})
            Object body) {}

    @ParameterizedTest
    @MethodSource("typing")
    void a_term_without_lists_never_has_one(JsonCodec json) {
        Term term = Term.builder()
                .slug("a")
                .term("A")
                .additionalField("map", Map.of("list", List.of(1L, 0.5)))
                .build();

        String written = json.write(term);

        assertThat(written).isEqualTo("{\"slug\":\"a\",\"term\":\"A\",\"map\":{\"list\":[1,0.5]}}");
        assertThat(json.read(written, Term.class)).isEqualTo(term);
    }

    @ParameterizedTest
    @MethodSource("typing")
    void lists_have_one_like_all_lists_of_a_mapper_with_default_typing(JsonCodec json) {
        Term term = Term.builder()
                .slug("a")
                .term("A")
                .addRelatedTerm(RelatedTerm.of("b", "B"))
                .build();

        assertThat(json.write(term)).contains("\"relatedTerms\":[\"java.util.", ",[{\"slug\":\"b\",\"name\":\"B\"}]]");
        assertThat(json.read(json.write(term), Term.class)).isEqualTo(term);
        assertThat(json.read(json.write(Glossary.of(term, term)), Glossary.class))
                .isEqualTo(Glossary.of(term, term));
    }

    @ParameterizedTest
    @MethodSource("typing")
    void the_content_of_additional_fields_names_no_class(JsonCodec json) {
        Term term = json.read("""
                {"slug":"a","term":"A","x":["java.util.concurrent.atomic.AtomicLong",1],"y":{"@class":"java.lang.Object"}}""", Term.class);

        assertThat(term.additionalFields())
                .containsEntry("x", List.of("java.util.concurrent.atomic.AtomicLong", 1L))
                .containsEntry("y", Map.of("@class", "java.lang.Object"));
    }

    @ParameterizedTest
    @MethodSource("typing")
    void values_of_payloads_and_payloads_never_have_one(JsonCodec json) {
        Payload payload = Payload.of("[{\"a\":1},[\"Set\",2,3],\"x\",1]");

        assertThat(json.write(payload.root())).isEqualTo("{\"a\":[\"x\",1]}");
        assertThat(json.write(payload)).isEqualTo("[{\"a\":1},[\"Set\",2,3],\"x\",1]");
        assertThat(json.read(json.write(payload), Payload.class).toBytes()).isEqualTo(payload.toBytes());
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#both")
    void a_container_of_several_types_tells_them_apart_by_their_names(JsonCodec json) {
        String written = json.write(new Envelope(Example.term()));

        assertThat(written).startsWith("{\"body\":{\"kind\":\"Term\",\"slug\":\"bm25\"");
        assertThat(json.read(written, Envelope.class)).isEqualTo(new Envelope(Example.term()));
        assertThat(json.write(new Envelope(Faq.of("Q", "A"))))
                .isEqualTo("{\"body\":{\"kind\":\"Faq\",\"question\":\"Q\",\"answer\":\"A\"}}");
    }
}
