package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.model.Term;
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

/** How long it takes at least: what no reader of a page can do without, and nothing more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FloorBenchmark {
    /** What would be read; {@link JmhCommand} takes all. */
    @Param("page")
    public String input = "page";

    private List<Document> documents = List.of();
    private List<KnownTexts> known = List.of();
    private int next;

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
        this.documents = documents;
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
        return documents.get(advance()).page().clone();
    }

    /** Makes one String of the next document. */
    @Benchmark
    public String text() {
        return new String(documents.get(advance()).page(), UTF_8);
    }

    /** Makes the terms of the next document from texts at known places. */
    @Benchmark
    public List<Term> terms() {
        return known.get(advance()).terms();
    }

    private int advance() {
        int current = next;
        next = next + 1 < documents.size() ? next + 1 : 0;
        return current;
    }
}
