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

/** Questions and answers. */
class FaqRulesTest {
    private static final String DUPLICATE = "faq-duplicate";
    private static final String FORM = "faq-question-form";
    private static final String UNLINKED = "faq-relation-unlinked";

    @Test
    void reports_questions_and_answers_that_stand_twice() {
        Term.Builder term = clean().addFaq(Faq.of("How many turns?", "It takes two turns."))
                .addFaq(Faq.of("how many “turns”", "Three, or so they say."))
                .addFaq(Faq.of("How many, then?", "It takes two turns!"));

        assertThat(said(DUPLICATE, term))
                .containsExactly(
                        "faq[2].question: the question stands in faq[1].question already",
                        "faq[3].answer: the answer stands in faq[1].answer already");
    }

    @Test
    void reports_a_pair_that_stands_twice_once() {
        Faq faq = Faq.of("How many turns?", "It takes two turns.");

        assertThat(said(DUPLICATE, clean().addFaq(faq).addFaq(faq))).hasSize(1);
    }

    @Test
    void lets_short_answers_be_given_twice() {
        Term.Builder term =
                clean().addFaq(Faq.of("Is C hard?", "Yes, it is.")).addFaq(Faq.of("Is C++?", "Yes, it is."));

        assertThat(said(DUPLICATE, term)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pricing", "Pricing.", "What; is it", "What is it;", "(Why)", "?!."})
    void reports_what_is_no_question(String question) {
        assertThat(said(FORM, clean().addFaq(Faq.of(question, "x"))))
                .containsExactly("faq[1].question: “" + question + "” does not end with a question mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why?",
                "“Why?”",
                "(Why?) ",
                "なぜ？",
                "لماذا؟",
                "Γιατί;",
                "Γιατί\u037e",
                "He asked “why?”)",
                "Why?!"
            })
    void takes_the_question_marks_of_many_scripts(String question) {
        assertThat(said(FORM, clean().addFaq(Faq.of(question, "x")))).isEmpty();
    }

    @Test
    void takes_marks_that_it_is_told() {
        assertThat(said(
                        Checked.only(FORM).with(FORM, "marks", List.of(".")),
                        clean().faq(List.of(Faq.of("Pricing.", "x"))).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the difference between a bowline knot and the sheet bend?",
                "What is the difference between the sheet bend and a bowline?",
                "Sheet bend vs. bowline?",
                "How does a bowline knot differ from the sheet bend?"
            })
    void reports_a_comparison_with_what_is_not_related(String question) {
        assertThat(said(UNLINKED, clean().addFaq(Faq.of(question, "x"))).toString())
                .startsWith("[faq[1].question: the question compares the term with “")
                .containsIgnoringCase("sheet bend”, and no relation leads there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the difference between a bowline knot and a clove hitch in practice?",
                "What is the difference between a splice and a whipping?",
                "What is the difference between a bowline and rope and wire?",
                "What is the difference?",
                "Bowline vs?",
                "Does the bowline differ from others?"
            })
    void says_nothing_of_other_questions(String question) {
        assertThat(said(UNLINKED, clean().addFaq(Faq.of(question, "x")))).isEmpty();
        assertThat(said(
                        Checked.only(UNLINKED).language("de"),
                        clean().addFaq(Faq.of("Bowline vs bend?", "x")).build()))
                .isEmpty();
    }

    @Test
    void takes_acronyms_of_relations() {
        Term.Builder term = clean().term("Stemming")
                .addRelatedTerm(RelatedTerm.of("nlp", "Natural Language Processing"))
                .addFaq(Faq.of("What is the relationship between stemming and NLP?", "x"));

        assertThat(said(UNLINKED, term)).isEmpty();
    }

    @Test
    void takes_comparisons_of_the_house() {
        RuleSet rules = Checked.only(UNLINKED).with(UNLINKED, "patterns", List.of("choose X over Y"));

        assertThat(said(
                        rules,
                        clean().addFaq(Faq.of("Why choose a bowline over a bend?", "x"))
                                .build()))
                .hasSize(1);
    }

    @Test
    void is_linear_in_many_questions_and_relations() {
        Term.Builder term = clean();
        for (int i = 0; i < 5_000; i++) {
            term.addRelatedTerm(RelatedTerm.of("r" + i, "Rope y" + i))
                    .addFaq(Faq.of("Bowline vs bend x" + i + "?", "It is not the same, says number " + i));
        }

        assertThat(said(DUPLICATE, term)).isEmpty();
        assertThat(said(FORM, term)).isEmpty();
        assertThat(said(UNLINKED, term)).isNotEmpty();
        assertThat(said("related-duplicate", term)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "How does a bowline knot differ from other knots?, 0",
        "How does a bowline knot differ from a traditional one?, 0",
        "What is the difference between a bowline knot and a regular knot?, 0",
        "What is the difference between a bowline knot and a regular hitch?, 0",
        "What is the difference between a bowline knot and a regular sheet bend?, 1"
    })
    void asks_for_no_relation_to_what_is_nothing_special(String question, int findings) {
        assertThat(said(UNLINKED, clean().addFaq(Faq.of(question, "x")))).hasSize(findings);
    }
}
