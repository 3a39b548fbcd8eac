package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyCountsTest {
    @Test
    void counts_as_a_map_does_however_many_keys_there_are() {
        Random random = new Random(7);
        KeyCounts counts = new KeyCounts();
        Map<Long, Integer> expected = new HashMap<>();

        for (int i = 0; i < 50_000; i++) {
            long key = random.nextInt(20_000) * 0x9E3779B97F4A7C15L;
            assertThat(counts.next(key)).isEqualTo(expected.merge(key, 1, Integer::sum) - 1);
        }
    }

    @Test
    void counts_keys_whose_last_bits_are_the_same() {
        KeyCounts counts = new KeyCounts();

        for (long high = 0; high < 1_000; high++) {
            assertThat(counts.next((high << 32) | 5)).isZero();
        }
        assertThat(counts.next(5)).isEqualTo(1);
    }
}
