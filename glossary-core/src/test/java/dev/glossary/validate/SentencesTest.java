package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentences of a text. */
class SentencesTest {
    @Test
    void end_after_a_mark_with_white_space_behind_it() {
        assertThat(sentences("One is 3.5 long. Is two? Yes! “Three.” (Four.) Five"))
                .containsExactly("One is 3.5 long.", "Is two?", "Yes!", "“Three.”", "(Four.)", "Five");
    }

    @Test
    void end_at_a_line_break() {
        assertThat(sentences("Heading\nText\r\n\r\n- item\u2028more"))
                .containsExactly("Heading", "Text", "- item", "more");
    }

    @Test
    void end_after_a_full_stop_of_east_asia() {
        assertThat(sentences("これは文です。次の文！最後？")).containsExactly("これは文です。", "次の文！", "最後？");
    }

    @Test
    void hold_a_word() {
        assertThat(sentences("... – !\n\n?")).isEmpty();
        assertThat(sentences("  a  ")).containsExactly("a");
    }

    @Test
    void may_be_many() {
        assertThat(Sentences.of(Words.of("a. ".repeat(100_000))).count()).isEqualTo(100_000);
    }

    private static List<String> sentences(String text) {
        Sentences sentences = Sentences.of(Words.of(text));
        return IntStream.range(0, sentences.count())
                .mapToObj(i -> text.substring(sentences.start(i), sentences.end(i)))
                .toList();
    }
}
