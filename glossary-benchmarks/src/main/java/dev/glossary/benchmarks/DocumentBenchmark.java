package dev.glossary.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What takes the documents of an input one after the other, and how JMH measures it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class DocumentBenchmark {
    /** Which documents; {@link JmhCommand} takes all inputs. */
    @Param("page")
    public String input = "page";

    private List<Document> documents = List.of();
    private int next;

    /** For what is measured. */
    DocumentBenchmark() {}

    /** Begins with the first of these documents. */
    final void take(List<Document> taken) {
        documents = taken;
        next = 0;
    }

    /** {@return the place of the next document, from 0; after the last comes the first again} */
    final int advance() {
        int current = next;
        next = next + 1 < documents.size() ? next + 1 : 0;
        return current;
    }

    /** {@return the next document} */
    final Document nextDocument() {
        return documents.get(advance());
    }
}
