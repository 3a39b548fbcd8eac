package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.Instant;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Slots are numbered in the order of devalue, and what cannot be written is refused with its path: that of devalue too. */
class SlotOrderTest {
    /** More than any stack would take. */
    private static final int DEEP = 200_000;

    private final PayloadWriter out = PayloadWriter.create();

    @Test
    void a_container_comes_before_what_it_holds_and_that_depth_first() {
        int inner = out.array();
        out.add(inner, out.text("b"));
        int map = out.map();
        out.putEntry(map, out.text("key"), inner);
        out.putEntry(map, inner, out.text("c"));
        int root = out.object();
        out.put(root, "a", out.text("a"));
        out.put(root, "map", map);
        out.put(root, "c", out.text("c"));

        assertThat(written(root))
                .isEqualTo("[{\"a\":1,\"map\":2,\"c\":6},\"a\",[\"Map\",3,4,4,6],\"key\",[5],\"b\",\"c\"]");
    }

    @Test
    void the_order_of_making_and_of_filling_does_not_matter() {
        int c = out.text("c");
        int b = out.text("b");
        int second = out.array();
        int first = out.array();
        int root = out.array();
        out.set(root, 1, second);
        out.add(second, c);
        out.set(root, 0, first);
        out.add(first, b);

        assertThat(written(root)).isEqualTo("[[1,3],[2],\"b\",[4],\"c\"]");
    }

    @Test
    void only_what_the_root_leads_to_is_written() {
        int apart = out.custom("without a value");
        int root = out.array();
        out.add(root, out.text("in"));
        int around = out.array();
        out.add(around, root);
        out.add(around, apart);

        assertThat(written(root)).isEqualTo("[[1],\"in\"]");
    }

    @Test
    void every_value_may_be_the_root_in_turn() {
        int inner = out.array();
        int outer = out.array();
        out.add(outer, inner);
        out.add(inner, outer);
        out.add(inner, out.text("x"));

        assertThat(written(outer)).isEqualTo("[[1],[0,2],\"x\"]");
        assertThat(written(inner)).isEqualTo("[[1,2],[0],\"x\"]");
    }

    @Test
    void names_that_are_array_indices_come_first_and_ascend() {
        int object = out.object();
        for (String name : new String[] {"b", "10", "4294967295", "9", "01", "4294967294", "-1", "1.5", "0", "a", ""}) {
            out.put(object, name, out.text(name));
        }

        assertThat(written(object))
                .isEqualTo("[{\"0\":1,\"9\":2,\"10\":3,\"4294967294\":4,\"b\":5,\"4294967295\":6,\"01\":7,\"-1\":8,"
                        + "\"1.5\":9,\"a\":10,\"\":11},\"0\",\"9\",\"10\",\"4294967294\",\"b\",\"4294967295\",\"01\","
                        + "\"-1\",\"1.5\",\"a\",\"\"]");
    }

    @Test
    void names_that_come_after_writing_find_their_places_too() {
        int object = out.objectWithoutPrototype();
        out.put(object, "b", out.number(1));
        out.put(object, "7", out.number(2));
        written(object);
        out.put(object, "a", out.number(3));
        out.put(object, "3", out.number(4));
        out.put(object, "b", out.number(5));

        assertThat(written(object)).isEqualTo("[[\"null\",\"3\",1,\"7\",2,\"b\",3,\"a\",4],4,2,5,3]");
    }

    @Test
    void depth_costs_no_stack() {
        int inner = out.array();
        int innermost = inner;
        for (int i = 0; i < DEEP; i++) {
            int around = out.array();
            out.add(around, inner);
            inner = around;
        }

        assertThat(out.toPayload(inner).slots()).isEqualTo(DEEP + 1);
        out.add(innermost, out.custom("Ref"));
        int root = inner;
        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.toBytes(root))
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo("[0]".repeat(DEEP + 1)));
    }

    @Test
    void refuses_a_member_named_proto() {
        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.toBytes(refused(out)))
                .withMessage("the root: an object with a member named __proto__")
                .satisfies(refusal -> assertThat(refusal.path()).isEmpty());
    }

    @Test
    void says_what_it_refuses_and_where_on_one_line() {
        int items = out.array();
        out.extend(items, 3);
        out.add(items, out.custom("Ref"));
        int root = object(out, "data", object(out, "items", items));

        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> out.toBytes(root))
                .withMessage(".data.items[3]: a custom type without a value")
                .satisfies(refusal -> {
                    assertThat(refusal.path()).isEqualTo(".data.items[3]");
                    assertThat(refusal.problem()).isEqualTo("a custom type without a value");
                });
    }

    /** The right column is {@code DevalueError.path} of devalue 6.0.3. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a           | .a
            two words   | ["two words"]
            ``          | [""]
            1           | ["1"]
            $x          | .$x
            _           | ._
            a1          | .a1
            1a          | ["1a"]
            é           | ["é"]
            <           | ["<"]
            /           | ["/"]
            "           | ["\\""]
            \\          | ["\\\\"]
            😀          | ["😀"]
            a.b         | ["a.b"]
            a<b>"c      | ["a<b>\\"c"]
            xazAZ09$_   | .xazAZ09$_
            @           | ["@"]
            [           | ["["]
            x{          | ["x{"]
            x/          | ["x/"]
            x:          | ["x:"]
            x^          | ["x^"]
            z           | .z
            Z9          | .Z9
            9Z          | ["9Z"]
            0x          | ["0x"]
            """)
    void tells_a_member_as_devalue_does(String name, String path) {
        assertThat(pathOf(object(out, name, refused(out)))).isEqualTo(path);
        assertThat(pathOf(objectWithoutPrototype(out, name, refused(out)))).isEqualTo(path);
    }

    @Test
    void tells_a_member_with_a_name_of_unseen_characters_as_devalue_does() {
        assertThat(pathOf(object(out, "\n\t\0", refused(out)))).isEqualTo("[\"\\n\\t\\u0000\"]");
        assertThat(pathOf(object(out, "\u2028<\u2029", refused(out)))).isEqualTo("[\"\u2028<\u2029\"]");
        assertThat(pathOf(object(out, "\ud800<\ud83d\ude00", refused(out)))).isEqualTo("[\"\\ud800<\ud83d\ude00\"]");
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                key(out -> out.text("key"), "\"key\""),
                key(out -> out.text("<\u2028\""), "\"\\u003C\\u2028\\\"\""),
                key(out -> out.text("\ud800"), "\"\\ud800\""),
                key(out -> out.number(1), "1"),
                key(out -> out.number(-1), "-1"),
                key(out -> out.number(1e21), "1e+21"),
                key(out -> out.number(0.1), "0.1"),
                key(out -> out.number(-0.0), "0"),
                key(out -> out.number(Double.NaN), "NaN"),
                key(out -> out.number(Double.POSITIVE_INFINITY), "Infinity"),
                key(out -> out.number(Double.NEGATIVE_INFINITY), "-Infinity"),
                key(out -> out.bigInteger(BigInteger.valueOf(5)), "[\"BigInt\",\"5\"]"),
                key(PayloadWriter::nullValue, "null"),
                key(PayloadWriter::undefined, "-1"),
                key(out -> out.bool(true), "true"),
                key(out -> out.bool(false), "false"),
                key(PayloadWriter::object, "..."),
                key(out -> out.date(Instant.EPOCH), "..."),
                key(out -> out.boxed(out.number(1)), "..."));
    }

    private static Arguments key(ToIntFunction<PayloadWriter> key, String text) {
        return Arguments.of(Named.of(text, key), text);
    }

    /** The right column is what {@code DevalueError.path} of devalue 6.0.3 tells of the key. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("keys")
    void tells_a_key_as_devalue_does(ToIntFunction<PayloadWriter> key, String text) {
        int map = out.map();
        out.putEntry(map, key.applyAsInt(out), refused(out));

        assertThat(pathOf(object(out, "map", map))).isEqualTo(".map.get(" + text + ")");
    }

    @Test
    void tells_of_what_is_refused_within_a_key() {
        int map = out.map();
        out.putEntry(map, object(out, "in", refused(out)), out.nullValue());

        assertThat(pathOf(map)).isEqualTo(".get(...).in");
    }

    @Test
    void sets_and_wrappers_are_no_steps() {
        int set = out.set();
        out.add(set, array(refused(out)));

        assertThat(pathOf(object(out, "s", set))).isEqualTo(".s[0]");
        assertThat(pathOf(object(out, "c", out.custom("Ref", array(refused(out))))))
                .isEqualTo(".c[0]");
    }

    @Test
    void tells_the_largest_index() {
        int array = out.array();
        out.set(array, 4294967294L, refused(out));

        assertThat(pathOf(array)).isEqualTo("[4294967294]");
    }

    @Test
    void of_several_things_it_refuses_that_which_devalue_meets_first() {
        int both = out.object();
        out.put(both, "a", refused(out));
        out.put(both, "__proto__", out.nullValue());
        int other = out.object();
        out.put(other, "__proto__", refused(out));
        out.put(other, "b", refused(out));
        int index = out.object();
        out.put(index, "__proto__", out.nullValue());
        out.put(index, "5", refused(out));

        assertThat(pathOf(both)).isEqualTo(".a");
        assertThat(pathOf(object(out, "x", other))).isEqualTo(".x");
        assertThat(pathOf(index)).isEqualTo("[\"5\"]");
    }

    @Test
    void refuses_a_value_at_the_first_of_several_ways_to_it() {
        int shared = refused(out);
        int root = out.array();
        out.add(root, object(out, "first", shared));
        out.add(root, shared);

        assertThat(pathOf(root)).isEqualTo("[0].first");
    }

    private int array(int element) {
        int array = out.array();
        out.add(array, element);
        return array;
    }

    private static int refused(PayloadWriter out) {
        return object(out, "__proto__", out.nullValue());
    }

    private static int object(PayloadWriter out, String name, int value) {
        int object = out.object();
        out.put(object, name, value);
        return object;
    }

    private static int objectWithoutPrototype(PayloadWriter out, String name, int value) {
        int object = out.objectWithoutPrototype();
        out.put(object, name, value);
        return object;
    }

    private String pathOf(int root) {
        try {
            return "written: " + written(root);
        } catch (UnwritableValueException refusal) {
            return refusal.path();
        }
    }

    private String written(int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
