package dev.glossary.codec;

import java.util.Locale;

/** How many terms each page is meant to hold, for the rule {@code wrapper-shape}. */
public enum TermCount {
    /** None, one or many: a site has index pages too. */
    ANY,
    /** Exactly one. */
    ONE,
    /** One or more. */
    MANY,
    /** None: pages of another kind. */
    NONE;

    boolean fits(int terms) {
        return switch (this) {
            case ANY -> true;
            case ONE -> terms == 1;
            case MANY -> terms >= 1;
            case NONE -> terms == 0;
        };
    }

    /** {@return the name in configurations, such as {@code one}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
