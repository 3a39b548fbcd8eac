package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector that Node wrote is read as devalue reads it. */
class DevalueConformanceTest {
    private static final PayloadOptions OPTIONS = Vector.OPTIONS;

    static Stream<Vector> of_today() {
        return Stream.of("values-6.0.3.jsonl", "values-5.9.4.jsonl", "tolerated.jsonl", "handmade.jsonl")
                .flatMap(Vector::of)
                .filter(Vector::isUnicode);
    }

    static Stream<Vector> of_old_dialects() {
        return Stream.of("legacy-5.6.4.jsonl", "legacy-5.2.0.jsonl")
                .flatMap(Vector::of)
                .filter(Vector::isUnicode);
    }

    static Stream<Vector> refused() {
        return Stream.of("malformed.jsonl", "accidents.jsonl")
                .flatMap(Vector::of)
                .filter(Vector::isUnicode);
    }

    static Stream<Vector> kept() {
        return Vector.of("kept.jsonl");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("of_today")
    void describes_the_graph_that_devalue_describes(Vector vector) {
        assertThat(Description.of(open(vector).root())).isEqualTo(vector.get("describe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("of_old_dialects")
    void reads_an_old_dialect_as_its_version_did(Vector vector) {
        Payload payload = vector.open(OPTIONS.withDialect(Dialect.DEVALUE_5_6));

        assertThat(Description.of(payload.root())).isEqualTo(vector.get("describe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_and_locates_what_devalue_refuses_or_reads_by_accident(Vector vector) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Description.of(open(vector).root()))
                .satisfies(refusal -> {
                    assertThat(refusal.location().byteOffset())
                            .isBetween(0L, (long) vector.text().getBytes(UTF_8).length);
                    assertThat(refusal.location().line()).isPositive();
                    assertThat(refusal.location().column()).isPositive();
                    assertThat(refusal).hasMessageMatching("\\d+:\\d+: [a-z-]+: [^\n]+; expected [^\n]+");
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void keeps_what_only_javascript_cannot_make_a_value_of(Vector vector) {
        assertThat(Description.of(open(vector).root())).isNotEmpty();
    }

    private static Payload open(Vector vector) {
        return vector.open(OPTIONS);
    }
}
