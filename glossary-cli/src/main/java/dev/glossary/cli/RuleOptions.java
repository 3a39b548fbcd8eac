package dev.glossary.cli;

import dev.glossary.validate.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command asks. */
final class RuleOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration. Default: " + Configuration.FILE_NAME
                    + " in the working directory, or above it up to the first folder with .git")
    private @Nullable Path config;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "The rule set to begin with: structure, recommended, strict, serp-heuristics or all. Default:"
                    + " what the configuration says, or recommended")
    private RuleSet.@Nullable Preset preset;

    @Option(
            names = "--rule",
            paramLabel = "ID=SEVERITY",
            description = "How bad a rule's findings are: error, warning, info or off.")
    private final List<String> severities = new ArrayList<>();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Ask these rules alone.")
    private @Nullable List<String> only;

    @Option(names = "--skip", paramLabel = "ID", split = ",", description = "Do not ask these rules.")
    private @Nullable List<String> skip;

    @Option(
            names = "--known-slugs",
            paramLabel = "FILE",
            description = "Slugs that lead somewhere although no page of the run has their term: one a line.")
    private @Nullable Path knownSlugs;

    RuleOptions() {}

    /**
     * {@return the configuration, with what the command line says about rules}
     *
     * @throws BadConfiguration when it cannot be read or followed
     */
    Configuration configuration() {
        Path workingDirectory = Path.of("").toAbsolutePath();
        Path file = config == null ? ConfigurationReader.find(workingDirectory) : config;
        Configuration found =
                file == null ? Configuration.none(workingDirectory) : ConfigurationReader.read(file, preset);
        RuleSet rules = file == null && preset != null ? RuleSet.of(preset) : found.rules();
        try {
            return found.withRules(changed(rules), this::changed);
        } catch (IllegalArgumentException unknown) {
            throw new BadConfiguration(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private RuleSet changed(RuleSet rules) {
        RuleSet changed = rules;
        for (String each : severities) {
            changed = changed(changed, each);
        }
        if (only != null && (only.isEmpty() || only.contains(""))) { // a variable of a shell that is not set
            throw new IllegalArgumentException("--only: a rule without a name");
        }
        changed = only == null ? changed : changed.only(only);
        for (String rule : skip == null ? List.<String>of() : skip) {
            changed = changed.without(rule);
        }
        return changed;
    }

    private static RuleSet changed(RuleSet rules, String option) {
        int equals = option.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("--rule: expected ID=SEVERITY, but was '" + option + "'");
        }
        String rule = option.substring(0, equals);
        String severity = option.substring(equals + 1);
        UnaryOperator<RuleSet> change = SeverityWord.change(rule, severity);
        if (change == null) {
            throw new IllegalArgumentException(
                    "--rule " + rule + ": expected " + SeverityWord.EXPECTED + ", but was '" + severity + "'");
        }
        return change.apply(rules);
    }

    /** {@return slugs that lead somewhere} */
    List<String> knownSlugs() {
        Path file = knownSlugs;
        if (file == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new BadConfiguration(PageFile.nameOf(file) + ": " + Trouble.reason(unreadable), unreadable);
        }
    }
}
