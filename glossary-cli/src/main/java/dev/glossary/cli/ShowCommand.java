package dev.glossary.cli;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.payload.Payload;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossary show}: what stands in the pages. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Prints what stands in pages: their terms, or on request all that their payloads hold. What cannot be read"
                    + " is left out; standard error says how much 'glossary check' would say about it.",
            ""
        })
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final GlossaryReader reader = GlossaryReader.create();

    private long unreadable;
    private long findings;
    private long filesWithFindings;

    @Mixin
    private final PathOptions paths = new PathOptions();

    @ArgGroup
    private View view = new View();

    @Option(
            names = {"-v", "--verbose"},
            description = "Print long texts in full in --tree and --slots.")
    private boolean verbose;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is shown; one at a time. */
    static final class View {
        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                description = "How terms look. text (the default): for people; json: one array of all terms;"
                        + " jsonl: one term a line.")
        private Format format = Format.TEXT;

        @Option(
                names = "--tree",
                description =
                        "Print the value of each payload as a tree. /3 is the slot that holds a value; → /3 stands"
                                + " for a value that is printed at another place.")
        private boolean tree;

        @Option(
                names = "--slots",
                description = "Print the flat array: number of each slot, byte where it begins, JSON text.")
        private boolean slots;

        View() {}
    }

    /** What terms look like. */
    enum Format {
        TEXT,
        JSON,
        JSONL;

        TermView view(Terminal terminal) {
            return switch (this) {
                case TEXT -> new TermText(terminal);
                case JSON -> TermJson.array(terminal);
                case JSONL -> TermJson.lines(terminal);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        paths.requirePaths();
        boolean complete = view.tree || view.slots ? showPayloads() : showTerms();
        if (!complete) {
            return ExitCode.FAILED;
        }
        return unreadable > 0 ? ExitCode.FOUND : ExitCode.OK;
    }

    private boolean showTerms() {
        TermView terms = view.format.view(terminal);
        terms.begin();
        boolean complete = readPages(page -> {
            LoadedGlossary inspected = page.inspect(reader);
            if (page.page() != null && inspected != null) {
                terms.page(page, page.page(), inspected);
            }
            int found = page.findings(inspected).size();
            findings += found;
            filesWithFindings += found > 0 ? 1 : 0;
        });
        terms.end();
        if (findings > 0) {
            terminal.note("check has " + Count.of(findings, "finding") + " in " + Count.of(filesWithFindings, "page"));
        }
        return complete;
    }

    private boolean showPayloads() {
        return readPages(page -> {
            if (page.page() != null) {
                for (Payload payload : page.page().payloads()) {
                    terminal.line(PageRead.title(payload.source()));
                    show(payload);
                }
            }
        });
    }

    private void show(Payload payload) {
        if (view.tree) {
            new ValueTree(terminal, verbose).print(payload);
        } else {
            new SlotTable(terminal, verbose).print(payload);
        }
    }

    /** Says at once which files are no payload: nothing else will be seen of them. */
    private boolean readPages(Consumer<PageRead> visitor) {
        return PageFeed.read(paths, reader.options().payload(), terminal, page -> {
            for (ReportedFinding noPayload : page.unreadable()) {
                unreadable++;
                terminal.note(noPayload.toString());
            }
            visitor.accept(page);
        });
    }
}
