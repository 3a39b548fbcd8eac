package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Finding;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSummaryTest {
    @Test
    void counts_new_findings_by_severity_and_the_others_by_status() {
        Term term = Term.builder().slug("a").term("A").build();
        ReportedFinding warning = ReportedFinding.of(Finding.of("slot-tag", Severity.WARNING, "m", null), null);
        PageReport page = new PageReport(
                "a.json",
                -1,
                0,
                List.of(term, term),
                List.of(
                        warning,
                        warning.withSeverity(Severity.INFO),
                        warning.withIdentity("0", FindingStatus.SUPPRESSED),
                        warning.withIdentity("1", FindingStatus.BASELINE)));

        ReportSummary summary = ReportSummary.builder()
                .addFile()
                .add(page)
                .add(warning)
                .staleBaseline(4)
                .corpus("off")
                .addNote("a note")
                .successful(false)
                .build();

        assertThat(summary).isEqualTo(new ReportSummary(1, 2, 0, 2, 1, 1, 1, 4, "off", List.of("a note"), false));
        assertThat(summary.hasAtLeast(Severity.ERROR)).isFalse();
        assertThat(summary.hasAtLeast(Severity.WARNING)).isTrue();
        assertThat(summary.hasAtLeast(Severity.INFO)).isTrue();
    }

    @Test
    void is_said_in_the_singular_and_in_the_plural() {
        ReportSummary one = new ReportSummary(1, 1, 1, 1, 1, 0, 0, 0, null, List.of(), true);

        assertThat(SummaryText.line(one, ReportSettings.standard()))
                .isEqualTo("1 file · 1 term · 1 error, 1 warning, 1 info");
        assertThat(SummaryText.line(ReportSummary.builder().build(), ReportSettings.standard()))
                .isEqualTo("0 files · 0 terms · 0 errors, 0 warnings, 0 infos");
    }
}
