package dev.glossary.benchmarks;

/**
 * What one turn has cost.
 *
 * @param operations how often the thing was done
 * @param cpuNanos the CPU time of all of them, in nanoseconds
 * @param allocatedBytes the bytes allocated for all of them; 0 where nobody counts
 */
record Slice(int operations, long cpuNanos, long allocatedBytes) {
    double micros() {
        return cpuNanos / 1e3 / operations;
    }

    long bytes() {
        return allocatedBytes / operations;
    }
}
