package dev.glossary.benchmarks;

import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to read the terms of a page. {@code bin/benchmark jmh Decode -prof gc} also says how much is
 * allocated for it ({@code gc.alloc.rate.norm}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
    /** What is read; {@link JmhCommand} takes all. */
    @Param("page")
    public String input = "page";

    /** Who reads; {@link JmhCommand} takes all. */
    @Param("glossary")
    public String decoder = "glossary";

    private Decoder chosen = new GlossaryDecoder();
    private List<Document> documents = List.of();
    private int next;

    /** For JMH, which makes it and sets the parameters. */
    public DecodeBenchmark() {}

    /** For those who take turns over the same documents. */
    DecodeBenchmark(Decoder decoder, List<Document> documents) throws IOException {
        prepare(decoder, documents);
    }

    /** Generates the documents, and checks that the decoder reads them all right. */
    @Setup
    public void setUp() throws IOException {
        prepare(Decoders.named(decoder), Input.of(input).documents());
    }

    private void prepare(Decoder decoder, List<Document> documents) throws IOException {
        for (Document document : documents) {
            if (!decoder.decode(document.page()).equals(document.terms())) {
                throw new IllegalStateException(decoder.name() + " reads other terms than were written");
            }
        }
        this.chosen = decoder;
        this.documents = documents;
    }

    /** Reads the next document. */
    @Benchmark
    public List<Term> decode() throws IOException {
        byte[] page = documents.get(next).page();
        next = next + 1 < documents.size() ? next + 1 : 0;
        return chosen.decode(page);
    }
}
