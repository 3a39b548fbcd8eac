package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Views of any kind: what they are, which are equal, and what they refuse. */
class PayloadValueTest {
    private static final PayloadOptions WRAPPERS = PayloadOptions.standard()
            .withTransparentTags(Set.of("Reactive", "Ref"))
            .withJsonTextTags(Set.of("EmptyRef"));

    @Test
    void tells_undefined_null_a_hole_and_absent_apart() {
        PayloadObject object =
                Payload.of("[{\"u\":-1,\"n\":1,\"a\":2},null,[-2]]").root().asObject();
        PayloadArray array = member(object, "a").asArray();

        assertThat(member(object, "u").kind()).isEqualTo(ValueKind.UNDEFINED);
        assertThat(member(object, "u").isUndefined()).isTrue();
        assertThat(member(object, "u").isNull()).isFalse();
        assertThat(member(object, "n").kind()).isEqualTo(ValueKind.NULL);
        assertThat(member(object, "n").isNull()).isTrue();
        assertThat(member(object, "n").isUndefined()).isFalse();
        assertThat(Objects.requireNonNull(array.get(0)).kind()).isEqualTo(ValueKind.HOLE);
        assertThat(Objects.requireNonNull(array.get(0)).isHole()).isTrue();
        assertThat(object.get("x")).isNull();
        assertThat(array.get(1)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    -1                 | UNDEFINED
                    -3                 | NUMBER
                    -6                 | NUMBER
                    [null]             | NULL
                    [true]             | BOOLEAN
                    [1]                | NUMBER
                    [-1]               | NUMBER
                    ["1"]              | TEXT
                    [["BigInt","1"]]   | BIG_INTEGER
                    [[]]               | ARRAY
                    [[-7,5]]           | ARRAY
                    [{}]               | OBJECT
                    [["null"]]         | OBJECT
                    [["Date",""]]      | TAGGED
                    [["Unheard",0]]    | TAGGED
                    """)
    void knows_what_it_is(String json, ValueKind kind) {
        assertThat(Payload.of(json).root().kind()).isEqualTo(kind);
    }

    @Test
    void a_number_in_a_slot_is_a_value_and_no_sentinel() {
        Payload payload = Payload.of("[{\"a\":1,\"b\":-1},-1]");

        assertThat(payload.slot(1).asScalar().asLong()).isEqualTo(-1);
        assertThat(payload.root().asObject().entries())
                .extracting(Map.Entry::getValue)
                .extracting(PayloadValue::kind)
                .containsExactly(ValueKind.NUMBER, ValueKind.UNDEFINED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    -3         | NaN
                    -4         | Infinity
                    -5         | -Infinity
                    -6         | 0
                    [-0]       | 0
                    [1e21]     | 1e+21
                    [100.0]    | 100
                    [1e400]    | Infinity
                    """)
    void writes_numbers_as_javascript_does(String json, String text) {
        assertThat(Payload.of(json).root().asScalar().javaScriptText()).isEqualTo(text);
    }

    @Test
    void keeps_the_sign_of_minus_zero() {
        assertThat(Payload.of("-6").root().asScalar().asDouble()).isEqualTo(-0.0);
        assertThat(Payload.of("[-0]").root().asScalar().asDouble()).isEqualTo(-0.0);
        assertThat(Payload.of("-6").root().asScalar().isLong()).isFalse();
        assertThat(Payload.of("[0]").root().asScalar().isLong()).isTrue();
    }

    @Test
    void gives_the_integer_that_javascript_has() {
        assertThat(Payload.of("[9007199254740993]").root().asScalar().asLong()).isEqualTo(9007199254740992L);
        assertThatIllegalStateException()
                .isThrownBy(() -> Payload.of("[0.5]").root().asScalar().asLong())
                .withMessage("a number at /0 is no integer of 64 bits");
        assertThat(Payload.of("[\"1\"]").root().asScalar().isLong()).isFalse();
    }

    @Test
    void keeps_the_text_of_a_big_integer() {
        PayloadScalar integer = Payload.of("[[\"BigInt\",\" 0x1F \"]]").root().asScalar();

        assertThat(integer.bigIntegerText()).isEqualTo(" 0x1F ");
        assertThat(integer.asBigInteger()).isEqualTo(BigInteger.valueOf(31));
        assertThat(integer.isNumber()).isFalse();
    }

    @Test
    void converts_big_integers_up_to_the_limit() {
        PayloadOptions options = PayloadOptions.standard().withMaxBigIntegerDigits(3);

        assertThat(open("[[\"BigInt\",\"-00999\"]]", options).root().asScalar().asBigInteger())
                .isEqualTo(BigInteger.valueOf(-999));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[[\"BigInt\",\"1000\"]]", options)
                        .root()
                        .asScalar()
                        .asBigInteger())
                .withMessage("1:2: payload-limits: a big integer of 4 digits; expected at most 3 (byte 1, slot /0)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "plain"                      | plain
                    "äöü€"                       | äöü€
                    "a\\u002Fb\\/c"              | a/b/c
                    "\\u0041\\u00E4\\u20ac"      | Aä€
                    "\\\\\\"\\\\"                | \\"\\
                    "ü\\u0021ü"                  | ü!ü
                    """)
    void decodes_texts(String json, String text) {
        assertThat(Payload.of("[" + json + "]").root().asText()).isEqualTo(text);
    }

    @Test
    void keeps_a_lone_surrogate_that_is_written_as_an_escape() {
        assertThat(Payload.of("[\"a\\ud83d\"]").root().asText()).isEqualTo("a\ud83d");
        assertThat(Payload.of("[\"\\ud83d\\ude00\"]").root().asText()).isEqualTo("\ud83d\ude00");
        assertThat(Payload.of("[\"\\t\\n\\r\\b\\f\\u0000\"]").root().asText()).isEqualTo("\t\n\r\b\f\0");
    }

    @Test
    void two_views_of_one_slot_are_equal() {
        Payload payload = Payload.of("[[1,1,2],{\"a\":2},{\"a\":2}]");

        List<PayloadValue> values = payload.root().asArray().values();

        assertThat(values.get(0)).isEqualTo(values.get(1)).hasSameHashCodeAs(values.get(1));
        assertThat(values.get(0)).isEqualTo(payload.slot(1));
        assertThat(values.get(0)).isNotEqualTo(values.get(2));
    }

    @Test
    void views_of_equal_payloads_are_not_equal() {
        assertThat(Payload.of("[1]").root()).isNotEqualTo(Payload.of("[1]").root());
        assertThat(Payload.of("-1").root()).isNotEqualTo(Payload.of("-1").root());
    }

    @Test
    void a_sentinel_equals_its_like_wherever_it_stands() {
        List<PayloadValue> values =
                Payload.of("[[-1,-3,-1,-3]]").root().asArray().values();

        assertThat(values.get(0)).isEqualTo(values.get(2)).hasSameHashCodeAs(values.get(2));
        assertThat(values.get(1)).isEqualTo(values.get(3));
        assertThat(values.get(0)).isNotEqualTo(values.get(1));
    }

    @Test
    void a_payload_equals_itself_alone() {
        Payload payload = Payload.of("[1]");

        assertThat(payload.equals(payload)).isTrue();
        assertThat(payload).isNotEqualTo(Payload.of("[1]"));
    }

    @Test
    void to_string_shows_nothing_of_the_content() {
        Payload payload =
                Payload.of("[[1,2,3,4,-1,-3,-2],\"secret\",{\"secret\":0},[\"Date\",\"x\"],[\"Ref\\u202e\",0]]");

        assertThat(payload.root()).hasToString("an array at /0");
        assertThat(payload.root().asArray().values())
                .extracting(PayloadValue::toString)
                .containsExactly(
                        "a text at /1",
                        "an object at /2",
                        "[\"Date\"] at /3",
                        "[\"Ref\\u202e\"] at /4",
                        "undefined",
                        "a number");
        assertThat(payload.root().asArray().get(6)).hasToString("a hole");
        assertThat(payload).hasToString("Payload[5 slots]");
        assertThat(Payload.of("[0]".getBytes(UTF_8), Source.of("x.json"), WRAPPERS))
                .hasToString("Payload[x.json, 1 slots]");
    }

    @Test
    void to_string_and_equality_do_not_follow_a_ring() {
        Payload payload = Payload.of("[{\"me\":0}]");

        assertThat(payload.root()).hasToString("an object at /0");
        assertThat(payload.root().asObject().get("me")).isEqualTo(payload.root());
    }

    static Stream<Misuse> misuses() {
        Payload payload = Payload.of("[{},[],\"x\",5,[\"Date\",\"\"],[\"BigInt\",\"1\"],true]");
        return Stream.of(
                new Misuse(payload.slot(0), PayloadValue::asArray, "an object at /0 is not an array"),
                new Misuse(payload.slot(0), PayloadValue::asTagged, "an object at /0 is not a tagged value"),
                new Misuse(payload.slot(0), PayloadValue::asText, "an object at /0 is not a scalar"),
                new Misuse(payload.slot(1), PayloadValue::asObject, "an array at /1 is not an object"),
                new Misuse(payload.slot(1), PayloadValue::asScalar, "an array at /1 is not a scalar"),
                new Misuse(payload.slot(2), PayloadValue::asObject, "a text at /2 is not an object"),
                new Misuse(payload.slot(2), value -> value.asScalar().asDouble(), "a text at /2 is not a number"),
                new Misuse(payload.slot(2), value -> value.asScalar().asLong(), "a text at /2 is not a number"),
                new Misuse(payload.slot(3), PayloadValue::asText, "a number at /3 is not a text"),
                new Misuse(payload.slot(3), value -> value.asScalar().asBoolean(), "a number at /3 is not a boolean"),
                new Misuse(
                        payload.slot(3),
                        value -> value.asScalar().asBigInteger(),
                        "a number at /3 is not a big integer"),
                new Misuse(payload.slot(4), PayloadValue::asArray, "[\"Date\"] at /4 is not an array"),
                new Misuse(
                        payload.slot(5), value -> value.asScalar().asDouble(), "a big integer at /5 is not a number"),
                new Misuse(
                        payload.slot(6),
                        value -> value.asScalar().bigIntegerText(),
                        "a boolean at /6 is not a big integer"));
    }

    record Misuse(PayloadValue value, Consumer<PayloadValue> accessor, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misuses")
    void refuses_to_be_what_it_is_not(Misuse misuse) {
        assertThatIllegalStateException()
                .isThrownBy(() -> misuse.accessor().accept(misuse.value()))
                .withMessage(misuse.message());
    }

    @Test
    void lies_where_its_text_lies() {
        Payload payload =
                Payload.of("[\n {\"a\" : 1},\n [2]\n , \"ä\"]".getBytes(UTF_8), Source.of("p.json"), WRAPPERS);

        assertThat(payload.slot(0).location()).isEqualTo(new Location("p.json", -1, 3, 9, 2, 2, 2, 11, 0));
        assertThat(payload.slot(2).location()).isEqualTo(new Location("p.json", -1, 22, 4, 4, 4, 4, 7, 2));
        assertThat(payload.locate(2)).isEqualTo(payload.slot(2).location());
        assertThat(payload.slot(2).location()).hasToString("p.json:4:4");
    }

    @Test
    void a_sentinel_lies_where_the_reference_stands_by_which_it_was_reached() {
        Payload payload = Payload.of("[{\"a\":-1,\"b\":1},[-2,-3]]");
        PayloadArray array = payload.slot(1).asArray();

        assertThat(member(payload.root().asObject(), "a").location())
                .isEqualTo(new Location(null, -1, 6, 2, 1, 7, 1, 9, 0));
        assertThat(Objects.requireNonNull(array.get(0)).location())
                .isEqualTo(new Location(null, -1, 17, 2, 1, 18, 1, 20, 1));
        assertThat(Objects.requireNonNull(array.get(1)).location())
                .isEqualTo(new Location(null, -1, 20, 2, 1, 21, 1, 23, 1));
        assertThat(Objects.requireNonNull(array.get(1)).slot()).isEqualTo(-1);
    }

    @Test
    void a_sentinel_that_is_the_whole_payload_lies_where_it_stands() {
        assertThat(Payload.of(" \n -3 ").root().location()).isEqualTo(new Location(null, -1, 3, 2, 2, 2, 2, 4, -1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{"a":1}]              | 1:7: slot-reference: @ 0 to 0, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":-2},0]           | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":-8},0]           | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":0.5},0]          | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":4294967297},0]   | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":-2147483648},0]  | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":null},0]         | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    [{"a":"1"},0]          | 1:7: slot-reference: @ 0 to 1, or a sentinel that may stand here (byte 6, slot /0)
                    """)
    void refuses_a_reference_that_leads_nowhere_when_it_is_followed(String json, String message) {
        PayloadObject object = Payload.of(json).root().asObject();

        assertThat(object.names()).containsExactly("a");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> object.get("a"))
                .withMessage(message.replace("@", "a reference that leads to no slot; expected an integer from"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [{"a":1.0},5]          | 5
                    [{"a":1e0},5]          | 5
                    [{"a":10e-1},5]        | 5
                    [{"a":-0}]             | object
                    [{"a":0.0}]            | object
                    [{"a":-3.0}]           | NaN
                    """)
    void takes_references_for_javascript_numbers(String json, String expected) {
        PayloadValue value = member(Payload.of(json).root().asObject(), "a");

        assertThat(
                        value.kind() == ValueKind.OBJECT
                                ? "object"
                                : value.asScalar().javaScriptText())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `"_"`           | undefined
                    `"0n"`          | big integer 0
                    `""`            | text
                    `"\\"\\""`      | text
                    `"\\"in\\""`    | text in
                    `"false"`       | boolean false
                    `"true"`        | boolean true
                    `"null"`        | null
                    `"0"`           | number 0
                    `" -12.5e1 "`   | number -125
                    `"1,2"`         | text 1,2
                    `"1],[2"`       | text 1],[2
                    `"[1]"`         | text [1]
                    `"{}"`          | text {}
                    `"hello"`       | text hello
                    `"01"`          | text 01
                    `"\\ud800"`     | text \\ud800
                    `"1n"`          | text 1n
                    """)
    void unwraps_a_text_that_holds_json(String text, String expected) {
        Payload payload = open("[[\"EmptyRef\",1]," + text + "]", WRAPPERS);

        PayloadValue value = payload.root().unwrap();

        assertThat(describe(value.asScalar())).isEqualTo(expected);
        assertThat(value.slot()).isEqualTo(1);
        assertThat(value.location()).isEqualTo(payload.locate(1));
    }

    private static String describe(PayloadScalar value) {
        return switch (value.kind()) {
            case TEXT -> ("text " + value.text().replace("\ud800", "\\ud800")).trim();
            case NUMBER -> "number " + value.javaScriptText();
            case BOOLEAN -> "boolean " + value.asBoolean();
            case BIG_INTEGER -> "big integer " + value.asBigInteger();
            default -> value.kind().toString();
        };
    }

    @Test
    void unwraps_wrappers_inside_each_other() {
        Payload payload = open("[[\"Reactive\",1],[\"Ref\",2],[\"EmptyRef\",3],\"\\\"x\\\"\"]", WRAPPERS);

        assertThat(payload.root().unwrap().asText()).isEqualTo("x");
    }

    @Test
    void unwraps_a_json_text_tag_around_something_else_than_a_text() {
        Payload payload = open("[[\"EmptyRef\",1],{\"a\":1}]", WRAPPERS);

        assertThat(payload.root().unwrap()).isEqualTo(payload.slot(1));
    }

    @Test
    void unwraps_json_that_stands_in_the_wrapper_itself() {
        Payload payload = open("[[\"Reactive\",{\"a\":1}],\"x\"]", WRAPPERS);

        PayloadObject inside = payload.root().unwrap().asObject();

        assertThat(inside.get("a")).isEqualTo(payload.slot(1));
        assertThat(inside.slot()).isEqualTo(-1);
        assertThat(inside.location()).isEqualTo(new Location(null, -1, 13, 7, 1, 14, 1, 21, 0));
    }

    @Test
    void unwraps_a_sentinel() {
        assertThat(open("[[\"Ref\",-1]]", WRAPPERS).root().unwrap().isUndefined())
                .isTrue();
    }

    @Test
    void leaves_what_is_no_wrapper_as_it_is() {
        Payload payload = open("[[\"Point\",1],[\"Ref\",2],[\"Point\",3],5]", WRAPPERS);

        assertThat(payload.slot(0).unwrap()).isEqualTo(payload.slot(0));
        assertThat(payload.slot(1).unwrap()).isEqualTo(payload.slot(2));
        assertThat(payload.slot(3).unwrap()).isEqualTo(payload.slot(3));
    }

    @Test
    void refuses_a_ring_of_wrappers() {
        Payload payload = open("[{\"a\":1},[\"Ref\",2],[\"Reactive\",1]]", WRAPPERS);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> member(payload.root().asObject(), "a").unwrap())
                .withMessage(
                        "1:10: slot-tag: custom types in a ring, or too many; expected at most 64 (byte 9, slot /1)");
    }

    @Test
    void reads_a_file_and_names_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("_payload.json");
        Files.writeString(file, "[{\"a\":1},\"x\"]");

        Payload payload = Payload.read(file);

        assertThat(payload.source()).isEqualTo(Source.of(file.toString()));
        assertThat(payload.slots()).isEqualTo(2);
        assertThat(payload.root().toPlain()).isEqualTo(Map.of("a", "x"));
    }

    @Test
    void reads_a_stream_up_to_the_limit() throws Exception {
        PayloadOptions options = PayloadOptions.standard().withMaxBytes(3);
        Source source = Source.of("stream");

        assertThat(Payload.read(new ByteArrayInputStream("[1]".getBytes(UTF_8)), source, options)
                        .slots())
                .isEqualTo(1);
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.read(new ByteArrayInputStream("[1] ".getBytes(UTF_8)), source, options))
                .withMessage("stream:1:1: payload-limits: the file has more bytes than allowed; expected at most 3"
                        + " (byte 0)");
    }

    @Test
    void locates_a_place_in_bytes_around_a_payload() {
        byte[] page = "<p>\nä</p>".getBytes(UTF_8);

        assertThat(Payload.locate(page, Source.of("index.html"), 4, 6))
                .isEqualTo(new Location("index.html", -1, 4, 2, 2, 1, 2, 2, -1));
    }

    @Test
    void has_no_slots_but_those_that_are_there() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Payload.of("[1]").slot(1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Payload.of("-1").locate(0));
        assertThat(Payload.of("-1").slots()).isZero();
    }

    private static PayloadValue member(PayloadObject object, String name) {
        return Objects.requireNonNull(object.get(name));
    }

    private static Payload open(String json, PayloadOptions options) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, options);
    }

    @Test
    void a_payload_gives_back_its_bytes() {
        byte[] larger = "<script>[1,\"é\"] </script>".getBytes(StandardCharsets.UTF_8);
        Payload part = Payload.of(larger, 8, larger.length - 9, Source.UNNAMED, PayloadOptions.standard());

        assertThat(part.toBytes()).asString(StandardCharsets.UTF_8).isEqualTo("[1,\"é\"] ");
        part.toBytes()[0] = 0;
        assertThat(part.toBytes()[0]).isEqualTo((byte) '[');
        assertThat(Payload.of(" -1 ").toBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("-1");
    }
}
