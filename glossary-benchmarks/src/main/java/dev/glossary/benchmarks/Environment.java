package dev.glossary.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What must stand beside figures: the command that gave them, the JVM, the machine and how busy it was. */
final class Environment {
    private Environment() {}

    /** Prints it where the command prints its tables, and returns that. */
    static PrintWriter print(@Nullable CommandSpec spec) {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        PrintWriter out = command.getOut();
        out.printf("command  bin/benchmark %s%n", String.join(" ", arguments(command)));
        out.printf("JVM      %s %s%n", System.getProperty("java.vendor"), Runtime.version());
        out.printf(
                Locale.ROOT,
                "machine  %s %s, %d processors, load average %.2f%n%n",
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
        out.flush();
        return out;
    }

    private static List<String> arguments(CommandLine command) {
        CommandLine top = command.getParent() == null ? command : command.getParent();
        return top.getParseResult().originalArgs();
    }
}
