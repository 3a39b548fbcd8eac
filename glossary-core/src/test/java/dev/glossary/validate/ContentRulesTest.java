package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Finding;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are told about a term. */
class ContentRulesTest {
    private static final String SLUG_PHRASE = "slug-phrase-in-text";
    private static final String NEARBY = "term-repeated-nearby";
    private static final String PASSAGE = "repeated-passage";
    private static final String META = "meta-commentary";
    private static final String MENTIONED = "term-not-mentioned";
    private static final String CIRCULAR = "definition-circular";
    private static final String BOILERPLATE = "boilerplate-phrase";

    private static Term.Builder leech() {
        return clean().slug("leech-line-sail").term("Leech Line of a Sail");
    }

    @Test
    void reports_the_words_of_the_slug_in_place_of_the_name() {
        Term.Builder term = leech().seoDescription("Why a leech line sail needs it, and 😀 a leech line sail too.");

        assertThat(said(SLUG_PHRASE, term))
                .containsExactly(
                        "seoDescription 6+15: “leech line sail” is the slug; the term is called “Leech Line of a Sail”",
                        "seoDescription 40+15: “leech line sail” is the slug; the term is called “Leech Line of a Sail”");
    }

    @Test
    void puts_the_name_in_the_place_of_the_slug() {
        Term term = leech().explanation("On the leech line sail work is slow.").build();

        Term fixed = Checked.fixed(Checked.only(SLUG_PHRASE), term);

        assertThat(fixed.explanation()).isEqualTo("On the Leech Line of a Sail work is slow.");
        assertThat(said(Checked.only(SLUG_PHRASE), fixed)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    leech-line          | Leech Line            | A leech line is thin.
                    leech-line          | Leech-Line            | A leech line is thin.
                    leech-line-sail     | Leech Line of a Sail  | Leech Line Sail, leech line sails, leech line sail-maker.
                    leech-line-boat     | Leech Line of a Sail  | A leech line boat.
                    leech               | Leech of a Sail       | The leech flutters.
                    Leech-Sail          | Leech of a Sail       | The leech sail flutters.
                    """)
    void says_nothing_of_words_that_only_look_like_a_slug(String slug, String name, String explanation) {
        assertThat(said(SLUG_PHRASE, clean().slug(slug).term(name).explanation(explanation)))
                .isEmpty();
    }

    @Test
    void looks_into_the_fields_that_it_is_told() {
        RuleSet titles = Checked.only(SLUG_PHRASE).with(SLUG_PHRASE, "fields", List.of("seoTitle"));

        assertThat(said(titles, leech().explanation("a leech line sail").build()))
                .isEmpty();
    }

    @Test
    void reports_two_mentions_in_a_sentence_with_few_words_between() {
        Term.Builder term =
                clean().explanation("A Bowline Knot holds where one bowline-knot or more hold. Bowline knot.");

        assertThat(said(NEARBY, term))
                .containsExactly("explanation 31+12: “bowline-knot” follows another mention of the term after 3 words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A bowline knot is one of the best loops, and a bowline knot is quick.",
                "Tie a bowline knot. Bowline knots hold.",
                "A bowline knot. The bowline knot.",
                "The bowline knot and the double-bowline knot.",
                "The bowline knot and the running bowline knot."
            })
    void says_nothing_of_mentions_that_are_apart(String explanation) {
        Term.Builder term = clean().explanation(explanation)
                .addRelatedTerm(RelatedTerm.of("running-bowline-knot", "Running Bowline Knot"));

        assertThat(said(NEARBY, term)).isEmpty();
    }

    @ParameterizedTest(name = "{0} words between")
    @CsvSource({"4, 1", "5, 0"})
    void calls_four_words_between_near(int words, int findings) {
        String explanation = "Bowline knot" + " so".repeat(words) + " bowline knot";

        assertThat(said(NEARBY, clean().explanation(explanation))).hasSize(findings);
    }

    @Test
    void says_nothing_of_names_of_one_word() {
        assertThat(said(NEARBY, clean().slug("hitch").term("Hitch").explanation("A hitch on a hitch.")))
                .isEmpty();
    }

    @Test
    void reports_the_longest_passage_that_stands_twice() {
        Term.Builder term = clean().explanation("One two three four five six seven eight nine. Other words.")
                .addFaq(Faq.of("How?", "So: two THREE four, five six seven eight nine – and one two three."));
        List<Finding> findings = Checked.findings(Checked.only(PASSAGE), term.build());

        assertThat(findings.stream().map(Checked::written))
                .containsExactly("faq[1].answer 4+41: these 8 words already stand in explanation:"
                        + " “two THREE four, five six seven eight nine”");
        assertThat(findings.get(0).related()).hasToString("[explanation 4+40]");
    }

    @Test
    void reports_a_passage_that_stands_twice_in_one_text() {
        assertThat(said(PASSAGE, clean().explanation("A b c d e f g h. A b c d e f g h.")))
                .containsExactly("explanation 17+15: these 8 words already stand in this text: “A b c d e f g h”");
    }

    @Test
    void counts_a_name_as_one_word() {
        Term.Builder term = clean().term("Knot that Makes a Loop at the End of a Rope")
                .explanation("Learn the knot that makes a loop at the end of a rope."
                        + " Use the knot that makes a loop at the end of a rope.");

        assertThat(said(PASSAGE, term)).isEmpty();
    }

    @Test
    void leaves_texts_that_are_equal_to_other_rules() {
        String text = "One two three four five six seven eight nine";
        Term.Builder term =
                clean().shortDefinition(text).explanation(text + "!").seoDescription(text);

        assertThat(said(PASSAGE, term)).isEmpty();
    }

    @Test
    void lets_a_description_for_search_engines_say_what_the_page_says() {
        String text = "one two three four five six seven eight nine";

        assertThat(said(PASSAGE, clean().shortDefinition(text).seoDescription("Learn: " + text)))
                .isEmpty();
    }

    @Test
    void joins_no_passage_from_the_end_of_one_text_and_the_beginning_of_the_next() {
        Term.Builder term = clean().shortDefinition("one two three four")
                .explanation("five six seven eight. Other words. One two three four five six seven eight.");

        assertThat(said(PASSAGE, term)).isEmpty();
    }

    @Test
    void reports_talk_about_the_page() {
        Term.Builder term = clean().explanation("A good page must say it. A clear entry therefore needs this.")
                .seoDescription("This bowline knot article keeps the explanation short.");

        assertThat(said(META, term))
                .containsExactly(
                        "seoDescription 0+47: “This bowline knot article keeps the explanation” speaks about the page"
                                + " and not about the term",
                        "explanation 0+16: “A good page must” speaks about the page and not about the term",
                        "explanation 25+29: “A clear entry therefore needs” speaks about the page and not about the"
                                + " term");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    In this article, we will tie a knot.          | 0+19: “In this article, we”
                    In this guide you will learn to tie it.       | 0+17: “In this guide you”
                    A knot. In this post I’ll show how it holds.  | 8+17: “In this post I’ll”
                    """)
    void reports_openings_of_articles(String explanation, String found) {
        assertThat(said(META, clean().explanation(explanation)))
                .containsExactly("explanation " + found + " speaks about the page and not about the term");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A good knot should hold.",
                "In this article of clothing, you tie a knot.",
                "Held in this post. You tie it.",
                "Tie it in this section, as we know it.",
                "In this guide rail, a rope runs.",
                "Many begin with “In this article, we will”, and tie a knot.",
                "A good explanation of the knot is rare.",
                "This page of the log is torn.",
                "A strong rope must be whipped. Page 3 should say more."
            })
    void says_nothing_of_the_same_words_about_other_things(String explanation) {
        assertThat(said(META, clean().explanation(explanation))).isEmpty();
    }

    @Test
    void lets_terms_about_texts_speak_about_texts() {
        Term.Builder term = clean().term("Explainable AI").explanation("A good explanation should be faithful.");

        assertThat(said(META, term)).isEmpty();
        assertThat(said(
                        Checked.only(META).language("de"),
                        clean().explanation("A good page should.").build()))
                .isEmpty();
    }

    @Test
    void takes_phrases_of_the_house() {
        RuleSet rules = Checked.only(META).with(META, "patterns", List.of("click|press * button"));

        assertThat(said(rules, clean().explanation("Then press the button.").build()))
                .containsExactly("explanation 5+16: “press the button” speaks about the page and not about the term");
    }

    @Test
    void reports_an_explanation_of_something_else() {
        assertThat(said(MENTIONED, clean().explanation("This method starts with small steps.")))
                .containsExactly("explanation: the explanation mentions neither “Bowline Knot” nor a word of it");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Bowline Knot                | Knots slip.
                    Typesetting                 | To typeset is to arrange letters.
                    Natural Language Processing | Most of NLP is counting.
                    Bag of Words                | BoW is a set.
                    C++                         | In c++ one owns memory.
                    Backpropagation             | Back-propagation works in two passes.
                    機械学習                     | これは機械学習です。
                    BM25 (Best Matching 25)     | The BM25 function ranks documents.
                    BM25 (Best Matching 25)     | Best match functions rank documents.
                    Artificial Intelligence (AI)| Much of AI is search.
                    Large Model [Deep Learning] | Much of DL is algebra.
                    NLP                         | Natural-language processing counts.
                    QA                          | Question answering finds passages.
                    BW                          | A bag of words forgets their order.
                    E-Mail                      | An email has a header.
                    Fine-Tuning                 | One finetunes a model.
                    k-NN                        | In kNN, neighbours vote.
                    """)
    void takes_any_form_of_the_name_for_a_mention(String name, String explanation) {
        assertThat(said(MENTIONED, clean().term(name).explanation(explanation))).isEmpty();
    }

    @Test
    void takes_the_slug_for_a_name() {
        Term.Builder term = clean().slug("kubernetes").term("K8s").explanation("Kubernetes runs containers.");

        assertThat(said(MENTIONED, term)).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Information Technology (IT) | It sails. Where it is wet, it slips.
                    NLP                         | Nobody likes it. Porridge, not least.
                    NLP                         | Nets leak. People sail.
                    QA                          | Question: who answers?
                    AI                          | And in all it goes.
                    """)
    void takes_little_words_and_other_sentences_for_no_mention(String name, String explanation) {
        assertThat(said(MENTIONED, clean().slug("").term(name).explanation(explanation)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A method that uses a bowline knot",
                "A bowline knot: the bowline knot that sailors tie",
                "Loop of a bowline-knot"
            })
    void reports_a_definition_by_the_name_itself(String definition) {
        assertThat(said(CIRCULAR, clean().shortDefinition(definition))).hasSize(1);
    }

    @Test
    void says_where_the_definition_is_circular() {
        assertThat(said(CIRCULAR, clean().shortDefinition("Bowline knot: what a Bowline Knot does")))
                .containsExactly("shortDefinition 21+12: the definition uses “Bowline Knot”, which it is to define");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bowline knot is a loop.",
                "The bowline knot makes a loop.",
                "In sailing, a bowline knot is a loop.",
                "A loop that holds. The bowline knot is old.",
                "A kind of running bowline knot",
                "A loop",
                "–"
            })
    void says_nothing_of_a_name_that_is_defined(String definition) {
        Term.Builder term = clean().shortDefinition(definition)
                .addRelatedTerm(RelatedTerm.of("running-bowline-knot", "Running Bowline Knot"));

        assertThat(said(CIRCULAR, term)).isEmpty();
    }

    @Test
    void judges_other_languages_by_a_second_mention_alone() {
        RuleSet spanish = Checked.only(CIRCULAR).language("es");
        Term.Builder term = clean().term("Nudo").slug("nudo");

        assertThat(said(
                        spanish,
                        term.shortDefinition("En vela, un nudo es un lazo.").build()))
                .isEmpty();
        assertThat(said(spanish, term.shortDefinition("Un nudo es un nudo.").build()))
                .hasSize(1);
    }

    @Test
    void reports_sentences_of_the_list() {
        RuleSet rules =
                Checked.only(BOILERPLATE).with(BOILERPLATE, "list", List.of("That is why □ matters.", "Another."));
        Term.Builder term = clean().explanation("Rope. That is why a … no. That is WHY bowline-knot matters! End.");

        assertThat(said(rules, term.build()))
                .containsExactly(
                        "explanation 26+33: this sentence is known from other pages: “That is WHY □ matters!”");
        assertThat(said(BOILERPLATE, term)).isEmpty();
    }

    @Test
    void is_linear_in_texts_that_hurt() {
        Term.Builder term = clean().slug("a-b-c")
                .term("A B of C")
                .shortDefinition("a b of c ".repeat(50_000))
                .explanation("a b c ".repeat(100_000))
                .seoDescription("this ".repeat(200_000));
        for (int i = 0; i < 300; i++) {
            term.addFaq(Faq.of("Why?", "one two three four five six seven ".repeat(30) + i));
        }

        assertThat(said(Checked.only(PASSAGE), term.build())).hasSize(1);
        for (String rule : List.of(SLUG_PHRASE, NEARBY, META, MENTIONED, CIRCULAR)) {
            assertThat(said(rule, term)).hasSizeLessThan(200_001);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    The covariance of a bowline knot X and a bowline knot Y.   | 0
                    The covariance of a bowline knot that a bowline knot has.  | 1
                    """)
    void lets_a_sentence_speak_of_two_things_of_one_name(String text, int findings) {
        assertThat(said(NEARBY, clean().explanation(text))).hasSize(findings);
    }

    @Test
    void lets_a_short_form_follow_the_name() {
        Term.Builder term = clean().slug("html").term("HyperText Markup Language");

        assertThat(said(NEARBY, term.explanation("HyperText Markup Language, or HTML, is read by browsers.")))
                .isEmpty();
    }

    @Test
    void lets_a_long_name_be_said_again() {
        String name = "the Health Insurance Portability and Accountability Act of 1996";
        Term.Builder term = clean().explanation("It follows from " + name + ".");

        assertThat(said(PASSAGE, term.addFaq(Faq.of("Since when?", "Since " + name + ", as said."))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    will | Will | A document that says what will happen.                            | 0
                    sql  | SQL  | Structured Query Language (SQL), the language of most databases.  | 0
                    api  | API  | Short for application programming interface, an API lets us talk. | 0
                    cpp  | C++  | A language that adds classes to C.                                | 0
                    cpp  | C++  | A compiler for C++ programs.                                      | 0
                    bond | Bond | A paper that makes its owner a bond holder.                       | 1
                    """)
    void knows_how_definitions_name_what_they_define(String slug, String name, String definition, int findings) {
        assertThat(said(CIRCULAR, clean().slug(slug).term(name).shortDefinition(definition)))
                .hasSize(findings);
    }
}
