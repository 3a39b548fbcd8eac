package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values with a tag. */
class PayloadTaggedTest {
    private static final PayloadOptions STANDARD = PayloadOptions.standard();
    private static final PayloadOptions OLD = STANDARD.withDialect(Dialect.DEVALUE_5_6);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [["Date",""]]                         | DATE
                    [["\\u0044ate",""]]                   | DATE
                    [["Set"]]                             | SET
                    [["Map"]]                             | MAP
                    [["RegExp","a"]]                      | REG_EXP
                    [["Object",1],true]                   | BOXED
                    [["ArrayBuffer",""]]                  | ARRAY_BUFFER
                    [["Uint8Array",1],["ArrayBuffer",""]] | VIEW
                    [["DataView",1],["ArrayBuffer",""]]   | VIEW
                    [["URL","x"]]                         | URL
                    [["URLSearchParams",""]]              | URL_SEARCH_PARAMS
                    [["Temporal.PlainDate","x"]]          | TEMPORAL
                    [["Temporal.Unheard",1],0]            | CUSTOM
                    [["date",1],0]                        | CUSTOM
                    [["",1],0]                            | CUSTOM
                    """)
    void knows_its_type_by_its_tag(String json, PayloadTagged.Type type) {
        assertThat(tagged(json).type()).isEqualTo(type);
    }

    /** The invalid ones are {@code NaN} in Node 20.20.2; the instants are its {@code toISOString()}. */
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    2024-05-01T00:00:00.000Z        | 2024-05-01T00:00:00Z
                    2024-05-01T02:30:00.123+02:00   | 2024-05-01T00:30:00.123Z
                    2024-05-01T00:00:00.123456Z     | 2024-05-01T00:00:00.123Z
                    2024-05-01T24:00:00.000Z        | 2024-05-02T00:00:00Z
                    2024-05-01T00:00Z               | 2024-05-01T00:00:00Z
                    2024-05-01                      | 2024-05-01T00:00:00Z
                    2024-05                         | 2024-05-01T00:00:00Z
                    2024                            | 2024-01-01T00:00:00Z
                    -000001-01-01T00:00:00.000Z     | -0001-01-01T00:00:00Z
                    +010000-01-01T00:00:00.000Z     | +10000-01-01T00:00:00Z
                    +275760-09-13T00:00:00.000Z     | +275760-09-13T00:00:00Z
                    +275760-09-13T00:00:00.001Z     | invalid
                    -000000-01-01T00:00:00.000Z     | invalid
                    2024-13-01                      | invalid
                    2024-05-32                      | invalid
                    2024-05-01T25:00Z               | invalid
                    2024-05-01T24:00:01Z            | invalid
                    2024-05-01T24:00:00.0001Z       | invalid
                    2024-05-01T23:60Z               | invalid
                    2024-05-01T23:59:60Z            | invalid
                    2024-05-01T23:59:59+24:00       | invalid
                    ``                              | invalid
                    x                               | invalid
                    May                             | invalid
                    2024-05-01T00:00:00             | other
                    2024-02-30                      | other
                    2024-5-1                        | other
                    1 May 2024                      | other
                    1714521600000                   | other
                    """)
    void reads_the_dates_that_ecma_262_defines(String text, String expected) {
        PayloadTagged date = tagged("[[\"Date\",\"" + text + "\"]]");

        Instant instant = date.asInstant();

        assertThat(instant == null ? date.isInvalidDate() ? "invalid" : "other" : instant.toString())
                .isEqualTo(expected);
        assertThat(date.isInvalidDate()).isEqualTo(expected.equals("invalid"));
        assertThat(date.text()).isEqualTo(text);
    }

    @Test
    void keeps_the_source_and_the_flags_of_a_regular_expression() {
        PayloadTagged pattern = tagged("[[\"RegExp\",\"[a-\\\\d(?<x>\",\"gi\"]]");

        assertThat(pattern.source()).isEqualTo("[a-\\d(?<x>");
        assertThat(pattern.flags()).isEqualTo("gi");
        assertThat(tagged("[[\"RegExp\",\"a\"]]").flags()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"URL", "URLSearchParams", "Temporal.Duration", "Temporal.PlainMonthDay"})
    void keeps_texts_that_java_would_refuse(String tag) {
        assertThat(tagged("[[\"" + tag + "\",\"ht tp://[\"]]").text()).isEqualTo("ht tp://[");
    }

    @Test
    void a_set_holds_primitives_by_value_and_all_else_by_identity() {
        PayloadTagged set = tagged("[[\"Set\",1,2,1,3,4,4,5,6,-1,-1,-3,-3,7,-6,8,9,10],"
                + "1,1.0,{},[],\"a\",\"\\u0061\",0,true,[\"BigInt\",\"7\"],[\"BigInt\",\"007\"]]");

        assertThat(set.elements())
                .extracting(PayloadValue::kind, PayloadValue::slot)
                .containsExactly(
                        tuple(ValueKind.NUMBER, 1),
                        tuple(ValueKind.OBJECT, 3),
                        tuple(ValueKind.ARRAY, 4),
                        tuple(ValueKind.TEXT, 5),
                        tuple(ValueKind.UNDEFINED, -1),
                        tuple(ValueKind.NUMBER, -1),
                        tuple(ValueKind.NUMBER, 7),
                        tuple(ValueKind.BOOLEAN, 8),
                        tuple(ValueKind.BIG_INTEGER, 9));
    }

    @Test
    void a_set_tells_kinds_apart() {
        PayloadTagged set = tagged("[[\"Set\",1,2,3,4,5,6,-1],1,\"1\",[\"BigInt\",\"1\"],true,\"true\",null]");

        assertThat(set.elements()).hasSize(7);
    }

    @Test
    void big_integers_are_one_element_whatever_their_radix() {
        PayloadTagged set = tagged("[[\"Set\",1,2,3],[\"BigInt\",\"0x10\"],[\"BigInt\",\"16\"],[\"BigInt\",\"-16\"]]");

        assertThat(set.elements())
                .extracting(element -> element.asScalar().asBigInteger())
                .containsExactly(BigInteger.valueOf(16), BigInteger.valueOf(-16));
    }

    @Test
    void minus_zero_becomes_zero_as_an_element_and_as_a_key_and_not_as_a_value() {
        PayloadTagged set = tagged("[[\"Set\",-6]]");
        PayloadTagged map = tagged("[[\"Map\",1,1],-0]");

        assertThat(set.elements())
                .extracting(zero -> zero.asScalar().asDouble())
                .containsExactly(0.0);
        assertThat(map.entries().get(0).getKey().asScalar().asDouble()).isEqualTo(0.0);
        assertThat(map.entries().get(0).getValue().asScalar().asDouble()).isEqualTo(-0.0);
    }

    @Test
    void a_map_has_keys_of_any_kind() {
        PayloadTagged map = tagged("[[\"Map\",-1,1,-3,2,0,3,4,-1,5,5],\"u\",\"nan\",\"me\",null,[\"Date\",\"\"]]");

        assertThat(map.entries())
                .extracting(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString())
                .containsExactly(
                        tuple("undefined", "a text at /1"),
                        tuple("a number", "a text at /2"),
                        tuple("[\"Map\"] at /0", "a text at /3"),
                        tuple("null at /4", "undefined"),
                        tuple("[\"Date\"] at /5", "[\"Date\"] at /5"));
    }

    @Test
    void the_later_of_two_entries_counts_in_the_place_of_the_earlier() {
        PayloadTagged map = tagged("[[\"Map\",1,1,2,2,3,2],\"a\",\"b\",\"a\"]");

        assertThat(map.entries())
                .extracting(
                        entry -> entry.getKey().asText(),
                        entry -> entry.getValue().asText())
                .containsExactly(tuple("a", "b"), tuple("b", "b"));
    }

    @Test
    void a_map_finds_the_value_of_a_text() {
        PayloadTagged map = tagged("[[\"Map\",1,2,3,3],5,\"five\",\"k\\u0065y\"]");

        assertThat(map.get("key")).isEqualTo(map.payload().slot(3));
        assertThat(map.get("5")).isNull();
    }

    @Test
    void a_boxed_primitive_holds_it() {
        assertThat(tagged("[[\"Object\",1],\"x\"]").boxed().asText()).isEqualTo("x");
        assertThat(tagged("[[\"Object\",-3]]").boxed().asDouble()).isNaN();
        assertThat(tagged("[[\"Object\",1],[\"BigInt\",\"5\"]]").boxed().asBigInteger())
                .isEqualTo(5);
    }

    @Test
    void a_boxed_primitive_of_an_old_dialect_holds_it_inline() {
        assertThat(tagged("[[\"Object\",\"x\"]]", OLD).boxed().asText()).isEqualTo("x");
        assertThat(tagged("[[\"Object\",1],\"x\"]", OLD).boxed().asDouble()).isEqualTo(1);
        assertThat(tagged("[[\"Object\",-3]]", OLD).boxed().asDouble()).isEqualTo(-3);
        assertThat(tagged("[[\"Object\",true]]", OLD).boxed().asBoolean()).isTrue();
    }

    @Test
    void a_buffer_holds_bytes() {
        PayloadTagged buffer = tagged("[[\"ArrayBuffer\",\"AQIDBAU\\u002F\"]]");

        assertThat(buffer.asBytes()).containsExactly(1, 2, 3, 4, 5, 63);
        assertThat(buffer.byteLength()).isEqualTo(6);
        buffer.asBytes()[0] = 9;
        assertThat(buffer.asBytes()[0]).isEqualTo((byte) 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Uint8Array",1          | 1 2 3 4 5 6 7 8 | 0 | 8 | 1
                    "Uint8Array",1,0,8      | 1 2 3 4 5 6 7 8 | 0 | 8 | 1
                    "Uint8Array",1,3        | 4 5 6 7 8       | 3 | 5 | 1
                    "Uint8Array",1,2,3      | 3 4 5           | 2 | 3 | 1
                    "Uint8Array",1,8,0      | ``              | 8 | 0 | 1
                    "Int16Array",1,2,3      | 3 4 5 6 7 8     | 2 | 3 | 2
                    "Float16Array",1        | 1 2 3 4 5 6 7 8 | 0 | 4 | 2
                    "Float32Array",1,4,1    | 5 6 7 8         | 4 | 1 | 4
                    "BigInt64Array",1,0,1   | 1 2 3 4 5 6 7 8 | 0 | 1 | 8
                    "DataView",1,3,2        | 4 5             | 3 | 2 | 1
                    "DataView",1,3          | 4 5 6 7 8       | 3 | 5 | 1
                    """)
    void a_view_shows_a_window_of_its_buffer(String parts, String bytes, int byteOffset, int length, int elementSize) {
        PayloadTagged view = tagged("[[" + parts + "],[\"ArrayBuffer\",\"AQIDBAUGBwg=\"]]");

        assertThat(joined(view.asBytes())).isEqualTo(bytes);
        assertThat(view.byteOffset()).isEqualTo(byteOffset);
        assertThat(view.length()).isEqualTo(length);
        assertThat(view.elementSize()).isEqualTo(elementSize);
        assertThat(view.byteLength()).isEqualTo(length * elementSize);
        assertThat(view.buffer()).isEqualTo(view.payload().slot(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Int8Array         | gP9/                         | -128, -1, 127
                    Uint8Array        | AID/                         | 0, 128, 255
                    Uint8ClampedArray | AID/                         | 0, 128, 255
                    DataView          | AID/                         | 0, 128, 255
                    Int16Array        | AID///9/                     | -32768, -1, 32767
                    Uint16Array       | AAAAgP//                     | 0, 32768, 65535
                    Int32Array        | AAAAgP////////9/             | -2147483648, -1, 2147483647
                    Uint32Array       | AAAAAAAAAID/////             | 0, 2147483648, 4294967295
                    Float16Array      | AAIAPADA/3sABACAAPwAfg==     | 3.0517578125E-5, 1.0, -2.0, 65504.0, 6.103515625E-5, -0.0, -Infinity, NaN
                    Float32Array      | AAAAPwAAAIAAAMB/AACAfw==     | 0.5, -0.0, NaN, Infinity
                    Float64Array      | mpmZmZmZuT8AAAAAAAAAgAAAAAAAAPD/ | 0.1, -0.0, -Infinity
                    BigInt64Array     | ////////////////////fw==     | -1, 9223372036854775807
                    BigUint64Array    | AAAAAAAAAAD//////////w==     | 0, 18446744073709551615
                    """)
    void a_view_shows_the_numbers_that_javascript_sees_there(String tag, String base64, String numbers) {
        PayloadTagged view = tagged("[[\"" + tag + "\",1],[\"ArrayBuffer\",\"" + base64 + "\"]]");

        assertThat(IntStream.range(0, view.length()).mapToObj(view::number).toList())
                .hasToString("[" + numbers + "]");
        assertThatThrownBy(() -> view.number(view.length())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_view_counts_its_numbers_from_where_it_begins() {
        PayloadTagged view = tagged("[[\"Int16Array\",1,2,2],[\"ArrayBuffer\",\"AQIDBAUGBwg=\"]]");

        assertThat(view.number(0)).isEqualTo(0x0403L);
        assertThat(view.number(1)).isEqualTo(0x0605L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Uint8Array",1          | 1 2 3 4 5 6 7 8 | 0 | 8
                    "Uint8Array",1,2,3      | 3               | 2 | 1
                    "Uint8Array",1,3        | 4 5 6 7 8       | 3 | 5
                    "Int16Array",1,1,3      | 3 4 5 6         | 2 | 2
                    "Int32Array",1,1,2      | 5 6 7 8         | 4 | 1
                    "Uint8Array",1,8,8      | ``              | 8 | 0
                    """)
    void a_view_of_an_old_dialect_has_a_start_and_an_end(String parts, String bytes, int byteOffset, int length) {
        PayloadTagged view = tagged("[[" + parts + "],[\"ArrayBuffer\",\"AQIDBAUGBwg=\"]]", OLD);

        assertThat(joined(view.asBytes())).isEqualTo(bytes);
        assertThat(view.byteOffset()).isEqualTo(byteOffset);
        assertThat(view.length()).isEqualTo(length);
    }

    @Test
    void a_view_of_the_oldest_dialect_brings_its_bytes_along() {
        PayloadTagged view = tagged("[[\"Int16Array\",\"AQIDBA==\"]]", OLD);

        assertThat(view.asBytes()).containsExactly(1, 2, 3, 4);
        assertThat(view.length()).isEqualTo(2);
        assertThat(view.buffer().slot()).isEqualTo(-1);
        assertThat(view.buffer().asBytes()).containsExactly(1, 2, 3, 4);
        assertThat(view.buffer().location()).isEqualTo(new Location(null, -1, 15, 10, 1, 16, 1, 26, 0));
    }

    /** Both slots are long, so that both are opened once; opening the one opens the other. */
    @ParameterizedTest(name = "buffer in slot {0}")
    @ValueSource(ints = {1, 2, 15, 16, 17, 32, 64})
    void a_long_view_opens_a_long_buffer(int slot) {
        String space = " ".repeat(600);
        String json = "[[" + space + "\"Uint8Array\"," + slot + "]" + ",0".repeat(slot - 1) + ",[" + space
                + "\"ArrayBuffer\",\"AQID\"],0]";

        assertThat(tagged(json).asBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void a_custom_type_leads_to_a_value() {
        PayloadTagged custom = tagged("[[\"Point\",1],{\"x\":-6}]");

        assertThat(custom.tag()).isEqualTo("Point");
        assertThat(custom.value()).isEqualTo(custom.payload().slot(1));
    }

    @Test
    void a_custom_type_may_hold_a_sentinel_or_json() {
        assertThat(tagged("[[\"Point\",-1]]").value().isUndefined()).isTrue();
        assertThat(tagged("[[\"Point\",\"x\"]]").value().asText()).isEqualTo("x");
        assertThat(tagged("[[\"Point\",null]]").value().isNull()).isTrue();
        assertThat(tagged("[[\"Point\",[1]],\"x\"]").value().asArray().values())
                .extracting(PayloadValue::asText)
                .containsExactly("x");
        assertThat(tagged("[[\"Point\",[\"Date\",\"\"]]]").value().asTagged().isInvalidDate())
                .isTrue();
    }

    @Test
    void json_inside_a_custom_type_has_a_place_and_no_slot() {
        PayloadValue inside = tagged("[[\"Point\", [1] ],\"x\"]").value();

        assertThat(inside.slot()).isEqualTo(-1);
        assertThat(inside).hasToString("an array");
        assertThat(inside.location()).isEqualTo(new Location(null, -1, 11, 3, 1, 12, 1, 15, 0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"Date", "Set", "Map", "RegExp", "BigInt", "Object", "null", "Uint8Array", "ArrayBuffer", "URL"})
    void a_known_tag_shadows_a_built_in_one(String tag) {
        PayloadOptions options = STANDARD.withKnownTags(Set.of(tag));

        PayloadTagged custom = tagged("[[\"" + tag + "\",1],\"x\"]", options);

        assertThat(custom.type()).isEqualTo(PayloadTagged.Type.CUSTOM);
        assertThat(custom.tag()).isEqualTo(tag);
        assertThat(custom.value().asText()).isEqualTo("x");
    }

    @Test
    void what_is_shadowed_is_no_buffer_and_no_primitive() {
        PayloadOptions options = STANDARD.withKnownTags(Set.of("ArrayBuffer", "BigInt"));

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> tagged("[[\"Uint8Array\",1],[\"ArrayBuffer\",\"AQID\"]]", options))
                .withMessage("1:2: slot-tag: Uint8Array of malformed content; expected a reference to an ArrayBuffer,"
                        + " and perhaps an offset and a length that lie in it (byte 1, slot /0)");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> tagged("[[\"Object\",1],[\"BigInt\",\"5\"]]", options))
                .withMessage("1:2: slot-tag: \"Object\" of malformed content; expected one boolean, number, string or"
                        + " BigInt (byte 1, slot /0)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [["Date"]]                  | "Date" of malformed content; expected one string after the tag
                    [["Date",1],"x"]            | "Date" of malformed content; expected one string after the tag
                    [["Date","x","y"]]          | "Date" of malformed content; expected one string after the tag
                    [["URL",1],"x"]             | "URL" of malformed content; expected one string after the tag
                    [["Temporal.Instant",1]]    | Temporal.Instant of malformed content; expected one string after the tag
                    [["RegExp"]]                | "RegExp" of malformed content; expected a source and perhaps flags, both strings
                    [["RegExp","a",1]]          | "RegExp" of malformed content; expected a source and perhaps flags, both strings
                    [["Object"]]                | "Object" of malformed content; expected one boolean, number, string or BigInt
                    [["Object",-1]]             | "Object" of malformed content; expected one boolean, number, string or BigInt
                    [["Object",0]]              | "Object" of malformed content; expected one boolean, number, string or BigInt
                    [["Object","x"]]            | "Object" of malformed content; expected one boolean, number, string or BigInt
                    [["Object",1],null]         | "Object" of malformed content; expected one boolean, number, string or BigInt
                    [["ArrayBuffer"]]           | "ArrayBuffer" of malformed content; expected one string of base64
                    [["ArrayBuffer","*"]]       | "ArrayBuffer" of malformed content; expected one string of base64
                    [["ArrayBuffer",["x"]]]     | "ArrayBuffer" of malformed content; expected one string of base64
                    [["Unheard"]]               | a custom type of malformed content; expected one reference or one JSON value after its name
                    [["Unheard",1,2]]           | a custom type of malformed content; expected one reference or one JSON value after its name
                    [["BigInt"]]                | a BigInt of malformed content; expected ["BigInt","digits"]
                    [["BigInt","1.0"]]          | a BigInt of malformed content; expected ["BigInt","digits"]
                    [["BigInt",1]]              | a BigInt of malformed content; expected ["BigInt","digits"]
                    """)
    void refuses_a_malformed_tag(String json, String message) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> Payload.of(json).root())
                .withMessage("1:2: slot-tag: " + message + " (byte 1, slot /0)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[\"Uint8Array\"]",
                "[\"Uint8Array\",0]",
                "[\"Uint8Array\",-1]",
                "[\"Uint8Array\",2]",
                "[\"Uint8Array\",99]",
                "[\"Uint8Array\",\"AQID\"]",
                "[\"Uint8Array\",1.5]",
                "[\"Uint8Array\",1,9]",
                "[\"Uint8Array\",1,9,0]",
                "[\"Uint8Array\",1,8,1]",
                "[\"Uint8Array\",1,-1,1]",
                "[\"Uint8Array\",1,0,-1]",
                "[\"Uint8Array\",1,0,9]",
                "[\"Uint8Array\",1,0,1e400]",
                "[\"Uint8Array\",1,0.5,1]",
                "[\"Uint8Array\",1,0,1,1]",
                "[\"Uint8Array\",1,2147483647,2147483647]",
                "[\"Int32Array\",1,2,1]",
                "[\"Int32Array\",1,0,3]",
                "[\"Int32Array\",1,1]",
                "[\"BigInt64Array\",1,0,536870912]",
                "[\"Float64Array\",1,0,2147483647]",
            })
    void refuses_a_view_that_does_not_lie_in_a_buffer(String view) {
        Payload payload = Payload.of("[" + view + ",[\"ArrayBuffer\",\"AQIDBAUGBwg=\"],\"ArrayBuffer\"]");

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(payload::root)
                .withMessageMatching("1:2: slot-tag: [A-Za-z0-9]+ of malformed content; expected a reference to an"
                        + " ArrayBuffer, and perhaps an offset and a length that lie in it \\(byte 1, slot /0\\)");
    }

    @Test
    void refuses_a_view_whose_buffer_is_not_of_whole_elements() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> tagged("[[\"Int32Array\",1],[\"ArrayBuffer\",\"AQID\"]]"))
                .withMessageStartingWith("1:2: slot-tag: Int32Array of malformed content; ");
    }

    @Test
    void refuses_a_view_of_an_old_dialect_that_ends_before_it_starts_or_after_its_buffer() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> tagged("[[\"Uint8Array\",1,2,1],[\"ArrayBuffer\",\"AQID\"]]", OLD))
                .withMessageStartingWith("1:2: slot-tag: Uint8Array of malformed content; ");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> tagged("[[\"Uint8Array\",1,0,4],[\"ArrayBuffer\",\"AQID\"]]", OLD))
                .withMessageStartingWith("1:2: slot-tag: Uint8Array of malformed content; ");
    }

    @Test
    void refuses_a_map_with_a_key_and_no_value_when_it_is_looked_at() {
        PayloadTagged map = tagged("[[\"Map\",1],\"x\"]");

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(map::entries)
                .withMessage("1:2: slot-tag: \"Map\" of malformed content; expected pairs of references to a key and a"
                        + " value (byte 1, slot /0)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[[\"A\",0]]", "[[\"A\",1],[\"B\",0]]", "[[\"A\",1],[\"B\",1]]"})
    void refuses_a_ring_of_custom_types(String json) {
        PayloadTagged custom = tagged(json);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(custom::value)
                .withMessage(
                        "1:2: slot-tag: custom types in a ring, or too many; expected at most 64 (byte 1, slot /0)");
    }

    @Test
    void counts_custom_types_around_each_other_up_to_the_limit() {
        assertThat(tagged(chain(65)).value().asTagged().tag()).isEqualTo("A");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> tagged(chain(66)).value())
                .withMessage(
                        "1:2: slot-tag: custom types in a ring, or too many; expected at most 64 (byte 1, slot /0)");
    }

    private static String chain(int length) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 1; i <= length; i++) {
            json.append("[\"A\",").append(i).append("],");
        }
        return json.append("\"x\"]").toString();
    }

    @Test
    void a_malformed_slot_is_refused_each_time_with_the_same_words() {
        Payload payload = Payload.of("[0,[\"Date\"" + " ".repeat(600) + "],0]");

        List<String> messages = List.of(refusal(payload), refusal(payload));

        assertThat(messages.get(0))
                .isEqualTo(messages.get(1))
                .isEqualTo("1:4: slot-tag: \"Date\" of malformed content; expected one string after the tag"
                        + " (byte 3, slot /1)");
    }

    private static String refusal(Payload payload) {
        try {
            return payload.slot(1).toString();
        } catch (PayloadException malformed) {
            return String.valueOf(malformed.getMessage());
        }
    }

    @Test
    void every_accessor_refuses_a_value_of_another_type() {
        Map<String, Consumer<PayloadTagged>> accessors = Map.ofEntries(
                Map.entry("a text behind a tag", PayloadTagged::text),
                Map.entry("a date", PayloadTagged::asInstant),
                Map.entry("a regular expression", PayloadTagged::source),
                Map.entry("a set", PayloadTagged::elements),
                Map.entry("a map", PayloadTagged::entries),
                Map.entry("a boxed primitive", PayloadTagged::boxed),
                Map.entry("a custom type", PayloadTagged::value),
                Map.entry("a view", PayloadTagged::asBytes));

        accessors.forEach((kind, accessor) -> {
            PayloadTagged other = tagged(kind.equals("a set") ? "[[\"Map\"]]" : "[[\"Set\"]]");
            assertThatIllegalStateException()
                    .isThrownBy(() -> accessor.accept(other))
                    .withMessage(other + " is not " + kind);
        });
    }

    private static String joined(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.isEmpty() ? "" : " ").append(b);
        }
        return text.toString();
    }

    private static PayloadTagged tagged(String json) {
        return tagged(json, STANDARD);
    }

    private static PayloadTagged tagged(String json, PayloadOptions options) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, options).root().asTagged();
    }

    @Test
    void follows_each_part_of_a_map_only_when_asked() {
        PayloadTagged map =
                Payload.of("[[\"Map\",1,99,1,2,1],\"k\",\"v\"]").root().asTagged();

        List<PayloadValue> contents = map.contents();

        assertThat(contents).hasSize(5);
        assertThat(contents.get(3).asText()).isEqualTo("v");
        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> contents.get(1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> contents.get(5));
    }
}
