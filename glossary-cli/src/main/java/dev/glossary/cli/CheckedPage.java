package dev.glossary.cli;

import dev.glossary.codec.LoadedGlossary;
import dev.glossary.codec.TermOrigin;
import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.Source;
import dev.glossary.model.Term;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Rules;
import dev.glossary.validate.TermView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found in a page by itself, before anybody compared its terms with those of other pages. */
final class CheckedPage {
    private final Source source;
    private final boolean beginsFile;
    private final @Nullable LoadedGlossary loaded;
    private final Reopening opener;
    private List<TermView> views;
    private final List<ReportedFinding> findings;

    private CheckedPage(
            Source source,
            boolean beginsFile,
            @Nullable LoadedGlossary loaded,
            Reopening opener,
            List<TermView> views,
            List<ReportedFinding> findings) {
        this.source = source;
        this.beginsFile = beginsFile;
        this.loaded = loaded;
        this.opener = opener;
        this.views = views;
        this.findings = findings;
    }

    /**
     * Checks a page, which is let go afterwards.
     *
     * @param page the page
     * @param judge the rules of its file
     * @param keepsViews whether its terms will be compared with those of other pages
     */
    static CheckedPage of(PageRead page, FileRules.Judge judge, boolean keepsViews) {
        List<ReportedFinding> findings = new ArrayList<>();
        page.unreadable().forEach(finding -> add(finding, judge.rules(), findings));
        List<TermView> views = List.of();
        LoadedGlossary loaded = page.inspect(judge.reader());
        if (loaded != null) {
            loaded.findings().forEach(finding -> add(finding, judge.rules(), findings));
            views = views(loaded);
            for (TermView view : views) {
                for (Finding finding : judge.validator().check(view)) {
                    findings.add(located(loaded, finding));
                }
            }
        }
        findings.sort(ReportedFinding.ORDER);
        page.opener().letGo();
        return new CheckedPage(
                page.source(),
                page.beginsFile(),
                loaded,
                page.opener(),
                keepsViews ? views : List.of(),
                List.copyOf(findings));
    }

    /** Adds what the reader found, if the rules want to hear it. */
    private static void add(ReportedFinding found, RuleSet rules, List<ReportedFinding> to) {
        Rule rule = Rules.get(found.finding().rule());
        Severity severity = rules.severity(rule, found.severity());
        if (severity != null) {
            to.add(found.withSeverity(severity));
        }
    }

    private static List<TermView> views(LoadedGlossary loaded) {
        Set<DataPath> reported = new HashSet<>();
        for (ReportedFinding found : loaded.findings()) {
            DataPath path = found.finding().path();
            if (path != null) {
                reported.add(path);
            }
        }
        List<Term> terms = loaded.glossary().terms();
        List<TermView> views = new ArrayList<>(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            TermOrigin origin = loaded.origin(i);
            views.add(TermView.read(terms.get(i), i, origin.source().name(), terms.size() == 1, reported));
        }
        return views;
    }

    private static ReportedFinding located(LoadedGlossary loaded, Finding finding) {
        try {
            return loaded.locator().locate(finding);
        } catch (IOException never) { // the page is held
            throw new IllegalStateException(never);
        }
    }

    /** {@return the file, and which of its payloads} */
    Source source() {
        return source;
    }

    /** {@return false for all but the first page of a file that holds many} */
    boolean beginsFile() {
        return beginsFile;
    }

    /** {@return the terms and where they stood; null when the page could not be read} */
    @Nullable
    LoadedGlossary loaded() {
        return loaded;
    }

    /** {@return the terms and where they stood; none when the page could not be read} */
    LoadedGlossary loadedOrNone() {
        return loaded == null ? LoadedGlossary.merge(List.of()) : loaded;
    }

    /** {@return what gives the page once more} */
    Reopening opener() {
        return opener;
    }

    List<Term> terms() {
        return loaded == null ? List.of() : loaded.glossary().terms();
    }

    /** {@return the terms as rules see them; empty when nobody compares them} */
    List<TermView> views() {
        return views;
    }

    /** Lets the views go, which hold more than the terms. */
    void forgetViews() {
        views = List.of();
    }

    /** {@return what was found, in the order of the places; paths number the terms of this page from 0} */
    List<ReportedFinding> findings() {
        return findings;
    }
}
