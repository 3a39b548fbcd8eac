package dev.glossary.benchmarks;

import java.io.IOException;

/**
 * What a participant does in each round.
 *
 * @param participant who
 * @param operations how often the thing is done in one turn
 */
record Turn(Participant participant, int operations) {
    String name() {
        return participant.name();
    }

    Slice take() throws IOException {
        return participant.run(operations);
    }
}
