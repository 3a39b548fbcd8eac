package dev.glossary.cli;

import java.util.Locale;

/** How much of a glossary the files of a run are. */
enum Corpus {
    /** All of it: a related term that is not there does not exist. */
    COMPLETE,
    /** A part of it: terms are compared with each other, and nothing is said of what is not there. */
    PARTIAL,
    /** Terms are not compared with each other. */
    OFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
