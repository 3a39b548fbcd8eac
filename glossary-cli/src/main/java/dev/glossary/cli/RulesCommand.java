package dev.glossary.cli;

import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGroup;
import dev.glossary.validate.Rules;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glossary rules}: the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Lists the rules: how bad what a rule finds is by default, how much the rule has to see at once (the structure"
                    + " of a page, a text, a term, the whole glossary), whether --fix mends it, and what must be true. A"
                    + " rule that is off is asked by --rule, by --preset all, or by a configuration that says so.",
            ""
        })
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the rules look: text, markdown (a table for each group), or json (with parameters)."
                    + " Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What the catalogue looks like. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        switch (format) {
            case TEXT -> printText();
            case MARKDOWN -> printMarkdown();
            case JSON -> Json.text(RuleJson.catalogue()).lines().forEach(terminal::line);
        }
        return ExitCode.OK;
    }

    private void printText() {
        RuleText text = new RuleText(terminal);
        for (RuleGroup group : RuleGroup.values()) {
            terminal.line(group.title());
            terminal.line("");
            of(group).forEach(text::entry);
            terminal.line("");
        }
        terminal.line(Rules.all().size() + " rules");
    }

    private void printMarkdown() {
        for (RuleGroup group : RuleGroup.values()) {
            terminal.line("## " + group.title());
            terminal.line("");
            terminal.line("| rule | severity | scope | fix | what must be true |");
            terminal.line("|---|---|---|---|---|");
            of(group)
                    .forEach(rule -> terminal.line("| `" + rule.id() + "` | " + rule.severity()
                            + (rule.isOn() ? "" : ", off") + " | " + rule.scope() + " | " + rule.fix() + " | "
                            + rule.summary().replace("|", "\\|") + " |"));
            terminal.line("");
        }
    }

    private static List<Rule> of(RuleGroup group) {
        return Rules.all().stream().filter(rule -> rule.group() == group).toList();
    }
}
