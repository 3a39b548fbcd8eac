package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.payload.PayloadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read of one page as it is written.
 *
 * <p>A <i>hindrance</i> means that a term cannot be built as it is written; a <i>remark</i> is all else. A strict reading
 * keeps hindrances alone, and throws them together at the end of the page; a lenient one keeps both. That is all the
 * difference between the two.
 */
final class Problems {
    private final boolean strict;
    private final ReadOptions options;
    private final List<Noted> findings = new ArrayList<>(0);

    /** The findings by what they say and where: a shared slot is reported once, with all its paths. */
    private Map<Key, Noted> known = Map.of();

    /** What was found of the term that is being read, whose place in the glossary is not known yet. */
    private final List<Noted> ofTerm = new ArrayList<>(0);

    private boolean inTerm;

    /** A finding that may gain paths. */
    private static final class Noted {
        private ReportedFinding first;
        private boolean isOfOpenTerm;
        private final Set<DataPath> alsoAt = new LinkedHashSet<>();
        private final List<DataPath> inOpenTerm = new ArrayList<>();

        Noted(ReportedFinding first, boolean isOfOpenTerm) {
            this.first = first;
            this.isOfOpenTerm = isOfOpenTerm;
        }

        void alsoAt(DataPath path) {
            DataPath own = first.finding().path();
            boolean saysLess = own != null && own.termOrdinal() >= 0 && path.termOrdinal() < 0;
            if (!path.equals(own) && !saysLess) {
                alsoAt.add(path);
            }
        }

        void closeTerm(int ordinal) {
            if (isOfOpenTerm) {
                first = first.renumbered(any -> ordinal);
                isOfOpenTerm = false;
            }
            inOpenTerm.forEach(path -> alsoAt(path.renumbered(any -> ordinal)));
            inOpenTerm.clear();
        }

        ReportedFinding reported() {
            Finding finding = first.finding();
            if (isOfOpenTerm) { // which was never finished
                finding =
                        Finding.of(finding.rule(), finding.severity(), finding.message(), null); // nor can it be mended
            }
            return ReportedFinding.of(finding, first.location())
                    .withPlaces(first.location(), List.copyOf(alsoAt), first.related());
        }
    }

    /**
     * @param member which member of the object is missing, since all of them are missing at one place; else null
     */
    private record Key(
            String rule, @Nullable String member, @Nullable Location location) {
        static Key of(Finding finding, @Nullable Location location) {
            DataPath path = finding.path();
            String member = path != null && finding.rule().equals("required-field") ? path.name() : null;
            return new Key(finding.rule(), member, location);
        }
    }

    private Problems(boolean strict, ReadOptions options) {
        this.strict = strict;
        this.options = options;
    }

    static Problems throwing(ReadOptions options) {
        return new Problems(true, options);
    }

    static Problems collecting(ReadOptions options) {
        return new Problems(false, options);
    }

    boolean isStrict() {
        return strict;
    }

    ReadOptions options() {
        return options;
    }

    /** A term cannot be built as it is written. */
    void hindrance(String rule, String message, @Nullable DataPath path, Location location) {
        add(ReportedFinding.of(Finding.of(rule, Severity.ERROR, message, path), location));
    }

    /** Something malformed keeps a term from being built as it is written. */
    void hindrance(PayloadException malformed, @Nullable DataPath path) {
        add(malformed.asFinding(path));
    }

    /** Something is malformed, and no term needs it. */
    void remark(PayloadException malformed, @Nullable DataPath path) {
        if (!strict) {
            add(malformed.asFinding(path));
        }
    }

    /** Something is worth a word, if somebody listens. The place is worked out only then. */
    void remark(Finding finding, Supplier<? extends @Nullable Location> location) {
        if (!strict && !isFull()) {
            add(ReportedFinding.of(finding, location.get()));
        }
    }

    /** Adds a finding of somebody else, unless the same was found on another way. */
    void add(ReportedFinding finding) {
        if (isFull()) {
            return;
        }
        Location location = finding.location();
        Key key = Key.of(finding.finding(), location);
        Noted before = known.get(key);
        if (before != null) {
            addPath(before, finding.finding().path());
        } else if (findings.size() == options.maxFindings()) {
            String message = "there are more findings than " + options.maxFindings() + "; the rest is left out";
            Finding last = Finding.of("payload-limits", Severity.ERROR, message, null);
            findings.add(new Noted(ReportedFinding.of(last, location), false));
        } else {
            Noted noted = new Noted(finding, inTerm);
            known = known.isEmpty() ? new HashMap<>() : known;
            known.put(key, noted);
            findings.add(noted);
            if (inTerm) {
                ofTerm.add(noted);
            }
        }
    }

    private void addPath(Noted noted, @Nullable DataPath path) {
        if (path == null) {
            return;
        }
        if (inTerm) {
            noted.inOpenTerm.add(path);
            ofTerm.add(noted);
        } else {
            noted.alsoAt(path);
        }
    }

    /** Whether it was already said that there are more findings than allowed. */
    private boolean isFull() {
        return findings.size() > options.maxFindings();
    }

    /** What is found from now on is about one term, whose place is not known before it is read. */
    void beginTerm() {
        inTerm = true;
    }

    /** The term is read, and has its place in the glossary. */
    void endTerm(int ordinal) {
        for (Noted noted : ofTerm) {
            noted.closeTerm(ordinal);
        }
        abandonTerm();
    }

    /** The term cannot be read to its end. */
    void abandonTerm() {
        ofTerm.clear();
        inTerm = false;
    }

    /** The findings, in the order of their places. */
    List<ReportedFinding> findings() {
        return findings.stream()
                .map(Noted::reported)
                .sorted(ReportedFinding.ORDER)
                .toList();
    }

    /** Ends a strict reading that found hindrances. */
    void throwIfHindered() {
        if (strict && !findings.isEmpty()) {
            InvalidGlossaryException.throwFor(findings());
        }
    }
}
