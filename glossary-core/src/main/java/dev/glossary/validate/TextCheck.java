package dev.glossary.validate;

/** Looks into one text that is not blank. Holds no state of a run. */
@FunctionalInterface
interface TextCheck {
    void check(TextView text, Findings out);
}
