package dev.glossary.validate;

/** Looks at one term. Holds no state of a run. */
@FunctionalInterface
interface TermCheck {
    void check(TermView term, Findings out);
}
