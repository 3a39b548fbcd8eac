package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What tells that a text lacks words. */
class WordFilterTest {
    @Test
    void never_denies_a_word_that_is_there() {
        Words words =
                Words.of(LongStream.range(0, 2_000).mapToObj(i -> "w" + i + " ").reduce("", String::concat));
        WordFilter filter = WordFilter.of(words);

        for (int i = 0; i < words.count(); i++) {
            assertThat(filter.mayHoldAny(new long[] {0, words.hash(i)})).isTrue();
        }
    }

    @Test
    void denies_most_words_that_are_not_there() {
        WordFilter filter = WordFilter.of(Words.of("runoff of the upper basin in a warm year"));
        Words others =
                Words.of(LongStream.range(0, 1_000).mapToObj(i -> "w" + i + " ").reduce("", String::concat));

        long denied = LongStream.range(0, others.count())
                .filter(i -> !filter.mayHoldAny(new long[] {others.hash((int) i)}))
                .count();

        assertThat(denied).isGreaterThan(950);
        assertThat(filter.mayHoldAny(new long[0])).isFalse();
    }

    @Test
    void lets_a_phrase_be_looked_for_when_all_its_words_are_there() {
        Phrases phrases = Phrases.of(List.of("I hope this helps", "as an AI language|assistant … my"));

        assertThat(phrases.mayBeIn(WordFilter.of(Words.of("This, I hope, helps."))))
                .isTrue();
        assertThat(phrases.mayBeIn(WordFilter.of(Words.of("My work as an AI assistant"))))
                .isTrue();
        assertThat(phrases.mayBeIn(WordFilter.of(Words.of("As an AI model, this is my hope"))))
                .isFalse();
    }
}
