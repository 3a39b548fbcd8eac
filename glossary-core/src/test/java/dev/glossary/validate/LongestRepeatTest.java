package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest run that occurs twice. */
class LongestRepeatTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "abcXabc, 2, 0 4 3",
        "abXabcYabc, 2, 3 7 3",
        "aaaa, 1, 0 2 2",
        "aaaaa, 2, 0 2 2",
        "ababa, 2, 0 2 2",
        "abcabc, 3, 0 3 3"
    })
    void is_found(String row, int least, String expected) {
        LongestRepeat repeat = LongestRepeat.in(row(row), least);

        assertThat(repeat.isFound()).isTrue();
        assertThat(repeat.first() + " " + repeat.second() + " " + repeat.length())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "“{0}”")
    @CsvSource({"abcd, 1", "abcab, 3", "aaa, 2", "a, 1", "'', 1"})
    void is_not_found_when_there_is_none_without_overlap(String row, int least) {
        assertThat(LongestRepeat.in(row(row), least).isFound()).isFalse();
    }

    @Test
    void is_as_long_as_trying_all_runs_says() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder letters = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                letters.append((char) ('a' + random.nextInt(3)));
            }
            String text = letters.toString();
            int longest = 0;
            for (int i = 0; i < length; i++) {
                for (int j = i + 1; j <= length && text.indexOf(text.substring(i, j), j) >= 0; j++) {
                    longest = Math.max(longest, j - i);
                }
            }

            assertThat(LongestRepeat.in(row(text), 1).length()).as(text).isEqualTo(longest);
        }
    }

    @Test
    void is_found_in_rows_that_hurt() {
        assertThat(LongestRepeat.in(row("a".repeat(200_000)), 8).length()).isEqualTo(100_000);
        assertThat(LongestRepeat.in(row("ab".repeat(100_000) + "c"), 8).length())
                .isEqualTo(100_000);
    }

    private static LongestRepeat.Row row(String letters) {
        return new LongestRepeat.Row() {
            @Override
            public int count() {
                return letters.length();
            }

            @Override
            public long hash(int element) {
                return Words.mixed(letters.charAt(element));
            }

            @Override
            public boolean same(int element, int other) {
                return letters.charAt(element) == letters.charAt(other);
            }
        };
    }
}
