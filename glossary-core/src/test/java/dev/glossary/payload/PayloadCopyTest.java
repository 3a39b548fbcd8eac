package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glossary.finding.Source;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a payload are taken over with all that they lead to; that devalue's own bytes come out is tested elsewhere. */
class PayloadCopyTest {
    private final PayloadWriter out = PayloadWriter.create();

    @Test
    void takes_over_a_part_of_a_payload() {
        PayloadObject root = Payload.of("[{\"term\":1,\"other\":4},{\"name\":2,\"self\":1,\"tags\":3},\"BM25\",[2],[]]")
                .root()
                .asObject();

        assertThat(written(out.copy(Objects.requireNonNull(root.get("term")))))
                .isEqualTo("[{\"name\":1,\"self\":0,\"tags\":2},\"BM25\",[1]]");
    }

    @Test
    void what_nobody_follows_may_lead_nowhere() {
        PayloadObject root = Payload.of("[{\"term\":1,\"other\":99},{\"name\":2},\"BM25\"]")
                .root()
                .asObject();

        assertThat(written(out.copy(Objects.requireNonNull(root.get("term"))))).isEqualTo("[{\"name\":1},\"BM25\"]");
    }

    @Test
    void a_value_has_one_copy_however_often_it_is_taken_over() {
        Payload payload = Payload.of("[{\"a\":1,\"b\":1},[2],{}]");
        int first = out.copy(payload.slot(1));
        int root = out.copy(payload.root());
        int again = out.copy(payload.slot(1));
        int list = out.array();
        out.add(list, again);
        out.add(list, root);

        assertThat(again).isEqualTo(first);
        assertThat(written(list)).isEqualTo("[[1,3],[2],{},{\"a\":1,\"b\":1}]");
    }

    @Test
    void equal_texts_of_two_payloads_are_one_and_their_things_are_not() {
        int list = out.array();
        out.add(list, out.copy(Payload.of("[[1],\"a\"]").root()));
        out.add(list, out.copy(Payload.of("[[1],\"a\"]").root()));

        assertThat(written(list)).isEqualTo("[[1,3],[2],\"a\",[2]]");
    }

    @Test
    void a_cleared_writer_takes_over_anew() {
        Payload payload = Payload.of("[[1],[]]");
        out.copy(payload.root());
        out.replace(Payload.of("[0]").root(), out.array());
        out.clear();

        out.leaveOut(payload.slot(1));

        assertThat(written(out.copy(payload.root()))).isEqualTo("[[]]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1.0]                                       | [1]
            [1e2]                                       | [100]
            [-0]                                        | -6
            [-3]                                        | [-3]
            -3                                          | -3
            ["\\u0041\\/"]                              | ["A/"]
            [{"a":-0}]                                  | [{"a":0}]
            [{"b":1,"1":1,"b":2},1,2]                   | [{"1":1,"b":2},1,2]
            [["null","b",1,"1",1],1]                    | [["null","1",1,"b",1],1]
            [[1,2],"a","a"]                             | [[1,1],"a"]
            [[-2]]                                      | [[-2]]
            [[-2,-2]]                                   | [[-7,2]]
            [[-7,3,2,-1,0,1],0]                         | [[1,-2,-1],0]
            [["Set",1,1,2],0,-0]                        | [["Set",1],0]
            [["Map",1,1,2,2],0,-0]                      | [["Map",1,-6],0]
            [["BigInt","0x1F"]]                         | [["BigInt","31"]]
            [["BigInt"," +007 "]]                       | [["BigInt","7"]]
            [["BigInt",""]]                             | [["BigInt","0"]]
            [["Date","2024-05-01"]]                     | [["Date","2024-05-01T00:00:00.000Z"]]
            [["Date","2024-05-01T12:00+02:00"]]         | [["Date","2024-05-01T10:00:00.000Z"]]
            [["Date","x"]]                              | [["Date",""]]
            [["Date","1 May 2024"]]                     | [["Date","1 May 2024"]]
            [["RegExp","a/b","ig"]]                     | [["RegExp","a\\\\/b","gi"]]
            [["RegExp","a",""]]                         | [["RegExp","a"]]
            [["URL","EXAMPLE"]]                         | [["URL","EXAMPLE"]]
            [["Temporal.PlainDate","2024-5-1"]]         | [["Temporal.PlainDate","2024-5-1"]]
            [["ArrayBuffer","AQI"]]                     | [["ArrayBuffer","AQI="]]
            [["Uint8Array",1,0,2],["ArrayBuffer","AQI="]] | [["Uint8Array",1],["ArrayBuffer","AQI="]]
            [["Uint8Array",1,1],["ArrayBuffer","AQI="]] | [["Uint8Array",1,1,1],["ArrayBuffer","AQI="]]
            [["Point",{"x":1}],2]                       | [["Point",1],{"x":2},2]
            [["Point","text"]]                          | [["Point",1],"text"]
            """)
    void says_as_devalue_would_what_was_said_in_another_way(String json, String written) {
        assertThat(written(out.copy(Payload.of(json).root()))).isEqualTo(written);
    }

    @Test
    void a_slot_that_holds_minus_zero_is_zero_only_where_it_is_a_key() {
        assertThat(written(out.copy(Payload.of("[[\"Set\",1,2],-0,[1]]").root())))
                .isEqualTo("[[\"Set\",1,2],0,[-6]]");
        assertThat(written(out.copy(Payload.of("[[2,1],[\"Map\",2,2],-0]").root())))
                .isEqualTo("[[-6,1],[\"Map\",2,-6],0]");
    }

    @Test
    void a_big_integer_too_long_to_be_made_decimal_keeps_its_text() {
        String hex = "0x" + "f".repeat(1001);

        assertThat(written(out.copy(Payload.of("[[\"BigInt\",\"" + hex + "\"]]").root())))
                .isEqualTo("[[\"BigInt\",\"" + hex + "\"]]");
    }

    @Test
    void a_known_type_that_shadows_a_built_in_one_stays_a_custom_type() {
        PayloadOptions options = PayloadOptions.standard().withKnownTags(Set.of("Date", "Set"));
        Payload payload =
                Payload.of("[[1,2],[\"Date\",\"2024\"],[\"Set\",0]]".getBytes(UTF_8), Source.UNNAMED, options);

        assertThat(written(out.copy(payload.root()))).isEqualTo("[[1,3],[\"Date\",2],\"2024\",[\"Set\",0]]");
    }

    @Test
    void does_not_look_through_wrappers() {
        PayloadOptions options = PayloadOptions.standard().withTransparentTags(Set.of("Ref"));
        Payload payload = Payload.of("[[\"Ref\",1],[\"Ref\",2],{}]".getBytes(UTF_8), Source.UNNAMED, options);

        assertThat(written(out.copy(payload.root()))).isEqualTo("[[\"Ref\",1],[\"Ref\",2],{}]");
    }

    @Test
    void depth_costs_no_stack() {
        StringBuilder chain = new StringBuilder("[");
        for (int i = 1; i <= 200_000; i++) {
            chain.append('[').append(i).append("],");
        }
        String json = chain.append("0]").toString();

        assertThat(written(out.copy(Payload.of(json).root()))).isEqualTo(json);
    }

    @Test
    void refuses_what_leads_nowhere() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> out.copy(Payload.of("[[1],[2]]").root()))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo("slot-reference");
                    assertThat(refusal.location().byteOffset()).isEqualTo(6);
                });
    }

    @Test
    void what_was_begun_before_a_refusal_is_taken_over_anew() {
        Payload payload = Payload.of("[[1,2],{\"a\":3,\"b\":99},[99],\"text\"]");

        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> out.copy(payload.root()));

        assertThat(written(out.copy(payload.slot(3)))).isEqualTo("[\"text\"]");
        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> out.copy(payload.slot(1)));
        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> out.copy(payload.root()));
    }

    @Test
    void a_refusal_forgets_no_earlier_copy() {
        Payload payload = Payload.of("[[1,2],{\"a\":3},[99],\"text\"]");
        int earlier = out.copy(payload.slot(1));

        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> out.copy(payload.root()));

        assertThat(out.copy(payload.slot(1))).isEqualTo(earlier);
    }

    @Test
    void refuses_a_hole_which_is_no_value() {
        PayloadArray dense = Payload.of("[[-2]]").root().asArray();
        PayloadArray sparse = Payload.of("[[-7,5]]").root().asArray();

        assertThatIllegalArgumentException().isThrownBy(() -> out.copy(Objects.requireNonNull(dense.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> out.copy(Objects.requireNonNull(sparse.get(3))));
    }

    private String written(int root) {
        return new String(out.toBytes(root), UTF_8);
    }
}
