package dev.glossary.report;

import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import dev.glossary.validate.Rule;
import dev.glossary.validate.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, for GitHub code scanning and other services. GitHub keeps the first 5,000 results of a run, so more are not
 * written: the worst come first, and a notification tells what was left out. Everything is written at the end.
 */
final class SarifReport implements ReportWriter {
    /** GitHub, “SARIF support for code scanning”, limits of an upload. */
    private static final int MOST_RESULTS = 5_000;

    /** A file for GitHub may have 10 MB when it is compressed. */
    private static final int MOST_SNIPPETS = 2_000;

    private static final int LONGEST_SNIPPET = 200;

    private final Appendable out;
    private final ReportSettings settings;
    private final WorstFirst<Kept> results = new WorstFirst<>(MOST_RESULTS);

    SarifReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /** A finding without its page. */
    private record Kept(ReportedFinding finding, @Nullable String snippet) {}

    @Override
    public void page(PageReport page) {
        for (ReportedFinding finding : settings.shown(page)) {
            Term term = page.term(finding.finding().path());
            results.add(finding.severity(), new Kept(finding, snippet(finding, term)));
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        List<Kept> kept = results.all();
        Map<String, Integer> indices = new LinkedHashMap<>();
        for (Kept each : kept) {
            String id = each.finding.finding().rule();
            if (Rules.find(id) != null) {
                indices.putIfAbsent(id, indices.size());
            }
        }
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .member("version", "2.1.0")
                .name("runs")
                .beginArray()
                .beginObject();
        tool(indices, json);
        json.name("automationDetails")
                .beginObject()
                .member("id", "glossary-lint/" + settings.runName() + "/")
                .endObject();
        invocation(summary, json);
        json.member("columnKind", "unicodeCodePoints").name("results").beginArray();
        SarifArtifacts artifacts = new SarifArtifacts();
        SarifResult result = new SarifResult(json, settings.showsSuppressed(), indices, artifacts);
        for (int i = 0; i < kept.size(); i++) {
            json.lineBreak();
            Kept each = kept.get(i);
            result.write(each.finding, i < MOST_SNIPPETS ? each.snippet : null);
        }
        json.endArray();
        artifacts.write(settings.hashes(), json);
        json.endObject().endArray().endObject();
        out.append('\n');
    }

    private void tool(Map<String, Integer> rules, JsonWriter json) throws IOException {
        json.name("tool")
                .beginObject()
                .name("driver")
                .beginObject()
                .member("name", "glossary")
                .memberIfKnown("version", settings.toolVersion().isEmpty() ? null : settings.toolVersion())
                .name("rules")
                .beginArray();
        for (String id : rules.keySet()) {
            json.lineBreak();
            rule(Rules.get(id), json);
        }
        json.endArray().endObject().endObject();
    }

    /** There is no {@code helpUri}, since the documentation has no address that stays; {@code help} has all of it. */
    private void rule(Rule rule, JsonWriter json) throws IOException {
        Severity severity = settings.rules().severity(rule, rule.severity());
        Severity level = severity == null ? rule.severity() : severity;
        json.beginObject().member("id", rule.id()).member("name", name(rule));
        text("shortDescription", rule.summary(), json);
        text("fullDescription", RuleHelp.text(rule), json);
        json.name("help")
                .beginObject()
                .member("text", RuleHelp.text(rule))
                .member("markdown", RuleHelp.markdown(rule))
                .endObject();
        json.name("defaultConfiguration")
                .beginObject()
                .member("level", SarifResult.level(level))
                .endObject();
        json.name("properties")
                .beginObject()
                .name("tags")
                .beginArray()
                .value("glossary")
                .value(rule.group().toString())
                .endArray()
                .member("precision", precision(rule))
                .member("problem.severity", level == Severity.INFO ? "recommendation" : level.toString())
                .endObject()
                .endObject();
    }

    /** The id as SARIF has names: {@code SlugFormat}. */
    private static String name(Rule rule) {
        StringBuilder name = new StringBuilder();
        for (String word : rule.id().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** Whether content is good is guessed from signs of it; the other rules see what they speak of. */
    private static String precision(Rule rule) {
        return switch (rule.group()) {
            case CONTENT -> "medium";
            case FORMAT, FIELDS, IDENTIFIERS, RELATIONS, FAQ, TEXT, SEO, CORPUS -> "high";
        };
    }

    private void invocation(ReportSummary summary, JsonWriter json) throws IOException {
        json.name("invocations")
                .beginArray()
                .beginObject()
                .member("executionSuccessful", summary.isSuccessful())
                .name("toolExecutionNotifications")
                .beginArray();
        if (results.left() > 0) {
            notification("warning", "left out, since services take no more: " + results.describeLeft(), json);
        }
        for (String note : summary.notes()) {
            notification("note", note, json);
        }
        json.endArray().endObject().endArray();
    }

    private static void notification(String level, String message, JsonWriter json) throws IOException {
        json.beginObject().member("level", level);
        text("message", message, json);
        json.endObject();
    }

    private static void text(String name, String text, JsonWriter json) throws IOException {
        json.name(name).beginObject().member("text", text).endObject();
    }

    /** The text of the region; null when the file writes it in another way, or it is long. */
    private static @Nullable String snippet(ReportedFinding reported, @Nullable Term term) {
        TextSpan span = reported.finding().span();
        String text = TermValue.text(term, reported.finding().path());
        if (span == null || text == null || span.length() > LONGEST_SNIPPET) {
            return null;
        }
        String part = Spans.in(text, span);
        int bytes = part.getBytes(StandardCharsets.UTF_8).length; // an escape is longer than what it stands for
        Location location = reported.location();
        return location != null && location.byteLength() == bytes ? part : null;
    }
}
