package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Results results = new Results();

    @Test
    void compares_slices_of_one_round_alone() {
        round(10_000, 30_000); // three times as fast
        round(50_000, 100_000); // twice, while the machine is busy
        round(10_000, 25_000);

        assertThat(results.speed("ours", "theirs")).isEqualTo(2.5);
    }

    @Test
    void tells_the_best_and_the_middle_of_the_times() {
        round(10_000, 30_000);
        round(50_000, 100_000);
        round(20_000, 25_000);
        round(30_000, 25_000);

        assertThat(results.bestMicros("ours")).isEqualTo(1.0);
        assertThat(results.medianMicros("ours")).isEqualTo(2.5);
        assertThat(results.bytes("ours")).isEqualTo(64);
    }

    private void round(long ours, long theirs) {
        results.add("ours", new Slice(10, ours, 640));
        results.add("theirs", new Slice(10, theirs, 640));
    }
}
