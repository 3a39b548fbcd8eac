package dev.glossary.cli;

import dev.glossary.jackson.PlainSchema;
import dev.glossary.report.FindingSchema;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glossary schema}: what JSON files of glossary look like. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {"Prints a JSON Schema (2020-12).", ""})
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "WHAT",
            description = "config: of a " + Configuration.FILE_NAME
                    + ", by which editors complete it; finding: of what “check --format json” or jsonl prints;"
                    + " plain: of terms as “show --format json” prints them and “convert” reads them.")
    private What what = What.CONFIG;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What there is a schema of. */
    enum What {
        CONFIG,
        FINDING,
        PLAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        String schema = switch (what) {
            case CONFIG -> ConfigurationSchema.text();
            case FINDING -> FindingSchema.text();
            case PLAIN -> PlainSchema.text();
        };
        schema.lines().forEach(terminal::line);
        return ExitCode.OK;
    }
}
