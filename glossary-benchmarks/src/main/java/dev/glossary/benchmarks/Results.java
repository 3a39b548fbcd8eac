package dev.glossary.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What was measured in some rounds: of each participant, a slice per round. */
final class Results {
    private final Map<String, List<Slice>> slices = new HashMap<>();

    /** Adds the slice of the next round. */
    void add(String name, Slice slice) {
        slices.computeIfAbsent(name, absent -> new ArrayList<>()).add(slice);
    }

    /** {@return how many times as fast as another one somebody is: the median of the ratios of each round} */
    double speed(String name, String other) {
        List<Slice> own = of(name);
        List<Slice> others = of(other);
        return median(IntStream.range(0, own.size())
                .mapToDouble(
                        round -> others.get(round).micros() / own.get(round).micros()));
    }

    /** {@return the time per operation in the middle one of the rounds, in microseconds} */
    double medianMicros(String name) {
        return median(micros(name));
    }

    /** {@return the time per operation in the best round, in microseconds} */
    double bestMicros(String name) {
        return micros(name).min().orElseThrow();
    }

    /** {@return what an operation allocates, in bytes} */
    double bytes(String name) {
        return median(of(name).stream().mapToDouble(Slice::bytes));
    }

    private DoubleStream micros(String name) {
        return of(name).stream().mapToDouble(Slice::micros);
    }

    private List<Slice> of(String name) {
        List<Slice> found = slices.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name + " took no part");
        }
        return found;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
