package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import org.junit.jupiter.api.Test;

/** The relations of one term. */
class RelationRulesTest {
    private static final String SELF = "related-self";
    private static final String DUPLICATE = "related-duplicate";

    @Test
    void reports_a_term_that_is_related_to_itself_and_drops_the_relation() {
        Term term = clean().addRelatedTerm(RelatedTerm.of("bowline-knot", "Bowline"))
                .build();

        assertThat(said(Checked.only(SELF), term))
                .containsExactly("relatedTerms[1]: “bowline-knot” is the term itself");
        assertThat(Checked.fixed(Checked.only(SELF), term)).isEqualTo(clean().build());
    }

    @Test
    void reports_a_relation_that_stands_twice_and_drops_the_second() {
        Term term = clean().addRelatedTerm(RelatedTerm.of("clove-hitch", "Clove Hitch"))
                .build();

        assertThat(said(Checked.only(DUPLICATE), term))
                .containsExactly("relatedTerms[1]: “clove-hitch” is a relation of this term already");
        assertThat(Checked.findings(Checked.only(DUPLICATE), term).get(0).related())
                .hasToString("[relatedTerms[0]]");
        assertThat(Checked.fixed(Checked.only(DUPLICATE), term)).isEqualTo(clean().build());
    }

    @Test
    void drops_nothing_when_the_names_differ() {
        Term term =
                clean().addRelatedTerm(RelatedTerm.of("clove-hitch", "Clove")).build();

        assertThat(said(Checked.only(DUPLICATE), term))
                .containsExactly(
                        "relatedTerms[1]: “clove-hitch” is a relation of this term already, under another name");
        assertThat(Checked.findings(Checked.only(DUPLICATE), term).get(0).fix()).isNull();
    }

    @Test
    void leaves_relations_without_a_slug_and_to_the_term_itself_to_other_rules() {
        Term.Builder term = clean();
        for (int i = 0; i < 2; i++) {
            term.addRelatedTerm(RelatedTerm.of(null, "A"))
                    .addRelatedTerm(RelatedTerm.of("", "B"))
                    .addRelatedTerm(RelatedTerm.of("bowline-knot", "C"));
        }

        assertThat(said(DUPLICATE, term)).isEmpty();
        assertThat(said(SELF, term)).hasSize(2);
    }
}
