package dev.glossary.cli;

import dev.glossary.finding.Severity;
import dev.glossary.report.ReportSettings;
import dev.glossary.report.ReportSummary;
import dev.glossary.validate.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glossary check}: what is wrong with the pages. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Reports what is wrong with pages and with the terms in them, and then how much there was. This is the"
                    + " default command. “glossary rules” lists the rules, “glossary explain RULE” tells about one.",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final PathOptions paths = new PathOptions();

    @Option(
            names = "--files-from",
            paramLabel = "FILE",
            description = "Check the files that are named in a file, one a line; - is standard input.")
    private @Nullable String filesFrom;

    @Mixin
    private final RuleOptions ruleOptions = new RuleOptions();

    @Option(
            names = "--corpus",
            paramLabel = "HOW",
            description =
                    "How much of the glossary the pages are: complete, partial (nothing is said of terms that are not"
                            + " there), off (terms are not compared; needs little memory). Default: complete when each PATH is a"
                            + " directory and the configuration does not say less, else partial")
    private @Nullable Corpus corpus;

    @Mixin
    private final ReportOptions reporting = new ReportOptions();

    @Mixin
    private final BaselineOptions baselines = new BaselineOptions();

    @Mixin
    private final FixOptions fixes = new FixOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work. Default: one for each processor")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-progress", description = "Do not say on the terminal how far the run has come.")
    private boolean noProgress;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say which configuration counts, and how much is asked.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String contradiction = contradiction();
        if (contradiction != null) {
            throw new ParameterException(spec.commandLine(), contradiction);
        }
        Trouble trouble = new Trouble(terminal, paths.allowsEmpty());
        try {
            Configuration configuration = ruleOptions.configuration();
            CheckPlan plan = plan(configuration, trouble);
            FixOptions.Fixing fixing = fixes.fixing();
            if (fixing != null) {
                CheckPlan mended = plan.withoutStdin();
                if (mended.files().size() < plan.files().size()) {
                    terminal.note(paths.stdinName() + ": stays as it is, since only files are mended");
                }
                boolean wouldChange = new Fixer(mended, fixing, fixes.isDiff(), terminal, trouble).fix();
                if (fixes.isDiff()) {
                    return trouble.occurred() ? ExitCode.FAILED : wouldChange ? ExitCode.FOUND : ExitCode.OK;
                }
            }
            return report(plan, trouble);
        } catch (BadConfiguration bad) {
            terminal.note(String.valueOf(bad.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private @Nullable String contradiction() {
        if (threads < 1) {
            return "--threads is a number from 1 on";
        }
        if (baselines.writes() && baselines.prunes()) {
            return "--baseline-write writes a new baseline, in which there is nothing for --baseline-prune to drop";
        }
        return reporting.contradiction();
    }

    private CheckPlan plan(Configuration configuration, Trouble trouble) {
        List<String> requested = requested(configuration);
        Path workingDirectory = Path.of("").toAbsolutePath();
        List<PageFile> found = FileFinder.pages(requested, paths.stdinName(), trouble);
        List<PageFile> files = new ArrayList<>();
        for (PageFile each : found) {
            PageFile file = each.seenFrom(configuration.folder(), workingDirectory);
            if (file.isNamed() || !configuration.excludes(file.name())) {
                files.add(file);
            }
        }
        if (files.isEmpty() && !found.isEmpty()) {
            trouble.excludesAll();
        }
        boolean isWhole =
                filesFrom == null && requested.stream().allMatch(path -> paths.isEmpty() || isDirectory(path));
        Corpus effective = corpus(configuration, isWhole);
        FileRules rules = new FileRules(withCorpus(configuration.rules(), effective), configuration.overrides());
        if (verbose) {
            Path file = configuration.file();
            terminal.note("configuration: " + (file == null ? "none" : PageFile.nameOf(file)));
            terminal.note(
                    Count.of(files.size(), "file") + ", " + Count.of(threads, "thread") + ", corpus " + effective);
        }
        return new CheckPlan(
                configuration,
                rules,
                files,
                effective,
                isWhole,
                ruleOptions.knownSlugs(),
                threads,
                reporting.maxFindings(),
                !noProgress);
    }

    /** What is to be checked: the PATHs, else what the configuration includes. */
    private List<String> requested(Configuration configuration) {
        List<String> requested = new ArrayList<>();
        if (filesFrom != null) {
            requested.addAll(namesFrom(filesFrom));
        }
        if (!paths.isEmpty() || filesFrom == null && configuration.include().isEmpty()) {
            requested.addAll(paths.paths()); // which refuses that there is none
        } else if (filesFrom == null) {
            configuration.include().forEach(glob -> requested.add(Glob.below(configuration.folder(), glob)));
        }
        return requested;
    }

    private List<String> namesFrom(String file) {
        try {
            String text = file.equals("-")
                    ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | InvalidPathException unreadable) {
            throw new BadConfiguration(file + ": " + Trouble.reason(unreadable), unreadable);
        }
    }

    private static boolean isDirectory(String path) {
        try {
            return !path.equals("-") && !Glob.isPattern(path) && Files.isDirectory(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false; // which was said when files were looked for
        }
    }

    /** Single files are never taken for the whole glossary, whatever a configuration says of all of them. */
    private Corpus corpus(Configuration configuration, boolean isWhole) {
        if (corpus != null) {
            return corpus;
        }
        Corpus most = isWhole ? Corpus.COMPLETE : Corpus.PARTIAL;
        Corpus configured = configuration.corpus();
        return configured == null || configured.compareTo(most) < 0 ? most : configured;
    }

    private static RuleSet withCorpus(RuleSet rules, Corpus corpus) {
        return switch (corpus) {
            case COMPLETE -> rules;
            case PARTIAL -> rules.withoutAllTerms();
            case OFF -> rules.withoutGlossaryRules();
        };
    }

    private int report(CheckPlan plan, Trouble trouble) {
        Path file = baselines.file(plan.configuration());
        if (file == null && (baselines.writes() || baselines.prunes())) {
            throw new BadConfiguration(
                    "no baseline is named: add --baseline FILE, or the member baseline to the configuration");
        }
        Baseline baseline = file == null || baselines.writes() ? null : Baseline.read(file);
        Baseline next = baselines.writes() ? new Baseline() : null;
        ReportSettings settings =
                reporting.settings(plan.configuration(), terminal).withHashes(new FileHashes(plan.files())::of);
        ReportSummary summary;
        try (ReportOutputs outputs =
                ReportOutputs.open(reporting.requests(), settings, jobSummary(), terminal, trouble)) {
            CheckRun run = new CheckRun(plan, terminal, trouble, outputs, baseline, next);
            summary = run.run();
            if (baseline != null && file != null && baselines.prunes()) {
                baseline.remove(run.stale());
                write(baseline, file, trouble);
            }
        }
        if (next != null && file != null) {
            write(next, file, trouble);
        }
        if (trouble.occurred()) {
            return ExitCode.FAILED;
        }
        Severity failOn = settings.failOn();
        return failOn != null && summary.hasAtLeast(failOn) ? ExitCode.FOUND : ExitCode.OK;
    }

    private static void write(Baseline baseline, Path file, Trouble trouble) {
        try {
            baseline.write(file);
        } catch (IOException failed) {
            trouble.cannotWrite(PageFile.nameOf(file), failed);
        }
    }

    private static @Nullable Path jobSummary() {
        String file = System.getenv(ReportOutputs.JOB_SUMMARY);
        return file == null || file.isEmpty() ? null : Path.of(file);
    }
}
