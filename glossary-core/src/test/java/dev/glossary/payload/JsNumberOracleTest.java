package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers have the text that {@code String(x)} gives in Node: by committed vectors, and where there is Node by asking it.
 * {@code -Dglossary.numbers=1200000} asks about more than the usual number.
 */
class JsNumberOracleTest {
    private static final int NUMBERS = Integer.getInteger("glossary.numbers", 20_000);
    private static final long SEED = 41;
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void writes_every_number_of_the_vectors_as_node_did() {
        List<String> differences = new ArrayList<>();

        Vector.of("numbers.jsonl").forEach(vector -> compare(vector, differences));

        assertThat(differences).isEmpty();
    }

    @Test
    void writes_chosen_and_random_numbers_as_node_does(@TempDir(factory = NodeOracle.InTarget.class) Path folder)
            throws IOException {
        NodeOracle oracle = NodeOracle.in(folder);
        List<String> differences = new ArrayList<>();
        try (Writer questions = Files.newBufferedWriter(folder.resolve("questions.jsonl"), US_ASCII)) {
            numbers().limit(NUMBERS).forEach(number -> ask(questions, number));
        }

        oracle.ask("ask-numbers.mjs", "questions.jsonl", "answers.jsonl");
        int answers = Vector.forEach(folder.resolve("answers.jsonl"), answer -> compare(answer, differences));

        assertThat(answers).isEqualTo(NUMBERS);
        assertThat(differences).isEmpty();
    }

    private static void ask(Writer questions, double number) {
        try {
            questions.write("{\"bits\":\"" + HEX.toHexDigits(Double.doubleToRawLongBits(number)) + "\"}\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void compare(Vector answer, List<String> differences) {
        String bits = answer.get("bits");
        String text = JsNumber.toString(Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits)));
        if (!text.equals(answer.get("text"))) {
            differences.add(bits + ": " + text + " and not " + answer.get("text"));
        }
    }

    /** Those that are easily got wrong, and then without end any others. */
    private static DoubleStream numbers() {
        Random random = new Random(SEED);
        return Stream.of(
                        powersOfTwo(),
                        powersOfTen(),
                        halves(),
                        integers(),
                        subnormals(random),
                        DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong())))
                .reduce(DoubleStream::concat)
                .orElseThrow();
    }

    /** Below a power of two the doubles stand closer than above. */
    private static DoubleStream powersOfTwo() {
        return IntStream.rangeClosed(-1074, 1023)
                .mapToDouble(exponent -> Math.scalb(1.0, exponent))
                .flatMap(JsNumberOracleTest::withNeighbours);
    }

    private static DoubleStream powersOfTen() {
        return IntStream.rangeClosed(-323, 308)
                .mapToObj(exponent -> IntStream.of(1, 2, 5)
                        .mapToDouble(digit -> Double.parseDouble(digit + "e" + exponent))
                        .flatMap(JsNumberOracleTest::withNeighbours))
                .reduce(DoubleStream.empty(), DoubleStream::concat);
    }

    /** Halfway between two decimals of fewer digits, where the even one is the text. */
    private static DoubleStream halves() {
        return IntStream.rangeClosed(1, 500)
                .mapToDouble(i -> 0x1p52 / i + 0.5)
                .flatMap(half -> DoubleStream.of(half, -half, half * 0x1p10, half * 0x1p-60));
    }

    private static DoubleStream integers() {
        return DoubleStream.of(0x1p31, 0x1p32, 0x1p53, 0x1p54, 0x1p63, 0x1p64, 1e20, 1e21)
                .flatMap(limit -> IntStream.rangeClosed(-50, 50)
                        .mapToDouble(step -> limit + step * Math.max(1, Math.ulp(limit))));
    }

    private static DoubleStream subnormals(Random random) {
        return IntStream.rangeClosed(1, 1000)
                .mapToDouble(i -> Double.longBitsToDouble(i % 2 == 0 ? i : random.nextLong() >>> 12 + i % 40));
    }

    private static DoubleStream withNeighbours(double number) {
        return DoubleStream.of(Math.nextDown(number), number, Math.nextUp(number));
    }
}
