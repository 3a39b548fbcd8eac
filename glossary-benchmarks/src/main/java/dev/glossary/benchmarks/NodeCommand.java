package dev.glossary.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Measures this library and devalue in turns, each in its own process, by the CPU time of the processes. Both begin or
 * end with the same bytes.
 */
@Command(name = "node", description = "Measures beside devalue in Node: the two processes take turns.")
final class NodeCommand implements Callable<Integer> {
    /** Where {@code bin/benchmark} says that this module lies; tests run in it. */
    private static final Path MODULE = Path.of(System.getProperty("glossary.benchmarks", ""));

    /** Some tens of ticks of the clock for processes. */
    private static final Duration SLICE = Duration.ofMillis(300);

    private static final String OURS = "glossary";
    private static final String DEVALUE = "devalue";

    @Mixin
    private MeasuringOptions options = new MeasuringOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = MODULE.resolve("target/node").toAbsolutePath();
        Devalue.install(MODULE, folder);
        PrintWriter out = Environment.print(spec);
        out.println(
                "| input | µs of CPU per document | glossary, median | best | devalue, median | best | × devalue |");
        out.println("|---|---|--:|--:|--:|--:|--:|");
        out.flush();
        for (Input input : options.inputs()) {
            List<Document> documents = input.documents();
            try (Devalue devalue = Devalue.start(folder, documents)) {
                requireSameTerms(devalue, documents);
                DecodeBenchmark decode = new DecodeBenchmark(new GlossaryDecoder(), documents);
                EncodeBenchmark encode = new EncodeBenchmark(new GlossaryEncoder(), input, documents);
                printRow(input, "decode", measure(decode::decode, devalue.participant("decode"), documents), out);
                printRow(input, "encode", measure(encode::encode, devalue.participant("encode"), documents), out);
            }
        }
        return 0;
    }

    private static void requireSameTerms(Devalue devalue, List<Document> documents) throws IOException {
        if (!devalue.terms().equals(documents.stream().map(Document::terms).toList())) {
            throw new IllegalStateException("devalue reads other terms than were written");
        }
    }

    private Results measure(ThreadParticipant.Operation ours, Participant devalue, List<Document> documents)
            throws IOException {
        return options.rounds()
                .of(List.of(
                        Turn.lasting(SLICE, new ProcessParticipant(OURS, ours), documents.size()),
                        Turn.lasting(SLICE, devalue, documents.size())));
    }

    private static void printRow(Input input, String what, Results results, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                input.label(),
                what,
                results.medianMicros(OURS),
                results.bestMicros(OURS),
                results.medianMicros(DEVALUE),
                results.bestMicros(DEVALUE),
                results.speed(OURS, DEVALUE));
        out.flush();
    }
}
