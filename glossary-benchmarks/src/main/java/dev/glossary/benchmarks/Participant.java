package dev.glossary.benchmarks;

import java.io.IOException;

/** Somebody who takes turns. */
interface Participant {
    /** {@return the name under which the results stand} */
    String name();

    /**
     * Does the same thing some times over.
     *
     * @param operations how often
     */
    Slice run(int operations) throws IOException;
}
