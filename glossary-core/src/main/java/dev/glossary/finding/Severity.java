package dev.glossary.finding;

import java.util.Locale;

/** How much a finding hurts, the worst first. */
public enum Severity {
    /** A consumer breaks, or data is lost. */
    ERROR,
    /** To be fixed before publishing. */
    WARNING,
    /** Advice, or a fact worth knowing. */
    INFO;

    /** {@return whether this is as bad as the other, or worse} */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** {@return the name in reports: {@code error}, {@code warning} or {@code info}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
