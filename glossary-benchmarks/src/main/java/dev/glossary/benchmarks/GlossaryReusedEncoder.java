package dev.glossary.benchmarks;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.model.Term;
import dev.glossary.payload.PayloadWriter;
import java.nio.ByteBuffer;
import java.util.List;

/** This library as one writes many pages to a channel: by one {@link PayloadWriter}, whose memory holds the bytes. */
final class GlossaryReusedEncoder implements Encoder {
    private final GlossaryWriter writer = GlossaryWriter.create();
    private final PayloadWriter out = PayloadWriter.of(writer.options());

    @Override
    public String name() {
        return "glossary-reused";
    }

    @Override
    public Form form() {
        return Form.PAYLOAD;
    }

    @Override
    public ByteBuffer encode(Term term) {
        out.clear();
        return out.toByteBuffer(writer.page(term, Input.KEY, Input.PRERENDERED_AT, out));
    }

    @Override
    public ByteBuffer encode(List<Term> terms) {
        out.clear();
        return out.toByteBuffer(writer.page(terms, Input.KEY, Input.PRERENDERED_AT, out));
    }
}
