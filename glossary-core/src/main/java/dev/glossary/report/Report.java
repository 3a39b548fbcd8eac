package dev.glossary.report;

import dev.glossary.finding.ReportedFinding;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in a run, and the numbers: all that {@link ReportFormat#JSON} holds, for programs that keep it in memory or
 * send it on. A record for reading: its components may grow; {@link #of} counts.
 *
 * @param findings what was found, in the order in which it is to be told
 * @param summary the numbers
 */
public record Report(List<ReportedFinding> findings, ReportSummary summary) {
    /** Copies the list. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** {@return the report of a successful run over pages, each of them a file} */
    public static Report of(Collection<PageReport> pages) {
        ReportSummary.Builder summary = ReportSummary.builder();
        pages.forEach(page -> summary.addFile().add(page));
        List<ReportedFinding> findings =
                pages.stream().flatMap(page -> page.findings().stream()).toList();
        return new Report(findings, summary.build());
    }

    /**
     * {@return the report as a map: {@code v}, {@code findings}, {@code summary}} Unmodifiable.
     *
     * @see ReportedFinding#toPlain()
     * @see ReportSummary#toPlain()
     */
    public Map<String, Object> toPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("v", ReportedFinding.VERSION);
        plain.put("findings", findings.stream().map(ReportedFinding::toPlain).toList());
        plain.put("summary", summary.toPlain());
        return Collections.unmodifiableMap(plain);
    }
}
