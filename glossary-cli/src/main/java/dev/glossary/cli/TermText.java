package dev.glossary.cli;

import dev.glossary.codec.LoadedGlossary;
import dev.glossary.codec.TermOrigin;
import dev.glossary.finding.DataPath;
import dev.glossary.finding.Source;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prints what a page says about terms, for people. */
final class TermText implements TermView {
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private boolean isFirst = true;

    TermText(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void page(PageRead read, NuxtPage page, LoadedGlossary inspected) {
        if (!isFirst) {
            terminal.line("");
        }
        isFirst = false;
        terminal.line(read.title());
        printFacts(page);
        List<Term> terms = inspected.glossary().terms();
        for (int i = 0; i < terms.size(); i++) {
            printTerm(terms.get(i), inspected.origins().get(i), read.source());
        }
        printSummaries(inspected.summaries());
        if (terms.isEmpty() && inspected.summaries().isEmpty()) {
            terminal.line(INDENT + "no terms");
        }
    }

    private void printFacts(NuxtPage page) {
        List<String> facts = new ArrayList<>();
        String path = unlessMalformed(page::path);
        if (path != null) {
            facts.add("page " + path);
        }
        Object prerenderedAt = unlessMalformed(page::prerenderedAt);
        if (prerenderedAt != null) {
            facts.add("prerendered at " + prerenderedAt);
        }
        if (unlessMalformed(page::error) != null) {
            facts.add("shows an error in place of its content");
        }
        if (!facts.isEmpty()) {
            terminal.line(INDENT + String.join(" · ", facts));
        }
    }

    /** What is malformed is for {@code check} to report. */
    private static <T> @Nullable T unlessMalformed(Supplier<@Nullable T> fact) {
        try {
            return fact.get();
        } catch (PayloadException malformed) {
            return null;
        }
    }

    private void printTerm(Term term, TermOrigin origin, Source heading) {
        terminal.line("");
        String category = term.category();
        terminal.line(INDENT + orDash(term.slug()) + " · " + orDash(term.term())
                + (category == null ? "" : " · in " + category));
        terminal.paragraph(INDENT + INDENT, Objects.requireNonNullElse(term.shortDefinition(), "no short definition"));
        terminal.line(INDENT + INDENT + Count.of(term.relatedTerms().size(), "relation") + " · "
                + Count.of(term.faq().size(), "question"));
        boolean isHere = Objects.equals(origin.source().name(), heading.name());
        String file = isHere ? "" : " of " + origin.source().name();
        String prefix = "at ";
        for (DataPath path : origin.paths()) {
            terminal.line(INDENT + INDENT + prefix + path + file);
            prefix = "and ";
        }
    }

    private void printSummaries(List<TermSummary> summaries) {
        if (summaries.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(INDENT + "summaries of " + Count.of(summaries.size(), "term"));
        for (TermSummary summary : summaries) {
            String category = summary.category();
            terminal.line(INDENT + INDENT + orDash(summary.slug()) + " · " + orDash(summary.term())
                    + (category == null ? "" : " · in " + category));
        }
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
