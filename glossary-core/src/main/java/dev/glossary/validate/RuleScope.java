package dev.glossary.validate;

import java.util.Locale;

/** How much a rule has to see at once. */
public enum RuleScope {
    /** The payload: what the reader reports, since the model no longer tells. */
    STRUCTURE,
    /** One text. */
    TEXT,
    /** One term. */
    TERM,
    /** All terms. */
    GLOSSARY;

    /** {@return the name in reports, such as {@code term}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
