package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value that Node described is written as Node wrote it, made from nothing but the description. */
class WriterConformanceTest {
    static Stream<Vector> of_6_0() {
        return Vector.of("values-6.0.3.jsonl");
    }

    static Stream<Vector> of_5_9() {
        return Vector.of("values-5.9.4.jsonl").filter(Vector::isUnicode);
    }

    static Stream<Vector> of_5_6() {
        return Vector.of("legacy-5.6.4.jsonl").filter(Vector::isUnicode);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("of_6_0")
    void writes_what_is_described_as_devalue_6_0_does(Vector vector) {
        assertThat(written(vector, Dialect.DEVALUE_6)).isEqualTo(vector.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("of_5_9")
    void writes_what_is_described_as_devalue_5_9_does(Vector vector) {
        assertThat(written(vector, Dialect.DEVALUE_5_9)).isEqualTo(vector.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("of_5_6")
    void writes_what_is_described_as_devalue_5_6_does(Vector vector) {
        assertThat(written(vector, Dialect.DEVALUE_5_6)).isEqualTo(vector.text());
    }

    private static String written(Vector vector, Dialect dialect) {
        PayloadWriter out = PayloadWriter.of(WriteOptions.standard().withDialect(dialect));
        return new String(out.toBytes(DescribedGraph.make(out, vector.get("describe"))), UTF_8);
    }
}
