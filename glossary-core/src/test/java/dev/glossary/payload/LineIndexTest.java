package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and columns, wherever the strides of the index lie. */
class LineIndexTest {
    @ParameterizedTest(name = "byte {0}")
    @CsvSource(textBlock = """
                    0,  0, 0
                    1,  0, 1
                    2,  0, 2
                    3,  0, 2
                    4,  0, 3
                    5,  1, 0
                    6,  1, 1
                    7,  1, 1
                    9,  1, 1
                    10, 1, 2
                    11, 2, 0
                    12, 3, 0
                    """)
    void counts_lines_and_code_points_from_0(int offset, int line, int column) {
        byte[] bytes = "aä\r\n\ud83d\ude00x\n\n".getBytes(UTF_8);

        assertThat(new LineIndex(bytes).position(offset)).isEqualTo((long) line << 32 | column);
    }

    static IntStream lengths() {
        return IntStream.of(0, 1, 1023, 1024, 1025, 2047, 2048, 2049, 10_000);
    }

    @ParameterizedTest(name = "{0} bytes, seed 7")
    @MethodSource("lengths")
    void agrees_with_counting_from_the_start(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(7);
        for (int i = 0; i < length; i++) {
            bytes[i] = random.nextInt(300) == 0 ? (byte) '\n' : (byte) random.nextInt(256);
        }
        LineIndex index = new LineIndex(bytes);

        long line = 0;
        long column = 0;
        for (int offset = 0; offset <= length; offset++) {
            assertThat(index.position(offset)).as("offset %d", offset).isEqualTo(line << 32 | column);
            if (offset < length && bytes[offset] == '\n') {
                line++;
                column = 0;
            } else if (offset < length && (bytes[offset] & 0xc0) != 0x80) {
                column++;
            }
        }
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"000d", "000c", "0085", "2028", "2029"})
    void ends_a_line_at_a_line_feed_alone(String hex) {
        byte[] bytes = ("a" + (char) Integer.parseInt(hex, 16) + "b").getBytes(UTF_8);

        assertThat(new LineIndex(bytes).position(bytes.length)).isEqualTo(3);
    }
}
