package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer in which an element of a list is named by what it is about and not by its place, such as
 * {@code /faq/What is BM25?/answer}: it stays the same when elements are added, dropped or moved.
 */
final class StablePointer {
    /** Stands for the key of Nuxt's data, which is another one after each build, and for places in lists of a page. */
    private static final String ANY = "*";

    private StablePointer() {}

    /**
     * {@return the pointer of a path}
     *
     * @param path a path that begins at a term or at a page
     * @param term the term at which it begins; null when it begins at a page or the term could not be read
     */
    static String of(DataPath path, @Nullable Term term) {
        boolean isOfPage = path.termOrdinal() < 0;
        StringBuilder pointer = new StringBuilder();
        Object value = term;
        int depth = 0;
        String before = "";
        for (DataPath step : path.steps()) {
            value = TermValue.step(value, step);
            String name = step.name();
            if (name == null) {
                name = isOfPage ? ANY : element(value, step.index());
            } else if (isOfPage && depth == 1 && before.equals("data")) {
                name = ANY;
            }
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            before = name;
            depth++;
        }
        return pointer.toString();
    }

    private static String element(@Nullable Object value, long index) {
        String own = null;
        if (value instanceof RelatedTerm related) {
            own = related.slug() == null ? related.name() : related.slug();
        } else if (value instanceof Faq faq) {
            own = faq.question() == null ? faq.answer() : faq.question();
        }
        return own == null ? Long.toString(index) : own;
    }
}
