package dev.glossary.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding as flat plain values, whose names {@code finding.schema.json} describes; what is not known is absent. */
final class PlainFinding {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private PlainFinding() {}

    static Map<String, Object> of(ReportedFinding reported) {
        Finding finding = reported.finding();
        PlainFinding plain = new PlainFinding();
        plain.put("v", ReportedFinding.VERSION);
        plain.put("rule", finding.rule());
        plain.put("severity", reported.severity().toString());
        plain.put("message", finding.message());
        plain.location(reported.location());
        plain.path(finding.path());
        plain.list("alsoAt", reported.alsoAt().stream().map(DataPath::toString).toList());
        plain.span(finding.span());
        plain.slug(finding.path());
        plain.list("related", related(finding.related(), reported.related()));
        Fix fix = finding.fix();
        plain.put("fix", fix == null ? null : fix(fix, reported.replacements()));
        plain.put("fingerprint", reported.fingerprint());
        plain.put("status", reported.status().toString());
        plain.put("reason", reported.reason());
        return plain.done();
    }

    /** Where the other values are; their paths too, when it is known which place belongs to which. */
    private static List<Map<String, Object>> related(List<RelatedValue> values, List<Location> locations) {
        boolean belongTogether = values.size() == locations.size() || locations.isEmpty();
        List<Map<String, Object>> related = new ArrayList<>();
        for (int i = 0; i < (belongTogether ? values.size() : locations.size()); i++) {
            PlainFinding plain = new PlainFinding();
            plain.location(i < locations.size() ? locations.get(i) : null);
            if (belongTogether) {
                RelatedValue value = values.get(i);
                plain.path(value.path());
                plain.span(value.span());
                plain.slug(value.path());
            }
            related.add(plain.done());
        }
        return related;
    }

    private static Map<String, Object> fix(Fix fix, List<Replacement> replacements) {
        PlainFinding plain = new PlainFinding();
        plain.put("safety", fix.safety());
        plain.list("edits", fix.edits().stream().map(PlainFinding::edit).toList());
        plain.list(
                "replacements",
                replacements.stream().map(PlainFinding::replacement).toList());
        return plain.done();
    }

    private static Map<String, Object> edit(Fix.Edit edit) {
        PlainFinding plain = new PlainFinding();
        plain.put("kind", kind(edit));
        plain.path(edit.path());
        plain.slug(edit.path());
        if (edit instanceof Fix.ReplaceText replace) {
            plain.span(replace.span());
            plain.put("text", replace.replacement());
        } else if (edit instanceof Fix.RenameMember rename) {
            plain.put("name", rename.name());
        } else if (edit instanceof Fix.AddRelation add) {
            PlainFinding relation = new PlainFinding();
            relation.put("slug", add.slug());
            relation.put("name", add.name());
            plain.put("relation", relation.done());
        }
        return plain.done();
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

    private static Map<String, Object> replacement(Replacement replacement) {
        PlainFinding plain = new PlainFinding();
        plain.put("byteOffset", replacement.byteOffset());
        plain.put("byteLength", replacement.byteLength());
        plain.put("text", replacement.text());
        return plain.done();
    }

    private void location(@Nullable Location location) {
        if (location == null) {
            return;
        }
        put("source", location.source());
        putIfKnown("payload", location.payload());
        put("line", location.line());
        put("column", location.column());
        put("endLine", location.endLine());
        put("endColumn", location.endColumn());
        put("byteOffset", location.byteOffset());
        put("byteLength", location.byteLength());
        putIfKnown("slot", location.slot());
        put("rawPointer", location.rawPointer());
    }

    private void path(@Nullable DataPath path) {
        if (path != null) {
            put("pointer", path.pointer());
            put("path", path.toString());
        }
    }

    private void slug(@Nullable DataPath path) {
        String slug = path == null ? null : path.slug();
        put("slug", slug == null || slug.isEmpty() ? null : slug);
    }

    private void span(@Nullable TextSpan span) {
        if (span != null) {
            put("textOffset", span.offset());
            put("textLength", span.length());
        }
    }

    private void list(String name, List<?> list) {
        put(name, list.isEmpty() ? null : list);
    }

    private void putIfKnown(String name, int number) {
        put(name, number < 0 ? null : number);
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private Map<String, Object> done() {
        return Collections.unmodifiableMap(members);
    }
}
