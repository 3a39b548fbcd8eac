package dev.glossary.report;

import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.io.IOException;
import java.util.Objects;

/** GitLab's Code Quality report: a JSON array with an object for each finding, and nothing about the run. */
final class GitLabReport implements ReportWriter {
    private final Appendable out;
    private final ReportSettings settings;
    private final JsonWriter json;
    private boolean isBegun;

    GitLabReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
        this.json = new JsonWriter(out);
    }

    @Override
    public void page(PageReport page) throws IOException {
        begin();
        for (ReportedFinding finding : settings.shown(page)) {
            json.lineBreak();
            write(finding, Objects.requireNonNullElse(page.source(), "glossary"));
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        begin();
        json.endArray();
        out.append('\n');
    }

    private void begin() throws IOException {
        if (!isBegun) {
            isBegun = true;
            json.beginArray();
        }
    }

    /** A path and a line are required; what was built in code has neither. */
    private void write(ReportedFinding reported, String pageSource) throws IOException {
        Location location = reported.location();
        String source = location == null ? null : location.source();
        json.beginObject()
                .member("description", Headline.of(reported.finding()))
                .member("check_name", reported.finding().rule())
                .memberIfKnown("fingerprint", reported.fingerprint())
                .member("severity", severity(reported.severity()));
        json.name("location").beginObject().member("path", Objects.requireNonNullElse(source, pageSource));
        json.name("lines")
                .beginObject()
                .member("begin", location == null ? 1 : location.line())
                .endObject();
        json.endObject().endObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
