package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the hand. */
class WordingRulesTest {
    private static final String DOUBLED = "doubled-word";
    private static final String CAPITALS = "all-capitals";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    tie the the knot        | tie the knot        | 8+3: “the” stands twice in a row
                    The the knot            | The knot            | 4+3: “The” stands twice in a row
                    so the the the the knot | so the knot         | 7+11: “the” stands 4 times in a row
                    a a rope                | a rope              | 2+1: “a” stands twice in a row
                    """)
    void reports_a_word_that_stands_twice_and_drops_one(String text, String right, String message) {
        Term term = clean().explanation(text).build();

        Term fixed = Checked.fixed(Checked.only(DOUBLED), term);

        assertThat(said(Checked.only(DOUBLED), term)).containsExactly("explanation " + message);
        assertThat(fixed.explanation()).isEqualTo(right);
        assertThat(said(Checked.only(DOUBLED), fixed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what it is is clear, and he had had that that",
                "the, the",
                "end. End",
                "the\n\nthe",
                "New York New York, Baden Baden",
                "it IT staff",
                "2 2 n n",
                "step by step by step",
                "well-known known facts",
                "known known-good",
                "a A-frame"
            })
    void says_nothing_of_words_that_belong_there(String text) {
        assertThat(said(DOUBLED, clean().explanation(text))).isEmpty();
    }

    @Test
    void knows_pronouns_of_other_languages() {
        Term term = clean().explanation("Nous nous souvenons, car nous nous aimons.")
                .build();

        assertThat(said(Checked.only(DOUBLED).language("fr-CH"), term)).isEmpty();
        assertThat(said(Checked.only(DOUBLED), term)).hasSize(2);
        assertThat(said(Checked.only(DOUBLED).with(DOUBLED, "except", List.of("Nous")), term))
                .isEmpty();
    }

    @Test
    void reports_a_text_in_capitals() {
        assertThat(said(CAPITALS, clean().shortDefinition("A LOOP AT THE END OF A rope. 123")))
                .containsExactly("shortDefinition: 16 of 20 letters are capitals");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ABCD EFGH IJKLMN abcdef, 0",
        "ABCD EFGH IJKLMNO abcde, 1",
        "ABCD EFGH IJKLMNOPQRS, 0",
        "ABCD EFGH IJKLMNOPQRST, 1"
    })
    void counts_more_than_seventy_in_a_hundred_of_twenty_letters(String text, int findings) {
        assertThat(said(CAPITALS, clean().explanation(text))).hasSize(findings);
    }

    @Test
    void lets_titles_be_in_capitals() {
        assertThat(said(CAPITALS, clean().seoTitle("BOWLINE KNOT IN CAPITALS"))).isEmpty();
    }

    @Test
    void is_linear_in_texts_that_hurt() {
        assertThat(said(DOUBLED, clean().explanation("knot ".repeat(200_000)))).hasSize(1);
        assertThat(said(DOUBLED, clean().explanation("a a b b ".repeat(50_000))))
                .hasSize(50_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The types are AAA, AA, A, BBB, BB, B, CCC, CC, C, and UNESCO, UNICEF.",
                "ATGGCCATTGTAATGGGCCGCTGAAAGGGTGCCCGATAG",
                "SELECT NAME, PRICE FROM PRODUCTS WHERE PRICE > 10;"
            })
    void lets_lists_sequences_and_programs_be_in_capitals(String text) {
        assertThat(said(CAPITALS, clean().shortDefinition(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    used in in vitro tests          | 0
                    measured in in situ conditions  | 0
                    tied in in a hurry              | 1
                    the will will be read           | 0
                    his will will be read           | 0
                    it will will be read            | 1
                    unsigned long long numbers      | 0
                    """)
    void tells_slips_from_words_of_a_subject(String text, int findings) {
        assertThat(said(DOUBLED, clean().explanation(text))).hasSize(findings);
    }

    @Test
    void lets_names_hold_a_word_twice() {
        Term.Builder term = clean().slug("piri-piri")
                .term("Piri Piri")
                .addRelatedTerm(RelatedTerm.of("gado-gado", "Gado Gado"))
                .explanation("A good piri piri has garlic, and gado gado peanuts. So so chilli chilli.");

        assertThat(said(DOUBLED, term))
                .containsExactly(
                        "explanation 55+2: “So” stands twice in a row",
                        "explanation 65+6: “chilli” stands twice in a row");
    }
}
