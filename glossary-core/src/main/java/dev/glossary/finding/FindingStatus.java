package dev.glossary.finding;

import java.util.Locale;

/** Whether a finding counts. */
public enum FindingStatus {
    /** It counts. */
    NEW,
    /** It was there already when the baseline was written. */
    BASELINE,
    /** Somebody has said, with a reason, that it is to be left. */
    SUPPRESSED;

    /** {@return the name in reports: {@code new}, {@code baseline} or {@code suppressed}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
