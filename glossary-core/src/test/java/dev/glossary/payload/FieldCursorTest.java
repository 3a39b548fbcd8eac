package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading with a cursor, and how not to. */
class FieldCursorTest {
    private static final FieldNames FAQ = FieldNames.of("question", "answer");
    private static final PayloadOptions WRAPPERS = PayloadOptions.standard()
            .withTransparentTags(Set.of("Reactive", "Ref"))
            .withJsonTextTags(Set.of("EmptyRef"));

    @Test
    void reads_members_by_name() {
        FieldCursor in = cursor("[{\"answer\":2,\"id\":3,\"question\":1},\"Why?\",\"So.\",7]");

        in.enter(FAQ);

        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("Why?");
        assertThat(in.to(1)).isTrue();
        assertThat(in.text()).isEqualTo("So.");
        assertThat(in.others()).isEqualTo(1);
        assertThat(in.has(0)).isTrue();
    }

    @Test
    void reads_the_text_of_a_member_or_tells_that_it_has_none() {
        FieldNames names = FieldNames.of("text", "number", "wrapped", "undefined", "absent");
        String json = "[{\"text\":1,\"number\":2,\"wrapped\":3,\"undefined\":-1},\"one\",2,[\"Ref\",1]]";
        FieldCursor in =
                Payload.of(json.getBytes(UTF_8), Source.UNNAMED, WRAPPERS).cursor();

        in.enter(names);

        assertThat(in.text(0)).isEqualTo("one");
        assertThat(in.text(1)).isNull();
        assertThat(in.kind()).isEqualTo(ValueKind.NUMBER);
        assertThat(in.text(2)).isEqualTo("one");
        assertThat(in.text(3)).isNull();
        assertThat(in.text(4)).isNull();
        assertThat(in.kind()).as("the cursor did not move").isEqualTo(ValueKind.UNDEFINED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                              | true",
                "{\"a\":1}                       | true",
                "{\"a\":1,\"b\":1}               | true",
                "{\"\":1,\"_b\":1}               | true",
                "{ \"a\" : 1 , \"b\" : 1 }       | true",
                "{\"a\":1,\"a\":1}               | false",
                "{\"b\":1,\"a\":1,\"b\":1}       | false",
                "{\"a\":1,\"1\":1}               | false",
                "{\"__proto__\":1}               | false",
                "{\"\\u0061\":1}                | false",
                "[\"null\",\"a\",1]              | false",
            })
    void tells_an_object_whose_members_stand_in_their_order(String json, boolean isOrderly) {
        FieldCursor in = cursor("[" + json + ",true]");

        in.enter();

        assertThat(in.isOrderly()).isEqualTo(isOrderly);
    }

    @Test
    void stands_on_another_value_and_goes_on_where_it_was() {
        FieldCursor in = cursor("[[1,2],\"one\",[\"Set\",3],{\"question\":4},\"why\"]");
        in.enter();
        in.next();
        in.next();
        PayloadValue inSet = in.value().asTagged().contents().get(0);

        in.standOn(inSet);
        in.enter(FAQ);

        assertThat(in.text(0)).isEqualTo("why");
        in.leave();
        assertThat(in.next()).isFalse();
    }

    @Test
    void tells_the_way_to_what_it_stands_on_in_each_container() {
        FieldCursor in = cursor("[{\"a\":1,\"list\":2},true,[1,1]]");
        in.enter();
        in.next();
        in.next();
        in.enter();
        in.next();
        in.next();

        DataPath list = in.step(1, DataPath.page());

        assertThat(list).hasToString("list");
        assertThat(in.step(2, list)).hasToString("list[1]");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> in.step(3, list));
    }

    @Test
    void has_a_view_of_each_container_that_was_entered() {
        Payload payload = Payload.of("[{\"list\":1},[\"Ref\",2],[3,3],{}]".getBytes(UTF_8), Source.UNNAMED, WRAPPERS);
        FieldCursor in = payload.cursor();
        in.enter();
        in.next();
        in.enter();
        in.next();

        assertThat(in.container(1)).isEqualTo(payload.slot(0));
        assertThat(in.container(2)).as("wrappers looked through").isEqualTo(payload.slot(2));
        assertThat(in.value()).as("the cursor did not move").isEqualTo(payload.slot(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> in.container(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> in.container(0));
    }

    @Test
    void reads_a_list_of_objects() {
        FieldCursor in = cursor("[[1,3,1],{\"question\":2},\"one\",{\"answer\":4},\"two\"]");
        List<String> read = new ArrayList<>();

        in.enter();
        while (in.next()) {
            long index = in.index();
            in.enter(FAQ);
            read.add(index + " " + (in.to(0) ? in.text() : "-") + " " + (in.to(1) ? in.text() : "-"));
            in.leave();
        }
        in.leave();

        assertThat(read).containsExactly("0 one -", "1 - two", "2 one -");
        assertThat(in.kind()).isEqualTo(ValueKind.ARRAY);
        assertThat(in.slot()).isZero();
    }

    @Test
    void reads_any_object_member_by_member() {
        FieldCursor in = cursor("[{\"a\":1,\"\\u0062\":-1,\"a\":2},\"x\",null]");
        List<String> read = new ArrayList<>();

        in.enter();
        while (in.next()) {
            read.add(in.name() + " " + in.kind());
        }

        assertThat(read).containsExactly("a a text", "b undefined", "a null");
    }

    @Test
    void the_later_of_two_members_counts() {
        FieldCursor in = cursor("[{\"question\":1,\"qu\\u0065stion\":2},\"earlier\",\"later\"]");

        in.enter(FAQ);

        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("later");
        assertThat(in.others()).isZero();
    }

    @Test
    void does_not_move_where_there_is_no_such_member() {
        FieldCursor in = cursor("[{\"question\":1},\"x\"]");

        in.enter(FAQ);
        assertThat(in.to(0)).isTrue();

        assertThat(in.to(1)).isFalse();
        assertThat(in.has(1)).isFalse();
        assertThat(in.text()).isEqualTo("x");
    }

    @Test
    void follows_no_reference_that_nobody_asks_for() {
        FieldCursor in = cursor("[{\"question\":1,\"answer\":99,\"other\":[5]},\"x\"]");

        in.enter(FAQ);

        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("x");
        assertThat(in.to(1)).isTrue();
        assertThat(in.location()).isEqualTo(new Location(null, -1, 24, 2, 1, 25, 1, 27, 0));
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(in::kind)
                .withMessage("1:25: slot-reference: a reference that leads to no slot; expected an integer from 0 to 1,"
                        + " or a sentinel that may stand here (byte 24, slot /0)");
    }

    @Test
    void reads_an_object_without_a_prototype() {
        FieldCursor in = cursor("[[\"null\",\"answer\",1,\"question\",2,\"x\",-1],\"a\",\"q\"]");

        in.enter(FAQ);

        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("q");
        assertThat(in.to(1)).isTrue();
        assertThat(in.text()).isEqualTo("a");
        assertThat(in.others()).isEqualTo(1);
        assertThat(in.container().hasPrototype()).isFalse();
    }

    @Test
    void reads_an_object_without_a_prototype_member_by_member() {
        FieldCursor in = cursor("[[ \"null\" , \"a\" , 1 , \"b\" , 1 ],5]");
        List<String> read = new ArrayList<>();

        in.enter();
        while (in.next()) {
            read.add(in.name() + " " + in.value());
        }

        assertThat(read).containsExactly("a a number at /1", "b a number at /1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [["null","a"]]       | 1:2: slot-tag: an object with a name and no value; expected pairs of name and reference (byte 1, slot /0)
                    [["null",5,0]]       | 1:10: slot-tag: an object with a name that is no string; expected a string (byte 9, slot /0)
                    [["null",[],0,1]]    | 1:2: slot-tag: an object with a name and no value; expected pairs of name and reference (byte 1, slot /0)
                    """)
    void refuses_to_enter_a_malformed_object_without_a_prototype(String json, String message) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> cursor(json).enter())
                .withMessage(message);
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> cursor(json).enter(FAQ))
                .withMessage(message);
    }

    @Test
    void meets_holes_and_sentinels_in_an_array() {
        assertThat(elements("[[1,-2,-1,-3,0],\"x\"]"))
                .containsExactly("0 a text", "1 a hole", "2 undefined", "3 a number", "4 an array");
    }

    @Test
    void meets_the_elements_of_a_sparse_array_in_order() {
        assertThat(elements("[[-7,4294967295,9,1,4294967294,0,3,-1],\"x\"]"))
                .containsExactly("3 undefined", "9 a text", "4294967294 an array");
        assertThat(elements("[[-7,5]]")).isEmpty();
        assertThat(elements("[[]]")).isEmpty();
    }

    @Test
    void a_hole_has_no_place_in_an_object_or_a_sparse_array() {
        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> elements("[[-7,1,0,-2]]"));
        FieldCursor in = cursor("[{\"question\":-2}]");
        in.enter(FAQ);
        assertThat(in.to(0)).isTrue();
        assertThatExceptionOfType(PayloadException.class).isThrownBy(in::kind);
    }

    private static List<String> elements(String json) {
        FieldCursor in = cursor(json);
        List<String> elements = new ArrayList<>();
        in.enter();
        while (in.next()) {
            elements.add(in.index() + " " + in.kind());
        }
        assertThat(in.next()).isFalse();
        return elements;
    }

    @Test
    void looks_through_wrappers() {
        FieldCursor in = cursor(
                "[[\"Reactive\",1],[\"Ref\",2],{\"question\":3,\"answer\":5},[\"Ref\",4],\"q\",[\"EmptyRef\",6],\"\\\"\\\"\"]");

        assertThat(in.kind()).isEqualTo(ValueKind.OBJECT);
        assertThat(in.slot()).isEqualTo(2);
        in.enter(FAQ);
        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("q");
        assertThat(in.slot()).isEqualTo(4);
        assertThat(in.to(1)).isTrue();
        assertThat(in.text()).isEmpty();
        in.leave();
        assertThat(in.value()).isEqualTo(in.value().payload().slot(2));
    }

    @Test
    void looks_through_a_wrapper_around_json() {
        FieldCursor in = cursor("[[\"Reactive\",{\"question\":1}],\"q\"]");

        in.enter(FAQ);

        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("q");
        assertThat(in.containerLocation()).isEqualTo(new Location(null, -1, 13, 14, 1, 14, 1, 28, 0));
        in.leave();
        assertThat(in.slot()).isEqualTo(-1);
        assertThat(in.location()).isEqualTo(new Location(null, -1, 13, 14, 1, 14, 1, 28, 0));
    }

    @Test
    void refuses_a_ring_of_wrappers() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> cursor("[[\"Reactive\",1],[\"Ref\",0]]").kind())
                .withMessage(
                        "1:2: slot-tag: custom types in a ring, or too many; expected at most 64 (byte 1, slot /0)");
    }

    @Test
    void stands_on_a_sentinel_that_is_the_whole_payload() {
        FieldCursor in = cursor(" -1\n");

        assertThat(in.kind()).isEqualTo(ValueKind.UNDEFINED);
        assertThat(in.slot()).isEqualTo(-1);
        assertThat(in.isContainer()).isFalse();
        assertThat(in.location()).isEqualTo(new Location(null, -1, 1, 2, 1, 2, 1, 4, -1));
    }

    @Test
    void leaves_to_where_it_entered() {
        FieldCursor in = cursor("[[1,1],{\"question\":2},[3],\"deep\"]");

        in.enter();
        assertThat(in.next()).isTrue();
        in.enter(FAQ);
        assertThat(in.to(0)).isTrue();
        in.enter();
        assertThat(in.next()).isTrue();
        assertThat(in.text()).isEqualTo("deep");
        in.leave();
        assertThat(in.value().slot()).isEqualTo(2);
        in.leave();
        assertThat(in.value().slot()).isEqualTo(1);
        assertThat(in.next()).isTrue();
        assertThat(in.value().slot()).isEqualTo(1);
        assertThat(in.next()).isFalse();
        in.leave();
        assertThat(in.value().slot()).isZero();
    }

    @Test
    void moves_to_a_slot_out_of_everything() {
        FieldCursor in = cursor("[[1],[2],\"x\"]");
        in.enter();
        assertThat(in.next()).isTrue();
        in.enter();

        in.moveTo(2);

        assertThat(in.text()).isEqualTo("x");
        assertThat(in.location()).isEqualTo(new Location(null, -1, 9, 3, 1, 10, 1, 13, 2));
        assertThatIllegalStateException().isThrownBy(in::leave).withMessage("the cursor is in no container");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> in.moveTo(3));
    }

    @Test
    void moves_to_a_value() {
        Payload payload =
                Payload.of("[[\"Reactive\",1],{\"question\":2},\"x\"]".getBytes(UTF_8), Source.UNNAMED, WRAPPERS);
        FieldCursor in = payload.cursor();

        in.moveTo(payload.root());

        assertThat(in.slot()).isEqualTo(1);
        in.enter(FAQ);
        assertThat(in.to(0)).isTrue();
        assertThat(in.text()).isEqualTo("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in.moveTo(Payload.of("[1]").root()))
                .withMessage("a value of another payload");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[\"x\"]", "[1]", "[null]", "-1", "[[\"Date\",\"\"]]", "[[\"Set\"]]"})
    void refuses_to_enter_what_is_no_container(String json) {
        FieldCursor in = cursor(json);

        assertThat(in.isContainer()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(in::enter)
                .withMessage(in.kind() + " is not an array or an object");
        assertThatIllegalStateException().isThrownBy(() -> in.enter(FAQ)).withMessage(in.kind() + " is not an object");
    }

    @Test
    void refuses_names_for_an_array() {
        FieldCursor in = cursor("[[-1]]");

        assertThatIllegalStateException().isThrownBy(() -> in.enter(FAQ)).withMessage("an array is not an object");
        in.enter();
        assertThat(in.next()).isTrue();
        assertThatIllegalStateException().isThrownBy(in::name).withMessage("the elements of an array have no names");
        assertThatIllegalStateException().isThrownBy(in::container).withMessage("an array at /0 is not an object");
    }

    @Test
    void refuses_to_be_a_text_that_it_is_not() {
        assertThatIllegalStateException().isThrownBy(() -> cursor("[5]").text()).withMessage("a number is not a text");
    }

    @Test
    void refuses_what_needs_a_container_outside_of_all() {
        FieldCursor in = cursor("[{}]");

        assertThatIllegalStateException().isThrownBy(in::next).withMessage("the cursor is in no container");
        assertThatIllegalStateException().isThrownBy(() -> in.to(0)).withMessage("the cursor is in no container");
        assertThatIllegalStateException().isThrownBy(in::others).withMessage("the cursor is in no container");
        assertThatIllegalStateException()
                .isThrownBy(in::containerLocation)
                .withMessage("the cursor is in no container");
    }

    @Test
    void refuses_a_name_or_an_index_before_the_first() {
        FieldCursor object = cursor("[{\"a\":0}]");
        object.enter();
        FieldCursor array = cursor("[[-7,1,0,-1]]");
        array.enter();

        assertThatIllegalStateException()
                .isThrownBy(object::name)
                .withMessage("the cursor was not moved to a member by next()");
        assertThatIllegalStateException()
                .isThrownBy(array::index)
                .withMessage("the cursor was not moved to an element by next()");
    }

    @Test
    void does_not_mistake_the_fields_of_an_earlier_object_for_those_of_this() {
        FieldCursor in = cursor("[[1,2],{\"question\":3},{\"other\":3},\"x\"]");
        in.enter();
        assertThat(in.next()).isTrue();
        in.enter(FAQ);
        in.leave();
        assertThat(in.next()).isTrue();
        in.enter();

        assertThatIllegalStateException()
                .isThrownBy(() -> in.to(0))
                .withMessage("the container was entered without names");
        assertThatIllegalStateException()
                .isThrownBy(() -> in.has(0))
                .withMessage("the container was entered without names");
        assertThatIllegalStateException().isThrownBy(in::others).withMessage("the container was entered without names");
    }

    @Test
    void stops_when_shared_values_are_read_again_and_again() {
        StringBuilder json = new StringBuilder("[[");
        json.append("1,".repeat(100_000))
                .append("1],[")
                .append("2,".repeat(1_000))
                .append("2],0]");
        FieldCursor in = cursor(json.toString());

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> readAll(in))
                .withMessageMatching("1:2000\\d\\d: payload-limits: shared values that are read again and again;"
                        + " expected at most 16 times the size of the payload \\(byte 2000\\d\\d, slot /1\\)|"
                        + "1:20\\d+: payload-limits: shared values that are read again and again;"
                        + " expected at most 16 times the size of the payload \\(byte 20\\d+, slot /1\\)");
    }

    @Test
    void reads_a_shared_value_as_often_as_it_is_reasonable() {
        String json = "[[" + "1,".repeat(10_000) + "1],{\"question\":2},\"x\"]";

        assertThat(readAll(cursor(json))).isEqualTo(20_002);
    }

    /** How many values there are below the cursor, shared ones counted each time. */
    private static int readAll(FieldCursor in) {
        int values = 0;
        in.enter();
        while (in.next()) {
            values += in.isContainer() ? 1 + readAll(in) : 1;
        }
        in.leave();
        return values;
    }

    private static FieldCursor cursor(String json) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, WRAPPERS).cursor();
    }

    @ParameterizedTest
    @CsvSource({"abcd, true", "abcde, false", "ab\\n, true", "abc\\n, false", "éé, true", "ééa, false"})
    void refuses_a_text_that_is_too_long_while_it_is_checked(String json, boolean isShort) {
        byte[] bytes = ("[\"" + json + "\"]").getBytes(UTF_8);
        PayloadOptions four = PayloadOptions.standard().withMaxTextBytes(4);
        FieldCursor in = Payload.begin(bytes, Source.UNNAMED, four).cursor();

        if (isShort) {
            assertThat(in.text()).isNotEmpty();
        } else {
            assertThatExceptionOfType(PayloadException.class)
                    .isThrownBy(in::text)
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("payload-limits"));
        }
    }

    /** So many that short texts are kept from when they are taken, one by one or together, and long ones are not. */
    @ParameterizedTest(name = "names of {0} more characters")
    @ValueSource(ints = {0, 30, 200})
    void reads_texts_again_among_very_many(int length) {
        PayloadWriter out = PayloadWriter.create();
        int list = out.array();
        for (int i = 0; i < 18_000; i++) {
            int question = out.text("Why " + i % 6_000 + " " + "x".repeat(length) + "?");
            int answer = out.text("So " + i % 6_000 + ".");
            int object = out.object();
            if (i % 3 == 0) { // its texts are not all that it has
                out.put(object, "id", out.undefined());
            }
            out.put(object, FAQ, 0, question);
            out.put(object, FAQ, 1, answer);
            out.add(list, object);
        }
        FieldCursor in = Payload.begin(out.toBytes(list), Source.UNNAMED, PayloadOptions.standard())
                .cursor();
        @Nullable String[] texts = new @Nullable String[2];

        in.enter();
        for (int i = 0; i < 18_000; i++) {
            assertThat(in.next()).isTrue();
            if (!in.texts(FAQ, texts)) {
                in.enter(FAQ);
                texts[0] = in.text(0);
                texts[1] = in.text(1);
                in.leave();
            }
            assertThat(texts)
                    .containsExactly("Why " + i % 6_000 + " " + "x".repeat(length) + "?", "So " + i % 6_000 + ".");
        }
    }
}
