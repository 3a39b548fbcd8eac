package dev.glossary.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the benchmarks by JMH, with its options: a new JVM for every input and contender. */
@Command(
        name = "jmh",
        description = "Measures in a new JVM for every input and contender; takes the options of JMH, -h tells them.")
final class JmhCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
        if (given.shouldHelp()) {
            given.showHelp();
            return 0;
        }
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
        byDefault("input", Arrays.stream(Input.values()).map(Input::label).toList(), given, options);
        byDefault("decoder", Decoders.names(), given, options);
        byDefault("encoder", Encoders.names(), given, options);
        new Runner(options.build()).run();
        return 0;
    }

    private static void byDefault(
            String parameter, List<String> values, CommandLineOptions given, ChainedOptionsBuilder options) {
        if (!given.getParameter(parameter).hasValue()) {
            options.param(parameter, values.toArray(String[]::new));
        }
    }
}
