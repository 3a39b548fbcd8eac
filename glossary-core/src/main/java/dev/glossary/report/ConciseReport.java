package dev.glossary.report;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.ReportedFinding;
import java.io.IOException;

/** One line for each finding, which editors and terminals can follow, and a last one with the numbers. */
final class ConciseReport implements ReportWriter {
    private final Appendable out;
    private final ReportSettings settings;

    ConciseReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    @Override
    public void page(PageReport page) throws IOException {
        for (ReportedFinding finding : settings.shown(page)) {
            out.append(Excerpt.whole(finding.toString()));
            out.append(finding.status() == FindingStatus.NEW ? "\n" : " (" + finding.status() + ")\n");
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        if (!settings.isQuiet()) {
            SummaryText.write(summary, settings, out);
        }
    }
}
