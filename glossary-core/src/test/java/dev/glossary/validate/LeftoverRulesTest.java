package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors, templates and programs leave behind. */
class LeftoverRulesTest {
    private static final String PLACEHOLDER = "placeholder-text";
    private static final String RESIDUE = "generator-residue";
    private static final String URL = "local-url";
    private static final String CUT = "truncated-text";
    private static final String IDENTICAL = "fields-identical";

    @ParameterizedTest
    @ValueSource(strings = {"TODO", " TBD ", "FIXME", "undefined", "null", "NaN", "N/A"})
    void reports_a_text_that_is_a_placeholder(String text) {
        assertThat(said(PLACEHOLDER, clean().seoTitle(text)))
                .containsExactly("seoTitle: the whole text is “" + text.strip() + "”");
    }

    @Test
    void reports_placeholders_in_a_text() {
        Term.Builder term = clean().seoTitle("{{term}} - Knots")
                .seoDescription("A ${name} knot")
                .explanation("TODO: write")
                .shortDefinition("See [object Object] here, Lorem ipsum dolor sit")
                .category("{{cat}}")
                .addFaq(Faq.of("What is undefined?", "lorem ipsum"));

        assertThat(said(PLACEHOLDER, term))
                .containsExactly(
                        "shortDefinition 26+17: “Lorem ipsum dolor” is a placeholder",
                        "shortDefinition 4+15: “[object Object]” is what JavaScript makes of an object",
                        "seoTitle 0+8: “{{term}}” should have been filled by a template",
                        "seoDescription 2+7: “${name}” should have been filled by a template",
                        "explanation 0+4: the text begins with “TODO”",
                        "faq[1].question 0+17: “What is undefined” is a placeholder",
                        "category: “{{cat}}” should have been filled by a template");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Insert definition here                    | 0+22
                    A knot: [insert your definition here].    | 9+27
                    Description goes here.                    | 0+21
                    """)
    void reports_what_writers_leave_to_be_filled_in(String text, String span) {
        assertThat(said(PLACEHOLDER, clean().explanation(text)))
                .singleElement()
                .asString()
                .startsWith("explanation " + span + ": “")
                .endsWith("” is a placeholder");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    undefined: How to Tie It             | 0+9: “undefined” stands where the name of the term should
                    null - Knots                         | 0+4: “null” stands where the name of the term should
                    What Is undefined? Knots             | 0+17: “What Is undefined” is a placeholder
                    """, quoteCharacter = '`')
    void reports_a_title_whose_name_is_missing(String title, String message) {
        assertThat(said(PLACEHOLDER, clean().seoTitle(title))).containsExactly("seoTitle " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Undefined Loads: How Knots Fail", "Null and Void Knots", "Knots with undefined Loads", "NaNny"})
    void says_nothing_of_titles_with_such_words(String title) {
        assertThat(said(PLACEHOLDER, clean().seoTitle(title))).isEmpty();
    }

    @Test
    void lets_a_title_begin_with_a_value_that_the_text_explains() {
        Term.Builder term = clean().seoTitle("null in Knots").explanation("A knot may be null.");

        assertThat(said(PLACEHOLDER, term)).isEmpty();
        assertThat(said(PLACEHOLDER, clean().term("null Object").seoTitle("null Object: What It Does")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forms say “insert definition here” where one is missing",
                "Insert the rope here, and the definition of the knot is clear",
                "The rope goes here, the explanation follows",
                "A prompt such as “Dear {{name}}” or ${name}",
                "A null hypothesis, undefined behaviour, NaN",
                "Lorem ipsum is a text",
                "Todo lists",
                "arrays [object, array]"
            })
    void says_nothing_of_texts_about_such_things(String text) {
        assertThat(said(PLACEHOLDER, clean().explanation(text))).isEmpty();
    }

    @Test
    void lets_a_term_be_called_so() {
        Term.Builder term = clean().slug("nan")
                .term("NaN")
                .explanation("NaN")
                .addFaq(Faq.of("What is NaN?", "TODO comments are not NaN."))
                .addRelatedTerm(RelatedTerm.of("null", "null"));

        assertThat(said(PLACEHOLDER, term)).containsExactly("faq[1].answer 0+4: the text begins with “TODO”");
        assertThat(said(PLACEHOLDER, clean().term("undefined"))).hasSize(1);
        assertThat(said(
                        Checked.only(PLACEHOLDER).with(PLACEHOLDER, "except", List.of("N/A")),
                        clean().seoTitle("N/A").build()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Certainly! Here is a short text.              | 0+15: “Certainly! Here”
                    Sure, here’s the definition of a knot.        | 0+12: “Sure, here’s”
                    Of course! Here is a knot.                    | 0+15: “Of course! Here”
                    Here is the definition of a knot.             | 0+22: “Here is the definition”
                    As an AI language model, I cannot tie knots.  | 0+26: “As an AI language model, I”
                    A knot. I hope this helps!                    | 8+17: “I hope this helps”
                    Knots, as of my last update, hold.            | 7+13: “as of my last”
                    """)
    void reports_what_assistants_say(String text, String found) {
        assertThat(said(RESIDUE, clean().explanation(text)))
                .containsExactly("explanation " + found + " sounds like a chat assistant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It serves as an AI model for knots. As an AI model grows, it slows.",
                "Certainly a knot. Sure, but here is none.",
                "Of course, knots slip.",
                "In short: here is the definition.",
                "Here is a rope."
            })
    void says_nothing_of_the_same_words_in_a_text(String text) {
        assertThat(said(RESIDUE, clean().explanation(text))).isEmpty();
        assertThat(said(
                        Checked.only(RESIDUE).language("de"),
                        clean().explanation("I hope this helps").build()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://localhost:3000/x, 4+21, localhost",
        "https://127.0.0.1/, 4+17, 127.0.0.1",
        "HTTP://User@10.1.2.3., 4+20, 10.1.2.3",
        "http://192.168.0.1:80, 4+21, 192.168.0.1",
        "http://172.31.0.1, 4+17, 172.31.0.1",
        "http://[::1]:80/, 4+15, [::1]",
        "https://wiki.internal/, 4+21, wiki.internal",
        "http://a.local, 4+14, a.local"
    })
    void reports_urls_that_readers_cannot_reach(String url, String place, String host) {
        assertThat(said(URL, clean().explanation("See " + url + " there")))
                .containsExactly("explanation " + place + ": readers cannot reach the host “" + host + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/localhost",
                "http://172.32.0.1 http://11.0.0.1 http://1.2.3",
                "http://localhost.example.org",
                "ftp://localhost, xhttp://localhost, ://localhost",
                "localhost:3000"
            })
    void says_nothing_of_other_urls(String text) {
        assertThat(said(URL, clean().explanation(text))).isEmpty();
    }

    @Test
    void knows_hosts_that_readers_can_reach() {
        assertThat(said(
                        Checked.only(URL).with(URL, "except", List.of("Wiki.internal")),
                        clean().explanation("https://wiki.internal/").build()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    A knot that holds…                       | 17+1: the text breaks off after “A knot that holds…”
                    A knot that ...                          | 12+3: the text breaks off after “A knot that ...”
                    A knot,                                  | 6+1: the text breaks off after “A knot,”
                    A knot holds. It has an accuracy of      | 33+2: the text breaks off after “holds. It has an accuracy of”
                    A knot and                               | 7+3: the text breaks off after “A knot and”
                    """)
    void reports_a_text_that_breaks_off(String text, String message) {
        String said = said(CUT, clean().explanation(text + "  ")).toString();

        assertThat(said).isEqualTo("[explanation " + message + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What a knot is made of",
                "Plan A",
                "Rich in vitamin A",
                "A knot is what it is for.",
                "A band",
                "x"
            })
    void says_nothing_of_a_text_that_ends(String text) {
        assertThat(said(CUT, clean().shortDefinition(text))).isEmpty();
    }

    @Test
    void looks_at_the_ends_of_titles_for_dots_alone() {
        assertThat(said(CUT, clean().seoTitle("How to Tie a…"))).hasSize(1);
        assertThat(said(CUT, clean().seoTitle("Knots: from A to the"))).isEmpty();
        assertThat(said(CUT, clean().term("Knot…"))).isEmpty();
        assertThat(said(
                        Checked.only(CUT).language("de"),
                        clean().explanation("A b. knot of").build()))
                .isEmpty();
    }

    @Test
    void reports_members_that_say_the_same() {
        Term.Builder term = clean().seoTitle("A Bowline: Knot!")
                .seoDescription("a bowline knot")
                .addFaq(Faq.of("Why a knot?", "Why a knot"));

        assertThat(said(IDENTICAL, term))
                .containsExactly(
                        "seoDescription: the text says the same as seoTitle: “a bowline knot”",
                        "faq[1].answer: the text says the same as faq[1].question: “Why a knot”");
    }

    @Test
    void compares_the_members_that_it_is_told() {
        RuleSet rules = Checked.only(IDENTICAL).with(IDENTICAL, "pairs", List.of(List.of("term", "seoTitle")));

        assertThat(said(rules, clean().seoTitle("Bowline-Knot").build())).hasSize(1);
        assertThat(said(IDENTICAL, clean().seoTitle("Bowline-Knot"))).isEmpty();
        assertThat(said(IDENTICAL, clean().seoTitle("?!").seoDescription("…"))).isEmpty();
    }

    @Test
    void is_linear_in_texts_that_hurt() {
        Term.Builder term = clean().explanation("http://".repeat(50_000))
                .shortDefinition("lorem ipsum ".repeat(50_000))
                .seoTitle("{{".repeat(50_000))
                .seoDescription("as an AI ".repeat(50_000));
        for (int i = 0; i < 10_000; i++) {
            term.addFaq(Faq.of("What is it " + i + "?", "It is " + i));
        }

        for (String rule : List.of(PLACEHOLDER, RESIDUE, URL, CUT, IDENTICAL)) {
            assertThat(said(rule, term)).hasSizeLessThan(2);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Mustache          | What does {{name}} mean?      | 0
                    Template Literal  | What does ${name} mean?       | 0
                    Prompt Templates  | Should I write {{user}} here? | 0
                    Prompt Templates  | What is {{term}} good for?    | 1
                    Bowline Knot      | What does {{name}} mean?      | 1
                    """)
    void lets_terms_about_templates_show_them(String name, String question, int findings) {
        assertThat(said(PLACEHOLDER, clean().term(name).addFaq(Faq.of(question, "x"))))
                .hasSize(findings);
    }

    @Test
    void lets_a_question_be_about_a_value_that_is_explained() {
        Term.Builder term = clean().addFaq(Faq.of("Why is null bad?", "x"));

        assertThat(said(PLACEHOLDER, term.explanation("Some functions return null.")))
                .isEmpty();
        assertThat(said(PLACEHOLDER, term.explanation("null is a knot."))).hasSize(1);
    }

    @Test
    void lets_a_quoted_object_be_an_example() {
        assertThat(said(PLACEHOLDER, clean().explanation("It becomes \"[object Object]\".")))
                .isEmpty();
    }

    @Test
    void lets_a_text_quote_assistants() {
        assertThat(said(RESIDUE, clean().explanation("It begins with “As an AI language model, I cannot”.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Localhost, 0", "Default Gateway, 0", "Web Server, 0", "IPv4 Address, 0", "Bowline Portfolio, 1"})
    void lets_terms_about_networks_show_local_hosts(String name, int findings) {
        assertThat(said(URL, clean().term(name).explanation("See http://192.168.1.1 or so.")))
                .hasSize(findings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    The powers are 1, 2, 4, 8, …   | 0
                    The powers are 1, 2, 4, 8, ... | 0
                    They are a, b, c, …            | 0
                    It is 1/2 + 1/4 + …            | 0
                    Write int x = 1;               | 0
                    Tie it in a ring, …            | 1
                    …                              | 1
                    In the year 2010…              | 1
                    Tie it in a ring;              | 1
                    """)
    void tells_cuts_from_series_and_programs(String text, int findings) {
        assertThat(said(CUT, clean().explanation(text))).hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Coming soon.", "under construction", ".", "—", "..."})
    void reports_an_answer_that_says_nothing(String answer) {
        assertThat(said(PLACEHOLDER, clean().faq(List.of(Faq.of("Is it safe?", answer)))))
                .containsExactly("faq[0].answer: the whole text is “" + answer + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ship under construction", "→", "42", "Soon coming"})
    void lets_answers_be_short(String answer) {
        assertThat(said(PLACEHOLDER, clean().faq(List.of(Faq.of("Is it safe?", answer)))))
                .isEmpty();
    }

    @Test
    void reports_what_an_assistant_says_at_the_end() {
        assertThat(said(RESIDUE, clean().explanation("It holds. Let me know if you need more!")))
                .containsExactly("explanation 10+18: “Let me know if you” sounds like a chat assistant");
    }

    @Test
    void reports_a_sentence_that_ends_with_a_verb_that_needs_another() {
        assertThat(said(CUT, clean().explanation("It holds. Climbers back it up because the loop may")))
                .hasSize(1);
        assertThat(said(CUT, clean().explanation("It holds. Climbers back it up as well as they can.")))
                .isEmpty();
    }
}
