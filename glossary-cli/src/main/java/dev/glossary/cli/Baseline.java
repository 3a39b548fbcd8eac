package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.ReportedFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The findings that were there when somebody began to look: one line of JSON for each, sorted, so that changes of several
 * people can be merged.
 */
final class Baseline {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::rule)
            .thenComparing(entry -> String.valueOf(entry.slug))
            .thenComparing(entry -> String.valueOf(entry.path))
            .thenComparing(Entry::fingerprint);

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A finding as the baseline knows it: by its fingerprint; the rest is for those who read the file. */
    record Entry(
            String fingerprint,
            String rule,
            @Nullable String slug,
            @Nullable String path) {
        /** {@return what it is about, for people} */
        String text() {
            return rule + (slug == null ? "" : " " + slug) + (path == null || path.isEmpty() ? "" : " " + path);
        }
    }

    /**
     * Reads a baseline.
     *
     * @throws BadConfiguration when the file cannot be read or is none
     */
    static Baseline read(Path file) {
        Baseline baseline = new Baseline();
        String name = PageFile.nameOf(file);
        try {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    baseline.add(entry(ConfigNode.read(name, number, line.getBytes(StandardCharsets.UTF_8))));
                }
            }
        } catch (NoSuchFileException absent) {
            throw new BadConfiguration(
                    name + ": there is no such baseline; --baseline-write makes it of what is found now", absent);
        } catch (IOException unreadable) {
            throw new BadConfiguration(name + ": " + Trouble.reason(unreadable), unreadable);
        }
        return baseline;
    }

    private static Entry entry(ConfigNode node) {
        ConfigNode fingerprint = node.members().get("fingerprint");
        ConfigNode rule = node.members().get("rule");
        if (fingerprint == null
                || rule == null
                || !FINGERPRINT.matcher(fingerprint.text()).matches()) {
            throw node.bad("a rule and a fingerprint of 32 hexadecimal digits are expected");
        }
        ConfigNode slug = node.members().get("slug");
        ConfigNode path = node.members().get("path");
        return new Entry(
                fingerprint.text(), rule.text(), slug == null ? null : slug.text(), path == null ? null : path.text());
    }

    private void add(Entry entry) {
        entries.put(entry.fingerprint, entry);
    }

    /** Adds a finding with its fingerprint. */
    void add(ReportedFinding found) {
        DataPath path = found.finding().path();
        String fingerprint = found.fingerprint();
        if (fingerprint != null) {
            String slug = path == null ? null : path.slug();
            add(new Entry(
                    fingerprint,
                    found.finding().rule(),
                    slug == null || slug.isEmpty() ? null : slug,
                    path == null ? null : path.toString()));
        }
    }

    boolean contains(String fingerprint) {
        return entries.containsKey(fingerprint);
    }

    /** {@return the entries that a test picks, in the order of the file} */
    List<Entry> entries(Predicate<Entry> test) {
        return entries.values().stream().filter(test).toList();
    }

    /** Drops entries. */
    void remove(List<Entry> stale) {
        stale.forEach(entry -> entries.remove(entry.fingerprint));
    }

    /** Writes the baseline as a whole or not at all. */
    void write(Path file) throws IOException {
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(ORDER);
        StringBuilder text = new StringBuilder();
        for (Entry entry : sorted) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("fingerprint", entry.fingerprint);
            members.put("rule", entry.rule);
            if (entry.slug != null) {
                members.put("slug", entry.slug);
            }
            if (entry.path != null) {
                members.put("path", entry.path);
            }
            text.append(Json.line(members)).append('\n');
        }
        try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
            out.stream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.commit();
        }
    }
}
