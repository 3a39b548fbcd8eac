package dev.glossary.report;

import dev.glossary.finding.Finding;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.util.List;
import java.util.stream.IntStream;

/** Runs with many pages, each with one finding that bears the page's number. */
final class Many {
    private Many() {}

    /** Pages with a finding of a severity, {@code page 0} to {@code page n − 1}. */
    static List<PageReport> pages(int count, Severity severity) {
        return IntStream.range(0, count)
                .mapToObj(number -> page(number, severity))
                .toList();
    }

    private static PageReport page(int number, Severity severity) {
        String source = number + "/_payload.json";
        Finding finding = Finding.of("json-syntax", severity, severity + " " + number, null);
        ReportedFinding reported = ReportedFinding.of(finding, new Location(source, -1, 0, 1, 1, 1, 1, 2, -1))
                .withIdentity("%032x".formatted(number), FindingStatus.NEW);
        return new PageReport(source, -1, 0, List.of(), List.of(reported));
    }

    static ReportSummary summary() {
        return ReportSummary.builder().build();
    }
}
