package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void has_the_findings_of_its_pages_and_counts_each_page_as_a_file() {
        Report report = Report.of(Sample.pages());

        assertThat(report.findings())
                .containsExactlyElementsOf(Sample.pages().stream()
                        .flatMap(page -> page.findings().stream())
                        .toList());
        assertThat(report.summary().files()).isEqualTo(Sample.pages().size());
        assertThat(report.summary().errors()).isEqualTo(Sample.summary().errors());
        assertThat(report.summary().isSuccessful()).isTrue();
    }

    @Test
    void says_in_plain_values_what_the_json_report_prints() throws IOException {
        Report report = new Report(Report.of(Sample.pages()).findings(), Sample.summary());
        ReportSettings all = ReportSettings.standard().withSuppressed(true);

        StringBuilder plain = new StringBuilder();
        new JsonWriter(plain).plain(report.toPlain());

        String json = Sample.report(ReportFormat.JSON, all, Sample.pages(), Sample.summary());
        assertThat(plain).hasToString(json.replace("\n", ""));
    }

    @Test
    void a_finding_that_is_known_by_little_has_few_members() {
        Finding finding = Finding.of("a-rule", Severity.INFO, "said", null);

        assertThat(ReportedFinding.of(finding, null).toPlain())
                .hasToString("{v=1, rule=a-rule, severity=info, message=said, status=new}");
    }

    @Test
    void plain_values_cannot_be_changed() {
        Map<String, Object> finding = ReportedFinding.of(
                        Finding.of(
                                "a-rule", Severity.INFO, "said", DataPath.page().field("slug")),
                        null)
                .toPlain();
        Map<String, Object> report = new Report(List.of(), Sample.summary()).toPlain();

        assertThatThrownBy(finding::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(report::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
