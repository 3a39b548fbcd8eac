package dev.glossary.cli;

import dev.glossary.finding.Excerpt;
import dev.glossary.validate.RuleSet;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line as a tool of the JVM it runs in.
 *
 * <pre>{@code
 * ToolProvider glossary = ToolProvider.findFirst("glossary").orElseThrow();
 * int code = glossary.run(out, err, "check", "content");
 * }</pre>
 *
 * <p>Relative paths begin at the working directory of the JVM, and {@code -} reads its standard input. Safe for use by
 * several threads, each with writers of its own.
 */
public final class GlossaryToolProvider implements ToolProvider {
    /** How far JavaScript's dates go from 1970. */
    private static final long MOST_SECONDS = 8_640_000_000_000L;

    /** Creates the tool; it has no settings. */
    public GlossaryToolProvider() {}

    /** {@return {@code glossary}} */
    @Override
    public String name() {
        return "glossary";
    }

    /**
     * Runs the command line.
     *
     * @param out where the result goes
     * @param err where everything else goes
     * @param arguments those of the command line
     * @return 0 when all is well; 1 when the content is not; 2 when the run failed
     */
    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(System.in, out, err, arguments);
    }

    static int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        return run(new Terminal(in, out, err), out, err, arguments);
    }

    static int run(Terminal terminal, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine top = new CommandLine(new TopCommand())
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new FmtCommand(terminal))
                .addSubcommand(new ConvertCommand(terminal))
                .addSubcommand(new RulesCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new InitCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false) // a file may well be named @types
                .registerConverter(ReportRequest.class, GlossaryToolProvider::report)
                .registerConverter(FailOn.class, oneOf(FailOn.values()))
                .registerConverter(Corpus.class, oneOf(Corpus.values()))
                .registerConverter(RuleSet.Preset.class, oneOf(RuleSet.Preset.values()))
                .registerConverter(ReportOptions.Color.class, oneOf(ReportOptions.Color.values()))
                .registerConverter(FixOptions.Fixing.class, oneOf(FixOptions.Fixing.values()))
                .registerConverter(ShowCommand.Format.class, oneOf(ShowCommand.Format.values()))
                .registerConverter(FmtCommand.Slashes.class, oneOf(FmtCommand.Slashes.values()))
                .registerConverter(FmtCommand.Devalue.class, oneOf(FmtCommand.Devalue.values()))
                .registerConverter(ConvertCommand.To.class, oneOf(ConvertCommand.To.values()))
                .registerConverter(RulesCommand.Format.class, oneOf(RulesCommand.Format.values()))
                .registerConverter(SchemaCommand.What.class, oneOf(SchemaCommand.What.values()))
                .registerConverter(PageForm.Slashes.class, oneOf(PageForm.Slashes.values()))
                .registerConverter(Instant.class, GlossaryToolProvider::date)
                .setParameterExceptionHandler(GlossaryToolProvider::explain)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("glossary: this is an error of glossary itself, worth reporting:");
                    failure.printStackTrace(err);
                    return ExitCode.FAILED;
                });
        Set<String> commands = top.getSubcommands().keySet();
        int code = top.execute(TopCommand.withDefault(commands, arguments));
        String meant = code == ExitCode.FAILED ? TopCommand.meant(commands, arguments) : null;
        if (meant != null) {
            err.println("glossary: did you mean the command " + meant + "?");
        }
        out.flush();
        err.flush();
        return code;
    }

    /** Knows constants by the names that the help gives them, in any case; picocli's own lists those of the source. */
    private static <E extends Enum<E>> ITypeConverter<E> oneOf(E[] constants) {
        return text -> Arrays.stream(constants)
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Arrays.stream(constants).map(E::toString).collect(Collectors.joining(", ")) + ", but was '"
                        + text + "'"));
    }

    /** Knows the instants that a date of JavaScript can be. */
    private static Instant date(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (Math.abs(instant.getEpochSecond()) <= MOST_SECONDS) {
                return instant;
            }
        } catch (DateTimeParseException noInstant) {
            // said below
        }
        throw new TypeConversionException("expected an instant such as 2025-01-01T00:00:00Z, but was '" + text + "'");
    }

    private static ReportRequest report(String text) {
        try {
            return ReportRequest.of(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    private static int explain(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("glossary: " + Excerpt.whole(String.valueOf(wrong.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.FAILED;
    }
}
