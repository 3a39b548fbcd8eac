package dev.glossary.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Every way to read terms that this JVM can take. */
final class Decoders {
    /** The one that others are compared with. */
    static final String REFERENCE = "jackson2-tree";

    /** The first JDK that can load the class files of simdjson-java 0.4.0. */
    private static final int JDK_OF_SIMDJSON = 24;

    private Decoders() {}

    /** {@return new ones, of which nobody else has any part} */
    static List<Decoder> all() {
        List<Decoder> decoders = new ArrayList<>(List.of(
                new GlossaryDecoder(),
                new Jackson2TreeDecoder(),
                new Jackson2StreamingDecoder(),
                new Jackson3TreeDecoder(),
                new Jackson3StreamingDecoder(),
                new Fastjson2Decoder(),
                new DslJsonDecoder(),
                new GsonTreeDecoder(),
                new GsonStreamingDecoder()));
        if (Runtime.version().feature() >= JDK_OF_SIMDJSON) {
            ServiceLoader.load(Decoder.class).forEach(decoders::add);
        }
        return decoders;
    }

    /** {@return the names of all} */
    static List<String> names() {
        return all().stream().map(Decoder::name).toList();
    }

    /**
     * {@return a new one}
     *
     * @throws IllegalArgumentException when this JVM has none of this name
     */
    static Decoder named(String name) {
        return all().stream()
                .filter(decoder -> decoder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no decoder is named " + name));
    }
}
