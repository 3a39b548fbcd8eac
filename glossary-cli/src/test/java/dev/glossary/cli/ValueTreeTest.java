package dev.glossary.cli;

import static dev.glossary.cli.Run.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTreeTest {
    private static List<String> tree(String payload) {
        Run run = reading(payload, "show", "--tree", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.lines().subList(1, run.lines().size());
    }

    @Test
    void shows_members_elements_and_slots() {
        assertThat(tree("[{\"data\":1,\"two words\":3},[2,-1],\"x\",null]"))
                .containsExactly(
                        "  object of 2 members  /0",
                        "    data: array of length 2  /1",
                        "      [0]: \"x\"  /2",
                        "      [1]: undefined",
                        "    [\"two words\"]: null  /3");
    }

    @Test
    void expands_a_shared_value_once() {
        assertThat(tree("[[1,1],{\"a\":2},true]"))
                .containsExactly(
                        "  array of length 2  /0", //
                        "    [0]: object of 1 member  /1",
                        "      a: true  /2",
                        "    [1]: → /1");
    }

    @Test
    void ends_in_a_ring() {
        assertThat(tree("[{\"self\":0,\"other\":1},{\"back\":0}]"))
                .containsExactly(
                        "  object of 2 members  /0",
                        "    self: → /0",
                        "    other: object of 1 member  /1",
                        "      back: → /0");
    }

    @Test
    void names_holes_in_dense_and_in_sparse_arrays() {
        assertThat(tree("[[-2,1,-2,-2,2],\"a\",[-7,4294967295,3,1]]"))
                .containsExactly(
                        "  array of length 5  /0",
                        "    [0]: a hole",
                        "    [1]: \"a\"  /1",
                        "    [2 to 3]: 2 holes",
                        "    [4]: sparse array of length 4294967295  /2",
                        "      [0 to 2]: 3 holes",
                        "      [3]: \"a\"  /1",
                        "      [4 to 4294967294]: 4294967291 holes");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ["Date","2024-05-01T00:00:00.000Z"]       | Date "2024-05-01T00:00:00.000Z"  /1
            ["Date",""]                               | Date that is invalid  /1
            ["RegExp","a+","gi"]                      | RegExp /a+/gi  /1
            ["BigInt","123"]                          | 123n  /1
            ["URL","https://example.org/"]            | URL "https://example.org/"  /1
            ["Temporal.PlainDate","2024-05-01"]       | Temporal.PlainDate "2024-05-01"  /1
            ["ArrayBuffer","AQIDBA=="]                | ArrayBuffer of 4 bytes: 01 02 03 04  /1
            ["ArrayBuffer",""]                        | ArrayBuffer of 0 bytes  /1
            ["ArrayBuffer","AAAAAAAAAAAAAAAAAAAAAAA="] | ArrayBuffer of 17 bytes: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 …  /1
            1e21                                      | 1e+21  /1
            false                                     | false  /1
            """)
    void says_what_a_value_is(String json, String line) {
        assertThat(tree("[[1]," + json + "]")).containsExactly("  array of length 1  /0", "    [0]: " + line);
    }

    @Test
    void shows_numbers_that_json_lacks() {
        assertThat(tree("[[-3,-4,-5,-6]]"))
                .containsExactly(
                        "  array of length 4  /0",
                        "    [0]: NaN",
                        "    [1]: Infinity",
                        "    [2]: -Infinity",
                        "    [3]: -0");
    }

    @Test
    void looks_into_sets_maps_and_custom_types() {
        assertThat(
                        tree(
                                "[[1,2,4],[\"Set\",3],[\"Map\",3,0,0,3],\"k\",[\"Reactive\",5],[\"null\",\"m\",6],[\"Object\",3]]"))
                .containsExactly(
                        "  array of length 3  /0",
                        "    [0]: Set of 1 element  /1",
                        "      -: \"k\"  /3",
                        "    [1]: Map of 2 pairs  /2",
                        "      \"k\": → /0",
                        "      key: → /0",
                        "      value: \"k\"  /3",
                        "    [2]: Reactive  /4",
                        "      object without a prototype, of 1 member  /5",
                        "        m: Object around  /6",
                        "          \"k\"  /3");
    }

    @Test
    void shows_what_a_view_shows_and_its_buffer() {
        assertThat(tree("[[\"Uint16Array\",1,2,1],[\"ArrayBuffer\",\"AQIDBA==\"]]"))
                .containsExactly(
                        "  Uint16Array of 1 element from byte 2: 03 04  /0",
                        "    ArrayBuffer of 4 bytes: 01 02 03 04  /1");
    }

    @Test
    void names_what_is_malformed_and_goes_on() {
        assertThat(tree("[[9,1,2],[\"Date\"],{\"__proto__\":2}]"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("  array of length 3  /0"),
                        line -> assertThat(line)
                                .startsWith("    [0]: ! slot-reference: ")
                                .contains("; expected "),
                        line -> assertThat(line).startsWith("    [1]: ! slot-tag: "),
                        line -> assertThat(line).startsWith("    [2]: ! forbidden-key: "));
    }

    @Test
    void shortens_long_texts_unless_told_otherwise() {
        String text = "x".repeat(100);

        assertThat(tree("[\"" + text + "\"]")).containsExactly("  \"" + "x".repeat(60) + "…\" (100 characters)  /0");
        assertThat(reading("[\"" + text + "\"]", "show", "--tree", "-v", "-").summary())
                .isEqualTo("  \"" + text + "\"  /0");
    }

    @Test
    void shows_a_payload_that_is_a_value_alone() {
        assertThat(tree("-1")).containsExactly("  undefined");
    }

    @Test
    void goes_down_a_hundred_thousand_levels() {
        StringBuilder payload = new StringBuilder("[");
        for (int i = 1; i <= 100_000; i++) {
            payload.append('[').append(i).append("],");
        }

        List<String> lines = tree(payload.append("1]").toString());

        assertThat(lines).hasSize(100_001);
        assertThat(lines.get(100_000)).endsWith("(level 100000) [0]: 1  /100000");
    }

    @Test
    void is_no_larger_than_a_bomb_of_aliases() {
        StringBuilder payload = new StringBuilder("[");
        for (int i = 1; i <= 64; i++) {
            payload.append('[').append(i).append(',').append(i).append("],");
        }

        assertThat(tree(payload.append("1]").toString())).hasSize(64 * 2 + 1);
    }
}
