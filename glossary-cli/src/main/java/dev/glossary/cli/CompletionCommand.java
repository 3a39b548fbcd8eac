package dev.glossary.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code glossary generate-completion}: lets a shell complete commands and options. */
@Command(
        name = "generate-completion",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {"Prints a script by which bash and zsh complete commands, options and their values.", ""},
        footer = {"", "For the shell that runs: source <(glossary generate-completion)"})
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandSpec top = spec.root();
        AutoComplete.bash(top.name(), top.commandLine()).lines().forEach(terminal::line);
        return ExitCode.OK;
    }
}
