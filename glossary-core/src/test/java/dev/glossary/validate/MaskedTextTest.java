package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts without names. */
class MaskedTextTest {
    private static final Term TERM = Term.builder()
            .slug("half-hitch")
            .term("Half Hitch Knot")
            .addRelatedTerm(RelatedTerm.of("clove-hitch", "Clove Hitch"))
            .addRelatedTerm(RelatedTerm.of("hitch", "Hitch"))
            .build();

    @Test
    void shows_a_mask_for_each_name_the_longest_first() {
        assertThat(shown("A half hitch is a hitch. Half-Hitch knot, clove hitch; half hitch knots?"))
                .containsExactly("A □ is a □.", "□, □; □ knots?");
    }

    @Test
    void masks_whole_words_alone() {
        assertThat(shown("hitches clove-hitched hitch-like semi-hitch"))
                .containsExactly("hitches clove-hitched hitch-like semi-hitch");
    }

    @Test
    void knows_its_own_names() {
        MaskedText masked = masked("The half hitch and the clove hitch");

        assertThat(IntStream.range(0, masked.count()).filter(masked::isOwnName)).containsExactly(1);
        assertThat(masked.count()).isEqualTo(5);
        assertThat(masked.start(1)).isEqualTo(4);
        assertThat(masked.end(1)).isEqualTo(14);
    }

    @Test
    void hashes_sentences_that_differ_in_names_and_case_and_marks_alike() {
        MaskedText masked = masked("A well-tied half hitch holds. A WELL-TIED “clove hitch” holds! A well tied hitch");

        assertThat(masked.sentenceHash(0)).isEqualTo(masked.sentenceHash(1));
        assertThat(masked.sentenceHash(0)).isEqualTo(MaskedText.hashOf("a well-tied □ holds"));
        assertThat(masked.sentenceHash(2)).isNotEqualTo(masked.sentenceHash(0));
        assertThat(masked.hash(2)).isEqualTo(masked.hash(6));
        assertThat(masked.hashOfWords(2)).isNotEqualTo(masked.hashOfWords(6));
        assertThat(masked.same(2, masked, 6)).isFalse();
        assertThat(masked.same(1, masked, 5)).isTrue();
    }

    @Test
    void knows_the_tokens_of_each_sentence() {
        MaskedText masked = masked("One two. Half hitch. Three-four five");

        assertThat(masked.sentenceCount()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(masked::firstToken)).containsExactly(0, 2, 3);
        assertThat(IntStream.range(0, 3).map(masked::endToken)).containsExactly(2, 3, 5);
    }

    @Test
    void is_linear_in_names_and_text_that_hurt() {
        Term.Builder hostile = Term.builder().slug("a").term("a ".repeat(100_000));
        for (int i = 1; i <= 2_000; i++) {
            hostile.addRelatedTerm(RelatedTerm.of("a", "a ".repeat(1 + i % 16) + i));
        }
        Term term = hostile.explanation("a ".repeat(300_000)).build();

        MaskedText masked = text(term).masked();

        assertThat(masked.count()).isEqualTo(300_000);
    }

    private static MaskedText masked(String explanation) {
        return text(Term.builder().from(TERM).explanation(explanation).build()).masked();
    }

    private static TextView text(Term term) {
        return Objects.requireNonNull(TermView.of(term, 0).text(TextField.EXPLANATION));
    }

    private static List<String> shown(String explanation) {
        MaskedText masked = masked(explanation);
        return IntStream.range(0, masked.sentenceCount()).mapToObj(masked::show).toList();
    }
}
