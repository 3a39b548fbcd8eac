package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a payload at all: RFC 8259, UTF-8 and the limits, and where it says that something is none. */
class ScannerTest {
    private static final PayloadOptions STANDARD = PayloadOptions.standard();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[0]",
                " \t\r\n[ \t\r\n1 \t\r\n] \t\r\n",
                "[0,-0,1,-1,10,1.5,-1.5,0.0,1e5,1E5,1e+5,1e-5,1.0e05,123456789012345678901234567890]",
                "[true,false,null,\"\",\"text\",[],{},[ ],{ }]",
                "[{\"a\":1,\"b\":[2,{\"c\":3}]},[[[]]]]",
                "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uD83D\\uDE00\\ud800\"]",
                "[\"\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff\u2028\u2029\ufeff\"]",
                "-1",
                "-3",
                "-4",
                "-5",
                "-6",
                " \n-1\t ",
                "-1.0",
                "-30e-1",
            })
    void accepts_every_form_that_the_grammar_has(String text) {
        assertThatNoException().isThrownBy(() -> Payload.of(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    [                → 1:2  → the text ends too early; expected a JSON value (byte 1, slot /0)
                    [1               → 1:3  → the text ends too early; expected a comma or ']' (byte 2, slot /0)
                    [1,              → 1:4  → the text ends too early; expected a JSON value (byte 3, slot /1)
                    [1,]             → 1:4  → an unexpected character; expected a JSON value (byte 3, slot /1)
                    [,1]             → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [1,,2]           → 1:4  → an unexpected character; expected a JSON value (byte 3, slot /1)
                    [1 2]            → 1:4  → an unexpected character; expected a comma or ']' (byte 3, slot /0)
                    [1}              → 1:3  → an unexpected character; expected a comma or ']' (byte 2, slot /0)
                    [1]]             → 1:4  → text after the end of the JSON value; expected nothing (byte 3)
                    [1][2]           → 1:4  → text after the end of the JSON value; expected nothing (byte 3)
                    [1],             → 1:4  → text after the end of the JSON value; expected nothing (byte 3)
                    [1] x            → 1:5  → text after the end of the JSON value; expected nothing (byte 4)
                    ]                → 1:1  → an unexpected character; expected a JSON value (byte 0)
                    {"a":1           → 1:7  → the text ends too early; expected a comma or '}' (byte 6)
                    nul              → 1:1  → a word that JSON does not have; expected true, false or null (byte 0)
                    -1 -1            → 1:4  → text after the end of the JSON value; expected nothing (byte 3)
                    -                → 1:2  → the text ends too early; expected a digit (byte 1)
                    [{               → 1:3  → the text ends too early; expected the name of a member in quotes (byte 2, slot /0)
                    [{]              → 1:3  → an unexpected character; expected the name of a member in quotes (byte 2, slot /0)
                    [{"a"            → 1:6  → the text ends too early; expected a colon (byte 5, slot /0)
                    [{"a"}]          → 1:6  → an unexpected character; expected a colon (byte 5, slot /0)
                    [{"a":           → 1:7  → the text ends too early; expected a JSON value (byte 6, slot /0)
                    [{"a":}]         → 1:7  → an unexpected character; expected a JSON value (byte 6, slot /0)
                    [{"a":1          → 1:8  → the text ends too early; expected a comma or '}' (byte 7, slot /0)
                    [{"a":1]]        → 1:8  → an unexpected character; expected a comma or '}' (byte 7, slot /0)
                    [{"a":1,         → 1:9  → the text ends too early; expected the name of a member in quotes (byte 8, slot /0)
                    [{"a":1,}]       → 1:9  → an unexpected character; expected the name of a member in quotes (byte 8, slot /0)
                    [{"a":1,,"b":2}] → 1:9  → an unexpected character; expected the name of a member in quotes (byte 8, slot /0)
                    [{a:1}]          → 1:3  → an unexpected character; expected the name of a member in quotes (byte 2, slot /0)
                    [{'a':1}]        → 1:3  → an unexpected character; expected the name of a member in quotes (byte 2, slot /0)
                    [{1:1}]          → 1:3  → an unexpected character; expected the name of a member in quotes (byte 2, slot /0)
                    [{"a" 1}]        → 1:7  → an unexpected character; expected a colon (byte 6, slot /0)
                    [[1}]            → 1:4  → an unexpected character; expected a comma or ']' (byte 3, slot /0)
                    [[1]             → 1:5  → the text ends too early; expected a comma or ']' (byte 4, slot /0)
                    [1,{"a":[2,"]    → 1:14 → the text ends too early; expected the quote that ends a string (byte 13, slot /1)
                    [01]             → 1:3  → a digit after a leading zero; expected a number without leading zeros (byte 2, slot /0)
                    [-01]            → 1:4  → a digit after a leading zero; expected a number without leading zeros (byte 3, slot /0)
                    [+1]             → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [.5]             → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [-.5]            → 1:3  → an unexpected character; expected a digit (byte 2, slot /0)
                    [1.]             → 1:4  → an unexpected character; expected a digit (byte 3, slot /0)
                    [1.e5]           → 1:4  → an unexpected character; expected a digit (byte 3, slot /0)
                    [1e]             → 1:4  → an unexpected character; expected a digit (byte 3, slot /0)
                    [1e+]            → 1:5  → an unexpected character; expected a digit (byte 4, slot /0)
                    [1e1.5]          → 1:5  → an unexpected character; expected a comma or ']' (byte 4, slot /0)
                    [0x10]           → 1:3  → an unexpected character; expected a comma or ']' (byte 2, slot /0)
                    [1_000]          → 1:3  → an unexpected character; expected a comma or ']' (byte 2, slot /0)
                    [--1]            → 1:3  → an unexpected character; expected a digit (byte 2, slot /0)
                    [NaN]            → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [-Infinity]      → 1:3  → an unexpected character; expected a digit (byte 2, slot /0)
                    [undefined]      → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [True]           → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [truefalse]      → 1:6  → an unexpected character; expected a comma or ']' (byte 5, slot /0)
                    [trua]           → 1:2  → a word that JSON does not have; expected true, false or null (byte 1, slot /0)
                    [nulL]           → 1:2  → a word that JSON does not have; expected true, false or null (byte 1, slot /0)
                    ["a              → 1:4  → the text ends too early; expected the quote that ends a string (byte 3, slot /0)
                    ["a\\            → 1:4  → an escape that JSON does not have; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u (byte 3, slot /0)
                    ["\\a"]          → 1:3  → an escape that JSON does not have; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u (byte 2, slot /0)
                    ["\\'"]          → 1:3  → an escape that JSON does not have; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u (byte 2, slot /0)
                    ["\\x41"]        → 1:3  → an escape that JSON does not have; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u (byte 2, slot /0)
                    ["\\U0041"]      → 1:3  → an escape that JSON does not have; expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u (byte 2, slot /0)
                    ["\\u004"]       → 1:3  → a broken \\u escape; expected four hexadecimal digits (byte 2, slot /0)
                    ["\\u{41}"]      → 1:3  → a broken \\u escape; expected four hexadecimal digits (byte 2, slot /0)
                    ["\\u+041"]      → 1:3  → a broken \\u escape; expected four hexadecimal digits (byte 2, slot /0)
                    ["\\u00g0"]      → 1:3  → a broken \\u escape; expected four hexadecimal digits (byte 2, slot /0)
                    [1,"\\ud83d\\u"] → 1:11 → a broken \\u escape; expected four hexadecimal digits (byte 10, slot /1)
                    [/* one */1]     → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    [1] // one       → 1:5  → text after the end of the JSON value; expected nothing (byte 4)
                    <!DOCTYPE html>  → 1:1  → an unexpected character; expected a JSON value (byte 0)
                    [٣]              → 1:2  → an unexpected character; expected a JSON value (byte 1, slot /0)
                    ["x","ä",ö]      → 1:10 → an unexpected character; expected a JSON value (byte 10, slot /2)
                    """)
    void says_what_is_wrong_and_where_it_stopped(String text, String place, String problem) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(text))
                .withMessage(place + ": json-syntax: " + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    {}                           → a JSON object
                    {"error":true,"slots":[[1]]} → a JSON object
                    []                           → an array without slots
                    [ ]                          → an array without slots
                    "x"                          → a JSON string
                    true                         → a JSON literal
                    null                         → a JSON literal
                    0                            → a JSON number
                    1.5                          → a JSON number
                    -0                           → a JSON number
                    -2                           → a JSON number
                    -7                           → a JSON number
                    -8                           → a JSON number
                    -1.5                         → a JSON number
                    -4294967297                  → a JSON number
                    """)
    void refuses_json_that_is_no_payload(String text, String what) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(" " + text + "\n"))
                .withMessage("1:2: payload-root: " + what
                        + " is no payload; expected an array of slots, or -1, -3, -4, -5 or -6 alone (byte 1)");
    }

    @Test
    void describes_the_place_whole() {
        byte[] text = "[\"ä\",\n \"\ud83d\ude00\", x]".getBytes(UTF_8);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(text, Source.of("page/_payload.json"), STANDARD))
                .withMessage("page/_payload.json:2:7: json-syntax: an unexpected character; expected a JSON value"
                        + " (byte 16, slot /2)")
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo("json-syntax");
                    assertThat(refusal.problem()).isEqualTo("an unexpected character");
                    assertThat(refusal.expected()).isEqualTo("a JSON value");
                    assertThat(refusal.location())
                            .isEqualTo(new Location("page/_payload.json", -1, 16, 0, 2, 7, 2, 7, 2));
                    assertThat(refusal.location().rawPointer()).isEqualTo("/2");
                });
    }

    @Test
    void counts_on_from_where_its_bytes_lie_in_a_larger_file() {
        byte[] line = "[1,]".getBytes(UTF_8);
        Source source = Source.line("pages.ndjson", 6, 1000, 7);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(line, source, STANDARD))
                .satisfies(refusal -> assertThat(refusal.location())
                        .isEqualTo(new Location("pages.ndjson", 6, 1003, 0, 7, 4, 7, 4, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    5B 22 80 22 5D,             a continuation alone
                    5B 22 C0 80 22 5D,          NUL in two bytes
                    5B 22 C1 BF 22 5D,          overlong in two bytes
                    5B 22 E0 80 80 22 5D,       overlong in three bytes
                    5B 22 E0 9F BF 22 5D,       the last overlong in three bytes
                    5B 22 F0 80 80 80 22 5D,    overlong in four bytes
                    5B 22 F0 8F BF BF 22 5D,    the last overlong in four bytes
                    5B 22 ED A0 80 22 5D,       the first surrogate
                    5B 22 ED BF BF 22 5D,       the last surrogate
                    5B 22 F4 90 80 80 22 5D,    U+110000
                    5B 22 F5 80 80 80 22 5D,    beyond U+10FFFF
                    5B 22 FF 22 5D,             a byte that UTF-8 does not have
                    5B 22 C3 22 5D,             two bytes cut short by a quote
                    5B 22 E2 82 22 5D,          three bytes cut short by a quote
                    5B 22 F0 9F 98 22 5D,       four bytes cut short by a quote
                    5B 22 C3 C3 A4 22 5D,       two leads in a row
                    5B 22 F0 9F 98,             four bytes cut short by the end
                    5B 22 C3,                   two bytes cut short by the end
                    """)
    void refuses_a_string_that_is_not_utf_8(String hex, String what) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);

        assertThatExceptionOfType(PayloadException.class)
                .as(what)
                .isThrownBy(() -> Payload.of(bytes))
                .withMessage("1:3: json-encoding: bytes that are not UTF-8; expected well-formed UTF-8"
                        + " (byte 2, slot /0)");
    }

    @Test
    void refuses_a_byte_order_mark() {
        byte[] bytes = "\ufeff[1]".getBytes(UTF_8);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(bytes))
                .withMessage("1:1: json-encoding: the text begins with a byte-order mark; expected UTF-8 without one"
                        + " (byte 0)");
    }

    @Test
    void refuses_utf_16_with_a_byte_order_mark() {
        String message = "1:1: json-encoding: the text is UTF-16; expected UTF-8 (byte 0)";

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("\ufeff[1]".getBytes(UTF_16BE)))
                .withMessage(message);
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("\ufeff[1]".getBytes(UTF_16LE)))
                .withMessage(message);
    }

    @Test
    void refuses_utf_16_without_a_byte_order_mark() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("[1]".getBytes(UTF_16BE)))
                .withMessage("1:1: json-syntax: a NUL byte; expected a JSON value (byte 0)");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("[1]".getBytes(UTF_16LE)))
                .withMessage("1:2: json-syntax: a NUL byte; expected a JSON value (byte 1, slot /0)");
    }

    @Test
    void refuses_a_nul_byte_wherever_it_stands() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("[1\0]"))
                .withMessage("1:3: json-syntax: a NUL byte; expected a comma or ']' (byte 2, slot /0)");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("[\"\0\"]"))
                .withMessage("1:3: json-syntax: a control character in a string;"
                        + " expected an escape such as \\n or \\u0000 (byte 2, slot /0)");
    }

    @Test
    void refuses_nothing_at_all_and_white_space_alone() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(""))
                .withMessage("1:1: json-syntax: the text is empty; expected a JSON array (byte 0)");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(" \r\n\t"))
                .withMessage("2:2: json-syntax: the text is empty; expected a JSON array (byte 4)");
    }

    @Test
    void refuses_a_string_with_half_a_surrogate_pair_that_utf_8_could_not_hold() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of("[\"ä\ud83d\ude00\n\ud83d\"]"))
                .withMessage("2:1: json-encoding: a surrogate without its partner;"
                        + " expected text that has a form in UTF-8 (byte 9)");
    }

    @Test
    void counts_bytes_up_to_the_limit() {
        PayloadOptions options = STANDARD.withMaxBytes(5);

        assertThatNoException().isThrownBy(() -> open("[1,2]", options));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[1,2] ", options))
                .withMessage("1:1: payload-limits: the payload has 6 bytes; expected at most 5 (byte 0)");
    }

    @Test
    void counts_slots_up_to_the_limit() {
        PayloadOptions options = STANDARD.withMaxSlots(65);

        assertThatNoException().isThrownBy(() -> open("[" + "1,".repeat(64) + "1]", options));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[" + "1,".repeat(65) + "1]", options))
                .withMessage(
                        "1:132: payload-limits: more slots than allowed; expected at most 65 (byte 131, slot /64)");
    }

    @Test
    void counts_the_bytes_of_a_text_up_to_the_limit() {
        PayloadOptions options = STANDARD.withMaxTextBytes(6);

        assertThatNoException().isThrownBy(() -> open("[\"äöü\",{\"abcdef\":0}]", options));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[0,\"\\u00e4a\"]", options))
                .withMessage("1:4: payload-limits: a text of 7 bytes; expected at most 6 (byte 3, slot /1)");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[{\"abcdefg\":0}]", options))
                .withMessage("1:3: payload-limits: a text of 7 bytes; expected at most 6 (byte 2, slot /0)");
    }

    @Test
    void counts_nesting_in_a_slot_up_to_the_limit() {
        PayloadOptions options = STANDARD.withMaxNesting(70);
        String just = "[{\"a\":".repeat(35) + "0" + "}]".repeat(35);

        assertThatNoException().isThrownBy(() -> open("[" + just + "," + just + "]", options));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[0,[" + just + "]]", options))
                .withMessage("1:210: payload-limits: JSON nested too deep in one slot; expected at most 70 levels"
                        + " (byte 209, slot /1)");
    }

    @ParameterizedTest(name = "{0} levels")
    @ValueSource(ints = {1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 400})
    void tells_objects_from_arrays_at_any_depth(int depth) {
        String open = "[" + "{\"a\":[".repeat(depth);
        String closed = "]}".repeat(depth - 1);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(open + "0" + closed + "}"))
                .withMessageContaining("expected a comma or ']' (byte");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(open + "0" + closed + "]]"))
                .withMessageContaining("expected a comma or '}' (byte");
    }

    @Test
    void reads_a_payload_inside_a_larger_text_and_counts_in_that() {
        byte[] page = "<p>ä</p>\n<script>[{\"a\":1},\"x\"]</script>".getBytes(UTF_8);

        Payload payload = Payload.of(page, 18, 31, Source.of("index.html"), STANDARD);

        assertThat(payload.root().asObject().get("a")).isEqualTo(payload.slot(1));
        assertThat(payload.slot(1).asText()).isEqualTo("x");
        assertThat(payload.slot(1).location()).isEqualTo(new Location("index.html", -1, 27, 3, 2, 18, 2, 21, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    [1,2          → the text ends too early; expected a comma or ']' (byte 6, slot /1)
                    ["ab          → the text ends too early; expected the quote that ends a string (byte 6, slot /0)
                    ["\\\\        → the text ends too early; expected the quote that ends a string (byte 6, slot /0)
                    [tru          → a word that JSON does not have; expected true, false or null (byte 3, slot /0)
                    [-            → the text ends too early; expected a digit (byte 4, slot /0)
                    [{"a"         → the text ends too early; expected a colon (byte 7, slot /0)
                    ["\\u00       → a broken \\u escape; expected four hexadecimal digits (byte 4, slot /0)
                    """)
    void ends_where_its_range_ends_whatever_follows(String text, String message) {
        byte[] page = ("<>" + text + "e00\"ue:1}],1]").getBytes(UTF_8);
        int end = 2 + text.getBytes(UTF_8).length;

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(page, 2, end, Source.UNNAMED, STANDARD))
                .withMessageEndingWith(": json-syntax: " + message);
    }

    @Test
    void does_not_read_the_bytes_after_a_sentinel_that_is_the_whole_payload() {
        byte[] page = "9 -123".getBytes(UTF_8);

        Payload payload = Payload.of(page, 1, 4, Source.UNNAMED, STANDARD);

        assertThat(payload.root().isUndefined()).isTrue();
        assertThat(payload.root().location()).isEqualTo(new Location(null, -1, 2, 2, 1, 3, 1, 5, -1));
        assertThat(payload.cursor().kind()).isEqualTo(ValueKind.UNDEFINED);
        assertThat(payload.cursor().location()).isEqualTo(payload.root().location());
    }

    @Test
    void refuses_a_range_outside_of_the_array() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Payload.of(new byte[2], 1, 3, Source.UNNAMED, STANDARD));
    }

    private static Payload open(String text, PayloadOptions options) {
        return Payload.of(text.getBytes(UTF_8), Source.UNNAMED, options);
    }
}
