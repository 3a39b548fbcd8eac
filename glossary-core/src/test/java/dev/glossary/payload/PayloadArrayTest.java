package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.Location;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays, dense and sparse. */
class PayloadArrayTest {
    @Test
    void has_elements_and_holes() {
        PayloadArray array = array("[[1,-2,-1,1],\"x\"]");

        assertThat(array.isSparse()).isFalse();
        assertThat(array.length()).isEqualTo(4);
        assertThat(array.indices()).containsExactly(0, 2, 3);
        assertThat(kinds(array.values())).containsExactly(ValueKind.TEXT, ValueKind.UNDEFINED, ValueKind.TEXT);
        assertThat(Objects.requireNonNull(array.get(1)).isHole()).isTrue();
        assertThat(Objects.requireNonNull(array.get(3)).asText()).isEqualTo("x");
    }

    @Test
    void has_nothing_outside_of_its_length() {
        PayloadArray array = array("[[-1]]");

        assertThat(array.get(-1)).isNull();
        assertThat(array.get(1)).isNull();
        assertThat(array.get(Long.MAX_VALUE)).isNull();
    }

    @Test
    void may_be_empty() {
        PayloadArray array = array("[[ ]]");

        assertThat(array.length()).isZero();
        assertThat(array.values()).isEmpty();
        assertThat(array.indices()).isEmpty();
    }

    @Test
    void may_hold_itself() {
        PayloadArray array = array("[[0,0]]");

        assertThat(array.values()).containsExactly(array, array);
    }

    @Test
    void does_not_hand_out_what_others_see() {
        PayloadArray array = array("[[-1,-1]]");
        array.indices()[0] = 7;

        assertThat(array.indices()).containsExactly(0, 1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> array.values().clear());
    }

    @Test
    void puts_the_elements_of_a_sparse_array_in_order() {
        PayloadArray array = array("[[-7,4294967295,4294967294,1,0,-1,5,2],\"last\",\"five\"]");

        assertThat(array.isSparse()).isTrue();
        assertThat(array.length()).isEqualTo(4294967295L);
        assertThat(array.indices()).containsExactly(0, 5, 4294967294L);
        assertThat(kinds(array.values())).containsExactly(ValueKind.UNDEFINED, ValueKind.TEXT, ValueKind.TEXT);
        assertThat(Objects.requireNonNull(array.get(4294967294L)).asText()).isEqualTo("last");
        assertThat(Objects.requireNonNull(array.get(5)).asText()).isEqualTo("five");
    }

    @Test
    void an_index_that_a_sparse_array_leaves_out_is_a_hole_at_the_array() {
        PayloadArray array = array("[[-7,3,0,-1]]");

        PayloadValue hole = Objects.requireNonNull(array.get(2));

        assertThat(hole.isHole()).isTrue();
        assertThat(hole.location()).isEqualTo(new Location(null, -1, 1, 11, 1, 2, 1, 13, 0));
        assertThat(array.get(3)).isNull();
    }

    @Test
    void the_later_of_two_elements_at_one_index_counts() {
        PayloadArray array = array("[[-7,2,1,1,1,2],\"earlier\",\"later\"]");

        assertThat(array.indices()).containsExactly(1);
        assertThat(array.values()).extracting(PayloadValue::asText).containsExactly("later");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [[-7,0]]             | 0
                    [[-7,4294967295]]    | 4294967295
                    [[-7,3.0]]           | 3
                    [[-7,1e1]]           | 10
                    [[-7.0,2]]           | 2
                    [[-7e0,-0]]          | 0
                    """)
    void declares_any_length_that_javascript_allows(String json, long length) {
        PayloadArray array = array(json);

        assertThat(array.isSparse()).isTrue();
        assertThat(array.length()).isEqualTo(length);
        assertThat(array.values()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [[-7]]                  | 1:2 | without a valid length; expected an integer from 0 to 4294967295 after -7 (byte 1, slot /0)
                    [[-7,"3"]]              | 1:2 | without a valid length; expected an integer from 0 to 4294967295 after -7 (byte 1, slot /0)
                    [[-7,-1]]               | 1:2 | without a valid length; expected an integer from 0 to 4294967295 after -7 (byte 1, slot /0)
                    [[-7,4294967296]]       | 1:2 | without a valid length; expected an integer from 0 to 4294967295 after -7 (byte 1, slot /0)
                    [[-7,1.5]]              | 1:2 | without a valid length; expected an integer from 0 to 4294967295 after -7 (byte 1, slot /0)
                    [[-7,1e400]]            | 1:2 | without a valid length; expected an integer from 0 to 4294967295 after -7 (byte 1, slot /0)
                    [[-7,3,1]]              | 1:2 | with an index and no value; expected pairs of index and reference (byte 1, slot /0)
                    [[-7,3,3,1],0]          | 1:8 | with an index outside of it; expected an integer from 0 up to its length (byte 7, slot /0)
                    [[-7,3,1,1,-1,1],0]     | 1:12 | with an index outside of it; expected an integer from 0 up to its length (byte 11, slot /0)
                    [[-7,3,0.5,1],0]        | 1:8 | with an index outside of it; expected an integer from 0 up to its length (byte 7, slot /0)
                    [[-7,3,"1",1],0]        | 1:8 | with an index outside of it; expected an integer from 0 up to its length (byte 7, slot /0)
                    """)
    void refuses_a_malformed_sparse_array(String json, String place, String message) {
        PayloadArray array = array(json);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(array::length)
                .withMessage(place + ": slot-tag: a sparse array " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [[1,99],0]        | 1:5 | (byte 4, slot /0)
                    [[1,-7],0]        | 1:5 | (byte 4, slot /0)
                    [[1,[1]],0]       | 1:5 | (byte 4, slot /0)
                    [[1,true],0]      | 1:5 | (byte 4, slot /0)
                    [[true],0]        | 1:3 | (byte 2, slot /0)
                    [[{}],0]          | 1:3 | (byte 2, slot /0)
                    [[-7,2,1,-2],0]   | 1:10 | (byte 9, slot /0)
                    [[-7,2,1,99,1,1],0] | 1:10 | (byte 9, slot /0)
                    """)
    void refuses_an_element_that_is_no_reference(String json, String place, String byteAndSlot) {
        PayloadArray array = array(json);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(array::values)
                .withMessage(place + ": slot-reference: a reference that leads to no slot;"
                        + " expected an integer from 0 to 1, or a sentinel that may stand here " + byteAndSlot);
    }

    @Test
    void a_bad_element_hurts_nobody_who_asks_for_another() {
        PayloadArray array = array("[[1,99],\"x\"]");

        assertThat(array.length()).isEqualTo(2);
        assertThat(Objects.requireNonNull(array.get(0)).asText()).isEqualTo("x");
    }

    private static List<ValueKind> kinds(List<PayloadValue> values) {
        return values.stream().map(PayloadValue::kind).toList();
    }

    private static PayloadArray array(String json) {
        return Payload.of(json).root().asArray();
    }
}
