package dev.glossary.benchmarks;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.model.Term;
import java.nio.ByteBuffer;
import java.util.List;

/** This library: the bytes of a page, to keep. */
final class GlossaryEncoder implements Encoder {
    private final GlossaryWriter writer = GlossaryWriter.create();

    @Override
    public String name() {
        return "glossary";
    }

    @Override
    public Form form() {
        return Form.PAYLOAD;
    }

    @Override
    public ByteBuffer encode(Term term) {
        return ByteBuffer.wrap(writer.toBytes(term, Input.KEY, Input.PRERENDERED_AT));
    }

    @Override
    public ByteBuffer encode(List<Term> terms) {
        return ByteBuffer.wrap(writer.toBytes(terms, Input.KEY, Input.PRERENDERED_AT));
    }
}
