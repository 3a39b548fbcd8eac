package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are written one after the other, wherever the memory that is there comes to its end. */
class JsonOutputTest {
    /** Bytes that an output has room for at first; what is tried here ends before, at and behind them. */
    private static final int ROOM = 1024;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0                   | 0
            9                   | 9
            10                  | 10
            99                  | 99
            100                 | 100
            -1                  | -1
            -7                  | -7
            4294967295          | 4294967295
            9007199254740991    | 9007199254740991
            -9007199254740991   | -9007199254740991
            """)
    void writes_integers(long value, String written) {
        JsonOutput out = new JsonOutput(false);
        out.integer(value);

        assertThat(text(out)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {7, 42, 123})
    void integers_find_room(long value) {
        for (int before = ROOM - 5; before <= ROOM; before++) {
            JsonOutput out = filled(before);
            out.integer(value);

            assertThat(text(out)).isEqualTo("x".repeat(before) + value);
        }
    }

    /** Each needs more bytes than those that are set aside for a text before it is looked at. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a          | a
            <          | \\u003C
            "          | \\"
            é          | é
            €          | €
            😀         | 😀
            """)
    void texts_find_room(String character, String written) {
        for (int count = 1; count <= ROOM / 2; count++) {
            JsonOutput out = filled(7);
            out.string(character.repeat(count));

            assertThat(text(out)).isEqualTo("xxxxxxx\"" + written.repeat(count) + '"');
        }
    }

    @Test
    void escapes_beyond_ascii_find_room() {
        for (int count = 1; count <= ROOM / 2; count++) {
            JsonOutput out = filled(7);
            out.string("\ud800".repeat(count));
            out.string("\u2028a\0".repeat(count));

            assertThat(text(out))
                    .isEqualTo("xxxxxxx\"" + "\\ud800".repeat(count) + "\"\"" + "\\u2028a\\u0000".repeat(count) + '"');
        }
    }

    @Test
    void writes_the_first_and_the_last_character_of_each_number_of_bytes() {
        String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";
        JsonOutput out = new JsonOutput(false);
        out.string(text);

        assertThat(text(out)).isEqualTo('"' + text + '"');
    }

    @Test
    void an_escape_at_the_end_finds_room() {
        for (int before = 0; before <= ROOM; before++) {
            for (String last : new String[] {"<", "\0", "\udc00", "\u2029"}) {
                JsonOutput out = filled(before);
                out.string("ab" + last);

                assertThat(text(out)).startsWith("x".repeat(before) + "\"ab\\u").endsWith("\"");
            }
        }
    }

    @ParameterizedTest(name = "escaped slashes: {0}")
    @ValueSource(booleans = {false, true})
    void base64_finds_room(boolean escapesSlashes) {
        byte[] content = new byte[3 * ROOM];
        Arrays.fill(content, ROOM, 2 * ROOM, (byte) -1);
        for (int length = 0; length <= content.length; length += 5) {
            byte[] bytes = Arrays.copyOf(content, length);
            JsonOutput out = new JsonOutput(escapesSlashes);
            out.base64(bytes);

            String digits = Base64.getEncoder().encodeToString(bytes);
            assertThat(text(out)).isEqualTo('"' + (escapesSlashes ? digits.replace("/", "\\u002F") : digits) + '"');
        }
    }

    @Test
    void an_output_that_was_cleared_begins_anew() {
        JsonOutput out = filled(5);
        out.clear();
        out.ascii('1');

        assertThat(text(out)).isEqualTo("1");
    }

    private static JsonOutput filled(int count) {
        JsonOutput out = new JsonOutput(false);
        out.ascii("x".repeat(count));
        return out;
    }

    private static String text(JsonOutput out) {
        return new String(out.toByteArray(), UTF_8);
    }
}
