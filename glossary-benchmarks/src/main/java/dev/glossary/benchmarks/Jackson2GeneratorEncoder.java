package dev.glossary.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jackson 2 as fast as it gets: a generator that is told every member by hand, with names encoded beforehand. Additional
 * fields, of which the inputs have none, are not written.
 */
final class Jackson2GeneratorEncoder implements Encoder {
    private static final SerializableString SLUG = new SerializedString("slug");
    private static final SerializableString TERM = new SerializedString("term");
    private static final SerializableString SHORT_DEFINITION = new SerializedString("shortDefinition");
    private static final SerializableString SEO_TITLE = new SerializedString("seoTitle");
    private static final SerializableString SEO_DESCRIPTION = new SerializedString("seoDescription");
    private static final SerializableString EXPLANATION = new SerializedString("explanation");
    private static final SerializableString RELATED_TERMS = new SerializedString("relatedTerms");
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString FAQ = new SerializedString("faq");
    private static final SerializableString QUESTION = new SerializedString("question");
    private static final SerializableString ANSWER = new SerializedString("answer");
    private static final SerializableString CATEGORY = new SerializedString("category");

    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "jackson2-generator";
    }

    @Override
    public Form form() {
        return Form.PLAIN;
    }

    @Override
    public ByteBuffer encode(Term term) throws IOException {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            write(term, out);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    @Override
    public ByteBuffer encode(List<Term> terms) throws IOException {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            out.writeStartArray();
            for (Term term : terms) {
                write(term, out);
            }
            out.writeEndArray();
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static void write(Term term, JsonGenerator out) throws IOException {
        out.writeStartObject();
        write(SLUG, term.slug(), out);
        write(TERM, term.term(), out);
        write(SHORT_DEFINITION, term.shortDefinition(), out);
        write(SEO_TITLE, term.seoTitle(), out);
        write(SEO_DESCRIPTION, term.seoDescription(), out);
        write(EXPLANATION, term.explanation(), out);
        writeRelatedTerms(term.relatedTerms(), out);
        writeFaq(term.faq(), out);
        write(CATEGORY, term.category(), out);
        out.writeEndObject();
    }

    private static void writeRelatedTerms(List<RelatedTerm> relatedTerms, JsonGenerator out) throws IOException {
        if (relatedTerms.isEmpty()) {
            return;
        }
        out.writeFieldName(RELATED_TERMS);
        out.writeStartArray();
        for (RelatedTerm related : relatedTerms) {
            out.writeStartObject();
            write(SLUG, related.slug(), out);
            write(NAME, related.name(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeFaq(List<Faq> faq, JsonGenerator out) throws IOException {
        if (faq.isEmpty()) {
            return;
        }
        out.writeFieldName(FAQ);
        out.writeStartArray();
        for (Faq pair : faq) {
            out.writeStartObject();
            write(QUESTION, pair.question(), out);
            write(ANSWER, pair.answer(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void write(SerializableString name, @Nullable String text, JsonGenerator out) throws IOException {
        if (text != null) {
            out.writeFieldName(name);
            out.writeString(text);
        }
    }
}
