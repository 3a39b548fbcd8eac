package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Source;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What devalue wrote is written again byte by byte, and what it did not write is read back as the same graph. */
class RoundTripTest {
    private static final PayloadOptions OPTIONS = Vector.OPTIONS;

    static Stream<Vector> canonical() {
        return vectors("values-6.0.3.jsonl", "values-5.9.4.jsonl");
    }

    static Stream<Vector> canonical_of_5_6() {
        return vectors("legacy-5.6.4.jsonl");
    }

    static Stream<Vector> tolerated() {
        return vectors("tolerated.jsonl", "handmade.jsonl");
    }

    static Stream<Vector> canonical_of_5_2() {
        return vectors("legacy-5.2.0.jsonl");
    }

    private static Stream<Vector> vectors(String... files) {
        return Stream.of(files).flatMap(Vector::of).filter(Vector::isUnicode);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canonical")
    void writes_the_bytes_that_devalue_wrote(Vector vector) {
        assertThat(rewritten(vector.open(OPTIONS), WriteOptions.standard())).isEqualTo(vector.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canonical")
    void writes_the_bytes_that_nuxt_makes_of_them(Vector vector) {
        String written = vector.text().replace("/", "\\u002F");
        Payload payload = Payload.of(written.getBytes(UTF_8), Source.UNNAMED, OPTIONS);

        assertThat(rewritten(payload, WriteOptions.standard().withEscapedSlashes(true)))
                .isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canonical_of_5_6")
    void writes_the_bytes_that_devalue_5_6_wrote(Vector vector) {
        PayloadOptions old = OPTIONS.withDialect(Dialect.DEVALUE_5_6);

        assertThat(rewritten(vector.open(old), WriteOptions.standard().withDialect(Dialect.DEVALUE_5_6)))
                .isEqualTo(vector.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tolerated")
    void writes_the_graph_of_what_devalue_would_have_written_otherwise(Vector vector) {
        String written = rewritten(vector.open(OPTIONS), WriteOptions.standard());

        Payload again = Payload.of(written.getBytes(UTF_8), Source.UNNAMED, OPTIONS);
        assertThat(Description.of(again.root())).isEqualTo(vector.get("describe"));
        assertThat(rewritten(again, WriteOptions.standard())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canonical_of_5_2")
    void writes_the_bytes_that_devalue_5_2_wrote(Vector vector) {
        PayloadOptions old = OPTIONS.withDialect(Dialect.DEVALUE_5_2);

        assertThat(rewritten(vector.open(old), WriteOptions.standard().withDialect(Dialect.DEVALUE_5_2)))
                .isEqualTo(vector.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canonical_of_5_6")
    void writes_the_graph_of_devalue_5_6_as_6_0_does(Vector vector) {
        PayloadOptions old = OPTIONS.withDialect(Dialect.DEVALUE_5_6);

        String written = rewritten(vector.open(old), WriteOptions.standard());

        Payload again = Payload.of(written.getBytes(UTF_8), Source.UNNAMED, OPTIONS);
        assertThat(Description.of(again.root())).isEqualTo(vector.get("describe"));
    }

    private static String rewritten(Payload payload, WriteOptions options) {
        PayloadWriter out = PayloadWriter.of(options);
        return new String(out.toBytes(out.copy(payload.root())), UTF_8);
    }
}
