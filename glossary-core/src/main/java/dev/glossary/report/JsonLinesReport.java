package dev.glossary.report;

import dev.glossary.finding.ReportedFinding;
import java.io.IOException;
import java.util.Map;

/** One JSON object a line for each finding, and a last one for the numbers: {@code {"summary":{"files":6,…}}}. */
final class JsonLinesReport implements ReportWriter {
    private final Appendable out;
    private final ReportSettings settings;

    JsonLinesReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    @Override
    public void page(PageReport page) throws IOException {
        for (ReportedFinding finding : settings.shown(page)) {
            new JsonWriter(out).plain(finding.toPlain());
            out.append('\n');
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        if (!settings.isQuiet()) {
            new JsonWriter(out).plain(Map.of("summary", summary.toPlain()));
            out.append('\n');
        }
    }
}
