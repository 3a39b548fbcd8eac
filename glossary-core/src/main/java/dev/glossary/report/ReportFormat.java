package dev.glossary.report;

import java.util.Locale;
import java.util.Objects;

/** What a report can look like. */
public enum ReportFormat {
    /** For people: each finding with the text it is about. */
    TEXT,
    /** For editors: each finding on one line. */
    CONCISE,
    /** For programs: one JSON object. */
    JSON,
    /** For programs: one JSON object for each finding, a line each. */
    JSONL;

    /** {@return the name on command lines, such as {@code jsonl}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return a writer of a report}
     *
     * @param out what is written to; neither flushed nor closed
     * @param settings what the report looks like, and what it shows
     */
    public ReportWriter writer(Appendable out, ReportSettings settings) {
        Objects.requireNonNull(out);
        Objects.requireNonNull(settings);
        return switch (this) {
            case TEXT -> new TextReport(out, settings);
            case CONCISE -> new ConciseReport(out, settings);
            case JSON -> new JsonReport(out, settings);
            case JSONL -> new JsonLinesReport(out, settings);
        };
    }
}
