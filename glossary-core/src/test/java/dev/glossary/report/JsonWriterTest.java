package dev.glossary.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {
    private final StringBuilder out = new StringBuilder();
    private final JsonWriter json = new JsonWriter(out);

    @Test
    void parts_values_by_commas_and_leaves_out_what_is_not_known() throws IOException {
        json.beginObject()
                .member("a", 1)
                .memberIfKnown("b", -1)
                .memberIfKnown("c", null)
                .name("d")
                .beginArray()
                .lineBreak()
                .value("x")
                .lineBreak()
                .value(true)
                .beginObject()
                .endObject()
                .beginArray()
                .endArray()
                .endArray()
                .member("e", false)
                .endObject();

        assertThat(out).hasToString("{\"a\":1,\"d\":[\n\"x\",\ntrue,{},[]],\"e\":false}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            0022,   \\"
            005C,   \\\\
            000A,   \\n
            000D,   \\r
            0009,   \\t
            0000,   \\u0000
            001B,   \\u001b
            007F,   \\u007f
            0085,   \\u0085
            00AD,   \\u00ad
            200B,   \\u200b
            2028,   \\u2028
            202E,   \\u202e
            D800,   \\ud800
            DFFF,   \\udfff
            E0041,  \\udb40\\udc41
            002F,   /
            00E9,   é
            1F600,  😀
            """)
    void writes_a_character_so_that_it_can_be_written_and_shown(String point, String written) throws IOException {
        String text = Character.toString(Integer.parseInt(point, 16));

        json.value("a" + text + "b");

        assertThat(out).hasToString("\"a" + written + "b\"");
        assertThat(new String(out.toString().getBytes(UTF_8), UTF_8)).isEqualTo(out.toString());
    }
}
