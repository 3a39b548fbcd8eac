package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payload is changed while it is taken over: values are replaced or left out. */
class CopyChangeTest {
    private final PayloadWriter out = PayloadWriter.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[1,1],{}]                 | [[1,1],"new"]
            [[1,2],{},[1]]             | [[1,2],"new",[1]]
            [{"a":1,"b":2},{},0]       | [{"a":1,"b":2},"new",0]
            [["null","a",1],[]]        | [["null","a",1],"new"]
            [[-7,9,8,1],{}]            | [[-7,9,8,1],"new"]
            [["Set",1],{}]             | [["Set",1],"new"]
            [["Map",1,1],{}]           | [["Map",1,1],"new"]
            [["Ref",1],{}]             | [["Ref",1],"new"]
            [["Object",1],"old"]       | [["Object",1],"new"]
            [[1,2],"old","old"]        | [[1,2],"new","old"]
            [[1],[0]]                  | [[1],"new"]
            """)
    void writes_what_replaces_a_value_wherever_that_stood(String json, String written) {
        Payload payload = Payload.of(json);
        out.replace(payload.slot(1), out.text("new"));

        assertThat(written(out.copy(payload.root()))).isEqualTo(written);
    }

    @Test
    void the_root_may_be_replaced() {
        Payload payload = Payload.of("[{\"self\":0}]");
        out.replace(payload.root(), out.number(Double.NaN));

        assertThat(written(out.copy(payload.root()))).isEqualTo("-3");
    }

    @Test
    void what_replaces_a_value_may_hold_its_copy() {
        Payload payload = Payload.of("[[1],{\"a\":2},\"text\"]");
        int wrapper = out.custom("Ref");
        out.replace(payload.root(), wrapper);
        out.setInside(wrapper, out.copy(payload.slot(1)));

        assertThat(written(out.copy(payload.root()))).isEqualTo("[[\"Ref\",1],{\"a\":2},\"text\"]");
    }

    @Test
    void a_value_may_be_put_into_a_copy() {
        int copy = out.copy(Payload.of("[{\"a\":1},\"b\"]").root());
        out.put(copy, "c", out.text("d"));

        assertThat(written(copy)).isEqualTo("[{\"a\":1,\"c\":2},\"b\",\"d\"]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[1,2,1,3],{},"a","b"]           | [[1,2],"a","b"]
            [[1],{}]                         | [[]]
            [[-2,1,-2,2],{},"a"]             | [[-2,-2,1],"a"]
            [[-7,9,0,1,4,2,8,1],{},"a"]      | [[-7,7,3,1],"a"]
            [[-7,4294967295,4294967294,1],0] | [[-7,4294967294]]
            [{"a":1,"b":2,"c":1},{},"a"]     | [{"b":1},"a"]
            [["null","a",1,"b",2],{},"a"]    | [["null","b",1],"a"]
            [["Set",1,2],{},"a"]             | [["Set",1],"a"]
            [["Map",1,2,2,1,2,2],{},"a"]     | [["Map",1,1],"a"]
            [["Map",1,2,3,1,2,3],{},"a","b"] | [["Map",1,2],"a","b"]
            [[2,3],{},["Ref",1],"a"]         | [[1],"a"]
            [[2,4],{},["Ref",3],["Ref",1],[2]] | [[1],[]]
            [{"a":2,"b":1},0,["Object",1]]   | [{}]
            [[2,1,3],["ArrayBuffer","AA=="],["Uint8Array",1],"a"] | [[1],"a"]
            [[1,2,3],"a","b","a"]            | [[1,2],"b","a"]
            [[2],{},[1,3],{"a":1}]           | [[1],[2],{}]
            """)
    void leaves_a_value_out_wherever_it_stood(String json, String written) {
        Payload payload = Payload.of(json);
        out.leaveOut(payload.slot(1));

        assertThat(written(out.copy(payload.root()))).isEqualTo(written);
    }

    @Test
    void what_only_a_left_out_value_leads_to_is_not_looked_at() {
        Payload payload = Payload.of("[[1,2],[99],\"a\"]");
        out.leaveOut(payload.slot(1));

        assertThat(written(out.copy(payload.root()))).isEqualTo("[[1],\"a\"]");
    }

    @Test
    void a_wrapper_that_is_replaced_stays_when_what_it_holds_is_left_out() {
        Payload payload = Payload.of("[[1,3],[\"Ref\",2],{},[\"Ref\",2]]");
        out.replace(payload.slot(1), out.text("new"));
        out.leaveOut(payload.slot(2));

        assertThat(written(out.copy(payload.root()))).isEqualTo("[[1],\"new\"]");
    }

    @Test
    void what_is_left_out_cannot_be_asked_for() {
        Payload payload = Payload.of("[[\"Ref\",1],{}]");
        out.leaveOut(payload.slot(1));

        assertThatIllegalStateException().isThrownBy(() -> out.copy(payload.slot(1)));
        assertThatIllegalStateException().isThrownBy(() -> out.copy(payload.root()));
    }

    @Test
    void a_value_is_replaced_or_left_out_before_it_is_taken_over_and_once() {
        Payload payload = Payload.of("[[1,2,3],\"a\",\"b\",{}]");
        out.replace(payload.slot(1), out.nullValue());
        out.leaveOut(payload.slot(2));

        assertThatIllegalStateException().isThrownBy(() -> out.replace(payload.slot(1), out.nullValue()));
        assertThatIllegalStateException().isThrownBy(() -> out.leaveOut(payload.slot(1)));
        assertThatIllegalStateException().isThrownBy(() -> out.replace(payload.slot(2), out.nullValue()));
        assertThatIllegalStateException().isThrownBy(() -> out.leaveOut(payload.slot(2)));
        out.copy(payload.root());
        assertThatIllegalStateException().isThrownBy(() -> out.replace(payload.root(), out.nullValue()));
        assertThatIllegalStateException().isThrownBy(() -> out.leaveOut(payload.slot(3)));
    }

    @Test
    void a_text_that_was_taken_over_cannot_be_replaced_any_more() {
        Payload payload = Payload.of("[[1],\"a\"]");
        out.copy(payload.root());

        assertThatIllegalStateException().isThrownBy(() -> out.replace(payload.slot(1), out.nullValue()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[[-1]]", "[[-2]]", "[[-7,3,0,-3]]"})
    void a_value_without_a_slot_cannot_be_replaced_or_left_out(String json) {
        PayloadValue element =
                Objects.requireNonNull(Payload.of(json).root().asArray().get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> out.replace(element, out.nullValue()));
        assertThatIllegalArgumentException().isThrownBy(() -> out.leaveOut(element));
    }

    @Test
    void a_replacement_is_a_reference_of_this_writer() {
        Payload payload = Payload.of("[[]]");

        assertThatIllegalArgumentException().isThrownBy(() -> out.replace(payload.root(), 7));
        assertThatIllegalArgumentException().isThrownBy(() -> out.replace(payload.root(), -2));
    }

    @Test
    void a_view_shows_the_buffer_that_replaces_another() {
        Payload payload = Payload.of("[[2,3],[\"ArrayBuffer\",\"AAA=\"],[\"Uint8Array\",1],[\"Uint8Array\",1,1,1]]");
        out.replace(payload.slot(1), out.arrayBuffer(new byte[] {1, 2, 3}));

        assertThat(written(out.copy(payload.root())))
                .isEqualTo("[[1,3],[\"Uint8Array\",2,0,2],[\"ArrayBuffer\",\"AQID\"],[\"Uint8Array\",2,1,1]]");
    }

    @Test
    void what_is_boxed_is_replaced_by_what_can_be_boxed() {
        Payload payload = Payload.of("[[\"Object\",1],\"a\"]");
        out.replace(payload.slot(1), out.object());

        assertThatIllegalArgumentException().isThrownBy(() -> out.copy(payload.root()));
    }

    private String written(int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
