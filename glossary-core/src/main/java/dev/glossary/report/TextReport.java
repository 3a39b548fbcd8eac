package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Finding;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For people: a line that editors and terminals can follow, and below it the text that each finding is about. */
final class TextReport implements ReportWriter {
    private static final String INDENT = "   ";
    private static final String GAP = "        ";

    /** How many other places of a finding are listed. */
    private static final int MOST_LISTED = 5;

    private final Appendable out;
    private final ReportSettings settings;
    private final Drawing drawing;
    private final Ink ink;
    private final TextExcerpt excerpts;

    TextReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
        this.drawing = Drawing.of(settings);
        this.ink = new Ink(settings.isColored());
        this.excerpts = new TextExcerpt(out, settings);
    }

    /** A part of a text: what is found about one is said once. */
    private record Part(@Nullable DataPath path, TextSpan span) {}

    @Override
    public void page(PageReport page) throws IOException {
        List<List<ReportedFinding>> groups = new ArrayList<>();
        Map<Part, List<ReportedFinding>> ofParts = new HashMap<>();
        for (ReportedFinding reported : settings.shown(page)) {
            TextSpan span = reported.finding().span();
            List<ReportedFinding> group = span == null
                    ? new ArrayList<>()
                    : ofParts.computeIfAbsent(new Part(reported.finding().path(), span), part -> new ArrayList<>());
            if (group.isEmpty()) {
                groups.add(group);
            }
            group.add(reported);
        }
        for (List<ReportedFinding> group : groups) {
            group.sort(Comparator.comparing(ReportedFinding::severity));
            write(page, group);
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        if (!settings.isQuiet()) {
            SummaryText.write(summary, settings, out);
        }
    }

    /** Writes what is found about one part of a text; the message is that of the first finding. */
    private void write(PageReport page, List<ReportedFinding> group) throws IOException {
        ReportedFinding first = group.get(0);
        DataPath path = first.finding().path();
        String text = TermValue.text(page.term(path), path);
        head(first);
        place(first, text != null);
        if (path != null && text != null) {
            excerpts.write(path.toString(), text, first.finding().span(), repeated(group, path), first.severity());
        }
        list("shared with", first.alsoAt().stream().map(DataPath::toString).toList());
        list("related", related(group, text != null));
        foot(group);
        out.append('\n');
    }

    /** The part of the same text that is repeated; null when none is. */
    private static @Nullable TextSpan repeated(List<ReportedFinding> group, DataPath path) {
        return group.stream()
                .flatMap(each -> each.finding().related().stream())
                .filter(value -> value.path().equals(path) && value.span() != null)
                .map(RelatedValue::span)
                .findFirst()
                .orElse(null);
    }

    private void head(ReportedFinding reported) throws IOException {
        Location location = reported.location();
        if (location != null) {
            out.append(ink.bold(Excerpt.whole(location.toString()))).append(": ");
        }
        Finding finding = reported.finding();
        out.append(ink.severity(reported.severity(), reported.severity() + "[" + Excerpt.whole(finding.rule()) + "]"));
        out.append(": ").append(Excerpt.whole(finding.message()));
        if (reported.status() != FindingStatus.NEW) {
            out.append(" (").append(reported.status().toString()).append(')');
        }
        out.append('\n');
    }

    /** What a person wants to know before they look; the path only where no excerpt begins with it. */
    private void place(ReportedFinding reported, boolean hasExcerpt) throws IOException {
        List<String> parts = new ArrayList<>();
        DataPath path = reported.finding().path();
        if (path != null) {
            if (path.slug() != null && !path.slug().isBlank()) {
                parts.add("term " + Excerpt.of(path.slug()).strip());
            }
            if (!hasExcerpt && path.parent() != null) {
                parts.add(path.toString());
            }
        }
        Location location = reported.location();
        if (location != null) {
            if (location.payload() >= 0) {
                parts.add("payload " + location.payload());
            }
            if (location.slot() >= 0) {
                parts.add("slot " + location.slot());
            }
            long end = location.byteOffset() + location.byteLength();
            parts.add(
                    location.byteLength() == 0
                            ? "byte " + end
                            : "bytes " + location.byteOffset() + drawing.dash() + end);
        }
        if (!parts.isEmpty()) {
            out.append("  ").append(String.join(drawing.dot(), parts)).append('\n');
        }
    }

    /** The other values, unless they are the same text, in which an excerpt has shown them. */
    private static List<String> related(List<ReportedFinding> group, boolean hasExcerpt) {
        Set<String> lines = new LinkedHashSet<>();
        for (ReportedFinding reported : group) {
            List<RelatedValue> values = reported.finding().related();
            List<Location> locations = reported.related();
            DataPath own = reported.finding().path();
            for (int i = 0; i < values.size(); i++) {
                DataPath path = values.get(i).path();
                if (!(hasExcerpt && path.equals(own))) {
                    String name = name(path, own);
                    lines.add(values.size() == locations.size() ? locations.get(i) + ": " + name : name);
                }
            }
            if (values.isEmpty()) {
                locations.forEach(location -> lines.add(location.toString()));
            }
        }
        return List.copyOf(lines);
    }

    private static String name(DataPath path, @Nullable DataPath own) {
        String slug = path.slug() == null ? "" : Excerpt.of(path.slug());
        String steps = path.toString();
        boolean isOfOwnTerm = own != null && own.termOrdinal() == path.termOrdinal();
        return steps.isEmpty() ? "term " + slug : isOfOwnTerm || slug.isEmpty() ? steps : slug + " " + steps;
    }

    private void list(String label, List<String> lines) throws IOException {
        for (int i = 0; i < Math.min(lines.size(), MOST_LISTED); i++) {
            out.append(INDENT)
                    .append(label)
                    .append(": ")
                    .append(Excerpt.whole(lines.get(i)))
                    .append('\n');
        }
        if (lines.size() > MOST_LISTED) {
            out.append(INDENT)
                    .append(label)
                    .append(": ")
                    .append(Integer.toString(lines.size() - MOST_LISTED))
                    .append(" more\n");
        }
    }

    private void foot(List<ReportedFinding> group) throws IOException {
        List<String> rules =
                group.stream().map(each -> Excerpt.whole(each.finding().rule())).toList();
        List<String> parts = new ArrayList<>();
        if (rules.size() > 1) {
            parts.add("also: " + String.join(", ", rules.subList(1, rules.size())));
        }
        group.stream()
                .map(each -> each.finding().fix())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(fix -> parts.add("fix: " + fix.safety()));
        parts.add("help: glossary explain " + rules.get(0));
        out.append(INDENT).append(ink.faint(String.join(GAP, parts))).append('\n');
    }
}
