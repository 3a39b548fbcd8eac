package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a text. */
class WordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    one two                     | one two
                    (one), “two”!               | one two
                    don't don’t teams' 'quoted' | don't don’t teams quoted
                    few-shot well‐known a‑b     | few shot well known a b
                    - -- a- -b                  | a b
                    3.14 C++ 4th ½              | 3 14 C 4th ½
                    größer naïve Łódź           | größer naïve Łódź
                    cafe\u0301s                 | cafe\u0301s
                    日本語 テスト                 | 日本語 テスト
                    𝒜𝒷 😀 x                     | 𝒜𝒷 x
                    ❤\ufe0f                     |
                    snake_case a/b              | snake case a b
                    """)
    void are_letters_and_digits_with_apostrophes_between_them(String text, String expected) {
        assertThat(String.join(" ", list(Words.of(text)))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void know_the_hyphen_before_them() {
        Words words = Words.of("state-of the -art x--y");

        assertThat(IntStream.range(0, words.count()).mapToObj(words::isJoined))
                .containsExactly(false, true, false, false, false, false);
        assertThat(words.isJoined(words.count())).isFalse();
    }

    @Test
    void are_the_same_whatever_their_case() {
        Words words = Words.of("Straße STRASSE Été été ΣΑΣ σας Don't DON’T one two");

        assertThat(words.same(2, words, 3)).isTrue();
        assertThat(words.same(4, words, 5)).isTrue();
        assertThat(words.same(6, words, 7)).isTrue();
        assertThat(words.same(0, words, 1)).isFalse();
        assertThat(words.same(8, words, 9)).isFalse();
    }

    @Test
    void leave_out_those_that_say_nothing() {
        Words content = Words.of("The state of the Art").without(StopWords.ENGLISH);

        assertThat(list(content)).containsExactly("state", "Art");
        assertThat(content.start(1)).isEqualTo(17);
        assertThat(list(Words.of("The state").without(StopWords.NONE))).containsExactly("The", "state");
    }

    @Test
    void find_a_phrase() {
        Words words = Words.of("a rose is a rose is a flower");

        assertThat(words.find(Words.of("A Flower"), 0)).isEqualTo(6);
        assertThat(words.find(Words.of("rose is"), 2)).isEqualTo(4);
        assertThat(words.find(Words.of("tulip"), 0)).isEqualTo(-1);
        assertThat(words.find(Words.of(""), 0)).isEqualTo(-1);
    }

    @Test
    void of_an_empty_text_are_none() {
        assertThat(Words.of("").count()).isZero();
        assertThat(Words.of(" –… ").count()).isZero();
    }

    @Test
    void of_texts_that_hurt_are_found_in_one_pass() {
        assertThat(Words.of("-".repeat(1_000_000)).count()).isZero();
        assertThat(Words.of("x".repeat(1_000_000)).count()).isEqualTo(1);
        assertThat(Words.of("x ".repeat(500_000)).count()).isEqualTo(500_000);
        assertThat(Words.of("'".repeat(1_000_000)).count()).isZero();
        assertThat(Words.of("\ud83d".repeat(1_000_000)).count()).isZero();
    }

    static List<String> list(Words words) {
        return IntStream.range(0, words.count()).mapToObj(words::text).toList();
    }
}
