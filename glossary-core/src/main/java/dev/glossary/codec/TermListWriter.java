package dev.glossary.codec;

import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.payload.PayloadWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes the terms of a list, and counts some at a time before they are written.
 *
 * <p>The writer is told how much room they take; and they are near then. In a large glossary every term is far away in
 * memory, and so are its lists and what stands in them: between one of these and the next there is so much to write that
 * the processor would wait for each by itself, where a loop that only counts waits for many at once.
 */
final class TermListWriter {
    /** How many terms are counted at a time: so few that the first are still near when they are written. */
    private static final int BATCH = 32;

    /** A term itself, its texts and its two lists. */
    private static final int VALUES_OF_A_TERM = 10;

    /** An element of a list, and its two texts. */
    private static final int VALUES_OF_AN_ELEMENT = 3;

    /** What part of the guessed values there is room for besides: a guess too small by one would double all. */
    private static final int ROOM_FOR_OTHERS = 16;

    private final PayloadWriter out;
    private final int list;
    private final List<Term> batch = new ArrayList<>(BATCH);

    private TermListWriter(PayloadWriter out) {
        this.out = out;
        this.list = out.array();
    }

    /** The list of these terms, in their order. */
    static int write(Iterable<? extends Term> terms, PayloadWriter out) {
        TermListWriter writer = new TermListWriter(out);
        long alike = size(terms);
        for (Term term : terms) {
            if (writer.batch.size() == BATCH) {
                writer.writeBatch(alike);
                alike = 0;
            }
            writer.batch.add(term);
        }
        writer.writeBatch(0);
        return writer.list;
    }

    /** How many there are; 0 where that is not known. */
    private static int size(Iterable<? extends Term> terms) {
        if (terms instanceof Glossary glossary) {
            return glossary.size();
        }
        return terms instanceof Collection<?> collection ? collection.size() : 0;
    }

    /** @param alike for how many terms room is to be made, if the others take as much as these; 0 for these alone */
    private void writeBatch(long alike) {
        int values = countValues();
        long guessed = alike * values / BATCH;
        long withRoom = guessed + guessed / ROOM_FOR_OTHERS;
        out.expect((int) Math.max(values, Math.min(withRoom, Integer.MAX_VALUE)));
        for (Term term : batch) {
            out.add(list, TermCodec.write(term, out));
        }
        batch.clear();
    }

    /** In two loops: the lists of all terms are near before anything in them is asked for. */
    private int countValues() {
        int values = 0;
        for (Term term : batch) {
            int elements = term.relatedTerms().size() + term.faq().size();
            values += VALUES_OF_A_TERM + VALUES_OF_AN_ELEMENT * elements;
        }
        for (Term term : batch) {
            values += countAdditional(term);
        }
        return values;
    }

    private static int countAdditional(Term term) {
        int values = term.additionalFields().size();
        List<RelatedTerm> relatedTerms = term.relatedTerms();
        for (int i = 0; i < relatedTerms.size(); i++) {
            values += relatedTerms.get(i).additionalFields().size();
        }
        List<Faq> faq = term.faq();
        for (int i = 0; i < faq.size(); i++) {
            values += faq.get(i).additionalFields().size();
        }
        return values;
    }
}
