package dev.glossary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RelatedTermTest {
    @Test
    void has_slug_and_name() {
        RelatedTerm related = RelatedTerm.of("tf-idf", "TF-IDF");

        assertThat(related.slug()).isEqualTo("tf-idf");
        assertThat(related.name()).isEqualTo("TF-IDF");
        assertThat(related.additionalFields()).isEmpty();
    }

    @Test
    void may_have_nothing() {
        RelatedTerm related = RelatedTerm.builder().build();

        assertThat(related).isEqualTo(RelatedTerm.of(null, null));
        assertThat(related.slug()).isNull();
        assertThat(related.name()).isNull();
    }

    @Test
    void is_compared_by_value() {
        assertThat(RelatedTerm.of("a", "A"))
                .isEqualTo(RelatedTerm.of("a", "A"))
                .hasSameHashCodeAs(RelatedTerm.of("a", "A"))
                .isNotEqualTo(RelatedTerm.of("a", null))
                .isNotEqualTo(RelatedTerm.of("b", "A"))
                .isNotEqualTo(RelatedTerm.builder()
                        .from(RelatedTerm.of("a", "A"))
                        .additionalField("weight", 1)
                        .build());
    }

    @Test
    void keeps_additional_fields_in_order() {
        RelatedTerm related = RelatedTerm.builder()
                .additionalField("weight", 0.5)
                .additionalField("kind", null)
                .build();

        assertThat(related.additionalFields()).containsExactly(entry("weight", 0.5), entry("kind", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "name"})
    void refuses_an_additional_field_with_the_name_of_a_member(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RelatedTerm.builder().additionalField(name, "x").build())
                .withMessage(name + " is a member of the model and no additional field");
    }

    @Test
    void prints_its_members() {
        assertThat(RelatedTerm.of("tf-idf", null))
                .hasToString("RelatedTerm{slug=tf-idf, name=null, additionalFields={}}");
    }
}
