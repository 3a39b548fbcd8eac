package dev.glossary.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures the benchmark methods in turns, in one JVM. All are called through the same interfaces, so that what the JIT
 * compiler learns of one spoils the others no less than ours.
 */
@Command(
        name = "turns",
        description = "Measures in one JVM, where everybody takes turns: ratios that hold on a machine in use.")
final class TurnsCommand implements Callable<Integer> {
    /** A slice takes the reference some ten milliseconds, or one pass over the documents if that is longer. */
    private static final long SLICE_BYTES = 2_000_000;

    @Parameters(arity = "0..1", paramLabel = "decode|encode", description = "What is measured; both by default.")
    private @Nullable Direction direction;

    @Option(names = "--contender", split = ",", paramLabel = "NAME", description = "Who takes part; all by default.")
    private Set<String> contenders = Set.of();

    @Mixin
    private MeasuringOptions options = new MeasuringOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        refuseUnknownContenders();
        PrintWriter out = Environment.print(spec);
        for (Direction each : direction == null ? List.of(Direction.values()) : List.of(direction)) {
            measure(each, new TurnsTable(each, out));
        }
        return 0;
    }

    private void measure(Direction each, TurnsTable table) throws IOException {
        Collection<String> names = chosen(each);
        table.printHead();
        for (Input input : options.inputs()) {
            List<Document> documents = input.documents();
            List<Turn> turns = turns(each.participants(input, documents, names), documents);
            table.printRows(input, turns, options.rounds().of(turns));
        }
        table.printEnd();
    }

    /** Takes the reference, too, whether it was chosen or not. */
    private Collection<String> chosen(Direction each) {
        Set<String> names = new LinkedHashSet<>(each.names());
        names.removeIf(name -> !contenders.isEmpty() && !contenders.contains(name) && !name.equals(each.reference()));
        return names;
    }

    private static List<Turn> turns(List<Participant> participants, List<Document> documents) {
        long bytes =
                documents.stream().mapToLong(document -> document.page().length).sum();
        int operations = documents.size() * (int) Math.max(1, SLICE_BYTES / bytes);
        return participants.stream()
                .map(participant -> new Turn(participant, operations))
                .toList();
    }

    private void refuseUnknownContenders() {
        for (String contender : contenders) {
            if (Arrays.stream(Direction.values()).noneMatch(each -> each.names().contains(contender))) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "no contender is named " + contender);
            }
        }
    }
}
