package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases with choices and gaps. */
class PhrasesTest {
    private static final Phrases PHRASES =
            Phrases.of(List.of("hello world", "a good|bad * must", "this … page tells", "one"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Hello, WORLD of words      | Hello, WORLD
                    A bad old must             | A bad old must
                    this page tells            | this page tells
                    this a b c d e f page tells| this a b c d e f page tells
                    one                        | one
                    """)
    void are_found_at_a_word(String text, String found) {
        Words words = Words.of(text);

        assertThat(text.substring(0, words.end(PHRASES.endAt(words, 0) - 1))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello. world",
                "hello\nworld",
                "hello",
                "hello there",
                "a good must",
                "a fine old must",
                "this a b c d e f g page tells",
                "this a. page tells",
                "two one"
            })
    void are_not_found_in_what_is_only_like_them(String text) {
        assertThat(PHRASES.endAt(Words.of(text), 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* world", "hello …", "a - b", "|"})
    void begin_and_end_with_a_word(String pattern) {
        assertThat(Phrases.isPhrase(pattern)).isFalse();
    }

    @Test
    void may_be_words_and_what_stands_for_them() {
        assertThat(Phrases.isPhrase(" this … good|bad * page ")).isTrue();
        assertThat(Phrases.isPhrase("don’t")).isTrue();
    }
}
