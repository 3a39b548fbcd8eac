package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.glossary.finding.Source;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in the javadoc of {@link PayloadValue#toPlain()}, and its limits. */
class PlainValuesTest {
    private static final PayloadOptions STANDARD = PayloadOptions.standard();

    record Row(String json, @Nullable Object plain) {
        @Override
        public String toString() {
            return json;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("[null]", null),
                new Row("-1", null),
                new Row("[[-2,-1,1],null]", Arrays.asList(null, null, null)),
                new Row("[true]", true),
                new Row("[\"text\"]", "text"),
                new Row("[5]", 5L),
                new Row("[5.0]", 5L),
                new Row("[0]", 0L),
                new Row("[9007199254740991]", 9007199254740991L),
                new Row("[-9007199254740991]", -9007199254740991L),
                new Row("[9007199254740992]", 9007199254740992.0),
                new Row("[0.5]", 0.5),
                new Row("[-0]", -0.0),
                new Row("-6", -0.0),
                new Row("-3", Double.NaN),
                new Row("-4", Double.POSITIVE_INFINITY),
                new Row("-5", Double.NEGATIVE_INFINITY),
                new Row("[[\"BigInt\",\"-12\"]]", BigInteger.valueOf(-12)),
                new Row("[[1,2],\"a\",[]]", List.of("a", List.of())),
                new Row("[[\"Set\",1,1,2],\"a\",0]", List.of("a", 0L)),
                new Row("[[\"Set\"]]", List.of()),
                new Row("[{\"a\":1,\"u\":-1,\"n\":2},\"x\",null]", mapOf("a", "x", "n", null)),
                new Row("[{\"u\":1,\"v\":2},[\"Ref\",-1],[\"EmptyRef\",3],\"_\"]", Map.of()),
                new Row("[[\"null\",\"a\",1],\"x\"]", Map.of("a", "x")),
                new Row("[[\"Map\",1,2,3,4],\"a\",1,\"b\",null]", mapOf("a", 1L, "b", null)),
                new Row("[[\"Map\"]]", Map.of()),
                new Row("[[\"Date\",\"2024-05-01T00:00:00.000Z\"]]", Instant.parse("2024-05-01T00:00:00Z")),
                new Row("[[\"Date\",\"\"]]", null),
                new Row("[[\"Date\",\"1 May 2024\"]]", "1 May 2024"),
                new Row("[[\"RegExp\",\"a+\",\"gi\"]]", "/a+/gi"),
                new Row("[[\"RegExp\",\"a+\"]]", "/a+/"),
                new Row("[[\"URL\",\"https:\\u002F\\u002Fexample.org\"]]", "https://example.org"),
                new Row("[[\"URLSearchParams\",\"a=b\"]]", "a=b"),
                new Row("[[\"Temporal.PlainDate\",\"2024-05-01\"]]", "2024-05-01"),
                new Row("[[\"Object\",1],\"x\"]", "x"),
                new Row("[[\"Object\",-3]]", Double.NaN),
                new Row("[[\"Point\",1],{\"x\":2},3]", Map.of("Point", Map.of("x", 3L))),
                new Row("[[\"Point\",-1]]", mapOf("Point", null)),
                new Row("[[\"Ref\",1],[\"Reactive\",2],\"x\"]", "x"),
                new Row("[{\"a\":1},[\"EmptyRef\",2],\"0\"]", Map.of("a", 0L)),
                new Row("[[1],[\"EmptyRef\",2],\"0n\"]", List.of(BigInteger.ZERO)),
                new Row("[[\"Ref\",{\"a\":1}],\"x\"]", Map.of("a", "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void makes_plain_java_values(Row row) {
        PayloadOptions options =
                STANDARD.withTransparentTags(Set.of("Ref", "Reactive")).withJsonTextTags(Set.of("EmptyRef"));

        assertThat(open(row.json(), options).root().toPlain()).isEqualTo(row.plain());
    }

    @Test
    void copies_the_bytes_of_buffers_and_of_what_views_show() {
        assertThat(plain("[[\"ArrayBuffer\",\"AQIDBA==\"]]")).isEqualTo(new byte[] {1, 2, 3, 4});
        assertThat(plain("[[\"Uint8Array\",1,1,2],[\"ArrayBuffer\",\"AQIDBA==\"]]"))
                .isEqualTo(new byte[] {2, 3});
        assertThat(plain("[[\"DataView\",1],[\"ArrayBuffer\",\"AQID\"]]")).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void a_hole_of_a_sparse_array_is_null() {
        assertThat(plain("[[-7,4,2,1],\"x\"]")).isEqualTo(Arrays.asList(null, null, "x", null));
        assertThat(plain("[[-7,2]]")).isEqualTo(Arrays.asList(null, null));
        assertThat(plain("[[-7,0]]")).isEqualTo(List.of());
    }

    @Test
    void keeps_the_order_of_javascript() {
        Object plain = plain("[{\"b\":1,\"2\":1,\"1\":1,\"a\":1},0]");

        assertThat(plain).hasToString("{1=0, 2=0, b=0, a=0}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-1", "2", "3", "4", "5", "6"})
    void a_map_with_a_key_that_is_no_text_becomes_pairs(String key) {
        Object plain = plain("[[\"Map\",1,2," + key + ",2],\"a\",1,null,[],{},[\"Date\",\"\"]]");

        assertThat(list(plain)).hasSize(2).first().isEqualTo(List.of("a", 1L));
    }

    @Test
    void pairs_hold_the_key_as_a_plain_value() {
        assertThat(plain("[[\"Map\",1,2,-1,-1],{\"k\":2},5]"))
                .isEqualTo(List.of(List.of(Map.of("k", 5L), 5L), Arrays.asList(null, null)));
    }

    @Test
    void a_shared_value_stays_one_object() {
        List<?> list = list(plain("[[1,1,2],{\"a\":2},[]]"));

        assertThat(list.get(0)).isSameAs(list.get(1));
        assertThat(list.get(0)).isEqualTo(Map.of("a", List.of()));
        assertThat(map(list.get(0)).get("a")).isSameAs(list.get(2));
    }

    @Test
    void a_value_behind_a_wrapper_is_shared_with_itself() {
        List<?> list = list(open("[[1,2,2],[\"Ref\",2],{}]", STANDARD.withTransparentTags(Set.of("Ref")))
                .root()
                .toPlain());

        assertThat(list.get(0)).isSameAs(list.get(1)).isSameAs(list.get(2));
    }

    @Test
    void bytes_that_are_shared_are_one_array() {
        List<?> list = list(plain("[[1,1],[\"ArrayBuffer\",\"AQID\"]]"));

        assertThat(list.get(0)).isSameAs(list.get(1)).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void collections_cannot_be_changed() {
        List<?> list = list(plain("[[1,2,3,4],[],{},[\"Map\"],[-7,1]]"));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> list(list.get(0)).add(null));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map(list.get(1)).put("a", null));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map(list.get(2)).put("a", null));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> list(list.get(3)).set(0, null));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[[1],{\"a\":1}]",
                "[[1],[1]]",
                "[[1],[-7,9,5,1]]",
                "[[1],[\"Set\",1]]",
                "[[1],[\"Map\",1,1]]",
                "[[1],[\"null\",\"a\",1]]",
                "[[1],{\"a\":2},{\"b\":1}]",
                "[[1],{\"a\":2},[\"Point\",1]]",
            })
    void refuses_a_ring(String json) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> plain(json))
                .withMessage("1:6: payload-limits: a value that holds itself; expected a value without rings"
                        + " (byte 5, slot /1)");
    }

    @Test
    void counts_values_up_to_the_limit() {
        String json = "[[1,1,1],{\"a\":2},\"x\"]"; // a list, and three times a map and its text

        assertThatNoException()
                .isThrownBy(
                        () -> open(json, STANDARD.withMaxPlainValues(7)).root().toPlain());
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(
                        () -> open(json, STANDARD.withMaxPlainValues(6)).root().toPlain())
                .withMessage("1:2: payload-limits: a value that leads to too many others; expected at most 6"
                        + " (byte 1, slot /0)");
    }

    @Test
    void counts_the_holes_of_sparse_arrays_before_it_makes_them() {
        PayloadOptions options = STANDARD.withMaxPlainValues(20);

        assertThatNoException()
                .isThrownBy(() -> open("[[-7,19]]", options).root().toPlain());
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[[1,2],[-7,10],[-7,9]]", options).root().toPlain())
                .withMessage("1:16: payload-limits: a value that leads to too many others; expected at most 20"
                        + " (byte 15, slot /2)");
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> plain("[[-7,4294967295]]"))
                .withMessage("1:2: payload-limits: a value that leads to too many others; expected at most 10000000"
                        + " (byte 1, slot /0)");
    }

    @Test
    void counts_sixty_four_bytes_as_a_value() {
        PayloadOptions options = STANDARD.withMaxPlainValues(3);
        String view = "[[\"Uint8Array\",1,0,@],[\"ArrayBuffer\",\"" + "AAAA".repeat(100) + "\"]]";

        assertThat(open(view.replace("@", "191"), options).root().toPlain()).isEqualTo(new byte[191]);
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open(view.replace("@", "192"), options).root().toPlain())
                .withMessage("1:2: payload-limits: a value that leads to too many others; expected at most 3"
                        + " (byte 1, slot /0)");
    }

    @Test
    void counts_collections_in_each_other_up_to_the_limit() {
        PayloadOptions options = STANDARD.withMaxPlainDepth(3);

        assertThat(open("[{\"a\":1},[2],[\"Point\",3],\"x\"]", options).root().toPlain())
                .isEqualTo(Map.of("a", List.of(Map.of("Point", "x"))));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() ->
                        open("[{\"a\":1},[2],[\"Set\",3],[]]", options).root().toPlain())
                .withMessage("1:24: payload-limits: values nested too deep; expected at most 3 levels"
                        + " (byte 23, slot /3)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[\"Date\",\"\"]",
                "[\"RegExp\",\"a\"]",
                "[\"URL\",\"\"]",
                "[\"Object\",2]",
                "[\"ArrayBuffer\",\"\"]",
                "[\"BigInt\",\"1\"]"
            })
    void what_becomes_no_collection_counts_as_no_level(String json) {
        PayloadOptions options = STANDARD.withMaxPlainDepth(1);

        assertThatNoException()
                .isThrownBy(() -> open("[[1]," + json + ",5]", options).root().toPlain());
    }

    @Test
    void finds_depth_in_values_that_were_built_before() {
        PayloadOptions options = STANDARD.withMaxPlainDepth(3);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> open("[[1,3],[2],[],[1]]", options.withMaxPlainDepth(3))
                        .root()
                        .toPlain())
                .withMessage(
                        "1:2: payload-limits: values nested too deep; expected at most 3 levels (byte 1, slot /0)");
        assertThatNoException()
                .isThrownBy(() -> open("[[1,3],[2],[],[1]]", options.withMaxPlainDepth(4))
                        .root()
                        .toPlain());
    }

    @Test
    void says_what_is_malformed_and_where() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> plain("[[1],{\"a\":9}]"))
                .withMessage("1:11: slot-reference: a reference that leads to no slot; expected an integer from 0 to 1,"
                        + " or a sentinel that may stand here (byte 10, slot /1)");
    }

    private static @Nullable Object plain(String json) {
        return Payload.of(json).root().toPlain();
    }

    private static Payload open(String json, PayloadOptions options) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, options);
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object plain) {
        return (List<@Nullable Object>) Objects.requireNonNull(plain);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, @Nullable Object> map(@Nullable Object plain) {
        return (Map<Object, @Nullable Object>) Objects.requireNonNull(plain);
    }

    private static Map<Object, @Nullable Object> mapOf(@Nullable Object... keysAndValues) {
        Map<Object, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(Objects.requireNonNull(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
