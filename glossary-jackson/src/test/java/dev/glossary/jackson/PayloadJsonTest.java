package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.jackson.JsonCodec.Refused;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads that are parts of larger documents, as SvelteKit has them: what npm devalue calls {@code unflatten}. */
@ParameterizedClass
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class PayloadJsonTest {
    private static final String DOCUMENT = """
            {"type":"data","nodes":[null,{"type":"data","data":[{"name":1,"since":2,"self":0},"BM25",["Date","1994-11-02T00:00:00.000Z"]]}]}""";

    private final JsonCodec json;

    PayloadJsonTest(JsonCodec json) {
        this.json = json;
    }

    /** What an app has for such a document. */
    public record Node(String type, Payload data) {}

    @Test
    void is_read_from_a_tree() {
        Payload payload = json.readTree(DOCUMENT, "/nodes/1/data", Payload.class);

        assertThat(payload.slots()).isEqualTo(3);
        assertThat(Objects.requireNonNull(payload.root().asObject().get("name")).asText())
                .isEqualTo("BM25");
        assertThat(payload.root().asObject().get("self")).isEqualTo(payload.root());
    }

    @Test
    void is_a_member_of_a_record() {
        Node node = json.readTree(DOCUMENT, "/nodes/1", Node.class);

        assertThat(json.write(node)).isEqualTo("""
                        {"type":"data","data":[{"name":1,"since":2,"self":0},"BM25",["Date","1994-11-02T00:00:00.000Z"]]}""");
    }

    @Test
    void its_values_bind_to_types_of_the_app() {
        Payload payload = json.read("[[\"Set\",1,2],{\"k\":3},{\"k\":4},1,2]", Payload.class);

        assertThat(json.convert(payload.root(), Map[].class)).containsExactly(Map.of("k", 1), Map.of("k", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "[-1]",
                "[[1,-2],\"half of a pair: \\ud83d, é, 🔎\"]",
                "[{\"a\":1,\"a\":2},true,false]",
                "[[1,2],1e999,-1e999]",
                "[[1,2,3],0.1,12345678901234567000,1e-7]",
                "[[\"Point\",{\"x\":1}],-5]",
                "[\"\"]"
            })
    void nothing_of_it_is_lost(String payload) {
        Payload read = json.read(payload, Payload.class);

        assertThat(json.convert(json.read(json.write(read), Payload.class), Object.class))
                .isEqualTo(json.convert(Payload.of(payload), Object.class));
        assertThat(read.slots()).isEqualTo(Payload.of(payload).slots());
        for (int slot = 0; slot < read.slots(); slot++) {
            if (read.slot(slot).isText()) {
                assertThat(read.slot(slot).asText())
                        .isEqualTo(Payload.of(payload).slot(slot).asText());
            }
        }
    }

    @Test
    void minus_zero_stays_what_it_is() {
        Payload payload = json.read("[-0]", Payload.class);

        assertThat(payload.root().asScalar().asDouble()).isEqualTo(-0.0);
        assertThat(json.write(payload)).isEqualTo("[-0.0]");
    }

    @Test
    void options_come_as_an_attribute_of_the_reader() {
        PayloadOptions options = PayloadOptions.standard().withTransparentTags(Set.of("Ref"));

        Payload payload = json.readWith(PayloadOptions.class, options, "[[\"Ref\",1],7]", Payload.class);

        assertThat(json.write(payload.root())).isEqualTo("7");
    }

    private static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{\"type\":\"x\",\"data\":{\"a\":1}}", "/data", "payload-root"),
                Arguments.of("{\"type\":\"x\",\"data\":\"[1]\"}", "/data", "payload-root"),
                Arguments.of("{\"type\":\"x\",\"data\":[]}", "/data", "payload-root"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void what_is_none_is_refused_with_its_path(String document, String path, String problem) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.read(document, Node.class))
                .withMessageContaining(problem)
                .satisfies(refused -> assertThat(refused.path()).isEqualTo(path));
    }

    @Test
    void a_slot_that_breaks_a_limit_is_a_part_of_the_path() {
        PayloadOptions options = PayloadOptions.standard().withMaxTextBytes(5);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.readWith(
                        PayloadOptions.class, options, "{\"type\":\"x\",\"data\":[1,\"too long\"]}", Node.class))
                .withMessageContaining("payload-limits")
                .withRootCauseInstanceOf(PayloadException.class)
                .satisfies(refused -> assertThat(refused.path()).isEqualTo("/data/1"));
    }

    @Test
    void null_is_no_payload_and_is_null() {
        assertThat(json.read("{\"type\":\"x\",\"data\":null}", Node.class).data())
                .isNull();
    }

    @Test
    void too_deep_a_document_is_refused_by_jackson() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> json.read(deep, Payload.class))
                .withMessageContaining("nesting depth");
    }
}
