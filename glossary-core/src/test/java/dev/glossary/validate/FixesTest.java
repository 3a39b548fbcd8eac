package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Fix;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final DataPath PATH = DataPath.term(0, "kiln");
    private static final Term KILN = Term.builder()
            .slug("kiln")
            .term("Kiln")
            .explanation("A \ud83d\udd25 oven  for clay.")
            .addRelatedTerms(RelatedTerm.of("glaze", "Glaze"), RelatedTerm.of("slip", "slip"))
            .addFaq(Faq.of("Hot ?", "Very."), Faq.of("Big?", "Some."))
            .additionalField("seotitle", "Kilns")
            .additionalField("year", 1)
            .build();

    private static Fix replace(DataPath path, int offset, int length, String by) {
        return Fix.safe(new Fix.ReplaceText(path, new TextSpan(offset, length), by));
    }

    @Test
    void changes_several_places_of_one_text_counted_in_code_points() {
        DataPath path = PATH.field("explanation");

        Term fixed = Fixes.apply(KILN, List.of(replace(path, 8, 2, " "), replace(path, 2, 2, "")));

        assertThat(fixed.explanation()).isEqualTo("A oven for clay.");
        assertThat(Term.builder().from(fixed).explanation(KILN.explanation()).build())
                .isEqualTo(KILN);
    }

    @Test
    void changes_texts_of_relations_and_answers() {
        Term fixed = Fixes.apply(
                KILN,
                List.of(
                        replace(PATH.field("relatedTerms").element(1).field("name"), 0, 1, "S"),
                        replace(PATH.field("faq").element(0).field("question"), 3, 1, ""),
                        replace(PATH.field("faq").element(1).field("answer"), 0, 0, "At least ")));

        assertThat(fixed.relatedTerms().get(1).name()).isEqualTo("Slip");
        assertThat(fixed.faq()).containsExactly(Faq.of("Hot?", "Very."), Faq.of("Big?", "At least Some."));
    }

    @Test
    void carries_out_the_first_of_two_that_want_the_same_place() {
        DataPath path = PATH.field("term");

        assertThat(Fixes.apply(KILN, List.of(replace(path, 0, 2, "x"), replace(path, 1, 2, "y")))
                        .term())
                .isEqualTo("xln");
        assertThat(Fixes.apply(KILN, List.of(replace(path, 4, 0, "!"), replace(path, 4, 0, "?")))
                        .term())
                .isEqualTo("Kiln!");
    }

    @Test
    void carries_out_both_of_two_that_touch() {
        DataPath path = PATH.field("term");

        assertThat(Fixes.apply(KILN, List.of(replace(path, 0, 2, "x"), replace(path, 2, 1, "y")))
                        .term())
                .isEqualTo("xyn");
    }

    @Test
    void carries_out_all_edits_of_a_fix_or_none() {
        DataPath path = PATH.field("term");
        Fix both = Fix.safe(
                new Fix.ReplaceText(path, new TextSpan(0, 1), "k"),
                new Fix.ReplaceText(PATH.field("slug"), new TextSpan(0, 1), "K"));

        Term fixed = Fixes.apply(KILN, List.of(replace(path, 0, 1, "C"), both));

        assertThat(fixed.term()).isEqualTo("Ciln");
        assertThat(fixed.slug()).isEqualTo("kiln");
    }

    @Test
    void drops_elements_by_their_old_places_and_adds_relations_at_the_end() {
        Term fixed = Fixes.apply(
                KILN,
                List.of(
                        Fix.safe(
                                new Fix.RemoveElement(PATH.field("relatedTerms").element(0))),
                        replace(PATH.field("relatedTerms").element(1).field("name"), 0, 1, "S"),
                        Fix.safe(new Fix.RemoveElement(PATH.field("faq").element(0))),
                        Fix.safe(new Fix.RemoveElement(PATH.field("faq").element(1))),
                        Fix.suggested(new Fix.AddRelation(PATH, "ash", "Ash"))));

        assertThat(fixed.relatedTerms()).containsExactly(RelatedTerm.of("slip", "Slip"), RelatedTerm.of("ash", "Ash"));
        assertThat(fixed.faq()).isEmpty();
    }

    @Test
    void gives_a_text_its_right_name_and_leaves_what_the_model_could_not_hold() {
        Term fixed = Fixes.apply(
                KILN,
                List.of(
                        Fix.suggested(new Fix.RenameMember(PATH.field("seotitle"), "seoTitle")),
                        Fix.suggested(new Fix.RenameMember(PATH.field("year"), "category"))));

        assertThat(fixed.seoTitle()).isEqualTo("Kilns");
        assertThat(fixed.additionalFields()).containsOnlyKeys("year");
    }

    @Test
    void passes_over_edits_of_the_file() {
        assertThat(Fixes.apply(
                        KILN, List.of(Fix.safe(new Fix.WriteCanonically()), Fix.safe(new Fix.RemoveByteOrderMark()))))
                .isSameAs(KILN);
    }
}
