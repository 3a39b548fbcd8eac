package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which members a term has, and how long they are. */
class FieldRulesTest {
    private static final String UNKNOWN = "unknown-field";
    private static final String EMPTY = "empty-list";
    private static final String LENGTH = "field-length";

    private static Term.Builder bare() {
        return Term.builder().slug("knot").term("Knot");
    }

    @Test
    void reports_members_that_are_missing_or_blank() {
        Term.Builder term = bare().explanation(" ").addRelatedTerm(RelatedTerm.of("x", null));

        assertThat(said("required-field", term))
                .containsExactly(
                        "shortDefinition: the member is required, and is missing",
                        "seoTitle: the member is required, and is missing",
                        "seoDescription: the member is required, and is missing",
                        "explanation: the member is required, and is blank",
                        "relatedTerms[0].name: the member is required, and is missing",
                        "category: the member is required, and is missing");
    }

    @Test
    void reports_members_that_are_not_known() {
        Term.Builder term = clean().additionalField("seotitle", "x")
                .additionalField("author", "x")
                .addRelatedTerm(RelatedTerm.builder()
                        .name("Y")
                        .slug("y")
                        .additionalField("nam", "x")
                        .build())
                .addFaq(Faq.builder()
                        .question("Why?")
                        .additionalField("anser", "x")
                        .build());

        assertThat(said(UNKNOWN, term))
                .containsExactly(
                        "seotitle: no member “seotitle” is known; did you mean seoTitle?",
                        "author: no member “author” is known",
                        "relatedTerms[1].nam: no member “nam” is known; did you mean name?",
                        "faq[1].anser: no member “anser” is known; did you mean answer?");
    }

    @Test
    void renames_a_member_where_there_is_none_of_the_name() {
        Term term = clean().seoTitle(null).additionalField("seotitle", "x").build();
        Term taken = clean().additionalField("seotitle", "x").build();

        assertThat(Checked.findings(Checked.only(UNKNOWN), taken).get(0).fix()).isNull();
        assertThat(Checked.findings(Checked.only(UNKNOWN), term).get(0).fix())
                .hasToString("Fix[isSafe=false, edits=[RenameMember[path=seotitle, name=seoTitle]]]");
    }

    @Test
    void knows_members_that_it_is_told() {
        assertThat(said(
                        Checked.only(UNKNOWN).with(UNKNOWN, "allow", List.of("author")),
                        clean().additionalField("author", "x").build()))
                .isEmpty();
    }

    @Test
    void reports_lists_without_an_element() {
        assertThat(said(EMPTY, bare()))
                .containsExactly("relatedTerms: the list has no element", "faq: the list has no element");
        assertThat(said(Checked.only(EMPTY).with(EMPTY, "fields", List.of("faq")), bare().build()))
                .containsExactly("faq: the list has no element");
    }

    @Test
    void leaves_lists_that_the_reader_has_reported() {
        Set<DataPath> reported = Set.of(DataPath.term(0, "knot").field("faq"));
        TermView view = TermView.read(bare().build(), 0, null, true, reported);

        assertThat(Validator.of(Checked.only(EMPTY)).check(view).stream().map(Checked::written))
                .containsExactly("relatedTerms: the list has no element");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "9, x, 1", "10, x, 0", "90, x, 0", "91, x, 1",
        "4, 日, 1", "5, 日, 0", "45, 日, 0", "46, 日, 1",
        "9, é, 1", "10, ’, 0", "90, 😀, 1", "45, 😀, 0",
        "9, e\u0301, 1", "10, e\u0301, 0"
    })
    void counts_the_columns_of_a_title(int times, String text, int findings) {
        assertThat(said(LENGTH, clean().seoTitle(text.repeat(times)))).hasSize(findings);
    }

    @Test
    void says_how_long_a_text_is() {
        Term.Builder term = clean().seoTitle("AI")
                .seoDescription("x".repeat(251))
                .shortDefinition("x".repeat(19))
                .explanation("x".repeat(20_001))
                .term("x");

        assertThat(said(LENGTH, term))
                .containsExactly(
                        "shortDefinition: the text takes 19 columns, where 20 to 400 are usual",
                        "seoTitle: the text takes 2 columns, where 10 to 90 are usual",
                        "seoDescription: the text takes 251 columns, where 50 to 250 are usual",
                        "explanation: the text takes 20001 columns, where 150 to 20000 are usual");
        assertThat(said(LENGTH, bare().seoTitle(" "))).isEmpty();
    }

    @Test
    void takes_the_lengths_of_a_preset() {
        RuleSet folklore = RuleSet.of(RuleSet.Preset.SERP_HEURISTICS).only(List.of(LENGTH));

        assertThat(said(folklore, clean().seoTitle("x".repeat(61)).build())).hasSize(1);
    }

    @Test
    void refuses_to_do_without_a_member_that_no_term_has() {
        RuleSet rules = RuleSet.recommended();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.with("required-field", "optional", List.of("faq.answers")))
                .withMessageContaining("faq.answers");
    }
}
