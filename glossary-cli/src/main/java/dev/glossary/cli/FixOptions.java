package dev.glossary.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command mends. */
final class FixOptions {
    @Option(
            names = "--fix",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = "safe",
            description =
                    "Mend what a program can mend, and report the rest: safe, what cannot change what readers are told;"
                            + " suggested, what a person should look at, too. Only _payload.json files are written.")
    private @Nullable Fixing fix;

    @Option(names = "--diff", description = "Show what --fix would change, and write nothing.")
    private boolean diff;

    FixOptions() {}

    /** Which fixes are carried out. */
    enum Fixing {
        SAFE,
        SUGGESTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return which fixes are carried out or shown; null when none are} */
    @Nullable
    Fixing fixing() {
        return fix == null && diff ? Fixing.SAFE : fix;
    }

    boolean isDiff() {
        return diff;
    }
}
