package dev.glossary.cli;

import dev.glossary.validate.Rule;
import dev.glossary.validate.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glossary explain}: what a rule is for, and what it finds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Tells about a rule: what must be true and why, where the rule comes from, what can be set, and what is"
                    + " wrong and right by it. “glossary rules” lists the rules.",
            ""
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "The id of the rule, such as slug-format.")
    private String id = "";

    @Option(
            names = "--on",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Then show what the rule finds in these files or directories, even where that does not count, as"
                            + " “glossary check --only RULE --show-suppressed” does. The exit code is that of the check.")
    private final List<String> files = new ArrayList<>();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Rule rule = rule();
        new RuleText(terminal).whole(rule);
        return files.isEmpty() ? ExitCode.OK : check(rule);
    }

    private Rule rule() {
        try {
            return Rules.get(id);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
    }

    private int check(Rule rule) {
        terminal.line("");
        CommandLine check = Objects.requireNonNull(spec.root().subcommands().get("check"));
        List<String> arguments = new ArrayList<>(List.of("--only", rule.id(), "--show-suppressed", "--"));
        arguments.addAll(files);
        return check.execute(arguments.toArray(new String[0]));
    }
}
