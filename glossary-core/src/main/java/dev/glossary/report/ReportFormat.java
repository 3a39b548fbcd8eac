package dev.glossary.report;

import java.util.Locale;
import java.util.Objects;

/** What a report can look like. */
public enum ReportFormat {
    /** For people: each finding with the text it is about. */
    TEXT,
    /** For editors: each finding on one line. */
    CONCISE,
    /** For programs: one JSON object, {@code {"v":1,"findings":[…],"summary":{…}}}. */
    JSON,
    /** For programs: one JSON object for each finding, a line each, and a last one, {@code {"summary":{…}}}. */
    JSONL,
    /** For code scanning: SARIF 2.1.0, with the worst 5,000 findings. */
    SARIF,
    /** For CI servers: JUnit's XML, in which each payload is a test case. */
    JUNIT,
    /** For GitHub Actions: annotations, ten of each severity. */
    GITHUB,
    /** For GitLab: a Code Quality report. */
    GITLAB,
    /** For the summary of a job: the numbers, and tables with the worst 1,000 findings. */
    MARKDOWN;

    /** {@return the name on command lines, such as {@code jsonl}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return a writer of a report} Text of a page is written so that neither a terminal nor whoever reads the format takes
     * it for anything else.
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
            case SARIF -> new SarifReport(out, settings);
            case JUNIT -> new JUnitReport(out, settings);
            case GITHUB -> new GitHubReport(out, settings);
            case GITLAB -> new GitLabReport(out, settings);
            case MARKDOWN -> new MarkdownReport(out, settings);
        };
    }
}
