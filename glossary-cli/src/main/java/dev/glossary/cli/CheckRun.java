package dev.glossary.cli;

import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Term;
import dev.glossary.report.Fingerprints;
import dev.glossary.report.PageReport;
import dev.glossary.report.ReportSummary;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleScope;
import dev.glossary.validate.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks pages and reports what was found: page by page while they are read, where terms are not compared with each
 * other, else after the last. Not safe for use by several threads; its own threads are its own affair.
 */
final class CheckRun {
    /** The last line of a report has the number of all. */
    private static final int MOST_STALE = 20;

    private final CheckPlan plan;
    private final Terminal terminal;
    private final Trouble trouble;
    private final ReportOutputs outputs;
    private final Suppressions suppressions;
    private final @Nullable Baseline baseline;
    private final Fingerprints fingerprints = new Fingerprints();
    private final ReportSummary.Builder summary = ReportSummary.builder();

    /** What is to become the baseline; null when none is written. */
    private final @Nullable Baseline next;

    /** What of the baseline was found again, and the slugs that were looked at; empty without a baseline. */
    private final Set<String> foundAgain = new HashSet<>();

    private final Set<String> seenSlugs = new HashSet<>();

    private long shown;
    private long left;
    private long done;

    /**
     * @param baseline the findings that are known; null when there are none
     * @param next takes the findings that are to be known from now on; null when nobody wants that
     */
    CheckRun(
            CheckPlan plan,
            Terminal terminal,
            Trouble trouble,
            ReportOutputs outputs,
            @Nullable Baseline baseline,
            @Nullable Baseline next) {
        this.plan = plan;
        this.terminal = terminal;
        this.trouble = trouble;
        this.outputs = outputs;
        this.baseline = baseline;
        this.next = next;
        this.suppressions = plan.suppressions();
    }

    /** Reads and checks all files, and reports. */
    ReportSummary run() {
        try (Progress progress =
                new Progress(terminal, plan.showsProgress(), plan.files().size())) {
            if (plan.comparesTerms()) {
                CheckedGlossary glossary = plan.read(terminal, trouble, page -> progress.done(++done));
                report(glossary);
            } else {
                plan.readEach(terminal, trouble, page -> {
                    progress.done(++done);
                    report(page, 0, page.findings());
                });
            }
        }
        suppressions.notes().forEach(summary::addNote);
        if (left > 0) {
            summary.addNote(Count.of(left, "more finding") + " not shown (--max-findings)");
        }
        List<Baseline.Entry> stale = stale();
        stale.stream().limit(MOST_STALE).forEach(entry -> summary.addNote("stale in the baseline: " + entry.text()));
        summary.corpus(plan.saysCorpus() ? plan.corpus().toString() : null)
                .staleBaseline(stale.size())
                .successful(!trouble.occurred());
        ReportSummary whole = summary.build();
        outputs.finish(whole);
        return whole;
    }

    private void report(CheckedGlossary glossary) {
        List<List<ReportedFinding>> findings = glossary.findings();
        for (int i = 0; i < findings.size(); i++) {
            report(glossary.pages().get(i), glossary.firstOrdinal(i), findings.get(i));
        }
        for (String file : glossary.changed()) {
            summary.addNote(file + " has changed while it was checked, so that places in it are not known");
        }
    }

    private void report(CheckedPage page, int firstOrdinal, List<ReportedFinding> findings) {
        PageReport whole = identified(
                new PageReport(page.source().name(), page.source().payload(), firstOrdinal, page.terms(), findings));
        if (page.beginsFile()) {
            summary.addFile();
        }
        summary.add(whole);
        if (baseline != null) {
            page.terms().forEach(term -> seenSlugs.add(term.slug()));
        }
        outputs.page(whole.withFindings(limited(whole.findings())));
    }

    private PageReport identified(PageReport page) {
        List<ReportedFinding> known = new ArrayList<>(page.findings().size());
        for (ReportedFinding finding : page.findings()) {
            known.add(identified(finding, page.term(finding.finding().path())));
        }
        return page.withFindings(known);
    }

    private ReportedFinding identified(ReportedFinding finding, @Nullable Term term) {
        String fingerprint = fingerprints.next(finding, term);
        if (baseline != null) {
            foundAgain.add(fingerprint);
        }
        boolean isKnown = next != null || baseline != null && baseline.contains(fingerprint);
        ReportedFinding identified =
                finding.withIdentity(fingerprint, isKnown ? FindingStatus.BASELINE : FindingStatus.NEW);
        String reason = suppressions.reason(finding);
        if (reason != null) {
            return identified.suppressed(reason);
        }
        if (next != null) {
            next.add(identified);
        }
        return identified;
    }

    /** As many of the findings as may still be shown. */
    private List<ReportedFinding> limited(List<ReportedFinding> findings) {
        long room = plan.maxFindings() - shown;
        if (findings.size() <= room) {
            shown += findings.size();
            return findings;
        }
        left += findings.size() - room;
        shown += room;
        return findings.subList(0, (int) room);
    }

    /** What of the baseline is found no more, of terms and by rules that were asked. */
    List<Baseline.Entry> stale() {
        return baseline == null || next != null
                ? List.of()
                : baseline.entries(entry -> !foundAgain.contains(entry.fingerprint()) && isSeen(entry));
    }

    private boolean isSeen(Baseline.Entry entry) {
        Rule rule = Rules.find(entry.rule());
        boolean wasAsked = rule == null || plan.rules().asks(rule);
        boolean comparesTerms = rule != null && rule.scope() == RuleScope.GLOSSARY; // of which some were not there
        return wasAsked
                && (plan.isWhole() || !comparesTerms && entry.slug() != null && seenSlugs.contains(entry.slug()));
    }
}
