package dev.glossary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the inputs to files, for whoever wants to measure something else. */
@Command(name = "inputs", description = "Writes the inputs to DIR/NAME.ndjson, a payload a line.")
final class InputsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where to; made where it does not exist.")
    private Path folder = Path.of("");

    @Option(names = "--input", split = ",", paramLabel = "NAME", description = "Which; all by default.")
    private List<Input> inputs = List.of(Input.values());

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Input input : inputs) {
            Payloads.write(input.documents(), folder.resolve(input.label() + ".ndjson"));
        }
        return 0;
    }
}
