package dev.glossary.benchmarks;

import com.alibaba.fastjson2.JSONWriter;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * fastjson2 by its writer, which is told every member by hand: it does not find accessors that are not named
 * {@code get…}. Additional fields, of which the inputs have none, are not written.
 */
final class Fastjson2Encoder implements Encoder {
    @Override
    public String name() {
        return "fastjson2";
    }

    @Override
    public Form form() {
        return Form.PLAIN;
    }

    @Override
    public ByteBuffer encode(Term term) {
        try (JSONWriter out = JSONWriter.ofUTF8()) {
            write(term, out);
            return ByteBuffer.wrap(out.getBytes());
        }
    }

    @Override
    public ByteBuffer encode(List<Term> terms) {
        try (JSONWriter out = JSONWriter.ofUTF8()) {
            out.startArray();
            for (int i = 0; i < terms.size(); i++) {
                separate(i, out);
                write(terms.get(i), out);
            }
            out.endArray();
            return ByteBuffer.wrap(out.getBytes());
        }
    }

    private static void write(Term term, JSONWriter out) {
        out.startObject();
        write("slug", term.slug(), out);
        write("term", term.term(), out);
        write("shortDefinition", term.shortDefinition(), out);
        write("seoTitle", term.seoTitle(), out);
        write("seoDescription", term.seoDescription(), out);
        write("explanation", term.explanation(), out);
        writeRelatedTerms(term.relatedTerms(), out);
        writeFaq(term.faq(), out);
        write("category", term.category(), out);
        out.endObject();
    }

    private static void writeRelatedTerms(List<RelatedTerm> relatedTerms, JSONWriter out) {
        if (relatedTerms.isEmpty()) {
            return;
        }
        startList("relatedTerms", out);
        for (int i = 0; i < relatedTerms.size(); i++) {
            separate(i, out);
            out.startObject();
            write("slug", relatedTerms.get(i).slug(), out);
            write("name", relatedTerms.get(i).name(), out);
            out.endObject();
        }
        out.endArray();
    }

    private static void writeFaq(List<Faq> faq, JSONWriter out) {
        if (faq.isEmpty()) {
            return;
        }
        startList("faq", out);
        for (int i = 0; i < faq.size(); i++) {
            separate(i, out);
            out.startObject();
            write("question", faq.get(i).question(), out);
            write("answer", faq.get(i).answer(), out);
            out.endObject();
        }
        out.endArray();
    }

    private static void startList(String name, JSONWriter out) {
        out.writeName(name);
        out.writeColon();
        out.startArray();
    }

    private static void separate(int index, JSONWriter out) {
        if (index > 0) {
            out.writeComma();
        }
    }

    private static void write(String name, @Nullable String text, JSONWriter out) {
        if (text != null) {
            out.writeName(name);
            out.writeColon();
            out.writeString(text);
        }
    }
}
