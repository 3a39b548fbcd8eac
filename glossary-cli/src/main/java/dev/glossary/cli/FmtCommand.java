package dev.glossary.cli;

import dev.glossary.payload.Dialect;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.WriteOptions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glossary fmt}: payloads in the one form that devalue writes. */
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Rewrites payloads in canonical form: byte for byte what devalue would write, without white space, unused"
                    + " slots and values that stand there twice. Of an HTML page only the script changes. Prints the name"
                    + " of each file that it rewrote, and then how many there were; standard input goes to standard"
                    + " output.",
            "A file with an error in it stays as it is, and so does one that is canonical or that somebody else"
                    + " changes meanwhile.",
            ""
        })
final class FmtCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final PathOptions paths = new PathOptions();

    @Option(
            names = "--check",
            description = "Write nothing; print the name of each file that is not canonical, and exit with 1 when there"
                    + " is one.")
    private boolean onlyChecks;

    @Option(
            names = "--slashes",
            paramLabel = "FORM",
            defaultValue = "keep",
            description =
                    "How a slash in a text is written. keep: as the page shows, or else escaped; escaped: \\u002F,"
                            + " as Nuxt does since 3.21 and 4.4; plain. Default: ${DEFAULT-VALUE}")
    private Slashes slashes = Slashes.KEEP;

    @Option(
            names = "--dialect",
            paramLabel = "VERSION",
            defaultValue = "6.0",
            description = "The devalue that wrote the payloads: ${COMPLETION-CANDIDATES}. Pages of Nuxt 3.8 and earlier"
                    + " need 5.2. Default: ${DEFAULT-VALUE}")
    private Devalue devalue = Devalue.V6_0;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print no numbers.")
    private boolean quiet;

    FmtCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How slashes are written. */
    enum Slashes {
        KEEP,
        ESCAPED,
        PLAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Versions of devalue that write differently. */
    enum Devalue {
        V6_0("6.0", Dialect.DEVALUE_6),
        V5_9("5.9", Dialect.DEVALUE_5_9),
        V5_6("5.6", Dialect.DEVALUE_5_6),
        V5_2("5.2", Dialect.DEVALUE_5_2);

        private final String version;
        private final Dialect dialect;

        Devalue(String version, Dialect dialect) {
            this.version = version;
            this.dialect = dialect;
        }

        @Override
        public String toString() {
            return version;
        }
    }

    @Override
    public Integer call() {
        List<String> files = paths.paths().stream().distinct().toList();
        boolean isFilter = files.equals(List.of("-"));
        if (files.contains("-") && !isFilter && !onlyChecks) {
            throw new ParameterException(
                    spec.commandLine(), "standard input goes to standard output, and no other PATH may stand beside -");
        }
        Trouble trouble = new Trouble(terminal, paths.allowsEmpty());
        FileFormatter formatter = formatter(trouble);
        FileFinder.forEachPage(paths, trouble, formatter::format);
        if (!quiet && !isFilter) {
            terminal.line(summary(formatter));
        }
        if (trouble.occurred()) {
            return ExitCode.FAILED;
        }
        boolean isFound = formatter.refused() > 0 || onlyChecks && formatter.changed() > 0;
        return isFound ? ExitCode.FOUND : ExitCode.OK;
    }

    private FileFormatter formatter(Trouble trouble) {
        WriteOptions writing =
                WriteOptions.standard().withDialect(devalue.dialect).withEscapedSlashes(slashes != Slashes.PLAIN);
        CanonicalForm form = new CanonicalForm(writing, slashes == Slashes.KEEP);
        PayloadOptions reading = PayloadOptions.standard().withDialect(devalue.dialect);
        return new FileFormatter(reading, form, onlyChecks, terminal, trouble);
    }

    private String summary(FileFormatter formatter) {
        return Count.of(formatter.files(), "file") + " · " + formatter.changed()
                + (onlyChecks ? " not canonical" : " rewritten")
                + (formatter.refused() == 0 ? "" : ", " + formatter.refused() + " refused");
    }
}
