package dev.glossary.report;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The end of a run for people, {@code 6 files · 6 terms · 0 errors, 0 warnings, 0 infos}, after a line for each note. */
final class SummaryText {
    private SummaryText() {}

    static void write(ReportSummary summary, ReportSettings settings, Appendable out) throws IOException {
        for (String note : summary.notes()) {
            out.append("note: ").append(Excerpt.whole(note)).append('\n');
        }
        out.append(line(summary, settings)).append('\n');
    }

    static String line(ReportSummary summary, ReportSettings settings) {
        String dot = settings.isAscii() ? " - " : " · ";
        StringBuilder text = new StringBuilder();
        text.append(count(summary.files(), "file")).append(dot).append(count(summary.terms(), "term"));
        text.append(dot).append(counts(summary));
        if (summary.corpus() != null) {
            text.append(dot).append("corpus: ").append(Excerpt.whole(summary.corpus()));
        }
        if (summary.suppressed() > 0) {
            text.append(dot).append(summary.suppressed()).append(" suppressed");
        }
        if (summary.baseline() > 0) {
            text.append(dot).append(summary.baseline()).append(" in the baseline");
        }
        if (summary.staleBaseline() > 0) {
            text.append(dot).append(summary.staleBaseline()).append(" stale in the baseline");
        }
        return text.toString();
    }

    /** {@return {@code 1 error, 2 warnings, 0 infos}} */
    static String counts(ReportSummary summary) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            counts.add(count(summary.count(severity), severity.toString()));
        }
        return String.join(", ", counts);
    }

    /** {@return {@code 1 term}, {@code 2 terms}} */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
