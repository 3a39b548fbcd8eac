package dev.glossary.cli;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between terms, member by member and line by line, as a unified diff shows it. */
final class TermDiff {
    private final List<String> lines = new ArrayList<>();

    private TermDiff() {}

    /**
     * {@return the lines of a diff}
     *
     * @param changes terms by what they were
     * @param dropsSlots whether slots are dropped that nothing leads to
     */
    static List<String> lines(Map<Term, Term> changes, boolean dropsSlots) {
        TermDiff diff = new TermDiff();
        changes.forEach(diff::add);
        if (dropsSlots) {
            diff.lines.add("@@ slots that nothing leads to are dropped @@");
        }
        return diff.lines;
    }

    private void add(Term before, Term after) {
        Map<String, List<String>> old = members(before);
        Map<String, List<String>> young = members(after);
        young.forEach((name, lines) -> add(before.slug(), name, old.getOrDefault(name, List.of()), lines));
        old.forEach((name, lines) -> {
            if (!young.containsKey(name)) {
                add(before.slug(), name, lines, List.of());
            }
        });
    }

    private static Map<String, List<String>> members(Term term) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        put(members, "slug", term.slug());
        put(members, "term", term.term());
        put(members, "shortDefinition", term.shortDefinition());
        put(members, "seoTitle", term.seoTitle());
        put(members, "seoDescription", term.seoDescription());
        put(members, "explanation", term.explanation());
        members.put(
                "relatedTerms", term.relatedTerms().stream().map(TermDiff::line).toList());
        for (int i = 0; i < term.faq().size(); i++) {
            Faq faq = term.faq().get(i);
            put(members, "faq[" + i + "].question", faq.question());
            put(members, "faq[" + i + "].answer", faq.answer());
        }
        put(members, "category", term.category());
        term.additionalFields().forEach((name, value) -> put(members, name, Json.line(new Object[] {value})));
        return members;
    }

    private static void put(Map<String, List<String>> members, String name, @Nullable String text) {
        members.put(name, text == null ? List.of() : List.of(text.split("\n", -1)));
    }

    private static String line(RelatedTerm relation) {
        return Objects.requireNonNullElse(relation.slug(), "") + ": " + Objects.requireNonNullElse(relation.name(), "");
    }

    /** The lines between those with which both begin and end. */
    private void add(String slug, String member, List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < most - same
                && before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        if (same == before.size() && same == after.size()) {
            return;
        }
        lines.add("@@ " + slug + ": " + member + " @@");
        before.subList(same, before.size() - sameAtEnd).forEach(line -> lines.add("-" + line));
        after.subList(same, after.size() - sameAtEnd).forEach(line -> lines.add("+" + line));
    }
}
