package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands around an excerpt. */
class TextReportTest {
    private static final Term TERM =
            Term.builder().slug("a").term("A term").category("c").build();
    private static final DataPath PATH = DataPath.term(5, "a");

    @Test
    void says_once_what_is_found_about_one_part_of_a_text_the_worst_first() {
        TextSpan part = new TextSpan(2, 4);
        DataPath term = PATH.field("term");
        ReportedFinding info = finding("field-length", Severity.INFO, term, part);
        ReportedFinding error = finding("field-type", Severity.ERROR, term, part);
        ReportedFinding elsewhere = finding("slug-format", Severity.INFO, term, new TextSpan(2, 3));

        assertThat(report(info, error, elsewhere)).isEqualTo("""
                error[field-type]: m
                  term a
                   term │ A term
                        │   ^^^^
                   also: field-length        help: glossary explain field-type

                info[slug-format]: m
                  term a
                   term │ A term
                        │   ^^^
                   help: glossary explain slug-format

                """);
    }

    @Test
    void says_each_of_the_findings_about_a_whole_value() {
        DataPath category = PATH.field("category");

        assertThat(report(
                        finding("field-type", Severity.ERROR, category, null),
                        finding("field-length", Severity.ERROR, category, null)))
                .contains("error[field-type]: m\n", "error[field-length]: m\n")
                .doesNotContain("also:");
    }

    @Test
    void tells_a_fix_that_any_of_them_brings() {
        TextSpan part = new TextSpan(2, 4);
        DataPath term = PATH.field("term");
        Finding fixable = new Finding("slug-format", Severity.INFO, "m", term, part, List.of(), null)
                .withFix(Fix.safe(new Fix.WriteCanonically()));

        assertThat(report(finding("field-type", Severity.ERROR, term, part), ReportedFinding.of(fixable, null)))
                .contains("   also: slug-format        fix: safe        help: glossary explain field-type\n");
    }

    @Test
    void shows_the_other_place_that_any_of_them_knows() {
        Term twice = Term.builder().slug("a").term("stem, stem").build();
        DataPath term = PATH.field("term");
        TextSpan part = new TextSpan(6, 4);
        Finding repetition = new Finding(
                "term-repeated-nearby",
                Severity.INFO,
                "m",
                term,
                part,
                List.of(new RelatedValue(term, new TextSpan(0, 4)), RelatedValue.of(DataPath.term(9, "b"))),
                null);

        assertThat(report(
                        twice,
                        finding("slug-phrase-in-text", Severity.INFO, term, part),
                        ReportedFinding.of(repetition, null)))
                .isEqualTo("""
                info[slug-phrase-in-text]: m
                  term a
                   term │ stem, stem
                        │ ----  ^^^^ second time
                        │ first time
                   related: term b
                   also: term-repeated-nearby        help: glossary explain slug-phrase-in-text

                """);
    }

    @Test
    void lists_five_other_values_and_the_number_of_the_rest() {
        List<RelatedValue> others = IntStream.range(0, 7)
                .mapToObj(i -> RelatedValue.of(DataPath.term(10 + i, "t" + i).field("term")))
                .toList();
        Finding finding =
                new Finding("duplicate-term-name", Severity.WARNING, "m", PATH.field("term"), null, others, null);

        assertThat(report(ReportedFinding.of(finding, null))).isEqualTo("""
                warning[duplicate-term-name]: m
                  term a
                   term │ A term
                   related: t0 term
                   related: t1 term
                   related: t2 term
                   related: t3 term
                   related: t4 term
                   related: 2 more
                   help: glossary explain duplicate-term-name

                """);
    }

    @Test
    void says_places_of_others_whose_paths_are_not_known_and_terms_as_a_whole() {
        Location place = new Location("b.json", -1, 7, 1, 1, 8, 1, 9, -1);
        Finding placed = Finding.of("duplicate-slug", Severity.ERROR, "m", PATH);
        Finding named = new Finding(
                "duplicate-slug",
                Severity.ERROR,
                "m",
                PATH,
                null,
                List.of(RelatedValue.of(DataPath.term(9, "a"))),
                null);

        assertThat(report(ReportedFinding.of(placed, null).withPlaces(null, List.of(), List.of(place))))
                .contains("\n   related: b.json:1:8\n");
        assertThat(report(ReportedFinding.of(named, null).withPlaces(null, List.of(), List.of(place))))
                .contains("\n   related: b.json:1:8: term a\n");
    }

    @Test
    void shows_no_text_of_another_term() {
        DataPath stranger = DataPath.term(5, "b").field("term");

        assertThat(report(finding("field-type", Severity.ERROR, stranger, new TextSpan(0, 1))))
                .isEqualTo("""
                error[field-type]: m
                  term b · term
                   help: glossary explain field-type

                """);
        assertThat(report(finding(
                        "field-type", Severity.ERROR, DataPath.term(4, "a").field("term"), null)))
                .doesNotContain("│");
        assertThat(report(finding(
                        "field-type", Severity.ERROR, DataPath.term(6, "a").field("term"), null)))
                .doesNotContain("│");
    }

    private static ReportedFinding finding(String rule, Severity severity, DataPath path, @Nullable TextSpan span) {
        return ReportedFinding.of(new Finding(rule, severity, "m", path, span, List.of(), null), null);
    }

    /** The report without its summary. */
    private static String report(ReportedFinding... findings) {
        return report(TERM, findings);
    }

    private static String report(Term term, ReportedFinding... findings) {
        PageReport page = new PageReport(null, -1, 5, List.of(term), Arrays.asList(findings));
        String report = Sample.report(
                ReportFormat.TEXT,
                ReportSettings.standard(),
                List.of(page),
                ReportSummary.builder().build());
        return report.substring(0, report.lastIndexOf("0 files"));
    }
}
