package dev.glossary.report;

import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say at the end of a run. A record for reading: its components may grow; {@link #builder()} counts.
 *
 * @param files how many files were read
 * @param terms how many terms were in them
 * @param errors how many new findings are errors
 * @param warnings how many new findings are warnings
 * @param infos how many new findings are infos
 * @param suppressed how many findings somebody has said are to be left
 * @param baseline how many findings the baseline has already
 * @param staleBaseline how many findings of the baseline are no more
 * @param corpus how much of the glossary the rules about all terms could see, such as {@code partial}; null when the
 *     report is not to say
 * @param notes what else a reader should know, a line each
 * @param isSuccessful whether everything could be found, opened and checked; findings do not matter here
 */
public record ReportSummary(
        long files,
        long terms,
        long errors,
        long warnings,
        long infos,
        long suppressed,
        long baseline,
        long staleBaseline,
        @Nullable String corpus,
        List<String> notes,
        boolean isSuccessful) {
    /** Copies the list. */
    public ReportSummary {
        notes = List.copyOf(notes);
    }

    /** {@return how many new findings are this bad} */
    public long count(Severity severity) {
        return switch (severity) {
            case ERROR -> errors;
            case WARNING -> warnings;
            case INFO -> infos;
        };
    }

    /** {@return whether a new finding is this bad, or worse} */
    public boolean hasAtLeast(Severity severity) {
        for (Severity worse : Severity.values()) {
            if (worse.isAtLeast(severity) && count(worse) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the summary as a map, as {@code glossary check --format json} prints it} Its members have the names of the
     * components, in their order, {@code successful} last; what is null or empty is absent. Unmodifiable.
     */
    public Map<String, Object> toPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("files", files);
        plain.put("terms", terms);
        plain.put("errors", errors);
        plain.put("warnings", warnings);
        plain.put("infos", infos);
        plain.put("suppressed", suppressed);
        plain.put("baseline", baseline);
        plain.put("staleBaseline", staleBaseline);
        if (corpus != null) {
            plain.put("corpus", corpus);
        }
        if (!notes.isEmpty()) {
            plain.put("notes", notes);
        }
        plain.put("successful", isSuccessful);
        return Collections.unmodifiableMap(plain);
    }

    /** {@return a summary of a successful run that has read and found nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** Counts what a run reads and finds. Not safe for use by several threads. */
    public static final class Builder {
        private final Map<Severity, Long> found = new EnumMap<>(Severity.class);
        private final Map<FindingStatus, Long> statuses = new EnumMap<>(FindingStatus.class);
        private final List<String> notes = new ArrayList<>();
        private long files;
        private long terms;
        private long staleBaseline;
        private @Nullable String corpus;
        private boolean isSuccessful = true;

        private Builder() {}

        /** Counts another file. */
        public Builder addFile() {
            files++;
            return this;
        }

        /** Counts the terms and the findings of a payload, but no file, which may hold several. */
        public Builder add(PageReport page) {
            terms += page.terms().size();
            page.findings().forEach(this::add);
            return this;
        }

        /** Counts a finding. */
        public Builder add(ReportedFinding finding) {
            statuses.merge(finding.status(), 1L, Long::sum);
            if (finding.status() == FindingStatus.NEW) {
                found.merge(finding.severity(), 1L, Long::sum);
            }
            return this;
        }

        /** Sets how many findings of the baseline are no more. */
        public Builder staleBaseline(long entries) {
            staleBaseline = entries;
            return this;
        }

        /** Sets how much of the glossary the rules about all terms could see; null when the report is not to say. */
        public Builder corpus(@Nullable String mode) {
            corpus = mode;
            return this;
        }

        /** Adds a line that a reader should know. */
        public Builder addNote(String line) {
            notes.add(line);
            return this;
        }

        /** Sets whether everything could be found, opened and checked. */
        public Builder successful(boolean isSo) {
            isSuccessful = isSo;
            return this;
        }

        /** {@return the summary of what was counted until now} */
        public ReportSummary build() {
            return new ReportSummary(
                    files,
                    terms,
                    found.getOrDefault(Severity.ERROR, 0L),
                    found.getOrDefault(Severity.WARNING, 0L),
                    found.getOrDefault(Severity.INFO, 0L),
                    statuses.getOrDefault(FindingStatus.SUPPRESSED, 0L),
                    statuses.getOrDefault(FindingStatus.BASELINE, 0L),
                    staleBaseline,
                    corpus,
                    notes,
                    isSuccessful);
        }
    }
}
