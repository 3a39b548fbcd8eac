package dev.glossary.validate;

/** A check that looks at terms when all of them are there. */
abstract class CollectingCheck implements GlossaryCheck {
    /** The terms, in the order in which they were shown. */
    final SeenTerms terms = new SeenTerms();

    @Override
    public final void accept(TermView term) {
        terms.add(term);
    }
}
