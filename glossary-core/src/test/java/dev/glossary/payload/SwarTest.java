package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by words is what is found byte by byte. */
class SwarTest {
    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\';
    }

    private static long word(byte[] bytes) {
        long word = 0;
        for (int i = 7; i >= 0; i--) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    @Test
    void finds_each_byte_that_is_not_plain_at_each_place_of_a_word() {
        for (int b = 0; b < 256; b++) {
            for (int place = 0; place < 8; place++) {
                byte[] bytes = "aaaaaaaa".getBytes(UTF_8);
                bytes[place] = (byte) b;

                long special = Swar.special(word(bytes));

                assertThat(special == 0).as("byte %d at %d", b, place).isEqualTo(isPlain((byte) b));
                assertThat(special == 0 ? place : Swar.first(special)).isEqualTo(place);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void finds_the_first_of_many_that_are_not_plain(int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[8];
        for (int round = 0; round < 20_000; round++) {
            for (int i = 0; i < 8; i++) {
                bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 'a' + random.nextInt(26));
            }
            int first = 0;
            while (first < 8 && isPlain(bytes[first])) {
                first++;
            }

            long special = Swar.special(word(bytes));

            assertThat(special == 0 ? 8 : Swar.first(special)).isEqualTo(first);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void counts_the_characters_of_two_bytes_that_a_word_begins_with(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = new byte[8];
            for (int i = 0; i < 8; i++) {
                boolean isLead = i % 2 == 0;
                bytes[i] = (byte)
                        (random.nextInt(8) == 0 ? random.nextInt(256) : isLead ? 0xD0 : 0x80 + random.nextInt(64));
            }
            int pairs = 0;
            while (pairs < 4 && isPair(bytes[2 * pairs], bytes[2 * pairs + 1])) {
                pairs++;
            }

            assertThat(Swar.countOfPairs(word(bytes))).isEqualTo(pairs);
            for (int i = 0; i < pairs; i++) {
                char unit = (char) (Swar.pairs(word(bytes)) >>> 16 * i);
                assertThat(unit).isEqualTo(new String(bytes, 2 * i, 2, UTF_8).charAt(0));
            }
        }
    }

    private static boolean isPair(int lead, int continuation) {
        return (lead & 0xE0) == 0xC0 && (lead & 0xFF) >= 0xC2 && (continuation & 0xC0) == 0x80;
    }

    @ParameterizedTest(name = "{0} digits")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void reads_a_number_of_so_many_digits(int digits) {
        Random random = new Random(digits);
        int limit = (int) Math.pow(10, digits);
        for (int round = 0; round < 2_000; round++) {
            int number = random.nextInt(limit);
            byte[] bytes = new byte[8];
            random.nextBytes(bytes);
            byte[] written = String.format("%0" + digits + "d", number).getBytes(UTF_8);
            System.arraycopy(written, 0, bytes, 0, digits);

            assertThat(Swar.number(word(bytes), digits)).isEqualTo(number);

            bytes[random.nextInt(digits)] =
                    (byte) (round % 2 == 0 ? '0' - 1 - random.nextInt(170) : '9' + 1 + random.nextInt(60));
            assertThat(Swar.number(word(bytes), digits))
                    .as("not all are digits")
                    .isNegative();
        }
    }
}
