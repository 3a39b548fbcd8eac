package dev.glossary.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long it takes to write a term or a list of terms as bytes. {@code bin/benchmark jmh Encode -prof gc} also says how
 * much is allocated for it ({@code gc.alloc.rate.norm}).
 */
public class EncodeBenchmark extends DocumentBenchmark {
    /** Who writes; {@link JmhCommand} takes all. */
    @Param("glossary")
    public String encoder = "glossary";

    private Encoder chosen = new GlossaryEncoder();
    private boolean isList;

    /** For JMH, which makes it and sets the parameters. */
    public EncodeBenchmark() {}

    /** For those who take turns over the same documents. */
    EncodeBenchmark(Encoder encoder, Input input, List<Document> documents) throws IOException {
        prepare(encoder, input, documents);
    }

    /** Generates the documents, and checks that of each the same terms are read back. */
    @Setup
    public void setUp() throws IOException {
        Input chosenInput = Input.of(input);
        prepare(Encoders.named(encoder), chosenInput, chosenInput.documents());
    }

    private void prepare(Encoder encoder, Input input, List<Document> documents) throws IOException {
        this.chosen = encoder;
        this.isList = input.isList();
        take(documents);
        for (Document document : documents) {
            if (!encoder.form().read(bytes(encode())).equals(document.terms())) {
                throw new IllegalStateException(encoder.name() + " writes other terms than it was given");
            }
        }
    }

    /** Writes the next document. */
    @Benchmark
    public ByteBuffer encode() throws IOException {
        Document document = nextDocument();
        return isList
                ? chosen.encode(document.terms())
                : chosen.encode(document.terms().get(0));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
