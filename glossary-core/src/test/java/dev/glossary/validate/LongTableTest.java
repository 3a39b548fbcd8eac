package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTableTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void holds_what_a_map_would(long seed) {
        Random random = new Random(seed);
        LongTable table = new LongTable();
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(-4_000, 4_000);
            if (random.nextBoolean()) {
                table.put(key, i);
                map.put(key, i);
            } else {
                table.increment(key);
                map.merge(key, 1, Integer::sum);
            }
        }

        for (long key = -5_000; key < 5_000; key++) {
            assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, -1));
        }
    }
}
