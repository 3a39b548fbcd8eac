package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in the javadoc of {@link PayloadWriter#plain}, and what it refuses. */
class PlainGraphTest {
    private final PayloadWriter out = PayloadWriter.create();

    record Row(@Nullable Object plain, String json) {
        @Override
        public String toString() {
            return json;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(null, "[null]"),
                new Row(true, "[true]"),
                new Row(false, "[false]"),
                new Row("text", "[\"text\"]"),
                new Row((byte) -5, "[-5]"),
                new Row((short) 300, "[300]"),
                new Row(7, "[7]"),
                new Row(7L, "[7]"),
                new Row(0.5f, "[0.5]"),
                new Row(0.1f, "[0.10000000149011612]"),
                new Row(1e21, "[1e+21]"),
                new Row(-0.0, "-6"),
                new Row(-0.0f, "-6"),
                new Row(Double.NaN, "-3"),
                new Row(Float.POSITIVE_INFINITY, "-4"),
                new Row(Double.NEGATIVE_INFINITY, "-5"),
                new Row(9007199254740992L, "[9007199254740992]"),
                new Row(Long.MIN_VALUE, "[-9223372036854776000]"),
                new Row(BigInteger.TEN, "[[\"BigInt\",\"10\"]]"),
                new Row(Instant.parse("2024-05-01T00:00:00.0009Z"), "[[\"Date\",\"2024-05-01T00:00:00.000Z\"]]"),
                new Row(new byte[] {1, 2, 3}, "[[\"Uint8Array\",1],[\"ArrayBuffer\",\"AQID\"]]"),
                new Row(List.of("a", 1), "[[1,2],\"a\",1]"),
                new Row(List.of(), "[[]]"),
                new Row(Arrays.asList(null, null), "[[1,1],null]"),
                new Row(new ArrayDeque<>(List.of("a")), "[[1],\"a\"]"),
                new Row((Iterable<String>) () -> List.of("a", "a").iterator(), "[[1,1],\"a\"]"),
                new Row(new Object[] {"a", null}, "[[1,2],\"a\",null]"),
                new Row(new String[][] {{"a"}, {}}, "[[1,3],[2],\"a\",[]]"),
                new Row(new LinkedHashSet<>(List.of("b", "a")), "[[\"Set\",1,2],\"b\",\"a\"]"),
                new Row(new TreeSet<>(List.of("b", "a")), "[[\"Set\",1,2],\"a\",\"b\"]"),
                new Row(Set.of(), "[[\"Set\"]]"),
                new Row(Map.of("a", 1), "[{\"a\":1},1]"),
                new Row(Map.of(), "[{}]"),
                new Row(new TreeMap<>(Map.of("b", 1, "10", 2, "9", 3)), "[{\"9\":1,\"10\":2,\"b\":3},3,2,1]"),
                new Row(Map.of(1, "a"), "[[\"Map\",1,2],1,\"a\"]"),
                new Row(Collections.singletonMap(null, null), "[[\"Map\",1,1],null]"),
                new Row(mapOf("a", 1, 2, "b"), "[[\"Map\",1,2,3,4],\"a\",1,2,\"b\"]"),
                new Row(mapOf(1, "a", 1L, "b", 1.0, "c"), "[[\"Map\",1,2],1,\"c\"]"),
                new Row(Map.of(List.of("k"), Set.of("v")), "[[\"Map\",1,3],[2],\"k\",[\"Set\",4],\"v\"]"),
                new Row(Payload.of("[{\"a\":1},[0]]").root(), "[{\"a\":1},[0]]"),
                new Row(Payload.of("-1").root(), "-1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takes_over_plain_java_values(Row row) {
        assertThat(written(row.plain())).isEqualTo(row.json());
    }

    @Test
    void what_became_plain_comes_back() {
        String json = "[{\"list\":1,\"big\":4,\"when\":5,\"nothing\":6},[2,3],\"a\",0.5,[\"BigInt\",\"5\"],"
                + "[\"Date\",\"2024-05-01T00:00:00.000Z\"],null]";

        assertThat(written(Payload.of(json).root().toPlain())).isEqualTo(json);
    }

    @Test
    void one_java_object_becomes_one_value() {
        List<Object> shared = List.of();
        Instant instant = Instant.EPOCH;
        byte[] bytes = {};

        assertThat(written(List.of(shared, shared, instant, instant, bytes, bytes)))
                .isEqualTo("[[1,1,2,2,3,3],[],[\"Date\",\"1970-01-01T00:00:00.000Z\"],[\"Uint8Array\",4],"
                        + "[\"ArrayBuffer\",\"\"]]");
    }

    @Test
    void equal_java_objects_stay_apart() {
        assertThat(written(List.of(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>())))
                .isEqualTo("[[1,2,3,4],[],[],{},{}]");
    }

    @Test
    void rings_are_kept() {
        List<Object> list = new ArrayList<>();
        Map<String, Object> map = new HashMap<>();
        Object[] array = {list};
        list.add(map);
        list.add(list);
        map.put("array", array);

        assertThat(written(list)).isEqualTo("[[1,0],{\"array\":2},[0]]");
    }

    @Test
    void values_of_one_payload_stay_shared_with_each_other() {
        Payload payload = Payload.of("[{\"a\":1,\"b\":1},[2],{}]");
        PayloadObject root = payload.root().asObject();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("one", Objects.requireNonNull(root.get("a")));
        plain.put("other", Objects.requireNonNull(root.get("b")));
        plain.put("inner", payload.slot(2));

        assertThat(written(plain)).isEqualTo("[{\"one\":1,\"other\":1,\"inner\":2},[2],{}]");
    }

    @Test
    void a_value_of_a_payload_stands_beside_others() {
        assertThat(written(List.of("a", Payload.of("[[1],\"b\"]").root()))).isEqualTo("[[1,2],\"a\",[3],\"b\"]");
    }

    @Test
    void depth_costs_no_stack() {
        Object nested = List.of();
        for (int i = 0; i < 200_000; i++) {
            nested = i % 2 == 0 ? Collections.singletonList(nested) : new Object[] {nested};
        }

        assertThat(out.toPayload(out.plain(nested)).slots()).isEqualTo(200_001);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {9007199254740993L, -9007199254740993L, Long.MAX_VALUE, Long.MAX_VALUE - 1})
    void refuses_a_long_that_no_double_holds(long value) {
        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.plain(Map.of("n", value)))
                .withMessage(".n: a long that JavaScript's numbers do not hold");
    }

    static Stream<Object> of_no_form() {
        return Stream.of(
                'c',
                new BigDecimal("1.5"),
                Optional.empty(),
                new int[] {1},
                new Object(),
                Thread.currentThread(),
                Path.of("a", "b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("of_no_form")
    void refuses_what_has_no_form(Object value) {
        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.plain(value))
                .withMessage("the root: a " + value.getClass().getTypeName() + ", which has no form in a payload")
                .satisfies(refusal -> assertThat(refusal.path()).isEmpty());
    }

    @Test
    void refuses_an_instant_that_javascripts_dates_do_not_reach() {
        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.plain(List.of(Instant.MAX)))
                .withMessage("[0]: an instant that JavaScript's dates do not reach");
    }

    static Stream<Row> refusals() {
        Object refused = new Object();
        return Stream.of(
                new Row(List.of(1, List.of(refused)), "[1][0]"),
                new Row(new Object[] {null, refused}, "[1]"),
                new Row(Map.of("data", Map.of("items", List.of(1, 2, 3, refused))), ".data.items[3]"),
                new Row(Map.of("two words", refused), "[\"two words\"]"),
                new Row(Map.of("<", refused), "[\"<\"]"),
                new Row(Set.of(List.of(refused)), "[0]"),
                new Row(List.of(Set.of(refused)), "[0]"),
                new Row(mapOf(List.of(), 1, "key", refused), ".get(\"key\")"),
                new Row(mapOf(List.of(), 1, "<", refused), ".get(\"\\u003C\")"),
                new Row(Map.of(5, refused), ".get(5)"),
                new Row(Map.of(1e21, refused), ".get(1e+21)"),
                new Row(Map.of(Double.NaN, refused), ".get(NaN)"),
                new Row(Map.of(true, refused), ".get(true)"),
                new Row(Collections.singletonMap(null, refused), ".get(null)"),
                new Row(Map.of(BigInteger.TEN, refused), ".get([\"BigInt\",\"10\"])"),
                new Row(Map.of(List.of(), List.of(refused)), ".get(...)[0]"),
                new Row(Map.of(Instant.EPOCH, refused), ".get(...)"),
                new Row(Map.of(Map.of("in", refused), 1), ".get(...).in"),
                new Row(Map.of(refused, 1), ".get(...)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void tells_where_what_it_refuses_stands(Row row) {
        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.plain(row.plain()))
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo(row.json()));
    }

    @Test
    void a_hole_is_no_value() {
        PayloadValue hole =
                Objects.requireNonNull(Payload.of("[[-2]]").root().asArray().get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> out.plain(List.of(hole)));
    }

    private static Map<Object, Object> mapOf(Object... keysAndValues) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private String written(@Nullable Object plain) {
        return new String(out.toBytes(out.plain(plain)), UTF_8);
    }
}
