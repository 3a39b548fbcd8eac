package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding as one flat JSON object; a member that is not known is absent. */
final class FindingJson {
    /** Grows when a member changes its meaning; new members alone do not change it. */
    private static final int VERSION = 1;

    private final Map<String, Object> members = new LinkedHashMap<>();

    private FindingJson() {}

    /** {@return the JSON of a finding, on one line} */
    static String line(ReportedFinding reported) {
        FindingJson json = new FindingJson();
        json.put("v", VERSION);
        json.putFinding(reported);
        return Json.line(json.members);
    }

    private void putFinding(ReportedFinding reported) {
        Finding finding = reported.finding();
        put("rule", finding.rule());
        put("severity", reported.severity().toString());
        put("message", finding.message());
        putLocation(reported.location());
        DataPath path = finding.path();
        if (path != null) {
            put("pointer", path.pointer());
            put("path", path.toString());
        }
        putUnlessEmpty(
                "alsoAt", reported.alsoAt().stream().map(DataPath::toString).toList());
        TextSpan span = finding.span();
        if (span != null) {
            put("textOffset", span.offset());
            put("textLength", span.length());
        }
        putSlug(path);
        putUnlessEmpty("related", related(reported));
    }

    private void putLocation(@Nullable Location location) {
        if (location == null) {
            return;
        }
        put("source", location.source());
        put("payload", known(location.payload()));
        put("line", location.line());
        put("column", location.column());
        put("endLine", location.endLine());
        put("endColumn", location.endColumn());
        put("byteOffset", location.byteOffset());
        put("byteLength", location.byteLength());
        put("slot", known(location.slot()));
        put("rawPointer", location.rawPointer());
    }

    private void putSlug(@Nullable DataPath path) {
        String slug = path == null ? null : path.slug();
        put("slug", slug == null || slug.isEmpty() ? null : slug);
    }

    /** Where the other values are; their paths too, when it is known which place belongs to which. */
    private static List<Object> related(ReportedFinding reported) {
        List<DataPath> paths = reported.finding().related();
        List<Location> locations = reported.related();
        List<Object> related = new ArrayList<>();
        for (int i = 0; i < Math.max(paths.size(), locations.size()); i++) {
            FindingJson json = new FindingJson();
            if (i < locations.size()) {
                json.putLocation(locations.get(i));
            }
            if (paths.size() == locations.size() || locations.isEmpty()) {
                json.put("pointer", paths.get(i).pointer());
                json.put("path", paths.get(i).toString());
                json.putSlug(paths.get(i));
            }
            if (!json.members.isEmpty()) {
                related.add(json.members);
            }
        }
        return related;
    }

    private static @Nullable Integer known(int number) {
        return number < 0 ? null : number;
    }

    private void putUnlessEmpty(String name, List<?> values) {
        put(name, values.isEmpty() ? null : values);
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
