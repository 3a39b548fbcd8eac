package dev.glossary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings as reports print and order them. */
class ReportedFindingTest {
    private static final Location PLACE = location("p.json", -1, 41);

    @Test
    void is_one_line_that_editors_can_follow() {
        DataPath path = DataPath.term(0, "bm25").field("faq").element(0).field("answer");

        assertThat(reported(path, PLACE))
                .hasToString("p.json:1:42: error[required-field]: bm25 faq[0].answer: it is missing");
    }

    @Test
    void leaves_out_what_it_does_not_have() {
        assertThat(reported(DataPath.term(0, "bm25"), PLACE))
                .hasToString("p.json:1:42: error[required-field]: bm25: it is missing");
        assertThat(reported(DataPath.term(0, null).field("term"), PLACE))
                .hasToString("p.json:1:42: error[required-field]: term: it is missing");
        assertThat(reported(DataPath.term(0, " "), PLACE))
                .hasToString("p.json:1:42: error[required-field]: it is missing");
        assertThat(reported(null, PLACE)).hasToString("p.json:1:42: error[required-field]: it is missing");
        assertThat(reported(null, location(null, -1, 41))).hasToString("1:42: error[required-field]: it is missing");
        assertThat(reported(null, null)).hasToString("error[required-field]: it is missing");
    }

    @Test
    void shows_a_slug_that_a_terminal_would_obey() {
        assertThat(reported(DataPath.term(0, "a\nb\u001b"), null))
                .hasToString("error[required-field]: a\\u000ab\\u001b: it is missing");
    }

    @Test
    void may_be_taken_to_be_less_severe_than_its_rule_says() {
        Finding finding = Finding.of("required-field", Severity.ERROR, "it is missing", null);

        assertThat(ReportedFinding.of(finding, null).withSeverity(Severity.INFO))
                .hasToString("info[required-field]: it is missing");
    }

    @Test
    void is_left_for_a_reason_as_long_as_it_is_left() {
        ReportedFinding left = ReportedFinding.of(Finding.of("r", Severity.INFO, "m", null), null)
                .withIdentity("0", FindingStatus.BASELINE)
                .suppressed("a list of peers");

        assertThat(left.status()).isEqualTo(FindingStatus.SUPPRESSED);
        assertThat(left.withSeverity(Severity.ERROR)
                        .withPlaces(PLACE, List.of(), List.of())
                        .reason())
                .isEqualTo("a list of peers");
        assertThat(left.fingerprint()).isEqualTo("0");
        assertThat(left.withIdentity("0", FindingStatus.NEW).reason()).isNull();
    }

    @Test
    void moves_to_another_term_with_all_its_paths() {
        DataPath path = DataPath.term(0, "a").field("x");
        Finding finding = Finding.of("r", Severity.INFO, "m", path);

        ReportedFinding moved = ReportedFinding.of(finding, null)
                .withSeverity(Severity.WARNING)
                .withPlaces(PLACE, List.of(DataPath.term(1, "b").field("y"), DataPath.page()), List.of(PLACE))
                .renumbered(ordinal -> ordinal + 5);

        assertThat(moved)
                .isEqualTo(ReportedFinding.of(
                                Finding.of(
                                        "r",
                                        Severity.INFO,
                                        "m",
                                        DataPath.term(5, "a").field("x")),
                                null)
                        .withSeverity(Severity.WARNING)
                        .withPlaces(PLACE, List.of(DataPath.term(6, "b").field("y"), DataPath.page()), List.of(PLACE)));
    }

    @Test
    void does_not_change_with_the_lists_it_was_made_from() {
        List<DataPath> paths = new ArrayList<>(List.of(DataPath.page()));
        List<RelatedValue> values = new ArrayList<>(List.of(RelatedValue.of(DataPath.page())));
        List<Location> places = new ArrayList<>(List.of(PLACE));
        Finding finding = new Finding("r", Severity.INFO, "m", null, null, values, null);
        ReportedFinding reported = ReportedFinding.of(finding, null).withPlaces(PLACE, paths, places);

        paths.clear();
        values.clear();
        places.clear();

        assertThat(finding.related()).containsExactly(RelatedValue.of(DataPath.page()));
        assertThat(reported.alsoAt()).containsExactly(DataPath.page());
        assertThat(reported.related()).containsExactly(PLACE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void is_ordered_by_source_then_payload_then_offset_then_rule(long seed) {
        List<ReportedFinding> ordered = List.of(
                at("a", null),
                at("b", null),
                at("z", location(null, -1, 9)),
                at("z", location("a.json", -1, 5)),
                at("z", location("b.ndjson", 0, 900)),
                at("a", location("b.ndjson", 1, 20)),
                at("b", location("b.ndjson", 1, 20)),
                at("a", location("b.ndjson", 1, 5_000_000_000L)));
        List<ReportedFinding> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(seed));

        shuffled.sort(ReportedFinding.ORDER);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void knows_which_severity_is_worse() {
        assertThat(Severity.ERROR.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.WARNING.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.INFO.isAtLeast(Severity.WARNING)).isFalse();
    }

    private static ReportedFinding at(String rule, @Nullable Location location) {
        return ReportedFinding.of(Finding.of(rule, Severity.ERROR, "m", null), location);
    }

    private static ReportedFinding reported(@Nullable DataPath path, @Nullable Location location) {
        return ReportedFinding.of(Finding.of("required-field", Severity.ERROR, "it is missing", path), location);
    }

    private static Location location(@Nullable String source, int payload, long offset) {
        return new Location(source, payload, offset, 1, 1, 42, 1, 43, 0);
    }
}
