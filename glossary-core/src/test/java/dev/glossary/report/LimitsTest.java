package dev.glossary.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What services take no more of is left out, the least of it first, and counted. */
class LimitsTest {
    private static final ReportSettings SETTINGS = ReportSettings.standard();

    @Test
    void sarif_holds_the_worst_five_thousand() {
        List<PageReport> pages = new ArrayList<>();
        pages.addAll(Many.pages(1_000, Severity.INFO));
        pages.addAll(Many.pages(4_999, Severity.WARNING));
        pages.addAll(Many.pages(3, Severity.ERROR));

        String report = report(ReportFormat.SARIF, pages);

        assertThat(count(report, "\"ruleId\"")).isEqualTo(5_000);
        assertThat(report)
                .contains("\"text\":\"left out, since services take no more: 0 errors, 2 warnings, 1000 infos\"")
                .contains("\"error 2\"", "\"warning 0\"", "\"warning 4996\"")
                .doesNotContain("\"warning 4997\"", "\"info 0\"");
        assertThat(report.indexOf("\"error 2\"")).isLessThan(report.indexOf("\"warning 0\""));
    }

    @Test
    void sarif_says_nothing_of_what_is_left_out_when_nothing_is() {
        assertThat(report(ReportFormat.SARIF, Many.pages(5_000, Severity.INFO))).doesNotContain("left out");
    }

    @Test
    void sarif_shows_the_text_of_two_thousand() {
        Term term = Term.builder().slug("a").term("A term").build();
        Finding finding = new Finding(
                "slug-tag",
                Severity.INFO,
                "m",
                DataPath.term(0, "a").field("term"),
                new TextSpan(2, 4),
                List.of(),
                null);
        ReportedFinding reported = ReportedFinding.of(finding, new Location("a", -1, 9, 4, 1, 10, 1, 14, 2));
        PageReport page = new PageReport("a", -1, 0, List.of(term), Collections.nCopies(2_500, reported));

        assertThat(count(report(ReportFormat.SARIF, List.of(page)), "\"snippet\":{\"text\":\"term\"}"))
                .isEqualTo(2_000);
    }

    @Test
    void github_is_given_ten_of_a_level_and_the_number_of_the_others() {
        List<PageReport> pages = new ArrayList<>();
        pages.addAll(Many.pages(12, Severity.INFO));
        pages.addAll(Many.pages(10, Severity.WARNING));
        pages.addAll(Many.pages(11, Severity.ERROR));

        List<String> lines = report(ReportFormat.GITHUB, pages).lines().toList();

        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
        assertThat(lines).contains("::notice title=glossary::not shown here: 1 error, 3 infos");
    }

    @Test
    void markdown_holds_the_worst_thousand_and_less_than_a_mebibyte() {
        List<PageReport> pages = new ArrayList<>();
        pages.addAll(Many.pages(995, Severity.INFO));
        pages.addAll(Many.pages(10, Severity.ERROR));

        String report = report(ReportFormat.MARKDOWN, pages);

        assertThat(count(report, "| json-syntax |")).isEqualTo(1_000);
        assertThat(report)
                .contains("| error 9 |", "| info 989 |")
                .doesNotContain("| info 990 |")
                .endsWith("\n… and 5 findings more.\n");
        assertThat(report.getBytes(UTF_8).length).isLessThan(1 << 20);
    }

    @Test
    void markdown_stops_where_it_would_be_too_long() {
        String longName = "語".repeat(4_000);
        List<PageReport> pages = new ArrayList<>();
        for (PageReport page : Many.pages(500, Severity.ERROR)) {
            pages.add(new PageReport(longName + page.source(), -1, 0, List.of(), page.findings()));
        }

        String report = report(ReportFormat.MARKDOWN, pages);

        assertThat(report.getBytes(UTF_8).length).isBetween(800_000, 1 << 20);
        assertThat(report).containsPattern("… and 4\\d\\d findings more\\.\n$");
    }

    @Test
    void junit_begins_another_suite_after_a_thousand_cases() {
        String report = report(ReportFormat.JUNIT, Many.pages(2_001, Severity.ERROR));

        assertThat(count(report, "<testcase ")).isEqualTo(2_001);
        assertThat(report.lines().filter(line -> line.startsWith("<testsuite ")))
                .containsExactly(
                        "<testsuite name=\"glossary check\" tests=\"1000\" failures=\"0\" errors=\"1000\" skipped=\"0\">",
                        "<testsuite name=\"glossary check 2\" tests=\"1000\" failures=\"0\" errors=\"1000\" skipped=\"0\">",
                        "<testsuite name=\"glossary check 3\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">");
    }

    private static String report(ReportFormat format, List<PageReport> pages) {
        return Sample.report(format, SETTINGS, pages, Many.summary());
    }

    private static long count(String report, String part) {
        return Pattern.compile(part, Pattern.LITERAL).matcher(report).results().count();
    }
}
