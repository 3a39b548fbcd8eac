package dev.glossary.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a report holds it: with its place. A record for reading: its components may grow.
 *
 * @param finding what is said
 * @param severity how bad the report takes it to be, which may differ from what the rule says
 * @param location where it stands; null when the glossary was built in code
 * @param alsoAt other paths that lead to the same place, since payloads share slots; empty when there are none
 * @param related the places of {@link Finding#related()}, as far as they are known
 * @param replacements what {@link Finding#fix()} changes in the file at {@link #location()}; empty when there is no fix, or
 *     it takes more than changing bytes in place
 * @param fingerprint what it is known by from run to run, 32 hexadecimal digits; null until a report is made
 * @param status whether it counts
 * @param reason why it is to be left; null when nobody has said so
 */
public record ReportedFinding(
        Finding finding,
        Severity severity,
        @Nullable Location location,
        List<DataPath> alsoAt,
        List<Location> related,
        List<Replacement> replacements,
        @Nullable String fingerprint,
        FindingStatus status,
        @Nullable String reason) {

    /** The version of the {@linkplain #toPlain() plain form}; grows when a member changes its meaning, not with new ones. */
    public static final int VERSION = 1;

    /** Source, then payload of an NDJSON file, then byte offset, then rule; findings without a location come first. */
    public static final Comparator<ReportedFinding> ORDER = Comparator.comparing(
                    ReportedFinding::location,
                    Comparator.nullsFirst(Comparator.comparing(
                                    Location::source, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                            .thenComparingInt(Location::payload)
                            .thenComparingLong(Location::byteOffset)))
            .thenComparing(reported -> reported.finding().rule());

    /** Copies the lists. */
    public ReportedFinding {
        alsoAt = List.copyOf(alsoAt);
        related = List.copyOf(related);
        replacements = List.copyOf(replacements);
    }

    /**
     * {@return a finding at a place, as severe as its rule says}
     *
     * @param finding what is said
     * @param location where it stands; null when that is not known
     */
    public static ReportedFinding of(Finding finding, @Nullable Location location) {
        return new ReportedFinding(
                finding, finding.severity(), location, List.of(), List.of(), List.of(), null, FindingStatus.NEW, null);
    }

    /** {@return the same finding, as severe as a configuration has it} */
    public ReportedFinding withSeverity(Severity other) {
        return new ReportedFinding(
                finding, other, location, alsoAt, related, replacements, fingerprint, status, reason);
    }

    /** {@return the same finding with its places} */
    public ReportedFinding withPlaces(@Nullable Location place, List<DataPath> otherPaths, List<Location> others) {
        return new ReportedFinding(
                finding, severity, place, otherPaths, others, replacements, fingerprint, status, reason);
    }

    /** {@return the same finding with what its fix changes in its file} */
    public ReportedFinding withReplacements(List<Replacement> changes) {
        return new ReportedFinding(finding, severity, location, alsoAt, related, changes, fingerprint, status, reason);
    }

    /** {@return the same finding with what it is known by, and with whether it counts, for which it has no reason} */
    public ReportedFinding withIdentity(String print, FindingStatus state) {
        return new ReportedFinding(finding, severity, location, alsoAt, related, replacements, print, state, null);
    }

    /** {@return the same finding, which is to be left for a reason} */
    public ReportedFinding suppressed(String why) {
        return new ReportedFinding(
                finding,
                severity,
                location,
                alsoAt,
                related,
                replacements,
                fingerprint,
                FindingStatus.SUPPRESSED,
                Objects.requireNonNull(why));
    }

    /**
     * {@return the same finding with its terms numbered in another way}
     *
     * @param ordinals from a term's place in its glossary to its new place, both from 0
     */
    public ReportedFinding renumbered(IntUnaryOperator ordinals) {
        return new ReportedFinding(
                finding.renumbered(ordinals),
                severity,
                location,
                alsoAt.stream().map(path -> path.renumbered(ordinals)).toList(),
                related,
                replacements,
                fingerprint,
                status,
                reason);
    }

    /**
     * {@return the line that editors and terminals can follow} It has the form
     * {@code source:line:column: severity[rule]: slug path: message}; without a location it begins at the severity.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (location != null) {
            text.append(location).append(": ");
        }
        text.append(severity).append('[').append(finding.rule()).append("]: ");
        DataPath path = finding.path();
        String subject = path == null ? "" : path.subject();
        text.append(subject).append(subject.isEmpty() ? "" : ": ");
        return text.append(finding.message()).toString();
    }

    /**
     * {@return the finding as one flat map, as {@code glossary check --format json} prints it} Its members stand in a fixed
     * order, what is not known is absent, and {@code FindingSchema} describes them: {@code v}, {@code rule},
     * {@code severity}, {@code message}, the members of its location, {@code pointer}, {@code path} and so on. Values are
     * texts, {@link Integer}s, {@link Long}s, and maps and lists of these; unmodifiable.
     */
    public Map<String, Object> toPlain() {
        return PlainFinding.of(this);
    }
}
