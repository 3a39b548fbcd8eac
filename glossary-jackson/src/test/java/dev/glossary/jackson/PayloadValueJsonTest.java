package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.glossary.finding.Source;
import dev.glossary.jackson.JsonCodec.Refused;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadValue;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of payloads as plain JSON: the table that {@link dev.glossary.jackson} has. */
@ParameterizedClass
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class PayloadValueJsonTest {
    private final JsonCodec json;

    PayloadValueJsonTest(JsonCodec json) {
        this.json = json;
    }

    private static PayloadValue value(String payload) {
        return value(payload, PayloadOptions.standard());
    }

    private static PayloadValue value(String payload, PayloadOptions options) {
        return Payload.of(payload.getBytes(StandardCharsets.UTF_8), Source.UNNAMED, options)
                .root();
    }

    private static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of("[null]", "null"),
                Arguments.of("-1", "null"),
                Arguments.of("[true]", "true"),
                Arguments.of("[\"\\\"é\\u0001\\n🔎\"]", "\"\\\"é\\u0001\\n🔎\""),
                Arguments.of("[[1,2,3,4,5],0,-7,0.5,2147483648,1e18]", "[0,-7,0.5,2147483648,1000000000000000000]"),
                Arguments.of("[[1,-6],1e21]", "[1.0E21,-0.0]"),
                Arguments.of("[[-3,-4,-5]]", "[\"NaN\",\"Infinity\",\"-Infinity\"]"),
                Arguments.of("[[\"BigInt\",\"-12\"]]", "-12"),
                Arguments.of("[[\"BigInt\",\"9223372036854775808\"]]", "9223372036854775808"),
                Arguments.of("[[1,-2,-1],true]", "[true,null,null]"),
                Arguments.of("[[-7,4,1,1],\"x\"]", "[null,\"x\",null,null]"),
                Arguments.of("[{\"b\":1,\"u\":-1,\"1\":2},false,null]", "{\"1\":null,\"b\":false}"),
                Arguments.of("[[\"null\",\"a\",1],[]]", "{\"a\":[]}"),
                Arguments.of("[[\"Set\",1,2,1],\"x\",{}]", "[\"x\",{}]"),
                Arguments.of("[[\"Map\",1,2,3,-1],\"a\",1,\"b\"]", "{\"a\":1,\"b\":null}"),
                Arguments.of("[[\"Map\",1,2,-3,2],7,\"x\"]", "{\"7\":\"x\",\"NaN\":\"x\"}"),
                Arguments.of("[[\"Map\",1,2,3,2],\"7\",\"x\",7]", "[[\"7\",\"x\"],[7,\"x\"]]"),
                Arguments.of("[[\"Map\",1,2],{\"k\":2},\"x\"]", "[[{\"k\":\"x\"},\"x\"]]"),
                Arguments.of("[[\"Map\"]]", "{}"),
                Arguments.of("[[\"Date\",\"2024-05-01T00:00:00.000Z\"]]", "\"2024-05-01T00:00:00.000Z\""),
                Arguments.of("[[\"Date\",\"\"]]", "null"),
                Arguments.of("[[\"RegExp\",\"a+\",\"gi\"]]", "\"/a+/gi\""),
                Arguments.of("[[\"Object\",1],\"boxed\"]", "\"boxed\""),
                Arguments.of("[[\"ArrayBuffer\",\"AQL/\"]]", "\"AQL/\""),
                Arguments.of("[[\"Uint8Array\",1,1,2],[\"ArrayBuffer\",\"AQL/\"]]", "\"Av8=\""),
                Arguments.of("[[\"Int16Array\",1],[\"ArrayBuffer\",\"AIABAA==\"]]", "[-32768,1]"),
                Arguments.of("[[\"Float32Array\",1],[\"ArrayBuffer\",\"AAAAPwAAwH8=\"]]", "[0.5,\"NaN\"]"),
                Arguments.of(
                        "[[\"BigUint64Array\",1],[\"ArrayBuffer\",\"AQAAAAAAAAD//////////w==\"]]",
                        "[1,18446744073709551615]"),
                Arguments.of("[[\"URL\",\"https://example.com/\"]]", "\"https://example.com/\""),
                Arguments.of("[[\"URLSearchParams\",\"a=b\"]]", "\"a=b\""),
                Arguments.of("[[\"Temporal.PlainDate\",\"2024-05-01\"]]", "\"2024-05-01\""),
                Arguments.of("[[\"Money\",1],{\"cents\":2},5]", "{\"Money\":{\"cents\":5}}"),
                Arguments.of("[[\"Nothing\",-1]]", "{\"Nothing\":null}"),
                Arguments.of("[[1,1],{\"a\":2},[]]", "[{\"a\":[]},{\"a\":[]}]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void are_written(String payload, String expected) {
        assertThat(json.write(value(payload))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void are_the_same_as_a_tree(String payload, String expected) {
        assertThat(json.writeTree(value(payload))).isEqualTo(expected);
        if (!expected.contains("NaN") && !expected.contains("AQL/") && !expected.contains("Av8=")) {
            assertThat(json.isWrittenAsItsTree(value(payload))).isTrue();
        }
    }

    /** Members of types that Jackson knows. */
    public record Bound(
            Map<Integer, String> byNumber,
            BigInteger big,
            URI address,
            LocalDate day,
            Instant at,
            DayOfWeek weekday,
            List<Set<Integer>> sets,
            Boxed money) {
        /** A custom type. */
        public record Boxed(@JsonProperty("Money") int money) {}
    }

    @Test
    void bind_to_types_of_an_app() {
        PayloadValue value = value("""
                [{"byNumber":1,"big":4,"address":5,"day":6,"at":7,"weekday":8,"sets":9,"money":11,"absent":-1},["Map",2,3],7,"seven",
                ["BigInt","123456789012345678901"],["URL","https://example.com/"],["Temporal.PlainDate","2024-05-01"],
                ["Date","2024-05-01T10:00:00.000Z"],"MONDAY",[10,10],["Set",2],["Money",2]]""");

        assertThat(json.convert(value, Bound.class))
                .isEqualTo(new Bound(
                        Map.of(7, "seven"),
                        new BigInteger("123456789012345678901"),
                        URI.create("https://example.com/"),
                        LocalDate.of(2024, 5, 1),
                        Instant.parse("2024-05-01T10:00:00Z"),
                        DayOfWeek.MONDAY,
                        List.of(Set.of(7), Set.of(7)),
                        new Bound.Boxed(7)));
    }

    @Test
    void bind_to_what_jackson_binds() {
        assertThat(json.convert(value("[[\"Uint8Array\",1],[\"ArrayBuffer\",\"AQL/\"]]"), byte[].class))
                .containsExactly(1, 2, -1);
        assertThat(json.convert(value("[[\"Float64Array\",1],[\"ArrayBuffer\",\"AAAAAAAA4D8=\"]]"), double[].class))
                .containsExactly(0.5);
        assertThat(json.convert(value("-3"), Double.class)).isNaN();
        assertThat(json.convert(value("-6"), Double.class)).isEqualTo(-0.0);
        assertThat(json.convert(value("[{\"a\":1},[\"Set\",2],\"x\"]"), Object.class))
                .isEqualTo(Map.of("a", List.of("x")));
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("[{\"a\":1},[2,0],7]", "/a/1", "payload-limits: a value that holds itself"),
                Arguments.of("[[\"Map\",1,2],{},[3],[2]]", "/0/1/0/0", "payload-limits: a value that holds itself"),
                Arguments.of("[[0]]", "/0", "payload-limits: a value that holds itself"),
                Arguments.of("[{\"a\":1},[2,9],7]", "/a/1", "slot-reference"),
                Arguments.of("[[1],[\"Set\",2],[\"Date\",7]]", "/0", "slot-tag"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void that_no_json_can_hold_are_refused_with_their_path(String payload, String path, String problem) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.write(value(payload)))
                .withMessageContaining(problem)
                .withRootCauseInstanceOf(PayloadException.class)
                .satisfies(refused -> assertThat(refused.path()).isEqualTo(path));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> json.convert(value(payload), Object.class));
    }

    @Test
    void wrappers_that_the_options_name_are_looked_through() {
        PayloadOptions options = PayloadOptions.standard().withTransparentTags(Set.of("Ref"));

        assertThat(json.write(value("[{\"a\":1,\"b\":3},[\"Ref\",2],5,[\"Ref\",-1]]", options)))
                .isEqualTo("{\"a\":5}");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.write(value("[{\"a\":1},[\"Ref\",1]]", options)))
                .satisfies(refused -> assertThat(refused.path()).isEqualTo("/a"));
    }

    /** Each list holds the next one ten times: ten slots that are a thousand million values. */
    private static String laughs() {
        StringBuilder payload = new StringBuilder("[");
        for (int slot = 1; slot < 10; slot++) {
            payload.append('[')
                    .append(String.join(",", Collections.nCopies(10, Integer.toString(slot))))
                    .append("],");
        }
        return payload.append("\"ha\"]").toString();
    }

    @Test
    void shared_values_are_written_each_time_up_to_a_limit() {
        PayloadOptions few = PayloadOptions.standard().withMaxPlainValues(1_000);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.write(value(laughs(), few)))
                .withMessageContaining("leads to too many others; expected at most 1000")
                .satisfies(refused -> assertThat(refused.path()).startsWith("/0/0/0/0/0/0/"));
    }

    @Test
    void a_long_text_counts_by_its_length() {
        String payload = "[[1,1,1,1,1,1],\"" + "x".repeat(6_400) + "\"]";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        json.write(value(payload, PayloadOptions.standard().withMaxPlainValues(500))))
                .satisfies(refused -> assertThat(refused.path()).isEqualTo("/4"));
    }

    @Test
    void a_long_name_counts_by_its_length() {
        String payload = "[[1,1,1,1,1,1],{\"" + "x".repeat(6_400) + "\":2},0]";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        json.write(value(payload, PayloadOptions.standard().withMaxPlainValues(500))))
                .satisfies(refused -> assertThat(refused.path()).startsWith("/4/x"));
    }

    @Test
    void a_declared_length_costs_nothing_and_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.write(
                        value("[[-7,4294967295]]", PayloadOptions.standard().withMaxPlainValues(1_000))));
    }

    @Test
    void depth_is_limited_by_a_number_and_not_by_the_stack() {
        StringBuilder payload = new StringBuilder("[");
        for (int slot = 1; slot <= 100_000; slot++) {
            payload.append('[').append(slot).append("],");
        }
        payload.append("null]");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> json.write(value(payload.toString())));
    }
}
