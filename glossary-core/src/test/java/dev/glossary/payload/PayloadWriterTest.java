package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of every kind are made one by one, and written as devalue 6.0.3 writes them: its texts stand here. */
class PayloadWriterTest {
    private final PayloadWriter out = PayloadWriter.create();

    @Test
    void writes_what_its_javadoc_shows() {
        int term = out.object();
        out.put(term, "name", out.text("BM25"));
        out.put(term, "self", term);

        assertThat(written(term)).isEqualTo("[{\"name\":1,\"self\":0},\"BM25\"]");
    }

    @Test
    void writes_a_sentinel_alone() {
        assertThat(written(out.undefined())).isEqualTo("-1");
        assertThat(written(out.number(Double.NaN))).isEqualTo("-3");
        assertThat(written(out.number(Double.POSITIVE_INFINITY))).isEqualTo("-4");
        assertThat(written(out.number(Double.NEGATIVE_INFINITY))).isEqualTo("-5");
        assertThat(written(out.number(-0.0))).isEqualTo("-6");
    }

    @Test
    void writes_every_nan_as_one() {
        assertThat(written(out.number(Double.longBitsToDouble(0xfff8_0000_0000_0001L))))
                .isEqualTo("-3");
    }

    @Test
    void writes_primitives() {
        assertThat(written(out.nullValue())).isEqualTo("[null]");
        assertThat(written(out.bool(true))).isEqualTo("[true]");
        assertThat(written(out.bool(false))).isEqualTo("[false]");
        assertThat(written(out.text(""))).isEqualTo("[\"\"]");
        assertThat(written(out.bigInteger(BigInteger.TEN.pow(30).negate())))
                .isEqualTo("[[\"BigInt\",\"-1000000000000000000000000000000\"]]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 0",
        "-5, -5",
        "42, 42",
        "100, 100",
        "1E21, 1e+21",
        "1E-7, 1e-7",
        "0.1, 0.1",
        "-0.5, -0.5",
        "123456789012345680000, 123456789012345680000",
        "4.9E-324, 5e-324",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992"
    })
    void writes_a_number_as_javascript_does(double number, String text) {
        assertThat(written(out.number(number))).isEqualTo("[" + text + "]");
    }

    @Test
    void gives_equal_primitives_one_slot() {
        int list = out.array();
        out.add(list, out.bigInteger(BigInteger.valueOf(5)));
        out.add(list, out.bigInteger(BigInteger.valueOf(5)));
        out.add(list, out.number(5));
        out.add(list, out.number(5.0));
        out.add(list, out.text("5"));
        out.add(list, out.text("true"));
        out.add(list, out.bool(true));
        out.add(list, out.nullValue());
        out.add(list, out.text("null"));
        out.add(list, out.nullValue());
        out.add(list, out.bool(true));
        out.add(list, out.text("5"));

        assertThat(written(list))
                .isEqualTo("[[1,1,2,2,3,4,5,6,7,6,5,3],[\"BigInt\",\"5\"],5,\"5\",\"true\",true,null,\"null\"]");
    }

    @Test
    void gives_things_with_an_identity_a_slot_each() {
        int list = out.array();
        out.add(list, out.date(Instant.EPOCH));
        out.add(list, out.date(Instant.EPOCH));
        out.add(list, out.object());
        out.add(list, out.object());

        assertThat(written(list))
                .isEqualTo("[[1,2,3,4],[\"Date\",\"1970-01-01T00:00:00.000Z\"],"
                        + "[\"Date\",\"1970-01-01T00:00:00.000Z\"],{},{}]");
    }

    @Test
    void writes_a_shared_value_once() {
        int shared = out.object();
        out.put(shared, "shared", out.bool(true));
        int list = out.array();
        out.add(list, shared);
        out.add(list, shared);

        assertThat(written(list)).isEqualTo("[[1,1],{\"shared\":2},true]");
    }

    @Test
    void writes_rings_through_containers_of_every_kind() {
        int object = out.object();
        int bare = out.objectWithoutPrototype();
        int array = out.array();
        int set = out.set();
        int map = out.map();
        int custom = out.custom("Ref");
        out.put(object, "in", bare);
        out.put(bare, "in", array);
        out.add(array, set);
        out.add(set, map);
        out.putEntry(map, map, custom);
        out.setInside(custom, object);

        assertThat(written(object))
                .isEqualTo("[{\"in\":1},[\"null\",\"in\",2],[3],[\"Set\",4],[\"Map\",4,5],[\"Ref\",0]]");
    }

    @Test
    void writes_containers_that_hold_nothing() {
        assertThat(written(out.array())).isEqualTo("[[]]");
        assertThat(written(out.set())).isEqualTo("[[\"Set\"]]");
        assertThat(written(out.map())).isEqualTo("[[\"Map\"]]");
        assertThat(written(out.object())).isEqualTo("[{}]");
        assertThat(written(out.objectWithoutPrototype())).isEqualTo("[[\"null\"]]");
    }

    @Test
    void a_set_keeps_the_first_of_elements_that_same_value_zero_takes_for_one() {
        int set = out.set();
        out.add(set, out.number(-0.0));
        out.add(set, out.number(0));
        out.add(set, out.number(Double.NaN));
        out.add(set, out.number(Double.NaN));
        out.add(set, out.number(1));
        out.add(set, out.bigInteger(BigInteger.ONE));
        out.add(set, out.text("1"));
        out.add(set, out.number(1));
        out.add(set, out.undefined());
        out.add(set, out.undefined());

        assertThat(written(set)).isEqualTo("[[\"Set\",1,-3,2,3,4,-1],0,1,[\"BigInt\",\"1\"],\"1\"]");
    }

    @Test
    void a_map_puts_a_later_value_in_the_place_of_an_earlier_one_with_the_same_key() {
        int map = out.map();
        out.putEntry(map, out.number(-0.0), out.number(-0.0));
        out.putEntry(map, out.number(Double.NaN), out.number(1));
        out.putEntry(map, out.number(0), out.number(1));
        out.putEntry(map, out.number(Double.NaN), out.number(2));

        assertThat(written(map)).isEqualTo("[[\"Map\",1,2,-3,3],0,1,2]");
    }

    @Test
    void equal_texts_that_were_given_apart_are_one_element_and_one_key() {
        int set = out.set();
        out.add(set, out.text("a"));
        out.add(set, out.text("b"));
        out.add(set, out.text("a"));
        int map = out.map();
        out.putEntry(map, out.text("a"), out.text("1"));
        out.putEntry(map, out.text("b"), out.text("3"));
        out.putEntry(map, out.text("a"), out.text("2"));
        int both = out.array();
        out.add(both, set);
        out.add(both, map);

        assertThat(written(both)).isEqualTo("[[1,4],[\"Set\",2,3],\"a\",\"b\",[\"Map\",2,5,3,6],\"2\",\"3\"]");
    }

    @Test
    void a_map_tells_things_apart_by_identity() {
        int one = out.array();
        int other = out.array();
        int map = out.map();
        out.putEntry(map, one, out.text("one"));
        out.putEntry(map, other, out.text("other"));
        out.putEntry(map, one, out.text("one again"));

        assertThat(written(map)).isEqualTo("[[\"Map\",1,2,3,4],[],\"one again\",[],\"other\"]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "2024-05-01T12:30:00.123456789Z, 2024-05-01T12:30:00.123Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
        "-0001-12-31T23:59:59.999Z, -000001-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z, +010000-01-01T00:00:00.000Z",
        "+275760-09-13T00:00:00Z, +275760-09-13T00:00:00.000Z",
        "+275760-09-13T00:00:00.000999Z, +275760-09-13T00:00:00.000Z",
        "-271821-04-20T00:00:00Z, -271821-04-20T00:00:00.000Z"
    })
    void writes_a_date_as_javascript_does(Instant instant, String text) {
        assertThat(written(out.date(instant))).isEqualTo("[[\"Date\",\"" + text + "\"]]");
    }

    @Test
    void writes_the_invalid_date() {
        assertThat(written(out.invalidDate())).isEqualTo("[[\"Date\",\"\"]]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "+275760-09-13T00:00:00.001Z",
                "-271821-04-19T23:59:59.999Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void refuses_an_instant_that_javascripts_dates_do_not_reach(Instant instant) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> out.date(instant));
    }

    @Test
    void writes_texts_behind_a_tag() {
        int list = out.array();
        out.add(list, out.url("https://example.org/"));
        out.add(list, out.urlSearchParams("q=\u00e9&r=<"));
        out.add(list, out.temporal("Temporal.PlainDate", "2024-05-01"));

        assertThat(written(list))
                .isEqualTo("[[1,2,3],[\"URL\",\"https://example.org/\"],"
                        + "[\"URLSearchParams\",\"q=\u00e9&r=\\u003C\"],[\"Temporal.PlainDate\",\"2024-05-01\"]]");
    }

    @Test
    void boxes_every_kind_of_primitive() {
        int list = out.array();
        out.add(list, out.boxed(out.number(1)));
        out.add(list, out.boxed(out.text("a")));
        out.add(list, out.boxed(out.bigInteger(BigInteger.valueOf(5))));
        out.add(list, out.boxed(out.bool(true)));
        out.add(list, out.boxed(out.number(Double.NaN)));
        out.add(list, out.boxed(out.number(-0.0)));
        out.add(list, out.number(1));

        assertThat(written(list))
                .isEqualTo("[[1,3,5,7,9,10,2],[\"Object\",2],1,[\"Object\",4],\"a\",[\"Object\",6],"
                        + "[\"BigInt\",\"5\"],[\"Object\",8],true,[\"Object\",-3],[\"Object\",-6]]");
    }

    @Test
    void writes_a_buffer_once_and_where_each_view_of_it_begins() {
        int buffer = out.arrayBuffer(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        int list = out.array();
        out.add(list, out.view("Uint8Array", buffer));
        out.add(list, out.view("Uint16Array", buffer, 2, 2));
        out.add(list, buffer);
        out.add(list, out.view("DataView", buffer, 1, 3));
        out.add(list, out.view("DataView", buffer));
        out.add(list, out.view("Uint8Array", buffer, 8, 0));
        out.add(list, out.view("Float64Array", buffer, 0, 0));
        out.add(list, out.view("Float64Array", buffer, 0, 1));

        assertThat(written(list))
                .isEqualTo("[[1,3,2,4,5,6,7,8],[\"Uint8Array\",2],[\"ArrayBuffer\",\"AQIDBAUGBwg=\"],"
                        + "[\"Uint16Array\",2,2,2],[\"DataView\",2,1,3],[\"DataView\",2],[\"Uint8Array\",2,8,0],"
                        + "[\"Float64Array\",2,0,0],[\"Float64Array\",2]]");
    }

    @Test
    void writes_a_view_of_an_empty_buffer() {
        assertThat(written(out.view("Float16Array", out.arrayBuffer(new byte[0]))))
                .isEqualTo("[[\"Float16Array\",1],[\"ArrayBuffer\",\"\"]]");
    }

    @Test
    void a_buffer_does_not_change_with_the_array_it_was_made_of() {
        byte[] bytes = {1, 2, 3};
        int buffer = out.arrayBuffer(bytes);
        bytes[0] = 9;

        assertThat(written(buffer)).isEqualTo("[[\"ArrayBuffer\",\"AQID\"]]");
    }

    @Test
    void writes_custom_types_in_each_other() {
        int inner = out.custom("Ref", out.undefined());
        int outer = out.custom("a name with \"quotes\"", inner);

        assertThat(written(outer)).isEqualTo("[[\"a name with \\\"quotes\\\"\",1],[\"Ref\",-1]]");
    }

    @Test
    void a_custom_type_may_hold_itself() {
        int custom = out.custom("Ref");
        out.setInside(custom, custom);

        assertThat(written(custom)).isEqualTo("[[\"Ref\",0]]");
    }

    @Test
    void what_is_put_into_a_custom_type_takes_the_place_of_what_stood_there() {
        int custom = out.custom("Ref", out.text("earlier"));
        out.setInside(custom, out.text("later"));

        assertThat(written(custom)).isEqualTo("[[\"Ref\",1],\"later\"]");
    }

    @Test
    void writes_texts_as_devalue_escapes_them() {
        String text = "\ud800 \udfff \ud83d\ude00 \u2028 \u2029 < / \" \\ \u007f \0 \u001f \b\f\n\r\t \udc00\ud800";

        assertThat(written(out.text(text)))
                .isEqualTo("[\"\\ud800 \\udfff \ud83d\ude00 \\u2028 \\u2029 \\u003C / \\\" \\\\ \u007f \\u0000 "
                        + "\\u001f \\b\\f\\n\\r\\t \\udc00\\ud800\"]");
    }

    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {340, 341, 342, 1022, 1023, 1024, 5000})
    void writes_texts_longer_than_its_memory(int length) {
        String text = "\u001f<\u20ac\ud83d\ude00\udc00/".repeat(length);

        assertThat(out.toPayload(out.text(text)).root().asText()).isEqualTo(text);
    }

    /** Of so many values that they are fetched from memory some at a time, and gathered as far as there is room. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void writes_many_texts_of_any_length_in_their_order(int seed) {
        Random random = new Random(seed);
        int[] lengths = {0, 1, 30, 60, 400, TextEncoder.ROOM - 1, TextEncoder.ROOM, TextEncoder.ROOM + 1};
        int array = out.array();
        StringBuilder references = new StringBuilder();
        StringBuilder texts = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            int length = lengths[random.nextInt(random.nextInt(50) == 0 ? lengths.length : lengths.length - 3)];
            String text = i + "x".repeat(length);
            out.add(array, out.text(text));
            references.append(i == 1 ? "" : ",").append(i);
            texts.append(",\"").append(text).append('"');
        }

        assertThat(written(array)).isEqualTo("[[" + references + "]" + texts + "]");
    }

    @Test
    void equal_texts_among_very_many_have_one_slot() {
        List<String> texts =
                IntStream.range(0, 50_000).mapToObj(i -> "text " + i % 10_000).toList();

        Payload payload = out.toPayload(out.plain(texts));

        assertThat(payload.slots()).isEqualTo(10_001);
        assertThat(payload.root().toPlain()).isEqualTo(texts);
    }

    @ParameterizedTest(name = "{0} values")
    @ValueSource(ints = {0, 1, 3, 64, 65, 1000, 500_000_000, Integer.MAX_VALUE})
    void room_that_was_made_changes_nothing_of_what_is_written(int values) {
        out.expect(values);
        int array = out.array();
        out.add(array, out.text("a"));
        out.expect(values);
        out.add(array, array);

        assertThat(written(array)).isEqualTo("[[1,0],\"a\"]");
    }

    @Test
    void knows_its_options() {
        WriteOptions options = WriteOptions.standard().withEscapedSlashes(true);

        assertThat(PayloadWriter.of(options).options()).isSameAs(options);
        assertThat(out.options()).isEqualTo(WriteOptions.standard());
    }

    private String written(int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
