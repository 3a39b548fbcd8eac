package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What {@code bin/benchmark} starts. */
@Command(
        name = "bin/benchmark",
        description = "Says how fast terms are read and written, beside what a user would take instead.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TurnsCommand.class,
            CheckCommand.class,
            JmhCommand.class,
            ColdCommand.class,
            NodeCommand.class,
            InputsCommand.class,
            HelpCommand.class
        })
final class Main {
    private Main() {}

    /**
     * Runs a command and exits.
     *
     * @param args its name and its options
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        System.exit(commandLine().setOut(out).execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Input.class, Input::of);
    }
}
