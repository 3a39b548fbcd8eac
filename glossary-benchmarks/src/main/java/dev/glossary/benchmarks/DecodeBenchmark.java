package dev.glossary.benchmarks;

import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long it takes to read the terms of a page. {@code bin/benchmark jmh Decode -prof gc} also says how much is
 * allocated for it ({@code gc.alloc.rate.norm}).
 */
public class DecodeBenchmark extends DocumentBenchmark {
    /** Who reads; {@link JmhCommand} takes all. */
    @Param("glossary")
    public String decoder = "glossary";

    private Decoder chosen = new GlossaryDecoder();

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
        take(documents);
    }

    /** Reads the next document. */
    @Benchmark
    public List<Term> decode() throws IOException {
        return chosen.decode(nextDocument().page());
    }
}
