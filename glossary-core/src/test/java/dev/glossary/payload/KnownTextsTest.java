package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are known by their slots, however many slots there are when one is put and however many follow. */
class KnownTextsTest {
    private final KnownTexts texts = new KnownTexts();

    @Test
    void knows_nothing_at_first() {
        for (int slot : new int[] {Sentinel.UNDEFINED, 0, 4095, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(texts.get(slot)).isNull();
        }
    }

    /** The slots may be few at first, or all be known before the first text is put. */
    @ParameterizedTest(name = "{0} slots at first")
    @ValueSource(ints = {1, 20, 4095, 4096, 4097, 50_000})
    void knows_what_was_put_and_nothing_else(int slotsAtFirst) {
        Random random = new Random(slotsAtFirst);
        Map<Integer, String> expected = new HashMap<>();
        for (int slots = slotsAtFirst; slots <= 50_000; slots += 1 + random.nextInt(slots)) {
            for (int i = 0; i < 200; i++) {
                int slot = random.nextInt(slots);
                String text = slot + " of " + slots;
                texts.put(slot, text, slots);
                expected.put(slot, text);
            }
            texts.put(slots - 1, "the last", slots);
            expected.put(slots - 1, "the last");
        }

        for (int slot = -1; slot < 60_000; slot++) {
            assertThat(texts.get(slot)).isEqualTo(expected.get(slot));
        }
    }
}
