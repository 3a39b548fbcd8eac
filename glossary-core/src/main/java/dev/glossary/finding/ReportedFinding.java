package dev.glossary.finding;

import java.util.Comparator;
import java.util.List;
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
 */
public record ReportedFinding(
        Finding finding,
        Severity severity,
        @Nullable Location location,
        List<DataPath> alsoAt,
        List<Location> related) {

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
    }

    /**
     * {@return a finding at a place, as severe as its rule says}
     *
     * @param finding what is said
     * @param location where it stands; null when that is not known
     */
    public static ReportedFinding of(Finding finding, @Nullable Location location) {
        return new ReportedFinding(finding, finding.severity(), location, List.of(), List.of());
    }

    /**
     * {@return the same finding with its terms numbered in another way}
     *
     * @param ordinals from a term's place in its glossary to its new place, both from 0
     */
    public ReportedFinding renumbered(IntUnaryOperator ordinals) {
        return new ReportedFinding(
                finding.renumbered(ordinals), severity, location, Finding.renumbered(alsoAt, ordinals), related);
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
        if (path != null) {
            String slug =
                    Excerpt.of(Objects.requireNonNullElse(path.slug(), "")).strip();
            String steps = path.toString();
            text.append(slug)
                    .append(slug.isEmpty() || steps.isEmpty() ? "" : " ")
                    .append(steps);
            text.append(slug.isEmpty() && steps.isEmpty() ? "" : ": ");
        }
        return text.append(finding.message()).toString();
    }
}
