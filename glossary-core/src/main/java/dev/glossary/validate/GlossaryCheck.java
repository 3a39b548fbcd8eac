package dev.glossary.validate;

/** Is shown all terms of a run, one after the other, and speaks at the end. Made anew for each run. */
interface GlossaryCheck {
    /** Takes what it needs of a term; the view is let go afterwards. */
    void accept(TermView term);

    /** Says what it found, once all terms were shown. */
    void finish(Findings out);
}
