package dev.glossary.cli;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossary check}: what is wrong with the pages, one line each. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Reports what is wrong with the structure of pages and of the terms in them, one line for each finding,"
                    + " and then how much there was. This is the default command.",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final GlossaryReader reader = GlossaryReader.create();

    @Mixin
    private final PathOptions paths = new PathOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: lines that editors and terminals can follow; jsonl: one JSON object a line, the last"
                    + " one with the numbers. Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description =
                    "Exit with 1 when there is a finding of this severity or a worse one: ${COMPLETION-CANDIDATES}."
                            + " Default: ${DEFAULT-VALUE}")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only findings that count for the exit code, and no numbers.")
    private boolean quiet;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What the findings look like. */
    enum Format {
        TEXT,
        JSONL;

        String finding(ReportedFinding finding) {
            return this == TEXT ? finding.toString() : FindingJson.line(finding);
        }

        String summary(Tally tally) {
            return this == TEXT ? tally.toString() : tally.json();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From which severity on a finding makes the run fail. */
    enum FailOn {
        ERROR,
        WARNING,
        INFO,
        NEVER;

        boolean counts(Severity severity) {
            return switch (this) {
                case ERROR -> severity.isAtLeast(Severity.ERROR);
                case WARNING -> severity.isAtLeast(Severity.WARNING);
                case INFO -> severity.isAtLeast(Severity.INFO);
                case NEVER -> false;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        Tally tally = new Tally();
        boolean complete = PageFeed.read(paths, reader.options().payload(), terminal, page -> check(page, tally));
        if (!quiet) {
            terminal.line(format.summary(tally));
        }
        if (!complete) {
            return ExitCode.FAILED;
        }
        return tally.anyMatch(failOn::counts) ? ExitCode.FOUND : ExitCode.OK;
    }

    private void check(PageRead page, Tally tally) {
        LoadedGlossary inspected = page.inspect(reader);
        tally.addPage(page, inspected);
        for (ReportedFinding finding : page.findings(inspected)) {
            tally.add(finding.severity());
            if (!quiet || failOn.counts(finding.severity())) {
                terminal.line(format.finding(finding));
            }
        }
    }
}
