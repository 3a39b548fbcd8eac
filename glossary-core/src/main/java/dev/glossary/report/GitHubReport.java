package dev.glossary.report;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Annotations of GitHub Actions, {@code ::error file=…,line=…::message}.
 *
 * <p>GitHub shows ten of a level for each step (docs.github.com, “Workflow commands”; the runner drops the rest in
 * silence). Ten are written, and then a notice with the number of the others. No line begins with anything that a page or a
 * file name says: the runner would obey it.
 */
final class GitHubReport implements ReportWriter {
    private static final int MOST_OF_A_LEVEL = 10;

    private final Appendable out;
    private final ReportSettings settings;
    private final Map<Severity, Long> found = new EnumMap<>(Severity.class);

    GitHubReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    @Override
    public void page(PageReport page) throws IOException {
        for (ReportedFinding finding : settings.shown(page)) {
            long number = found.merge(finding.severity(), 1L, Long::sum);
            if (number <= most(finding.severity())) {
                annotation(finding);
            }
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        StringBuilder left = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long more = found.getOrDefault(severity, 0L) - most(severity);
            if (more > 0) {
                left.append(left.isEmpty() ? "" : ", ").append(SummaryText.count(more, severity.toString()));
            }
        }
        if (!left.isEmpty()) {
            out.append("::notice title=glossary::not shown here: ").append(left).append('\n');
        }
        if (!settings.isQuiet()) {
            for (String note : summary.notes()) {
                out.append("note: ")
                        .append(Excerpt.whole(note).replace("##[", "## ["))
                        .append('\n');
            }
            out.append(SummaryText.line(summary, settings)).append('\n');
        }
    }

    /** The last notice is kept for the number of the others. */
    private static int most(Severity severity) {
        return severity == Severity.INFO ? MOST_OF_A_LEVEL - 1 : MOST_OF_A_LEVEL;
    }

    private void annotation(ReportedFinding reported) throws IOException {
        out.append("::")
                .append(
                        reported.severity() == Severity.INFO
                                ? "notice"
                                : reported.severity().toString());
        out.append(' ');
        Location location = reported.location();
        if (location != null && location.source() != null) {
            out.append("file=").append(property(Excerpt.whole(location.source())));
            out.append(",line=").append(Integer.toString(location.line()));
            out.append(",endLine=").append(Integer.toString(location.endLine()));
            out.append(",col=").append(Integer.toString(location.column()));
            out.append(",endColumn=").append(Integer.toString(location.endColumn()));
            out.append(',');
        }
        out.append("title=").append(property(Excerpt.whole(reported.finding().rule())));
        out.append("::").append(data(Headline.of(reported.finding()))).append('\n');
    }

    /** As actions/toolkit has it, {@code packages/core/src/command.ts}. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
