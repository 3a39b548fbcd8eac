package dev.glossary.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command does with the findings that are known. */
final class BaselineOptions {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The findings that do not count, since they were there already.")
    private @Nullable Path file;

    @Option(
            names = "--baseline-write",
            description = "Write what is found to the baseline: none of it counts any more.")
    private boolean write;

    @Option(names = "--baseline-prune", description = "Drop from the baseline what is not found any more.")
    private boolean prune;

    BaselineOptions() {}

    /** {@return the file; null when there is none} */
    @Nullable
    Path file(Configuration configuration) {
        return file == null ? configuration.baseline() : file;
    }

    boolean writes() {
        return write;
    }

    boolean prunes() {
        return prune;
    }
}
