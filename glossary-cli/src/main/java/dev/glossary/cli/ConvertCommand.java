package dev.glossary.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glossary convert}: terms from pages to plain JSON, and back. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Converts pages to terms in plain JSON, as 'glossary show --format json' prints them, or such terms to"
                    + " pages. Nothing is lost in silence: what cannot be converted as it is written is reported to"
                    + " standard error, and the exit code is 1.",
            ""
        })
final class ConvertCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            description =
                    "json: one array of all terms; jsonl: one term a line; payload: pages. For payload, PATH leads"
                            + " to JSON: an array of terms, one term, or terms one after the other; a directory stands for the"
                            + " *.json and *.jsonl files below it, without _payload.json.")
    private To to = To.JSON;

    @Mixin
    private final PathOptions paths = new PathOptions();

    @ArgGroup(exclusive = false, heading = "%nWith --to payload:%n")
    private @Nullable PageForm form;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What the input becomes. */
    enum To {
        PAYLOAD,
        JSON,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        paths.requirePaths();
        return switch (to) {
            case JSON -> toJson(TermJson.array(terminal));
            case JSONL -> toJson(TermJson.lines(terminal));
            case PAYLOAD -> toPages(form == null ? new PageForm() : form);
        };
    }

    private int toJson(TermJson terms) {
        if (form != null) {
            throw misused("an option is given that goes with --to payload");
        }
        return new PagesToJson(terms, terminal).convert(paths);
    }

    private int toPages(PageForm pages) {
        String contradiction = pages.contradiction();
        if (contradiction != null) {
            throw misused(contradiction);
        }
        PageFile stdin = PageFile.stdin(paths.stdinName());
        if (pages.isNamedAfterFiles() && paths.paths().contains("-") && FileName.refusal(stdin.stem()) != null) {
            throw misused("standard input needs a name for its page: --stdin-path NAME.json");
        }
        Trouble trouble = new Trouble(terminal, paths.allowsEmpty());
        JsonToPages conversion = new JsonToPages(pages, terminal, trouble);
        FileFinder.forEachTermFile(paths, trouble, conversion::convert);
        if (trouble.occurred()) {
            return ExitCode.FAILED;
        }
        return conversion.isComplete() ? ExitCode.OK : ExitCode.FOUND;
    }

    private ParameterException misused(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
