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
    /**
     * {@return a turn that lasts at least so long, as it seems from the first ones}
     *
     * @param least how long
     * @param participant who
     * @param step of what the number of operations is a multiple
     */
    static Turn lasting(Duration least, Participant participant, int step) throws IOException {
        int operations = step;
        while (participant.run(operations).nanos() < least.toNanos()) {
            operations *= 2;
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
