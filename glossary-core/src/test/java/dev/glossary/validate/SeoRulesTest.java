package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search engines show. */
class SeoRulesTest {
    private static final String PHRASE = "seo-repeated-phrase";
    private static final String MISSING = "seo-title-missing-term";

    @Test
    void reports_a_phrase_that_a_title_says_twice() {
        assertThat(said(PHRASE, clean().seoTitle("Bowline Knot in the bowline-knot Guide")))
                .containsExactly("seoTitle 20+12: “bowline-knot” already occurs in this title");
    }

    @Test
    void reports_the_longest_phrase_at_its_second_place() {
        assertThat(said(PHRASE, clean().seoTitle("Tie rope: x y z. Tie rope now: X of Y, z")))
                .containsExactly("seoTitle 31+9: “X of Y, z” already occurs in this title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bowline Knot: Knot Guide",
                "Knot Theory, Knot Practice",
                "The Knot of the Knot",
                "Bowline Knot Bowline",
                "Knot knot",
                "One"
            })
    void says_nothing_of_a_title_that_repeats_single_words(String title) {
        assertThat(said(PHRASE, clean().seoTitle(title))).isEmpty();
    }

    @Test
    void reports_the_third_mention_in_a_description() {
        Term.Builder term = clean().seoDescription("Bowline knot? The bowline knot is a knot. Learn the Bowline Knot.");

        assertThat(said(PHRASE, term))
                .containsExactly("seoDescription 52+12: the description says “Bowline Knot” more than 2 times");
        assertThat(said(Checked.only(PHRASE).with(PHRASE, "maxInDescription", 3), term.build()))
                .isEmpty();
        assertThat(said(PHRASE, clean().seoDescription("A bowline knot is a bowline knot.")))
                .isEmpty();
    }

    @Test
    void may_be_told_how_many_words_a_phrase_has() {
        RuleSet three = Checked.only(PHRASE).with(PHRASE, "minWords", 3);

        assertThat(said(three, clean().seoTitle("Knot tying, knot tying").build()))
                .isEmpty();
        assertThat(said(
                        three,
                        clean().seoTitle("Easy knot tying: easy knot tying").build()))
                .hasSize(1);
    }

    @Test
    void reports_a_title_without_the_term() {
        assertThat(said(MISSING, clean().seoTitle("Learn to Tie a Bowline")))
                .containsExactly("seoTitle: the title lacks “Knot” of the term’s name");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Bowline Knot                         | bowline knots explained
                    Retrieval-Augmented Generation       | What RAG is
                    Retrieval-Augmented Generation (RAG) | RAG in Ten Minutes
                    Hitching (Rope)                      | Hitches: a Rope Primer
                    Bag of Words                         | BoW models
                    TF-IDF                               | TFIDF explained
                    Wordnet                              | The Word Net
                    機械学習                              | 機械学習とは
                    R                                    | R for sailors
                    of                                   | About
                    """)
    void says_nothing_of_a_title_that_names_the_term_in_another_form(String name, String title) {
        assertThat(said(MISSING, clean().term(name).seoTitle(title))).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"BERT, Learn AI", "Go, Learn to Sail", "Hitch (Rope), Knots"})
    void reports_a_title_about_something_else(String name, String title) {
        assertThat(said(MISSING, clean().term(name).seoTitle(title))).hasSize(1);
    }

    @Test
    void leaves_a_missing_title_to_another_rule() {
        Term.Builder blank = clean().seoTitle(" ").seoDescription(null);

        assertThat(said(PHRASE, blank)).isEmpty();
        assertThat(said(MISSING, blank)).isEmpty();
    }

    @Test
    void is_linear_in_texts_that_hurt() {
        Term.Builder term = clean().seoTitle("knot ".repeat(200_000)).seoDescription("bowline ".repeat(200_000));

        assertThat(said(PHRASE, term)).hasSize(1);
        assertThat(said(MISSING, term)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Real Estate Agent vs. Real Estate Broker, 0",
        "Roth IRA Account versus Traditional IRA Account, 0",
        "Bowline Knot vs. Bowline Knot, 1",
        "Real Estate Agent and Real Estate Broker, 1"
    })
    void lets_titles_compare_names_with_words_in_common(String title, int findings) {
        assertThat(said(PHRASE, clean().seoTitle(title))).hasSize(findings);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Crème Brûlée, Creme Brulee at Home, 0", "Naïve Bayes, Naive Bayes, 0", "日本語, Japanese, 1"})
    void lets_titles_do_without_accents(String name, String title, int findings) {
        assertThat(said(MISSING, clean().term(name).seoTitle(title))).hasSize(findings);
    }
}
