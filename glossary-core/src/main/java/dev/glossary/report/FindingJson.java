package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.Replacement;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as one flat JSON object, whose names {@code finding.schema.json} describes; what is not known is absent. */
final class FindingJson {
    /** Grows when a member changes its meaning; new members alone do not change it. */
    static final int VERSION = 1;

    private final JsonWriter json;

    private FindingJson(JsonWriter json) {
        this.json = json;
    }

    static void write(ReportedFinding finding, JsonWriter out) throws IOException {
        out.beginObject();
        new FindingJson(out).members(finding);
        out.endObject();
    }

    private void members(ReportedFinding reported) throws IOException {
        Finding finding = reported.finding();
        json.member("v", VERSION)
                .member("rule", finding.rule())
                .member("severity", reported.severity().toString())
                .member("message", finding.message());
        location(reported.location());
        DataPath path = finding.path();
        if (path != null) {
            path(path);
        }
        if (!reported.alsoAt().isEmpty()) {
            json.name("alsoAt").beginArray();
            for (DataPath other : reported.alsoAt()) {
                json.value(other.toString());
            }
            json.endArray();
        }
        TextSpan span = finding.span();
        if (span != null) {
            span(span);
        }
        slug(path);
        related(finding.related(), reported.related());
        Fix fix = finding.fix();
        if (fix != null) {
            fix(fix, reported.replacements());
        }
        json.memberIfKnown("fingerprint", reported.fingerprint())
                .member("status", reported.status().toString())
                .memberIfKnown("reason", reported.reason());
    }

    private void location(@Nullable Location location) throws IOException {
        if (location == null) {
            return;
        }
        json.memberIfKnown("source", location.source())
                .memberIfKnown("payload", location.payload())
                .member("line", location.line())
                .member("column", location.column())
                .member("endLine", location.endLine())
                .member("endColumn", location.endColumn())
                .member("byteOffset", location.byteOffset())
                .member("byteLength", location.byteLength())
                .memberIfKnown("slot", location.slot())
                .memberIfKnown("rawPointer", location.rawPointer());
    }

    private void path(DataPath path) throws IOException {
        json.member("pointer", path.pointer()).member("path", path.toString());
    }

    private void slug(@Nullable DataPath path) throws IOException {
        String slug = path == null ? null : path.slug();
        json.memberIfKnown("slug", slug == null || slug.isEmpty() ? null : slug);
    }

    private void span(TextSpan span) throws IOException {
        json.member("textOffset", span.offset()).member("textLength", span.length());
    }

    /** Where the other values are; their paths too, when it is known which place belongs to which. */
    private void related(List<RelatedValue> values, List<Location> locations) throws IOException {
        if (values.isEmpty() && locations.isEmpty()) {
            return;
        }
        boolean belongTogether = values.size() == locations.size() || locations.isEmpty();
        json.name("related").beginArray();
        for (int i = 0; i < (belongTogether ? values.size() : locations.size()); i++) {
            json.beginObject();
            if (i < locations.size()) {
                location(locations.get(i));
            }
            if (belongTogether) {
                RelatedValue value = values.get(i);
                path(value.path());
                if (value.span() != null) {
                    span(value.span());
                }
                slug(value.path());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void fix(Fix fix, List<Replacement> replacements) throws IOException {
        json.name("fix").beginObject().member("safety", safety(fix));
        json.name("edits").beginArray();
        for (Fix.Edit edit : fix.edits()) {
            json.beginObject();
            edit(edit);
            json.endObject();
        }
        json.endArray();
        if (!replacements.isEmpty()) {
            json.name("replacements").beginArray();
            for (Replacement replacement : replacements) {
                json.beginObject()
                        .member("byteOffset", replacement.byteOffset())
                        .member("byteLength", replacement.byteLength())
                        .member("text", replacement.text())
                        .endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    static String safety(Fix fix) {
        return fix.isSafe() ? "safe" : "suggested";
    }

    private void edit(Fix.Edit edit) throws IOException {
        DataPath path = edit.path();
        json.member("kind", kind(edit));
        if (path != null) {
            path(path);
            slug(path);
        }
        if (edit instanceof Fix.ReplaceText replace) {
            span(replace.span());
            json.member("text", replace.replacement());
        } else if (edit instanceof Fix.RenameMember rename) {
            json.member("name", rename.name());
        } else if (edit instanceof Fix.AddRelation add) {
            json.name("relation")
                    .beginObject()
                    .member("slug", add.slug())
                    .member("name", add.name())
                    .endObject();
        }
    }

    private static String kind(Fix.Edit edit) {
        if (edit instanceof Fix.ReplaceText) {
            return "replace-text";
        } else if (edit instanceof Fix.RemoveElement) {
            return "remove-element";
        } else if (edit instanceof Fix.RenameMember) {
            return "rename-member";
        } else if (edit instanceof Fix.AddRelation) {
            return "add-relation";
        } else if (edit instanceof Fix.WriteCanonically) {
            return "write-canonically";
        } else {
            return "remove-byte-order-mark";
        }
    }
}
