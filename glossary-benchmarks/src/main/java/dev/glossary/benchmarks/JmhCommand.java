package dev.glossary.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the benchmarks by JMH, with its options: a new JVM for every input and contender. */
@Command(
        name = "jmh",
        description = "Measures in new JVMs for every input and contender; takes the options of JMH, -h tells them.")
final class JmhCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        org.openjdk.jmh.Main.main(withEveryParameter(arguments).toArray(String[]::new));
        return 0;
    }

    /** {@return the arguments, and all values of each parameter that they do not choose: {@code -p input=page}} */
    static List<String> withEveryParameter(List<String> given) {
        List<String> arguments = new ArrayList<>(given);
        addParameter("input", Arrays.stream(Input.values()).map(Input::label).toList(), arguments);
        addParameter("decoder", Decoders.names(), arguments);
        addParameter("encoder", Encoders.names(), arguments);
        return arguments;
    }

    private static void addParameter(String name, List<String> values, List<String> arguments) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(name + "="))) {
            arguments.add("-p");
            arguments.add(name + "=" + String.join(",", values));
        }
    }
}
