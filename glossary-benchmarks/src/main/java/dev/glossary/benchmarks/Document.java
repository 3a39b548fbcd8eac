package dev.glossary.benchmarks;

import dev.glossary.model.Term;
import java.util.List;

/** A page and what it says. */
final class Document {
    private final List<Term> terms;
    private final byte[] page;

    Document(List<Term> terms, byte[] page) {
        this.terms = terms;
        this.page = page;
    }

    /** {@return what must come out when the page is read} */
    List<Term> terms() {
        return terms;
    }

    /** {@return the bytes of the {@code _payload.json}, which nobody may change} */
    byte[] page() {
        return page;
    }
}
