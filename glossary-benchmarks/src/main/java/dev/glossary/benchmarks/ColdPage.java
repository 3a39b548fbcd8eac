package dev.glossary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first page in a new JVM, whose {@code main} prints how many nanoseconds it took. Nothing runs before that warms
 * what a decoder could need: no lambda, no concatenation, no class of a library or of the model.
 */
final class ColdPage {
    private ColdPage() {}

    /**
     * Reads one page.
     *
     * @param args the name of the decoder, and the file of the page
     * @throws IOException when the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(args[1]));
        long start = System.nanoTime();
        int terms = decoder(args[0]).decode(page).size();
        long nanos = System.nanoTime() - start;
        if (terms != 1) {
            throw new IllegalStateException();
        }
        System.out.println(nanos);
    }

    /** {@link Decoders} would load the classes of all. */
    private static Decoder decoder(String name) {
        return switch (name) {
            case "glossary" -> new GlossaryDecoder();
            case "jackson2-tree" -> new Jackson2TreeDecoder();
            case "jackson2-streaming" -> new Jackson2StreamingDecoder();
            case "jackson3-tree" -> new Jackson3TreeDecoder();
            case "jackson3-streaming" -> new Jackson3StreamingDecoder();
            case "fastjson2" -> new Fastjson2Decoder();
            case "dsl-json" -> new DslJsonDecoder();
            case "gson-tree" -> new GsonTreeDecoder();
            case "gson-streaming" -> new GsonStreamingDecoder();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
