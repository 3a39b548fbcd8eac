package dev.glossary.benchmarks;

import java.util.List;

/** Every way to write terms. */
final class Encoders {
    /** The one that others are compared with. */
    static final String REFERENCE = "jackson2";

    private Encoders() {}

    /** {@return new ones, of which nobody else has any part} */
    static List<Encoder> all() {
        return List.of(
                new GlossaryEncoder(),
                new GlossaryReusedEncoder(),
                new Jackson2Encoder(),
                new Jackson2GeneratorEncoder(),
                new Fastjson2Encoder());
    }

    /** {@return the names of all} */
    static List<String> names() {
        return all().stream().map(Encoder::name).toList();
    }

    /**
     * {@return a new one}
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    static Encoder named(String name) {
        return all().stream()
                .filter(encoder -> encoder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no encoder is named " + name));
    }
}
