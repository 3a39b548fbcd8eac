package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects, with a prototype and without. */
class PayloadObjectTest {
    @Test
    void has_members_in_the_order_of_the_text() {
        PayloadObject object = object("[{\"z\":1,\"a\":-1,\"m\":1},\"x\"]");

        assertThat(object.hasPrototype()).isTrue();
        assertThat(object.size()).isEqualTo(3);
        assertThat(object.names()).containsExactly("z", "a", "m");
        assertThat(object.entries())
                .extracting(Map.Entry::getKey, entry -> entry.getValue().kind())
                .containsExactly(
                        tuple("z", ValueKind.TEXT), tuple("a", ValueKind.UNDEFINED), tuple("m", ValueKind.TEXT));
    }

    @Test
    void puts_names_that_are_array_indices_first() {
        PayloadObject object = object("[{\"b\":0,\"10\":0,\"4294967295\":0,\"9\":0,\"01\":0,\"4294967294\":0,\"-1\":0,"
                + "\"1.5\":0,\"0\":0,\"a\":0,\"\":0,\"99999999999\":0,\"1e1\":0}]");

        assertThat(object.names())
                .containsExactly(
                        "0",
                        "9",
                        "10",
                        "4294967294",
                        "b",
                        "4294967295",
                        "01",
                        "-1",
                        "1.5",
                        "a",
                        "",
                        "99999999999",
                        "1e1");
    }

    @Test
    void the_later_of_two_members_counts_in_the_place_of_the_earlier() {
        PayloadObject object = object("[{\"a\":1,\"b\":1,\"\\u0061\":2},\"earlier\",\"later\"]");

        assertThat(object.names()).containsExactly("a", "b");
        assertThat(Objects.requireNonNull(object.get("a")).asText()).isEqualTo("later");
    }

    @Test
    void an_earlier_member_that_leads_nowhere_hurts_nobody() {
        PayloadObject object = object("[{\"a\":99,\"a\":1},\"later\"]");

        assertThat(Objects.requireNonNull(object.get("a")).asText()).isEqualTo("later");
    }

    @Test
    void may_lack_a_prototype() {
        PayloadObject object = object("[[\"null\",\"b\",1,\"2\",-1,\"\\u0061\",0],\"x\"]");

        assertThat(object.hasPrototype()).isFalse();
        assertThat(object.names()).containsExactly("2", "b", "a");
        assertThat(Objects.requireNonNull(object.get("b")).asText()).isEqualTo("x");
        assertThat(object.get("a")).isEqualTo(object);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[{}]", "[{ }]", "[[\"null\"]]"})
    void may_be_empty(String json) {
        PayloadObject object = object(json);

        assertThat(object.size()).isZero();
        assertThat(object.entries()).isEmpty();
        assertThat(object.get("a")).isNull();
    }

    @Test
    void has_members_with_any_name() {
        PayloadObject object = object("[{\"\":0,\" \":0,\"toString\":0,\"ä\":0,\"\\ud800\":0,\"\\u0000\":0}]");

        assertThat(object.names()).containsExactly("", " ", "toString", "ä", "\ud800", "\0");
    }

    @Test
    void does_not_hand_out_what_others_see() {
        PayloadObject object = object("[{\"a\":0}]");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.names().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.entries().clear());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [{"__proto__":0}]                     | 1:3: @ (byte 2, slot /0)
                    [{"a":0,"_\\u005fproto\\u005F_":0}]   | 1:9: @ (byte 8, slot /0)
                    [["null","a",0,"__proto__",0]]        | 1:16: @ (byte 15, slot /0)
                    """)
    void refuses_a_member_that_would_be_the_prototype(String json, String message) {
        PayloadObject object = object(json);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> object.get("a"))
                .withMessage(message.replace("@", "forbidden-key: a member named __proto__; expected any other name"));
    }

    @Test
    void takes_other_names_of_javascript_for_names() {
        assertThat(object("[{\"constructor\":0,\"prototype\":0,\"__proto\":0}]").names())
                .containsExactly("constructor", "prototype", "__proto");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [["null","a"]]      | 1:2: slot-tag: an object with a name and no value; expected pairs of name and reference (byte 1, slot /0)
                    [["null",1,0]]      | 1:10: slot-tag: an object with a name that is no string; expected a string (byte 9, slot /0)
                    [["null",["a"],0]]  | 1:10: slot-tag: an object with a name that is no string; expected a string (byte 9, slot /0)
                    """)
    void refuses_a_malformed_object_without_a_prototype(String json, String message) {
        PayloadObject object = object(json);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(object::size)
                .withMessage(message);
    }

    private static PayloadObject object(String json) {
        return Payload.of(json).root().asObject();
    }
}
