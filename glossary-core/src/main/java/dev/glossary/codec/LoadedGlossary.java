package dev.glossary.codec;

import dev.glossary.finding.Locator;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms of one page or of many, and what reading them brought to light.
 *
 * <p>It keeps terms and not bytes: a page that was read from a file is opened again when somebody asks for a place in it.
 * Immutable and safe for use by several threads.
 */
public final class LoadedGlossary {
    private final Glossary glossary;
    private final List<TermOrigin> origins;
    private final List<TermSummary> summaries;
    private final List<ReportedFinding> findings;
    private final Locator locator;

    LoadedGlossary(
            List<Term> terms, List<TermOrigin> origins, List<TermSummary> summaries, List<ReportedFinding> findings) {
        this.glossary = Glossary.of(terms);
        this.origins = List.copyOf(origins);
        this.summaries = List.copyOf(summaries);
        this.findings = List.copyOf(findings);
        this.locator = new TermLocator(glossary.terms(), this.origins);
    }

    /**
     * {@return many in one, in order} Terms of different pages stay different terms, also when they are equal:
     * {@link Glossary#duplicates()} tells of them.
     *
     * @param parts what was loaded page by page
     */
    public static LoadedGlossary merge(List<LoadedGlossary> parts) {
        List<Term> terms = new ArrayList<>();
        List<TermOrigin> origins = new ArrayList<>();
        Set<TermSummary> summaries = new LinkedHashSet<>();
        List<ReportedFinding> findings = new ArrayList<>();
        for (LoadedGlossary part : parts) {
            int before = terms.size();
            for (ReportedFinding finding : part.findings) {
                findings.add(finding.renumbered(ordinal -> before + ordinal));
            }
            terms.addAll(part.glossary.terms());
            origins.addAll(part.origins);
            summaries.addAll(part.summaries);
        }
        return new LoadedGlossary(terms, origins, List.copyOf(summaries), findings);
    }

    /** {@return the terms, in the order of pages and of places in them} */
    public Glossary glossary() {
        return glossary;
    }

    /** {@return where each term was read, in the order of {@link Glossary#terms()}} */
    public List<TermOrigin> origins() {
        return origins;
    }

    /**
     * {@return where a term was read}
     *
     * @param ordinal the term's place in {@link Glossary#terms()}, from 0, as {@code DataPath.termOrdinal()} has it
     * @throws IndexOutOfBoundsException when there is no such term
     */
    public TermOrigin origin(int ordinal) {
        return origins.get(ordinal);
    }

    /** {@return what index and category pages say of terms, in order; a summary that stands there twice is one} */
    public List<TermSummary> summaries() {
        return summaries;
    }

    /**
     * {@return what an inspection found, page by page and in the order of places; empty after a strict reading} A path
     * names its term by the place in {@link Glossary#terms()}.
     */
    public List<ReportedFinding> findings() {
        return findings;
    }

    /** {@return what tells where a term or a part of it stands in its file} */
    public Locator locator() {
        return locator;
    }

    /** {@return the glossary and the number of findings} */
    @Override
    public String toString() {
        return "LoadedGlossary[" + glossary + ", " + findings.size()
                + (findings.size() == 1 ? " finding]" : " findings]");
    }
}
