package dev.glossary.cli;

import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.Source;
import dev.glossary.model.TermSummary;
import dev.glossary.validate.Rules;
import dev.glossary.validate.TermView;
import dev.glossary.validate.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pages of a run whose terms are compared with each other. Its terms are numbered through all pages. */
final class CheckedGlossary {
    private final FileRules rules;
    private final Validator.Assembly assembly;
    private final List<CheckedPage> pages = new ArrayList<>();
    private final List<Integer> firstOrdinals = new ArrayList<>();
    private int terms;

    /** The files that are no longer what was read. */
    private final Set<String> changed = new LinkedHashSet<>();

    /** @param knownSlugs slugs that lead somewhere although no page has their term */
    CheckedGlossary(FileRules rules, Collection<String> knownSlugs) {
        this.rules = rules;
        this.assembly = rules.base().validator().assembly();
        assembly.know(knownSlugs);
    }

    void add(CheckedPage page) {
        firstOrdinals.add(terms);
        pages.add(page);
        for (TermView view : page.views()) {
            view.moveTo(terms + view.path().termOrdinal());
            assembly.add(view);
        }
        terms += page.terms().size();
        page.forgetViews();
        LoadedGlossary loaded = page.loaded();
        if (loaded != null) {
            assembly.know(loaded.summaries().stream().map(TermSummary::slug).toList());
        }
    }

    List<CheckedPage> pages() {
        return pages;
    }

    /** {@return the ordinal of a page's first term} */
    int firstOrdinal(int page) {
        return firstOrdinals.get(page);
    }

    /** {@return the files that were no longer what was read, when places in them were looked for} */
    Set<String> changed() {
        return changed;
    }

    /** Compares the terms; said once. The findings of each page, its own too, in the order of their places. */
    List<List<ReportedFinding>> findings() {
        Map<Integer, List<Finding>> byPage = new TreeMap<>();
        for (Finding finding : assembly.finish()) {
            byPage.computeIfAbsent(pageOf(finding.path()), absent -> new ArrayList<>())
                    .add(finding);
        }
        LoadedGlossary all = LoadedGlossary.merge(
                pages.stream().map(CheckedPage::loadedOrNone).toList());
        List<List<ReportedFinding>> findings = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            int first = firstOrdinals.get(i);
            List<ReportedFinding> ofPage = new ArrayList<>();
            for (ReportedFinding own : pages.get(i).findings()) {
                ofPage.add(own.renumbered(ordinal -> first + ordinal));
            }
            for (Finding together : byPage.getOrDefault(i, List.of())) {
                add(together, pages.get(i).source(), all, ofPage);
            }
            ofPage.sort(ReportedFinding.ORDER);
            findings.add(ofPage);
        }
        return findings;
    }

    /** What is said of terms together is about one of them; the rules of its file may take it to be less bad. */
    private void add(Finding finding, Source source, LoadedGlossary all, List<ReportedFinding> to) {
        Severity severity =
                rules.of(String.valueOf(source.name())).rules().severity(Rules.get(finding.rule()), finding.severity());
        if (severity != null) {
            to.add(locate(finding, source, all).withSeverity(severity));
        }
    }

    private ReportedFinding locate(Finding finding, Source source, LoadedGlossary all) {
        ReportedFinding located;
        try {
            located = all.locator().locate(finding);
        } catch (IOException unreadable) {
            located = ReportedFinding.of(finding, null);
        }
        if (located.location() == null) {
            changed.add(String.valueOf(source.name()));
        }
        return located;
    }

    private int pageOf(@Nullable DataPath path) {
        int ordinal = path == null ? 0 : path.termOrdinal();
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) { // the last page whose first term is not behind this one
            int middle = (low + high + 1) >>> 1;
            if (firstOrdinals.get(middle) <= ordinal) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
