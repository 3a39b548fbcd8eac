package dev.glossary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaqTest {
    @Test
    void has_question_and_answer() {
        Faq faq = Faq.of("Why 25?", "It was the 25th.");

        assertThat(faq.question()).isEqualTo("Why 25?");
        assertThat(faq.answer()).isEqualTo("It was the 25th.");
        assertThat(faq.additionalFields()).isEmpty();
    }

    @Test
    void may_have_nothing() {
        Faq faq = Faq.builder().build();

        assertThat(faq).isEqualTo(Faq.of(null, null));
        assertThat(faq.question()).isNull();
        assertThat(faq.answer()).isNull();
    }

    @Test
    void is_compared_by_value() {
        assertThat(Faq.of("q", "a"))
                .isEqualTo(Faq.of("q", "a"))
                .hasSameHashCodeAs(Faq.of("q", "a"))
                .isNotEqualTo(Faq.of("q", null))
                .isNotEqualTo(Faq.of("p", "a"))
                .isNotEqualTo(Faq.builder()
                        .from(Faq.of("q", "a"))
                        .additionalField("open", true)
                        .build());
    }

    @Test
    void keeps_additional_fields_in_order() {
        Faq faq = Faq.builder()
                .additionalField("open", true)
                .additionalField("by", null)
                .build();

        assertThat(faq.additionalFields()).containsExactly(entry("open", true), entry("by", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question", "answer"})
    void refuses_an_additional_field_with_the_name_of_a_member(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Faq.builder().additionalField(name, "x").build())
                .withMessage(name + " is a member of the model and no additional field");
    }

    @Test
    void prints_short() {
        assertThat(Faq.of("Why?", "x".repeat(100)))
                .hasToString("Faq{question=Why?, answer=" + "x".repeat(60) + "…, additionalFields={}}");
    }
}
