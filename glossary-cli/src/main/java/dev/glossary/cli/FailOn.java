package dev.glossary.cli;

import dev.glossary.finding.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From which severity on a finding makes the run fail. */
enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null);

    private final @Nullable Severity severity;

    FailOn(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** {@return the severity; null when no finding makes the run fail} */
    @Nullable
    Severity severity() {
        return severity;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
