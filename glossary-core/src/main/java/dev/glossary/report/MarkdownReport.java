package dev.glossary.report;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * GitHub-flavoured Markdown for the summary of a job or a comment: the numbers, and then a table for each file.
 *
 * <p>A job's summary may have 1 MiB. The worst thousand findings are shown, as far as they have room; the numbers stand
 * first, so everything is written at the end.
 */
final class MarkdownReport implements ReportWriter {
    private static final int MOST_ROWS = 1_000;

    /** In characters, of which one may take three bytes. */
    private static final int MOST_CHARACTERS = 300_000;

    private static final String SPECIAL = "\\`*_[]<>#|~&$";

    private final Appendable out;
    private final ReportSettings settings;
    private final WorstFirst<Row> rows = new WorstFirst<>(MOST_ROWS);
    private long count;

    MarkdownReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /** A finding as a line of a table, and its place among all. */
    private record Row(long number, String source, String line) {}

    @Override
    public void page(PageReport page) {
        for (ReportedFinding finding : settings.shown(page)) {
            String source = Objects.requireNonNullElse(page.source(), "");
            rows.add(finding.severity(), new Row(count++, source, line(finding)));
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        out.append("## Glossary\n\n");
        out.append(numbers(summary)).append('\n');
        for (String note : summary.notes()) {
            out.append("\n> ").append(escape(note)).append('\n');
        }
        long shown = 0;
        int written = 0;
        for (Map.Entry<String, List<Row>> file : files().entrySet()) {
            StringBuilder table = new StringBuilder("\n### ");
            table.append(file.getKey().isEmpty() ? "Terms without a file" : escape(file.getKey()));
            table.append("\n\n| | place | rule | value | |\n|---|---|---|---|---|\n");
            file.getValue().forEach(row -> table.append(row.line));
            written += table.length();
            if (written > MOST_CHARACTERS) {
                break;
            }
            shown += file.getValue().size();
            out.append(table);
        }
        if (shown < count) {
            out.append("\n… and ")
                    .append(SummaryText.count(count - shown, "finding"))
                    .append(" more.\n");
        }
    }

    private static String numbers(ReportSummary summary) {
        String counts = SummaryText.counts(summary);
        return SummaryText.line(summary, ReportSettings.standard()).replace(counts, "**" + counts + "**");
    }

    /** The worst findings file by file, in the order of the run. */
    private Map<String, List<Row>> files() {
        Map<Long, Row> inOrder = new TreeMap<>();
        rows.all().forEach(row -> inOrder.put(row.number, row));
        Map<String, List<Row>> files = new LinkedHashMap<>();
        inOrder.values()
                .forEach(row -> files.computeIfAbsent(row.source, file -> new ArrayList<>())
                        .add(row));
        return files;
    }

    private static String line(ReportedFinding reported) {
        Location location = reported.location();
        String status = reported.status() == FindingStatus.NEW ? "" : " (" + reported.status() + ")";
        String subject = Headline.subject(reported.finding().path());
        return "| " + reported.severity() + status
                + " | " + (location == null ? "" : location.line() + ":" + location.column())
                + " | " + escape(reported.finding().rule())
                + " | " + escape(subject)
                + " | " + escape(reported.finding().message())
                + " |\n";
    }

    /** The text as it is, whatever Markdown would make of it. */
    private static String escape(String text) {
        String visible = Excerpt.whole(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
