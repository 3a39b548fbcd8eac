package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8InputTest {
    private static Utf8Input input(byte[] bytes) {
        return new Utf8Input(new ByteArrayInputStream(bytes));
    }

    @Test
    void passes_on_what_is_utf_8() throws IOException {
        byte[] text = "a é € 😀 \ud7ff \ue000 \uffff \u0080 \u0800".getBytes(UTF_8);

        assertThat(input(text).readAllBytes()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            61 80,          1, bytes that are not UTF-8
            61 C3 61,       1, bytes that are not UTF-8
            61 E2 82 61,    1, bytes that are not UTF-8
            C0 AF,          0, bytes that are not UTF-8
            E0 80 AF,       0, bytes that are not UTF-8
            ED A0 80,       0, bytes that are not UTF-8
            F4 90 80 80,    0, bytes that are not UTF-8
            F5 80 80 80,    0, bytes that are not UTF-8
            C3 A9 FF,       2, bytes that are not UTF-8
            EF BB BF 61,    0, a byte-order mark
            FF FE 61 00,    0, UTF-16
            FE FF 00 61,    0, UTF-16
            61 00,          1, NUL
            """)
    void stops_at_what_is_not(String hex, long offset, String problem) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex.strip());

        assertThatExceptionOfType(Utf8Input.MalformedException.class)
                .isThrownBy(() -> input(bytes).readAllBytes())
                .withMessageContaining(problem)
                .satisfies(malformed -> assertThat(malformed.offset()).isEqualTo(offset));
    }

    @Test
    void takes_what_the_decoder_of_the_jdk_takes() {
        long seed = 20250101;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[4];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(64) : 1 + random.nextInt(255));
            }
            byte[] text = (HexFormat.of().formatHex(bytes) + "x").getBytes(UTF_8); // which lets the end be no matter
            System.arraycopy(bytes, 0, text, 2, bytes.length);

            assertThat(isTaken(text))
                    .as("seed %d: %s", seed, HexFormat.of().formatHex(text))
                    .isEqualTo(isDecoded(text));
        }
    }

    private static boolean isTaken(byte[] bytes) {
        try {
            return input(bytes).readAllBytes().length == bytes.length;
        } catch (IOException malformed) {
            return false;
        }
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
