package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is told of one payload: its terms, and what was found in them. A record for reading: its components may
 * grow.
 *
 * @param source the file as reports print it, relative and with {@code /}; null when there is none
 * @param payload which payload of an NDJSON file, from 0; −1 elsewhere
 * @param firstOrdinal the ordinal of the first of the terms, as the paths of the findings have it; from 0
 * @param terms the terms of the payload, whose ordinals follow each other; empty when it could not be read
 * @param findings what was found, sorted by {@link ReportedFinding#ORDER}, with severity, place, fingerprint and status as
 *     the report is to show them
 */
public record PageReport(
        @Nullable String source, int payload, int firstOrdinal, List<Term> terms, List<ReportedFinding> findings) {
    /** Copies the lists. */
    public PageReport {
        terms = List.copyOf(terms);
        findings = List.copyOf(findings);
    }

    /**
     * {@return the term at which a path begins; null when it is none of this payload} A term that could not be read lends
     * its ordinal to the next one, so the slugs have to agree.
     *
     * @param path a path; null for none
     */
    public @Nullable Term term(@Nullable DataPath path) {
        int index = path == null || path.termOrdinal() < 0 ? -1 : path.termOrdinal() - firstOrdinal;
        if (path == null || index < 0 || index >= terms.size()) {
            return null;
        }
        Term term = terms.get(index);
        return term.slug().equals(path.slug()) ? term : null;
    }

    /** {@return the same payload with other findings} */
    public PageReport withFindings(List<ReportedFinding> others) {
        return new PageReport(source, payload, firstOrdinal, terms, others);
    }
}
