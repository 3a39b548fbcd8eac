package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.model.Term;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** How long it takes at least: what no reader of a page can do without, and nothing more. */
public class FloorBenchmark extends DocumentBenchmark {
    private List<KnownTexts> known = List.of();

    /** For JMH, which makes it and sets the parameter. */
    public FloorBenchmark() {}

    /** For those who take turns over the same documents. */
    FloorBenchmark(List<Document> documents) {
        prepare(documents);
    }

    /** Generates the documents, and checks that the known texts make the same terms. */
    @Setup
    public void setUp() {
        prepare(Input.of(input).documents());
    }

    private void prepare(List<Document> documents) {
        take(documents);
        this.known = documents.stream()
                .map(document -> KnownTexts.of(document.terms()))
                .toList();
        for (int i = 0; i < documents.size(); i++) {
            if (!known.get(i).terms().equals(documents.get(i).terms())) {
                throw new IllegalStateException("the known texts make other terms");
            }
        }
    }

    /** Copies the bytes of the next document. */
    @Benchmark
    public byte[] copy() {
        return nextDocument().page().clone();
    }

    /** Makes one String of the next document. */
    @Benchmark
    public String text() {
        return new String(nextDocument().page(), UTF_8);
    }

    /** Makes the terms of the next document from texts at known places. */
    @Benchmark
    public List<Term> terms() {
        return known.get(advance()).terms();
    }
}
