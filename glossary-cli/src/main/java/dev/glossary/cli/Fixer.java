package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.validate.Fixes;
import dev.glossary.validate.Rules;
import dev.glossary.validate.TermView;
import dev.glossary.validate.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Mends what a program can mend in the pages of a run: until nothing is left that it could, in memory, and then in the
 * files. Only {@code .json} payloads are written.
 */
final class Fixer {
    /** A fix may make room for another, which may make room for a third. */
    private static final int MOST_ROUNDS = 10;

    private final CheckPlan plan;
    private final FixOptions.Fixing fixing;
    private final boolean onlyShows;
    private final Terminal terminal;
    private final Trouble trouble;
    private final Suppressions suppressions;

    /** All terms of the run as they are to be, and the pages they stand in. */
    private final List<Term> terms = new ArrayList<>();

    private final List<CheckedPage> pageOfTerm = new ArrayList<>();

    /** The pages of which something other than a term is to be mended: what is left out when they are written anew. */
    private final Set<Integer> canonical = new TreeSet<>();

    /**
     * @param onlyShows whether nothing is written, and shown instead what would be
     */
    Fixer(CheckPlan plan, FixOptions.Fixing fixing, boolean onlyShows, Terminal terminal, Trouble trouble) {
        this.plan = plan;
        this.fixing = fixing;
        this.onlyShows = onlyShows;
        this.terminal = terminal;
        this.trouble = trouble;
        this.suppressions = plan.suppressions();
    }

    /** Mends all that can be; says whether anything was, or would be. */
    boolean fix() {
        PageMender mender = new PageMender(onlyShows, terminal, trouble);
        CheckedGlossary glossary = read();
        if (removeMarks(glossary, mender) && !onlyShows) {
            glossary = read();
        }
        List<List<ReportedFinding>> findings = glossary.findings();
        for (CheckedPage page : glossary.pages()) {
            for (Term term : page.terms()) {
                terms.add(term);
                pageOfTerm.add(page);
            }
        }
        Set<Integer> changed = applyFirst(findings);
        for (int round = 1; round < MOST_ROUNDS && !changed.isEmpty(); round++) {
            changed = apply(findAgain(glossary, changed));
        }
        for (int i = 0; i < glossary.pages().size(); i++) {
            mend(glossary.pages().get(i), glossary.firstOrdinal(i), canonical.contains(i), mender);
        }
        return mender.hasMended();
    }

    /** What cannot be read is told by the check that follows; where none does, now. */
    private CheckedGlossary read() {
        return plan.read(terminal, onlyShows ? trouble : Trouble.kept(new ArrayList<>()), page -> {});
    }

    private boolean removeMarks(CheckedGlossary glossary, PageMender mender) {
        boolean removed = false;
        for (CheckedPage page : glossary.pages()) {
            for (ReportedFinding finding : page.findings()) {
                Fix fix = finding.finding().fix();
                Location location = finding.location();
                boolean isMark =
                        fix != null && fix.edits().stream().anyMatch(edit -> edit instanceof Fix.RemoveByteOrderMark);
                if (isMark && location != null && !suppressions.cover(finding)) {
                    removed |= mender.removeMark(page, String.valueOf(location.source()));
                }
            }
        }
        return removed;
    }

    private Set<Integer> applyFirst(List<List<ReportedFinding>> findings) {
        Map<Integer, List<Fix>> fixes = new TreeMap<>();
        for (int page = 0; page < findings.size(); page++) {
            for (ReportedFinding finding : findings.get(page)) {
                Fix fix = finding.finding().fix();
                if (fix != null && isWanted(fix) && !suppressions.cover(finding)) {
                    if (fix.edits().stream().anyMatch(edit -> edit instanceof Fix.WriteCanonically)) {
                        canonical.add(page);
                    }
                    add(finding.finding(), fix, fixes);
                }
            }
        }
        return apply(fixes);
    }

    private boolean isWanted(Fix fix) {
        return fix.isSafe() || fixing == FixOptions.Fixing.SUGGESTED;
    }

    /** A fix belongs to the term that it changes, which may be another than that the finding is about. */
    private static void add(Finding finding, Fix fix, Map<Integer, List<Fix>> to) {
        DataPath path = fix.edits().get(0).path();
        path = path == null ? finding.path() : path;
        if (path != null && path.termOrdinal() >= 0) {
            to.computeIfAbsent(path.termOrdinal(), absent -> new ArrayList<>()).add(fix);
        }
    }

    /** Changes terms of pages that can be written; tells which changed. */
    private Set<Integer> apply(Map<Integer, List<Fix>> fixes) {
        Set<Integer> changed = new TreeSet<>();
        fixes.forEach((ordinal, ofTerm) -> {
            Term before = terms.get(ordinal);
            Term after = PageMender.canWrite(pageOfTerm.get(ordinal)) ? Fixes.apply(before, ofTerm) : before;
            if (!after.equals(before)) {
                terms.set(ordinal, after);
                changed.add(ordinal);
            }
        });
        return changed;
    }

    /** What can be mended after some terms have changed. */
    private Map<Integer, List<Fix>> findAgain(CheckedGlossary glossary, Set<Integer> changed) {
        Map<Integer, List<Fix>> fixes = new TreeMap<>();
        Validator.Assembly assembly = plan.fileRules().base().validator().assembly();
        assembly.know(plan.knownSlugs());
        for (CheckedPage page : glossary.pages()) {
            assembly.know(page.loadedOrNone().summaries().stream()
                    .map(TermSummary::slug)
                    .toList());
        }
        for (int i = 0; i < terms.size(); i++) {
            CheckedPage page = pageOfTerm.get(i);
            String source = page.source().name();
            TermView view = TermView.read(terms.get(i), i, source, page.terms().size() == 1, Set.of());
            if (changed.contains(i)) {
                addAll(rulesOf(page).validator().check(view), page, fixes);
            }
            assembly.add(view);
        }
        for (Finding finding : assembly.finish()) {
            DataPath path = finding.path();
            if (path != null) {
                addAll(List.of(finding), pageOfTerm.get(path.termOrdinal()), fixes);
            }
        }
        return fixes;
    }

    private FileRules.Judge rulesOf(CheckedPage page) {
        return plan.fileRules().of(String.valueOf(page.source().name()));
    }

    private void addAll(List<Finding> findings, CheckedPage page, Map<Integer, List<Fix>> to) {
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            boolean isAsked = rulesOf(page).rules().severity(Rules.get(finding.rule()), finding.severity()) != null;
            if (fix != null && isWanted(fix) && isAsked && !suppressions.cover(inPage(finding, page))) {
                add(finding, fix, to);
            }
        }
    }

    /** A finding with no more of its place than the file, which is all that a suppression asks for. */
    private static ReportedFinding inPage(Finding finding, CheckedPage page) {
        return ReportedFinding.of(
                finding, new Location(page.source().name(), page.source().payload(), 0, 0, 1, 1, 1, 1, -1));
    }

    private void mend(CheckedPage page, int firstOrdinal, boolean isWrittenAnew, PageMender mender) {
        Map<Term, Term> changes = new HashMap<>();
        for (int i = 0; i < page.terms().size(); i++) {
            Term before = page.terms().get(i);
            Term after = terms.get(firstOrdinal + i);
            if (!after.equals(before)) {
                changes.put(before, after);
            }
        }
        if ((isWrittenAnew || !changes.isEmpty()) && PageMender.canWrite(page)) {
            mender.mend(page, changes, isWrittenAnew, rulesOf(page).reader().options());
        }
    }
}
