package dev.glossary.benchmarks;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.model.Term;
import java.util.List;

/** This library, by its public, strict entrance: grammar, UTF-8 and shape of the whole page are checked. */
final class GlossaryDecoder implements Decoder {
    private final GlossaryReader reader = GlossaryReader.create();

    @Override
    public String name() {
        return "glossary";
    }

    @Override
    public List<Term> decode(byte[] page) {
        return reader.read(page).terms();
    }
}
