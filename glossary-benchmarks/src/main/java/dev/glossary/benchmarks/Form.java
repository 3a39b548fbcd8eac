package dev.glossary.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.glossary.codec.GlossaryReader;
import dev.glossary.jackson.GlossaryJackson2Module;
import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;

/** In which form terms are written, and how they are read back to see that nothing is lost. */
enum Form {
    /** A page of Nuxt. */
    PAYLOAD {
        @Override
        List<Term> read(byte[] bytes) {
            return GlossaryReader.create().read(bytes).terms();
        }
    },

    /** A term or a list of terms as plain JSON, in the form that {@code dev.glossary.jackson} describes. */
    PLAIN {
        @Override
        List<Term> read(byte[] bytes) throws IOException {
            return PLAIN_TERMS.readValue(bytes);
        }
    };

    private static final ObjectReader PLAIN_TERMS = new ObjectMapper()
            .registerModule(new GlossaryJackson2Module())
            .readerForListOf(Term.class)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    abstract List<Term> read(byte[] bytes) throws IOException;
}
