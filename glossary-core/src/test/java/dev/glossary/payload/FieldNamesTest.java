package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glossary.finding.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are found on bytes. */
class FieldNamesTest {
    private static final FieldNames NAMES = FieldNames.of("term", "ter", "terms", "größe", "");

    @Test
    void are_known_by_their_place() {
        assertThat(NAMES.size()).isEqualTo(5);
        assertThat(NAMES.get(3)).isEqualTo("größe");
        assertThat(NAMES.asList()).containsExactly("term", "ter", "terms", "größe", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "term"                | 0
                    "ter"                 | 1
                    "terms"               | 2
                    "größe"               | 3
                    ""                    | 4
                    "te\\u0072m"          | 0
                    "gr\\u00f6\\u00DFe"   | 3
                    "te"                  | -1
                    "termss"              | -1
                    "Term"                | -1
                    "te\\u0072mx"         | -1
                    "\\\\term"            | -1
                    "grö"                 | -1
                    """)
    void are_found_whatever_is_likely(String json, int field) {
        byte[] text = ("[{" + json + ":0}]").getBytes(UTF_8);

        for (int likely = 0; likely <= NAMES.size(); likely++) {
            assertThat(NAMES.indexOf(text, 2, likely)).as("likely %d", likely).isEqualTo(field);
        }
    }

    /** The unescaped name is what other JSON looks like. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a\\nb", "a\":", "a\"", "\\u0061", "\\", "\ud800"})
    void are_not_mistaken_where_json_has_to_escape_them(String name) {
        FieldNames names = FieldNames.of("other", name);
        String raw = name.equals("\ud800") ? "?" : name;

        assertThat(names.indexOf((raw.replace("a\"", "a") + "\":\"").transform(FieldNamesTest::quoted), 0, 1))
                .isEqualTo(-1);
        assertThat(names.indexOf(quoted(escaped(name) + "\":\""), 0, 1)).isEqualTo(1);
    }

    /** No JSON has these bytes there, whether they are compared by words or one by one. */
    @ParameterizedTest(name = "{index}")
    @CsvSource({"a\"b, '\n'", "a\"b, ''", "a\"b, '\"a\"b\":'", "a\\x, '\"a\\x\":'", "'a\u0001', '\"a\u0001\":'"})
    void do_not_let_pass_what_is_no_member(String name, String written) {
        FieldNames names = FieldNames.of(name);
        byte[] text = ("[{" + written + "1},\"no name has an escape\"]").getBytes(UTF_8);
        Swar.warmUp(1 << 20);

        assertThat(names.memberAt(text, 2, text.length)).isEqualTo(-1);
        for (int to = 2; to <= text.length; to++) { // near the end of a text its bytes are compared one by one
            assertThat(names.isAt(0, text, 2, to)).as("in %d bytes", to).isFalse();
        }
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.begin(text, Source.UNNAMED, PayloadOptions.standard())
                        .cursor()
                        .enter(names))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("json-syntax"));
    }

    private static byte[] quoted(String rest) {
        return ("\"" + rest).getBytes(UTF_8);
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            escaped.append(String.format("\\u%04x", (int) name.charAt(i)));
        }
        return escaped.toString();
    }

    @Test
    void do_not_look_beyond_the_end_of_the_text() {
        assertThat(NAMES.indexOf("\"te\"".getBytes(UTF_8), 0, 0)).isEqualTo(-1);
    }

    @Test
    void stand_there_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldNames.of("a", "b", "a"))
                .withMessage("a name stands there twice: [a, b, a]");
    }
}
