package dev.glossary.validate;

import java.util.Locale;

/** Whether a program can end the findings of a rule. */
public enum FixKind {
    /** It cannot. */
    NONE,
    /** It can, without changing what readers are told. */
    SAFE,
    /** It can, and a person should look at the result. */
    SUGGESTED;

    /** {@return the name in reports, such as {@code safe}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
