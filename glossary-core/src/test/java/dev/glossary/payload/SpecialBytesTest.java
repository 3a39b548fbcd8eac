package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by marks is what is found byte by byte. */
class SpecialBytesTest {
    /** More than is marked at once. */
    private static final int LENGTH = 20_000;

    @BeforeAll
    static void warmUp() {
        Swar.warmUp(1 << 20); // before that it does not mark
    }

    private static boolean isSpecial(byte b) {
        return b < ' ' || b == '"' || b == '\\';
    }

    /** One special byte among so many. */
    private static byte[] text(int seed, int rarity) {
        Random random = new Random(seed);
        byte[] text = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            text[i] = (byte) (random.nextInt(rarity) == 0 ? random.nextInt(256) : 'a' + random.nextInt(26));
        }
        return text;
    }

    private static int next(byte[] text, int at, int to) {
        int next = at;
        while (next < to && !isSpecial(text[next])) {
            next++;
        }
        return next;
    }

    private static long inBlock(byte[] text, int at) {
        long special = 0;
        for (int i = 0; i < Swar.BLOCK; i++) {
            special |= isSpecial(text[at + i]) ? 1L << i : 0;
        }
        return special;
    }

    @Test
    void knows_which_bytes_are_special() {
        for (int b = 0; b < 256; b++) {
            byte[] text = "aaa".getBytes(UTF_8);
            text[1] = (byte) b;

            int found = new SpecialBytes(text, 3).next(0);

            assertThat(found).as("byte %d", b).isEqualTo(isSpecial((byte) b) ? 1 : 3);
        }
    }

    @ParameterizedTest(name = "one of {0}")
    @ValueSource(ints = {2, 20, 200, 2_000, 20_000})
    void finds_each_on_the_way_through_a_text(int rarity) {
        byte[] text = text(rarity, rarity);
        int to = LENGTH - 7;
        SpecialBytes specials = new SpecialBytes(text, to);

        for (int at = 0; at < to; at = next(text, at, to) + 1) {
            assertThat(specials.next(at)).isEqualTo(next(text, at, to));
        }

        assertThat(specials.next(to)).isEqualTo(to);
    }

    @ParameterizedTest(name = "one of {0}")
    @ValueSource(ints = {2, 200, 20_000})
    void finds_it_wherever_it_looked_before(int rarity) {
        byte[] text = text(rarity, rarity);
        SpecialBytes specials = new SpecialBytes(text, LENGTH);
        Random random = new Random(7);

        for (int round = 0; round < 2_000; round++) {
            int at = random.nextInt(LENGTH + 1);
            assertThat(specials.next(at)).isEqualTo(next(text, at, LENGTH));

            int block = random.nextInt(LENGTH - Swar.BLOCK + 1);
            assertThat(specials.inBlock(block)).isEqualTo(inBlock(text, block));
            assertThat(Swar.specials(text, block)).isEqualTo(inBlock(text, block));
        }
    }

    @Test
    void looks_through_two_texts_at_the_same_time() {
        byte[] one = text(1, 50);
        byte[] other = text(2, 50);
        SpecialBytes ofOne = new SpecialBytes(one, LENGTH);
        SpecialBytes ofOther = new SpecialBytes(other, LENGTH);

        for (int at = 0; at < LENGTH; at += 100) {
            assertThat(ofOne.next(at)).isEqualTo(next(one, at, LENGTH));
            assertThat(ofOther.next(at)).isEqualTo(next(other, at, LENGTH));
        }
    }

    @Test
    void gives_its_memory_to_the_next_text_and_still_finds() {
        byte[] one = text(1, 50);
        byte[] other = text(2, 50);
        SpecialBytes first = new SpecialBytes(one, LENGTH);
        first.next(0);

        first.release();
        first.release();
        SpecialBytes second = new SpecialBytes(other, LENGTH);

        for (int at = 0; at < LENGTH; at += 100) {
            assertThat(second.next(at)).isEqualTo(next(other, at, LENGTH));
            assertThat(first.next(at)).isEqualTo(next(one, at, LENGTH));
        }
    }
}
