package dev.glossary.cli;

import dev.glossary.report.ReportFormat;
import dev.glossary.report.ReportSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What a command reports, and how. */
final class ReportOptions {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME[=FILE]",
            description = "What the report looks like: text, concise, json, jsonl, sarif, junit, github, gitlab or"
                    + " markdown; and the file it goes to. May be given several times. Default: text")
    private final List<ReportRequest> formats = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 when there is a finding of this severity or a worse one: error, warning, info,"
                    + " never. Default: what the configuration says, or error")
    private @Nullable FailOn failOn;

    @Option(names = "--max-findings", paramLabel = "N", description = "Show no more than N findings; all are counted.")
    private int maxFindings = Integer.MAX_VALUE;

    @Option(
            names = "--show-suppressed",
            description = "Show findings that do not count, too: suppressed ones, and those of the baseline.")
    private boolean showSuppressed;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour the text on standard output: auto, always, never. Default: ${DEFAULT-VALUE}")
    private Color color = Color.AUTO;

    @Option(names = "--ascii", description = "Frame texts in ASCII.")
    private boolean ascii;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only findings that count for the exit code, and no numbers.")
    private boolean quiet;

    ReportOptions() {}

    /** When text is coloured. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return the reports that are wanted} */
    List<ReportRequest> requests() {
        return formats.isEmpty() ? List.of(new ReportRequest(ReportFormat.TEXT, null)) : formats;
    }

    /** {@return why the reports cannot be had together; null when they can} */
    @Nullable
    String contradiction() {
        long onStandardOutput =
                requests().stream().filter(request -> request.file() == null).count();
        if (onStandardOutput > 1) {
            return "only one report can go to standard output; --format NAME=FILE puts one into a file";
        }
        List<Path> files = new ArrayList<>();
        for (ReportRequest request : requests()) {
            Path file = request.file();
            if (file != null) {
                Path absolute = file.toAbsolutePath().normalize();
                if (files.contains(absolute)) {
                    return "two reports cannot go to one file, " + PageFile.nameOf(file);
                }
                files.add(absolute);
            }
        }
        return maxFindings < 0 ? "--max-findings is a number from 0 on" : null;
    }

    FailOn failOn(Configuration configuration) {
        if (failOn != null) {
            return failOn;
        }
        FailOn configured = configuration.failOn();
        return configured == null ? FailOn.ERROR : configured;
    }

    int maxFindings() {
        return maxFindings;
    }

    boolean isQuiet() {
        return quiet;
    }

    ReportSettings settings(Configuration configuration, Terminal terminal) {
        boolean colored = switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal.isConsole() && Help.Ansi.AUTO.enabled();
        };
        return ReportSettings.standard()
                .withWidth(Terminal.width())
                .withAscii(ascii)
                .withColor(colored)
                .withSuppressed(showSuppressed)
                .withQuiet(quiet)
                .withFailOn(failOn(configuration).severity())
                .withToolVersion(VersionText.library())
                .withRules(configuration.rules());
    }
}
