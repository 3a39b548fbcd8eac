package dev.glossary.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.glossary.jackson.GlossaryJackson2Module;
import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Jackson 2 as most would use it: a mapper, with the module of {@code glossary-jackson}. */
final class Jackson2Encoder implements Encoder {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new GlossaryJackson2Module());

    @Override
    public String name() {
        return "jackson2";
    }

    @Override
    public Form form() {
        return Form.PLAIN;
    }

    @Override
    public ByteBuffer encode(Term term) throws IOException {
        return ByteBuffer.wrap(mapper.writeValueAsBytes(term));
    }

    @Override
    public ByteBuffer encode(List<Term> terms) throws IOException {
        return ByteBuffer.wrap(mapper.writeValueAsBytes(terms));
    }
}
