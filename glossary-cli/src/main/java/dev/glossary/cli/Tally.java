package dev.glossary.cli;

import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.Severity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much a run has read and found. */
final class Tally {
    private long files;
    private long terms;
    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);

    void addPage(PageRead page, @Nullable LoadedGlossary inspected) {
        files += page.beginsFile() ? 1 : 0;
        terms += inspected == null ? 0 : inspected.glossary().size();
    }

    void add(Severity severity) {
        findings.merge(severity, 1L, Long::sum);
    }

    boolean anyMatch(Predicate<Severity> severities) {
        return findings.keySet().stream().anyMatch(severities);
    }

    /** {@return the numbers as a JSON object, {@code {"summary":{"files":6,…}}}} */
    String json() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("files", files);
        numbers.put("terms", terms);
        for (Severity severity : Severity.values()) {
            numbers.put(severity + "s", count(severity));
        }
        return Json.line(Map.of("summary", numbers));
    }

    /** {@return the numbers for people, {@code 6 files · 6 terms · 0 errors, 0 warnings, 0 infos}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(Count.of(files, "file")).append(" · ").append(Count.of(terms, "term"));
        String separator = " · ";
        for (Severity severity : Severity.values()) {
            text.append(separator).append(Count.of(count(severity), severity.toString()));
            separator = ", ";
        }
        return text.toString();
    }

    private long count(Severity severity) {
        return findings.getOrDefault(severity, 0L);
    }
}
