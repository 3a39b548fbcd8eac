package dev.glossary.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Lets participants take turns.
 *
 * <p>On a machine that others use, seconds of one minute are no seconds of the next. So everybody has a slice of some
 * milliseconds in each round, and only slices of one round are compared. The order is drawn anew for each round: nobody
 * always finds the caches as the same neighbour left them.
 */
final class Rounds {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASUREMENT = Duration.ofSeconds(30);
    private static final int FEWEST = 5;

    private final @Nullable Integer number;
    private final Random random = new Random(1);

    /**
     * @param number how many rounds are measured, after half as many that are not; null for as many as fit into 30
     *     seconds, after 10 seconds that are not measured
     */
    Rounds(@Nullable Integer number) {
        this.number = number;
    }

    /** {@return what was measured} */
    Results of(List<Turn> turns) throws IOException {
        run(turns, number == null ? null : number / 2, WARM_UP, new Results());
        return run(turns, number, MEASUREMENT, new Results());
    }

    private Results run(List<Turn> turns, @Nullable Integer rounds, Duration otherwise, Results results)
            throws IOException {
        List<Turn> order = new ArrayList<>(turns);
        long start = System.nanoTime();
        for (int round = 0; isWanted(round, rounds, start, otherwise); round++) {
            Collections.shuffle(order, random);
            for (Turn turn : order) {
                results.add(turn.name(), turn.take());
            }
        }
        return results;
    }

    private static boolean isWanted(int round, @Nullable Integer rounds, long start, Duration otherwise) {
        if (rounds != null) {
            return round < rounds;
        }
        return round < FEWEST || System.nanoTime() - start < otherwise.toNanos();
    }
}
