package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into arrays, objects, Sets and Maps, few members and many, in any order. */
class ValueGraphTest {
    /** More than are looked through one by one. */
    private static final int MANY = 40;

    private final PayloadWriter out = PayloadWriter.create();

    @Test
    void an_element_may_be_set_beyond_the_end_into_a_hole_and_over_another() {
        int array = out.array();
        out.set(array, 3, out.text("d"));
        out.set(array, 1, out.text("b"));
        out.set(array, 3, out.text("D"));
        out.add(array, out.text("e"));

        assertThat(written(array)).isEqualTo("[[-2,1,-2,2,3],\"b\",\"D\",\"e\"]");
    }

    @Test
    void an_undefined_element_is_no_hole() {
        int array = out.array();
        out.set(array, 0, out.undefined());
        out.set(array, 2, out.number(-0.0));

        assertThat(written(array)).isEqualTo("[[-1,-2,-6]]");
    }

    @Test
    void an_array_gets_longer_by_holes() {
        int array = out.array();
        out.add(array, out.text("a"));
        out.add(array, out.text("b"));
        out.extend(array, 4);
        out.extend(array, 4);
        out.set(array, 2, out.text("c"));

        assertThat(written(array)).isEqualTo("[[1,2,3,-2],\"a\",\"b\",\"c\"]");
    }

    @Test
    void the_longest_array_costs_nothing() {
        int array = out.array();
        out.extend(array, 4294967295L);
        out.set(array, 4294967294L, out.text("last"));
        out.set(array, 0, out.text("first"));
        out.set(array, 2147483648L, out.text("middle"));
        out.set(array, 2147483647L, out.text("before"));

        assertThat(written(array))
                .isEqualTo("[[-7,4294967295,0,1,2147483647,2,2147483648,3,4294967294,4],"
                        + "\"first\",\"before\",\"middle\",\"last\"]");
    }

    /** Each letter is what devalue 6.0.3 does with a length, from the number of elements on: dense or sparse. */
    @ParameterizedTest(name = "{0} elements")
    @CsvSource({
        "0, ddssss",
        "1, dddsss",
        "2, ddddss",
        "3, ddddss",
        "4, dddddsdsss",
        "5, ddddddddss",
        "10, dddddddddddddss"
    })
    void an_array_is_sparse_where_that_is_shorter(int elements, String forms) {
        String written = IntStream.range(elements, elements + forms.length())
                .mapToObj(length -> isSparse(elements, length) ? "s" : "d")
                .collect(Collectors.joining());

        assertThat(written).isEqualTo(forms);
    }

    /** A length of three digits makes the sparse form longer than one of two. */
    @Test
    void the_digits_of_the_length_count() {
        assertThat(isSparse(44, 99)).isTrue();
        assertThat(isSparse(44, 100)).isFalse();
        assertThat(isSparse(48, 98)).isFalse();
        assertThat(isSparse(48, 99)).isTrue();
    }

    private boolean isSparse(int elements, int length) {
        int array = out.array();
        for (int i = 0; i < elements; i++) {
            out.add(array, out.nullValue());
        }
        out.extend(array, length);
        return written(array).startsWith("[[-7,");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void elements_may_be_set_in_any_order(long seed) {
        List<Integer> indices = shuffled(3 * MANY, seed);
        int array = out.array();
        int expected = out.array();
        for (int index : indices) {
            out.set(array, index, out.number(-1));
            out.set(array, index, out.number(index));
        }
        for (int index = 0; index < indices.size(); index++) {
            out.add(expected, out.number(index));
        }

        assertThat(written(array)).isEqualTo(written(expected));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void elements_of_a_sparse_array_may_be_set_in_any_order(long seed) {
        int array = out.array();
        for (int index : shuffled(MANY, seed)) {
            out.set(array, 100_000_000L * index, out.number(index));
        }

        List<Long> indices = new ArrayList<>();
        for (long index : out.toPayload(array).root().asArray().indices()) {
            indices.add(index);
        }
        assertThat(indices).hasSize(MANY).isSorted().last().isEqualTo(3_900_000_000L);
    }

    @Test
    void a_member_keeps_its_place_when_another_value_is_put_there() {
        int object = out.object();
        out.put(object, "a", out.text("earlier"));
        out.put(object, "b", out.text("b"));
        out.put(object, "a", out.text("later"));

        assertThat(written(object)).isEqualTo("[{\"a\":1,\"b\":2},\"later\",\"b\"]");
    }

    @ParameterizedTest(name = "{0} members")
    @ValueSource(ints = {15, 16, 17, 18, MANY})
    void many_members_keep_their_places_too(int count) {
        int object = out.object();
        for (int i = 0; i < count; i++) {
            out.put(object, "k" + i, out.text("earlier " + i));
        }
        for (int i : shuffled(count, count)) {
            out.put(object, "k" + i, out.text("later " + i));
        }

        String members = IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + "\":" + (i + 1))
                .collect(Collectors.joining(","));
        String texts =
                IntStream.range(0, count).mapToObj(i -> ",\"later " + i + "\"").collect(Collectors.joining());
        assertThat(written(object)).isEqualTo("[{" + members + "}" + texts + "]");
    }

    @Test
    void a_member_is_known_by_its_name_however_that_is_given() {
        FieldNames names = FieldNames.of("slug", "term");
        int object = out.object();
        out.put(object, names, 1, out.text("a"));
        out.put(object, "slug", out.text("b"));
        out.put(object, names, 0, out.text("c"));
        out.put(object, "term", out.text("d"));

        assertThat(written(object)).isEqualTo("[{\"term\":1,\"slug\":2},\"d\",\"c\"]");
    }

    @Test
    void names_are_known_anew_after_the_writer_met_many_and_was_cleared() {
        FieldNames names = FieldNames.of("slug", "term");
        int many = out.object();
        for (int i = 0; i < 2000; i++) {
            out.put(many, "k" + i, out.nullValue());
        }
        out.put(many, names, 0, out.nullValue());
        out.clear();

        int object = out.object();
        out.put(object, "other", out.nullValue());
        out.put(object, names, 1, out.nullValue());
        out.put(object, names, 0, out.nullValue());

        assertThat(written(object)).isEqualTo("[{\"other\":1,\"term\":1,\"slug\":1},null]");
    }

    @Test
    void large_things_leave_nothing_behind_when_the_writer_is_cleared() {
        for (int round = 0; round < 3; round++) {
            out.clear();
            int map = out.map();
            for (int i = 0; i < MANY; i++) {
                out.putEntry(map, out.number(i), out.text("round " + round));
            }

            assertThat(out.toPayload(map).root().asTagged().entries())
                    .hasSize(MANY)
                    .allMatch(entry -> entry.getValue().asText().length() == "round 0".length());
        }
    }

    @Test
    void a_large_set_keeps_the_first_of_equal_elements() {
        int set = out.set();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MANY; i++) {
                out.add(set, out.number(i));
            }
        }

        List<PayloadValue> elements = out.toPayload(set).root().asTagged().contents();
        assertThat(elements)
                .extracting(element -> (int) element.asScalar().asLong())
                .isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void many_elements_in_any_order_take_linear_time() {
        int count = 200_000;
        int array = out.array();
        for (int index : shuffled(count, 1)) {
            out.set(array, index, out.nullValue());
        }
        int ascending = out.array();
        out.extend(ascending, count);
        for (int index = 0; index < count; index++) {
            out.set(ascending, index, out.nullValue());
        }

        assertThat(out.toBytes(array)).isEqualTo(out.toBytes(ascending));
    }

    /** Nobody who chose the values can make a writer slow. */
    @Test
    void primitives_of_one_hash_take_linear_time() {
        String one = "176396728171";
        String other = "273948321562";
        assertThat(one).hasSameHashCodeAs(other);
        int array = out.array();
        for (int bits = 0; bits < 1 << 15; bits++) {
            StringBuilder digits = new StringBuilder();
            for (int bit = 0; bit < 15; bit++) {
                digits.append((bits >> bit & 1) == 0 ? one : other);
            }
            out.add(array, out.bigInteger(digits.toString()));
            out.add(array, out.text(digits.toString()));
        }

        assertThat(out.toPayload(array).slots()).isEqualTo(1 + (1 << 16));
    }

    private static List<Integer> shuffled(int count, long seed) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers;
    }

    private String written(int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
