package dev.glossary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdditionalFieldsTest {
    @Test
    void none_is_an_empty_map() {
        assertThat(AdditionalFields.none()).isEmpty();
        assertThat(AdditionalFields.of(Map.of())).isSameAs(AdditionalFields.none());
    }

    @Test
    void keeps_the_order_and_nulls() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("z", "last letter");
        fields.put("none", null);
        fields.put("a", true);

        assertThat(AdditionalFields.of(fields))
                .containsExactly(entry("z", "last letter"), entry("none", null), entry("a", true));
    }

    @Test
    void tells_a_null_from_nothing() {
        AdditionalFields fields = AdditionalFields.of(Collections.singletonMap("none", null));

        assertThat(fields.get("none")).isNull();
        assertThat(fields.containsKey("none")).isTrue();
        assertThat(fields.get("other")).isNull();
        assertThat(fields.containsKey("other")).isFalse();
    }

    @Test
    void equals_any_map_of_the_same_members_in_any_order() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("b", 2);
        fields.put("a", null);
        Map<String, @Nullable Object> turned = new LinkedHashMap<>();
        turned.put("a", null);
        turned.put("b", 2L);

        assertThat(AdditionalFields.of(fields))
                .isEqualTo(AdditionalFields.of(turned))
                .hasSameHashCodeAs(AdditionalFields.of(turned))
                .isEqualTo(turned);
        assertThat(AdditionalFields.of(fields)).isNotEqualTo(AdditionalFields.of(Map.of("b", 2)));
    }

    @Test
    void prints_like_a_map() {
        assertThat(AdditionalFields.of(Map.of("tags", List.of("a", 1)))).hasToString("{tags=[a, 1]}");
    }

    @ParameterizedTest
    @MethodSource
    void makes_numbers_javascript_numbers(Number given, Number kept) {
        assertThat(AdditionalFields.of(Map.of("n", given)).get("n")).isEqualTo(kept);
    }

    static Stream<Arguments> makes_numbers_javascript_numbers() {
        long safe = (1L << 53) - 1;
        return Stream.of(
                Arguments.of((byte) 1, 1L),
                Arguments.of((short) 1, 1L),
                Arguments.of(1, 1L),
                Arguments.of(1L, 1L),
                Arguments.of(1f, 1L),
                Arguments.of(2.0, 2L),
                Arguments.of(-2.0, -2L),
                Arguments.of(0.0, 0L),
                Arguments.of(-0.0, -0.0),
                Arguments.of(-0f, -0.0),
                Arguments.of(0.5f, 0.5),
                Arguments.of(0.1, 0.1),
                Arguments.of(Double.MIN_VALUE, Double.MIN_VALUE),
                Arguments.of(Double.MAX_VALUE, Double.MAX_VALUE),
                Arguments.of(safe, safe),
                Arguments.of(-safe, -safe),
                Arguments.of(safe + 1, 0x1p53),
                Arguments.of(safe + 2, 0x1p53),
                Arguments.of(-safe - 1, -0x1p53),
                Arguments.of(0x1p53, 0x1p53),
                Arguments.of(Long.MAX_VALUE, 0x1p63),
                Arguments.of(BigInteger.TEN, 10L),
                Arguments.of(BigInteger.TWO.pow(100), 0x1p100),
                Arguments.of(new BigDecimal("2.00"), 2L),
                Arguments.of(new BigDecimal("0.1"), 0.1),
                Arguments.of(new BigDecimal("1e3"), 1000L),
                Arguments.of(new BigDecimal("1e-400"), 0L));
    }

    @ParameterizedTest
    @MethodSource
    void refuses_numbers_that_are_not_finite(Number number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdditionalFields.of(Map.of("n", number)))
                .withMessage("an additional field must be a finite number");
    }

    static Stream<Number> refuses_numbers_that_are_not_finite() {
        return Stream.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Float.NaN,
                BigInteger.TWO.pow(1024),
                new BigDecimal("-1e400"));
    }

    @ParameterizedTest
    @MethodSource
    void refuses_what_is_no_plain_value(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdditionalFields.of(Map.of("deep", List.of(value))))
                .withMessage(
                        "an additional field cannot hold a " + value.getClass().getName());
    }

    static Stream<Object> refuses_what_is_no_plain_value() {
        return Stream.of('c', new Object(), Optional.empty(), new AtomicInteger(), new int[0]);
    }

    @Test
    void refuses_names_that_are_no_text() {
        Map<Object, Object> numbered = Map.of(1, "one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdditionalFields.of(Map.of("deep", numbered)))
                .withMessage("the name of an additional field must be a String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdditionalFields.of(Map.of("deep", Collections.singletonMap(null, "none"))))
                .withMessage("the name of an additional field must be a String");
    }

    @Test
    void takes_arrays_and_other_collections_for_lists() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("array", new @Nullable Object[] {1, null, new Object[] {"deep"}});
        fields.put("queue", new ArrayDeque<>(List.of(1.0, 2.5)));

        assertThat(AdditionalFields.of(fields))
                .containsExactly(
                        entry("array", Arrays.asList(1L, null, List.of("deep"))), entry("queue", List.of(1L, 2.5)));
    }

    @Test
    void copies_deeply() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Map<String, Object> map = new HashMap<>(Map.of("list", list));
        Map<String, Object> fields = new HashMap<>(Map.of("map", map));
        AdditionalFields copy = AdditionalFields.of(fields);

        list.add("b");
        map.put("more", 1);
        fields.clear();

        assertThat(copy).containsExactly(entry("map", Map.of("list", List.of("a"))));
    }

    @Test
    void does_not_copy_a_copy() {
        AdditionalFields fields = AdditionalFields.of(Map.of("a", 1));

        assertThat(AdditionalFields.of(fields)).isSameAs(fields);
    }

    @Test
    void keeps_the_order_of_inner_objects() {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        for (String name : List.of("z", "y", "x", "w")) {
            inner.put(name, null);
        }

        Object copy = AdditionalFields.of(Map.of("inner", inner)).get("inner");

        assertThat(copy).hasToString("{z=null, y=null, x=null, w=null}");
    }

    @ParameterizedTest
    @MethodSource
    void is_unmodifiable(Consumer<AdditionalFields> change) {
        AdditionalFields fields =
                AdditionalFields.of(Map.of("a", 1, "list", Arrays.asList("x", null), "map", Map.of("y", 1)));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> change.accept(fields));
    }

    static Stream<Consumer<AdditionalFields>> is_unmodifiable() {
        return Stream.of(
                fields -> fields.put("b", 2),
                fields -> fields.remove("a"),
                AdditionalFields::clear,
                fields -> fields.keySet().remove("a"),
                fields -> fields.values().clear(),
                fields -> fields.entrySet().iterator().next().setValue(2),
                fields -> fields.replaceAll((name, value) -> 2),
                fields -> list(fields).set(0, "z"),
                fields -> list(fields).add("z"),
                fields -> map(fields).put("z", 2));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(AdditionalFields fields) {
        return (List<Object>) Objects.requireNonNull(fields.get("list"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(AdditionalFields fields) {
        return (Map<String, Object>) Objects.requireNonNull(fields.get("map"));
    }

    @Test
    void holds_values_512_deep_and_no_deeper() {
        AdditionalFields deepest = AdditionalFields.of(Map.of("x", nested(512)));

        assertThat(deepest.hashCode()).isEqualTo(AdditionalFields.of(deepest).hashCode());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdditionalFields.of(Map.of("x", nested(513))))
                .withMessage("an additional field stands in more than 512 others");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void refuses_any_depth_without_overflowing_the_stack(int depth) {
        assertThatIllegalArgumentException().isThrownBy(() -> AdditionalFields.of(Map.of("x", nested(depth))));
    }

    /** A text in so many lists. */
    private static Object nested(int lists) {
        Object value = "innermost";
        for (int i = 0; i < lists; i++) {
            value = List.of(value);
        }
        return value;
    }

    @Test
    void refuses_rings() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);

        assertThatIllegalArgumentException().isThrownBy(() -> AdditionalFields.of(Map.of("ring", list)));
        assertThatIllegalArgumentException().isThrownBy(() -> AdditionalFields.of(map));
    }

    @Test
    void and_puts_more_behind() {
        AdditionalFields fields = AdditionalFields.of(Map.of("b", 1));

        assertThat(fields.and(Map.of("a", 2))).containsExactly(entry("b", 1L), entry("a", 2L));
        assertThat(fields).containsExactly(entry("b", 1L));
    }

    @Test
    void and_takes_the_later_value_in_the_earlier_place() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("b", 1);
        fields.put("a", 2);

        assertThat(AdditionalFields.of(fields).and(Map.of("b", 3))).containsExactly(entry("b", 3L), entry("a", 2L));
    }
}
