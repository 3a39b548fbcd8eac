package dev.glossary.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that reads pages is told about where they are. */
final class PathOptions {
    @Parameters(
            paramLabel = "PATH...",
            hideParamSyntax = true,
            arity = "0..*", // picocli would tell of a missing PATH before an unknown option
            description = {
                "A file, a directory, a glob, or - for standard input. A directory stands for the files below it"
                        + " whose name ends in _payload.json and the *.html files that hold a payload; hidden"
                        + " directories and node_modules are skipped. A file whose name ends in .ndjson or .jsonl"
                        + " holds one payload a line."
            })
    private final List<String> paths = new ArrayList<>();

    @Option(
            names = "--stdin-path",
            paramLabel = "NAME",
            defaultValue = "<stdin>",
            description =
                    "The name of standard input in reports. One that ends in .ndjson or .jsonl tells that there is"
                            + " one payload a line, which is otherwise seen from the first line. Default: ${DEFAULT-VALUE}")
    private String stdinName = "";

    @Option(names = "--allow-empty", description = "Take it for no failure when PATH matches no file.")
    private boolean allowEmpty;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    PathOptions() {}

    /** {@return whether no PATH is given} */
    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** @throws ParameterException when there are none, or one is empty */
    List<String> paths() {
        requirePaths();
        return paths;
    }

    /**
     * Says so before anything is printed, when there are none, or one is empty.
     *
     * @throws ParameterException when there are none, or one is empty
     */
    void requirePaths() {
        if (paths.isEmpty()) {
            throw new ParameterException(command.commandLine(), "no PATH is given");
        }
        if (paths.contains("")) { // a variable of a shell that is not set
            throw new ParameterException(command.commandLine(), "a PATH is empty; the working directory is .");
        }
    }

    String stdinName() {
        return stdinName;
    }

    boolean allowsEmpty() {
        return allowEmpty;
    }
}
