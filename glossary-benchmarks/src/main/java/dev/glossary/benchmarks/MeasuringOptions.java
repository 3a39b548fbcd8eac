package dev.glossary.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the commands that measure in turns have in common. */
final class MeasuringOptions {
    @Option(
            names = "--input",
            split = ",",
            paramLabel = "NAME",
            description = "What is read or written; all by default: page, pages, terms100, terms10000, typographic,"
                    + " scripts, escapes.")
    private List<Input> inputs = List.of(Input.values());

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many rounds are measured, after half as many to warm up; by default as many as fit into"
                    + " 30 seconds per input, after 10 seconds.")
    private @Nullable Integer rounds;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    List<Input> inputs() {
        return inputs;
    }

    Rounds rounds() {
        return new Rounds(rounds);
    }

    /** Says where and by which command it is measured. */
    PrintWriter begin() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        PrintWriter out = command.getOut();
        out.printf("command  bin/benchmark %s%n", String.join(" ", arguments(command)));
        out.printf("JDK      %s %s%n", System.getProperty("java.vendor"), Runtime.version());
        out.printf(
                "machine  %s %s, %d processors, load average %.2f%n%n",
                system.getName(), system.getArch(), system.getAvailableProcessors(), system.getSystemLoadAverage());
        out.flush();
        return out;
    }

    /** {@return the arguments of the whole command line} */
    private static List<String> arguments(CommandLine command) {
        CommandLine top = command.getParent() == null ? command : command.getParent();
        return top.getParseResult().originalArgs();
    }
}
