package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Payload#check} finds, and where. */
class FormatCheckTest {
    private static final PayloadOptions STANDARD = PayloadOptions.standard();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "-1",
                "[0]",
                "[null]",
                "[{\"a\":1,\"b\":-1,\"c\":-3},[1,-2,0,1]]",
                "[[-7,4294967295,5,0,4294967294,-1]]",
                "[[\"null\",\"a\",1],[\"Map\",0,-1,2,2],[\"Set\",-6,3],[\"Object\",4],\"x\"]",
                "[[\"Uint8Array\",1,1,1],[\"ArrayBuffer\",\"AQID\"]]",
                "[[1,2,3,4],[\"Date\",\"\"],[\"RegExp\",\"a\",\"g\"],[\"BigInt\",\"0x5\"],[\"Object\",5],[\"BigInt\",\"1\"]]",
                "[\"\\ud83d\\ude00 \\\\ud83d\"]",
            })
    void finds_nothing_where_there_is_nothing(String json) {
        assertThat(lines(json, STANDARD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{"a":1}]                  | 1:7
                    [{"a":-2}]                 | 1:7
                    [{"a":-7}]                 | 1:7
                    [{"a":-8}]                 | 1:7
                    [{"a":0.5}]                | 1:7
                    [{"a":4294967296}]         | 1:7
                    [{"a":null}]               | 1:7
                    [{"a":[0]}]                | 1:7
                    [{"a":"x"}]                | 1:7
                    [[0,1]]                    | 1:5
                    [[0,-7]]                   | 1:5
                    [[true]]                   | 1:3
                    [[-7,1,0,1]]               | 1:10
                    [[-7,1,0,-2]]              | 1:10
                    [["Set",0,1]]              | 1:11
                    [["Map",0,1]]              | 1:11
                    [["null","a",1]]           | 1:14
                    """)
    void finds_a_reference_that_leads_nowhere(String json, String place) {
        assertThat(lines(json, STANDARD))
                .containsExactly(
                        place + ": error[slot-reference]: a reference that leads to no slot; expected an integer"
                                + " from 0 to 0, or a sentinel that may stand here");
    }

    @Test
    void tells_the_place_of_a_finding_whole() {
        Payload payload = open("[{\"a\":1},\n  [ 9 ]]", STANDARD);

        assertThat(payload.check(10))
                .containsExactly(ReportedFinding.of(
                        Finding.of(
                                "slot-reference",
                                Severity.ERROR,
                                "a reference that leads to no slot; expected an integer from 0 to 1, or a sentinel that"
                                        + " may stand here",
                                null),
                        new Location(null, -1, 14, 1, 2, 5, 2, 6, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [["Date"]]                  | 1:2 | "Date" of malformed content; expected one string after the tag
                    [["Date",0]]                | 1:2 | "Date" of malformed content; expected one string after the tag
                    [["BigInt","x"]]            | 1:2 | a BigInt of malformed content; expected ["BigInt","digits"]
                    [["Object",0]]              | 1:2 | "Object" of malformed content; expected one boolean, number, string or BigInt
                    [["Map",0]]                 | 1:2 | "Map" of malformed content; expected pairs of references to a key and a value
                    [["ArrayBuffer","*"]]       | 1:2 | "ArrayBuffer" of malformed content; expected one string of base64
                    [["Uint8Array",0]]          | 1:2 | Uint8Array of malformed content; expected a reference to an ArrayBuffer, and perhaps an offset and a length that lie in it
                    [["null","a"]]              | 1:2 | an object with a name and no value; expected pairs of name and reference
                    [["null",0,0]]              | 1:10 | an object with a name that is no string; expected a string
                    [[-7,-1]]                   | 1:2 | a sparse array without a valid length; expected an integer from 0 to 4294967295 after -7
                    [[-7,1,1,0]]                | 1:8 | a sparse array with an index outside of it; expected an integer from 0 up to its length
                    """)
    void finds_a_malformed_tag(String json, String place, String message) {
        assertThat(lines(json, STANDARD)).containsExactly(place + ": error[slot-tag]: " + message);
    }

    @Test
    void says_once_what_is_wrong_with_a_value_that_others_refer_to() {
        String malformed = "error[slot-tag]: \"Date\" of malformed content; expected one string after the tag";
        PayloadOptions options = STANDARD.withKnownTags(Set.of("A"));

        assertThat(lines("[[\"A\",1],[\"Date\"]]", options)).containsExactly("1:10: " + malformed);
        assertThat(lines("[[\"A\",1],[\"A\",2],[\"Date\"]]", options)).containsExactly("1:18: " + malformed);
        assertThat(lines("[[\"A\",[\"Date\"]]]", options)).containsExactly("1:7: " + malformed);
        assertThat(lines("[[\"A\",9]]", options))
                .containsExactly(
                        "1:7: error[slot-reference]: a reference that leads to no slot; expected an integer from"
                                + " 0 to 0, or a sentinel that may stand here");
        assertThat(lines("[[1,2],[\"Uint8Array\",3],[\"Uint16Array\",3],[\"ArrayBuffer\",\"*\"]]", options))
                .containsExactly("1:43: error[slot-tag]: \"ArrayBuffer\" of malformed content; expected one string of"
                        + " base64");
    }

    @Test
    void calls_no_slot_an_orphan_that_a_malformed_value_refers_to() {
        assertThat(lines("[[\"Uint8Array\",1,9,9],[\"ArrayBuffer\",\"AQID\"]]", STANDARD))
                .singleElement()
                .asString()
                .startsWith("1:2: error[slot-tag]: Uint8Array of malformed content;");
        assertThat(lines("[[\"Object\",1],{}]", STANDARD))
                .singleElement()
                .asString()
                .startsWith("1:2: error[slot-tag]: \"Object\" of malformed content;");
    }

    @Test
    void finds_a_type_that_nobody_knows() {
        assertThat(lines("[[\"Pöint\\u202e\",1],5]", STANDARD))
                .containsExactly("1:2: info[slot-tag]: “Pöint\\u202e” is a type of neither devalue nor Nuxt");
        assertThat(lines("[[\"Point\",1],5]", STANDARD.withKnownTags(Set.of("Point"))))
                .isEmpty();
        assertThat(lines("[[\"Point\",1],5]", STANDARD.withTransparentTags(Set.of("Point"))))
                .isEmpty();
        assertThat(lines("[[\"Point\",1],5]", STANDARD.withJsonTextTags(Set.of("Point"))))
                .isEmpty();
    }

    @Test
    void looks_at_json_inside_a_custom_type() {
        PayloadOptions options = STANDARD.withKnownTags(Set.of("A", "B"));

        assertThat(lines("[[\"A\",[1,[\"B\",2]]],1,2]", options))
                .containsExactly(
                        "1:10: error[slot-reference]: a reference that leads to no slot; expected an integer from"
                                + " 0 to 2, or a sentinel that may stand here",
                        "1:22: info[orphan-slot]: nothing leads from" + " slot 0 to slot 2");
        assertThat(lines("[[\"A\",[\"B\",{\"a\":1}]],1]", options)).isEmpty();
        assertThat(lines("[[\"A\",[\"Set\",1]],1]", options)).isEmpty();
        assertThat(lines("[[\"A\",{\"a\":9,\"__proto__\":0}]]", options))
                .extracting(line -> line.substring(0, line.indexOf(']') + 1))
                .containsExactly("1:12: error[slot-reference]", "1:14: error[forbidden-key]");
    }

    @Test
    void finds_a_ring_of_custom_types() {
        assertThat(lines("[{\"a\":1},[\"A\",2],[\"B\",1]]", STANDARD.withKnownTags(Set.of("A", "B"))))
                .containsExactly(
                        "1:10: error[slot-tag]: custom types in a ring, or too many; expected at most 64",
                        "1:18: error[slot-tag]: custom types in a ring, or too many; expected at most 64");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{"__proto__":0}]                   | 1:3
                    [{"a":0,"_\\u005fproto__":0}]       | 1:9
                    [["null","__proto__",0]]            | 1:10
                    [{"a":1},[{"__proto__":0}]]         | none
                    """)
    void finds_a_member_that_would_be_the_prototype(String json, String place) {
        List<String> lines = lines(json, STANDARD).stream()
                .filter(line -> line.contains("forbidden-key"))
                .toList();

        assertThat(lines)
                .isEqualTo(
                        place.equals("none")
                                ? List.of()
                                : List.of(place + ": error[forbidden-key]: a member named __proto__; expected any other"
                                        + " name"));
    }

    @Test
    void finds_duplicate_names_at_any_depth() {
        String json =
                "[{\"a\":1,\"b\":1,\"\\u0061\":1},{\"x\":1},\n[[{\"y\":{\"q\":0,\"q\":0},\"z\":[{\"y\":0},{\"y\":0}],\"y\":0}]]]";

        assertThat(lines(json, STANDARD))
                .filteredOn(line -> line.contains("json-duplicate-key"))
                .containsExactly(
                        "1:15: error[json-duplicate-key]: the object has another member of this name",
                        "2:15: error[json-duplicate-key]: the object has another member of this name",
                        "2:44: error[json-duplicate-key]: the object has another member of this name");
    }

    @Test
    void finds_no_duplicate_in_values_and_other_objects() {
        assertThat(lines("[{\"a\":1,\"b\":1,\"x\":2,\"y\":3},\"a\",{\"a\":1},[1,1]]", STANDARD))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ["a\\ud83d"]                 | 1:4
                    ["\\ud83d\\n"]               | 1:3
                    ["\\ude00\\ud83d\\ude00"]    | 1:3
                    ["\\ud83d\\ud83d\\ude00"]    | 1:3
                    ["\\ud83d\\u0041"]           | 1:3
                    ["\\uDC00"]                  | 1:3
                    [{"\\ud83d":0}]              | 1:4
                    [["null","\\ud83d",0]]       | 1:11
                    """)
    void finds_a_surrogate_without_its_partner(String json, String place) {
        assertThat(lines(json, STANDARD))
                .containsExactly(
                        place + ": warning[json-encoding]: a surrogate without its partner, which UTF-8 cannot hold");
    }

    @Test
    void points_to_the_escape_of_a_lone_surrogate() {
        assertThat(open("[\"ab\\ud83dcd\"]", STANDARD).check(10))
                .extracting(ReportedFinding::location)
                .containsExactly(new Location(null, -1, 4, 6, 1, 5, 1, 11, 0));
    }

    @Test
    void finds_slots_that_nothing_leads_to() {
        assertThat(lines("[{\"a\":2},\"b\",\"c\",[1],{\"d\":99}]", STANDARD))
                .containsExactly(
                        "1:10: info[orphan-slot]: nothing leads from slot 0 to slot 1",
                        "1:18: info[orphan-slot]: nothing leads from slot 0 to slot 3",
                        "1:22: info[orphan-slot]: nothing leads from slot 0 to slot 4");
    }

    @Test
    void a_boxed_number_of_an_old_dialect_is_no_reference() {
        assertThat(lines("[[\"Object\",1],\"x\"]", STANDARD.withDialect(Dialect.DEVALUE_5_6)))
                .containsExactly("1:15: info[orphan-slot]: nothing leads from slot 0 to slot 1");
    }

    @Test
    void reads_views_of_an_old_dialect() {
        assertThat(lines("[[\"Uint8Array\",\"AQID\"]]", STANDARD.withDialect(Dialect.DEVALUE_5_6)))
                .isEmpty();
    }

    @Test
    void finds_no_more_than_it_is_asked_for() {
        String json = "[{\"__proto__\":99,\"__proto__\":98,\"\\ud83d\\ud83d\\ud83d\":97},1,2,3,[\"Date\"]]";
        int all = open(json, STANDARD).check(100).size();

        assertThat(all).isEqualTo(13);
        for (int max = 0; max <= all; max++) {
            assertThat(open(json, STANDARD).check(max)).hasSize(max);
        }
    }

    @Test
    void puts_findings_in_the_order_of_their_places() {
        assertThat(open("[{\"z\":9,\"z\":8},\"\\ud800\",7]", STANDARD).check(100))
                .isSortedAccordingTo(ReportedFinding.ORDER)
                .extracting(finding -> finding.finding().rule())
                .containsExactly(
                        "slot-reference",
                        "json-duplicate-key",
                        "slot-reference",
                        "orphan-slot",
                        "json-encoding",
                        "orphan-slot");
    }

    @Test
    void counts_in_the_file_around_the_payload() {
        byte[] page = "\n<script>[{\"a\":9}]</script>".getBytes(UTF_8);
        Payload payload = Payload.of(page, 9, 18, Source.line("pages.ndjson", 3, 100, 5), STANDARD);

        assertThat(payload.check(10))
                .extracting(ReportedFinding::location)
                .containsExactly(new Location("pages.ndjson", 3, 115, 1, 6, 15, 6, 16, 0));
        assertThat(Payload.of("[[\"Date\"]]".getBytes(UTF_8), Source.line("pages.ndjson", 3, 100, 5), STANDARD)
                        .check(10))
                .extracting(ReportedFinding::toString)
                .containsExactly("pages.ndjson:5:2: error[slot-tag]: \"Date\" of malformed content; expected one string"
                        + " after the tag");
    }

    static Stream<Vector> canonical() {
        return Vector.of("values-6.0.3.jsonl");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canonical")
    void finds_nothing_but_types_of_an_app_in_what_devalue_writes(Vector vector) {
        assertThat(vector.open(STANDARD).check(1_000))
                .filteredOn(finding -> !isAboutAnUnknownType(finding) && !isAboutALoneSurrogate(finding))
                .isEmpty();
    }

    private static boolean isAboutAnUnknownType(ReportedFinding finding) {
        return finding.severity() == Severity.INFO && finding.finding().rule().equals("slot-tag");
    }

    /** devalue 6 writes them as escapes, since a value may hold them. */
    private static boolean isAboutALoneSurrogate(ReportedFinding finding) {
        return finding.severity() == Severity.WARNING
                && finding.finding().rule().equals("json-encoding");
    }

    static Stream<Vector> refused() {
        return Stream.of("malformed.jsonl", "accidents.jsonl")
                .flatMap(Vector::of)
                .filter(Vector::isUnicode)
                .filter(FormatCheckTest::isPayload);
    }

    private static boolean isPayload(Vector vector) {
        try {
            return vector.open(STANDARD).slots() >= 0;
        } catch (PayloadException refused) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void finds_an_error_in_what_devalue_refuses_or_reads_by_accident(Vector vector) {
        assertThat(vector.open(STANDARD).check(1_000))
                .anySatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    private static List<String> lines(String json, PayloadOptions options) {
        return open(json, options).check(100).stream()
                .map(ReportedFinding::toString)
                .toList();
    }

    private static Payload open(String json, PayloadOptions options) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, options);
    }
}
