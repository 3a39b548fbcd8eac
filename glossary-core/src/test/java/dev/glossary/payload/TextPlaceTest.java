package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Location;
import dev.glossary.finding.TextSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlaceTest {
    @ParameterizedTest(name = "{0}: {1} + {2}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain text, 6, 4, 'text'",
                "a\\nb\\nc, 4, 1, 'c'",
                "a\\nb\\nc, 1, 1, '\\n'",
                "caf\u00e9 au lait, 5, 2, 'au'",
                "\u4e2d\u6587\u5b57, 1, 1, '\u6587'",
                "x\ud83d\ude00y, 2, 1, 'y'",
                "x\\ud83d\\ude00y, 2, 1, 'y'",
                "x\\ud83d\\ude00y, 1, 1, '\\ud83d\\ude00'",
                "x\\ud83dy, 1, 1, '\\ud83d'",
                "x\\ud83d\\u0041y, 2, 1, '\\u0041'",
                "\\u0041\\\"\\\\z, 3, 1, 'z'",
                "abc, 3, 0, ''",
                "abc, 2, 9, 'c'",
            })
    void counts_code_points_of_the_text_and_bytes_of_the_file(String json, int offset, int length, String expected) {
        byte[] bytes = ("[\"" + json + "\"]").getBytes(UTF_8);

        Location place = Payload.of(bytes).root().asScalar().location(new TextSpan(offset, length));

        String found = new String(bytes, (int) place.byteOffset(), (int) place.byteLength(), UTF_8);
        assertThat("'" + found + "'").isEqualTo(expected);
        assertThat(place.slot()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void finds_what_decoding_its_bytes_gives(long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder();
        String[] parts = {
            "a", "\\n", "\\u00e9", "\u00e9", "\u4e2d", "\ud83d\ude00", "\\ud83d\\ude00", "\\\"", "\\\\", "\\/"
        };
        for (int i = 0; i < 200; i++) {
            json.append(parts[random.nextInt(parts.length)]);
        }
        byte[] bytes = ("[\"" + json + "\"]").getBytes(UTF_8);
        PayloadScalar text = Payload.of(bytes).root().asScalar();
        int[] points = text.text().codePoints().toArray();
        int from = random.nextInt(points.length);
        int length = random.nextInt(points.length - from);

        Location place = text.location(new TextSpan(from, length));

        String part = "[\"" + new String(bytes, (int) place.byteOffset(), (int) place.byteLength(), UTF_8) + "\"]";
        assertThat(Payload.of(part.getBytes(UTF_8)).root().asText()).isEqualTo(new String(points, from, length));
    }

    @Test
    void tells_lines_and_columns_of_the_file() {
        byte[] bytes = "[\n  \"one \u00e9 two\"]".getBytes(UTF_8);

        Location place = Payload.of(bytes).root().asScalar().location(new TextSpan(6, 3));

        assertThat(place.line()).isEqualTo(2);
        assertThat(place.column()).isEqualTo(10);
        assertThat(place.endColumn()).isEqualTo(13);
    }

    @Test
    void escapes_another_text_as_the_payload_would() {
        assertThat(Payload.of("[[1],\"a\\u002Fb\"]").slot(1).asScalar().escaped("\"/\n<"))
                .isEqualTo("\\\"\\u002F\\n\\u003C");
        assertThat(Payload.of("[[1],\"a/b\"]").slot(1).asScalar().escaped("x/y"))
                .isEqualTo("x/y");
    }
}
