package dev.glossary.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that measure in turns have in common. */
final class MeasuringOptions {
    @Option(
            names = "--input",
            split = ",",
            paramLabel = "NAME",
            description = "What is read or written; all by default: page, pages, terms100, terms10000, typographic,"
                    + " scripts, escapes.")
    private List<Input> inputs = List.of(Input.values());

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many rounds are measured, after half as many to warm up; by default as many as fit into"
                    + " 30 seconds per input, after 10 seconds.")
    private @Nullable Integer rounds;

    List<Input> inputs() {
        return inputs;
    }

    Rounds rounds() {
        return new Rounds(rounds);
    }
}
