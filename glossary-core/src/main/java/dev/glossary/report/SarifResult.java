package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.Replacement;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding as a result of SARIF. */
final class SarifResult {
    /** GitHub takes 1,000 places for a result; nobody looks at so many. */
    private static final int MOST_RELATED = 100;

    private static final int HASH_DIGITS = 16;

    private final JsonWriter json;
    private final boolean showsStatus;
    private final Map<String, Integer> rules;
    private final SarifArtifacts artifacts;

    /**
     * Writes results.
     *
     * @param showsStatus whether findings of a baseline and suppressed ones are among them
     * @param rules the rules of the tool component, with their places in it
     * @param artifacts is told which files results name
     */
    SarifResult(JsonWriter json, boolean showsStatus, Map<String, Integer> rules, SarifArtifacts artifacts) {
        this.json = json;
        this.showsStatus = showsStatus;
        this.rules = rules;
        this.artifacts = artifacts;
    }

    void write(ReportedFinding reported, @Nullable String snippet) throws IOException {
        Finding finding = reported.finding();
        json.beginObject()
                .member("ruleId", finding.rule())
                .memberIfKnown("ruleIndex", rules.getOrDefault(finding.rule(), -1))
                .member("level", level(reported.severity()));
        message(Headline.of(finding));
        Location location = reported.location();
        if (location != null && location.source() != null) {
            artifacts.addResult(location.source());
        }
        json.name("locations").beginArray();
        place(-1, location, finding.path(), snippet);
        json.endArray();
        related(finding.related(), reported.related());
        String fingerprint = reported.fingerprint();
        if (fingerprint != null) {
            json.name("partialFingerprints")
                    .beginObject()
                    .member(Fingerprints.NAME, fingerprint)
                    .member(
                            "primaryLocationLineHash",
                            fingerprint.substring(0, Math.min(HASH_DIGITS, fingerprint.length())) + ":1")
                    .endObject();
        }
        fix(reported);
        if (showsStatus) {
            status(reported);
        }
        json.endObject();
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.toString();
    }

    private void message(String text) throws IOException {
        json.name("message").beginObject().member("text", text).endObject();
    }

    /** A location; −1 for one that needs no id. */
    private void place(int id, @Nullable Location location, @Nullable DataPath path, @Nullable String snippet)
            throws IOException {
        json.beginObject().memberIfKnown("id", id);
        if (location != null && location.source() != null) {
            json.name("physicalLocation").beginObject();
            artifacts.location(location.source(), json);
            region(location, snippet);
            json.endObject();
        }
        if (path != null) {
            json.name("logicalLocations").beginArray().beginObject();
            json.memberIfKnown("name", path.name())
                    .member("fullyQualifiedName", path.pointer())
                    .member("kind", kind(path));
            json.name("properties").beginObject().member("path", path.toString());
            json.memberIfKnown("slug", path.slug())
                    .memberIfKnown("slot", location == null ? -1 : location.slot())
                    .memberIfKnown("payload", location == null ? -1 : location.payload());
            json.endObject().endObject().endArray();
        }
        if (id >= 0) {
            message(Headline.subject(path));
        }
        json.endObject();
    }

    private static String kind(DataPath path) {
        return path.parent() == null ? "object" : path.name() == null ? "value" : "property";
    }

    /** Characters are told from the start of the file, which is known on its first line alone. */
    private void region(Location place, @Nullable String snippet) throws IOException {
        json.name("region")
                .beginObject()
                .member("startLine", place.line())
                .member("startColumn", place.column())
                .member("endLine", place.endLine())
                .member("endColumn", place.endColumn());
        if (place.line() == 1 && place.endLine() == 1) {
            json.member("charOffset", place.column() - 1).member("charLength", place.endColumn() - place.column());
        }
        json.member("byteOffset", place.byteOffset()).member("byteLength", place.byteLength());
        if (snippet != null) {
            json.name("snippet").beginObject().member("text", snippet).endObject();
        }
        json.endObject();
    }

    private void related(List<RelatedValue> values, List<Location> locations) throws IOException {
        boolean belongTogether = values.size() == locations.size() || locations.isEmpty();
        int count = Math.min(MOST_RELATED, belongTogether ? values.size() : locations.size());
        if (count == 0) {
            return;
        }
        json.name("relatedLocations").beginArray();
        for (int i = 0; i < count; i++) {
            place(
                    i + 1,
                    i < locations.size() ? locations.get(i) : null,
                    belongTogether ? values.get(i).path() : null,
                    null);
        }
        json.endArray();
    }

    private void fix(ReportedFinding reported) throws IOException {
        Location location = reported.location();
        Fix fix = reported.finding().fix();
        if (fix == null
                || location == null
                || location.source() == null
                || reported.replacements().isEmpty()) {
            return;
        }
        json.name("fixes").beginArray().beginObject();
        json.name("description").beginObject().member("text", fix.safety()).endObject();
        json.name("artifactChanges").beginArray().beginObject();
        artifacts.location(location.source(), json);
        json.name("replacements").beginArray();
        for (Replacement replacement : reported.replacements()) {
            json.beginObject()
                    .name("deletedRegion")
                    .beginObject()
                    .member("byteOffset", replacement.byteOffset())
                    .member("byteLength", replacement.byteLength())
                    .endObject()
                    .name("insertedContent")
                    .beginObject()
                    .member("text", replacement.text())
                    .endObject()
                    .endObject();
        }
        json.endArray().endObject().endArray().endObject().endArray();
    }

    /**
     * When one result says what it is, all have to (SARIF 2.1.0, 3.27.23 and 3.27.24). Suppressions stand in the
     * configuration, which is outside of the page.
     */
    private void status(ReportedFinding reported) throws IOException {
        json.member("baselineState", reported.status() == FindingStatus.BASELINE ? "unchanged" : "new")
                .name("suppressions")
                .beginArray();
        if (reported.status() == FindingStatus.SUPPRESSED) {
            json.beginObject()
                    .member("kind", "external")
                    .member("status", "accepted")
                    .memberIfKnown("justification", reported.reason())
                    .endObject();
        }
        json.endArray();
    }
}
