package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings that are passed over by words and blocks: where they end, and where they are malformed. */
class ScannerStringTest {
    private static final List<String> PARTS = List.of(
            "a",
            " ",
            "plain ",
            "plain, and longer than a word or two of eight bytes",
            "é",
            "“typographic” ",
            "ледник, тает ",
            "ελ",
            "冰川融化，",
            "冰 ",
            "🌊",
            "❄️ 🙂 👩‍🔬",
            "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff",
            "\\n",
            "\\n\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\u003C",
            "\\ud83d\\uDE42");

    @BeforeEach
    void words_are_used() {
        Swar.warmUp(1 << 20);
    }

    /** What stands in a string: a few kinds of parts, again and again. */
    private static String json(Random random) {
        int kinds = 1 + random.nextInt(4);
        List<String> some =
                random.ints(kinds, 0, PARTS.size()).mapToObj(PARTS::get).toList();
        StringBuilder json = new StringBuilder();
        int count = random.nextInt(random.nextInt(4) == 0 ? 200 : 30);
        for (int i = 0; i < count; i++) {
            json.append(some.get(random.nextInt(kinds)));
        }
        return json.toString();
    }

    private static byte[] payload(String json, byte[] then, String more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("[\"" + json).getBytes(UTF_8));
        bytes.writeBytes(then);
        bytes.writeBytes((more + "\",\"after\"]").getBytes(UTF_8));
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ends_at_the_quote_that_no_backslash_escapes(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            String json = json(random);
            byte[] bytes = payload(json, new byte[0], "");

            Payload payload = Payload.of(bytes);

            assertThat(payload.slots()).as(json).isEqualTo(2);
            assertThat(payload.json(0)).isEqualTo('"' + json + '"');
            assertThat(payload.slot(1).asText()).isEqualTo("after");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    80,             json-encoding
                    C0 80,          json-encoding
                    C1 BF,          json-encoding
                    C3,             json-encoding
                    E0 9F BF,       json-encoding
                    ED A0 80,       json-encoding
                    E2 82,          json-encoding
                    F0 8F BF BF,    json-encoding
                    F0 9F 98,       json-encoding
                    F4 90 80 80,    json-encoding
                    FF,             json-encoding
                    0A,             json-syntax
                    00,             json-syntax
                    5C 78,          json-syntax
                    5C 75 30 30 67, json-syntax
                    """)
    void tells_where_it_is_malformed_whatever_stands_around(String hex, String rule) {
        byte[] malformed = HexFormat.ofDelimiter(" ").parseHex(hex);
        Random random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            String json = json(random);
            byte[] bytes = payload(json, malformed, json(random));

            PayloadException refusal = catchThrowableOfType(PayloadException.class, () -> Payload.of(bytes));

            assertThat(refusal).as(json).isNotNull();
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.location().byteOffset()).isEqualTo(2 + json.getBytes(UTF_8).length);
        }
    }
}
