package dev.glossary.benchmarks;

import java.io.IOException;
import java.time.Duration;

/**
 * What a participant does in each round.
 *
 * @param participant who
 * @param operations how often the thing is done in one turn
 */
record Turn(Participant participant, int operations) {
    /** A first run may last for the compiler alone. */
    private static final int STEADY = 3;

    /**
     * {@return a turn that lasts at least so long, once what has to be compiled is compiled}
     *
     * @param least how long
     * @param participant who
     * @param step of what the number of operations is a multiple
     */
    static Turn lasting(Duration least, Participant participant, int step) throws IOException {
        int operations = step;
        int lastedInARow = 0;
        while (lastedInARow < STEADY) {
            if (participant.run(operations).nanos() >= least.toNanos()) {
                lastedInARow++;
            } else {
                operations *= 2;
                lastedInARow = 0;
            }
        }
        return new Turn(participant, operations);
    }

    String name() {
        return participant.name();
    }

    Slice take() throws IOException {
        return participant.run(operations);
    }
}
