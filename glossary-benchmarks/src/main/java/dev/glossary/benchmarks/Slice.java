package dev.glossary.benchmarks;

/**
 * What one turn has cost.
 *
 * @param operations how often the thing was done
 * @param nanos the time of all of them, in nanoseconds: of the CPU, unless the participant says otherwise
 * @param allocatedBytes the bytes allocated for all of them; 0 where nobody counts
 */
record Slice(int operations, long nanos, long allocatedBytes) {
    double micros() {
        return nanos / 1e3 / operations;
    }

    long bytes() {
        return allocatedBytes / operations;
    }
}
