package dev.glossary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TermTest {
    @Test
    void has_what_it_was_given() {
        RelatedTerm related = RelatedTerm.of("tf-idf", "TF-IDF");
        Faq faq = Faq.of("Why 25?", "It was the 25th.");

        Term term = Term.builder()
                .slug("bm25")
                .term("BM25")
                .shortDefinition("A ranking function.")
                .seoTitle("What is BM25?")
                .seoDescription("BM25, explained.")
                .explanation("First.\n\nSecond.")
                .addRelatedTerm(related)
                .addFaq(faq)
                .category("search")
                .additionalField("level", 2)
                .build();

        assertThat(term.slug()).isEqualTo("bm25");
        assertThat(term.term()).isEqualTo("BM25");
        assertThat(term.shortDefinition()).isEqualTo("A ranking function.");
        assertThat(term.seoTitle()).isEqualTo("What is BM25?");
        assertThat(term.seoDescription()).isEqualTo("BM25, explained.");
        assertThat(term.explanation()).isEqualTo("First.\n\nSecond.");
        assertThat(term.relatedTerms()).containsExactly(related);
        assertThat(term.faq()).containsExactly(faq);
        assertThat(term.category()).isEqualTo("search");
        assertThat(term.additionalFields()).containsExactly(entry("level", 2L));
    }

    @Test
    void needs_only_slug_and_term() {
        Term term = bare().build();

        assertThat(term.shortDefinition()).isNull();
        assertThat(term.seoTitle()).isNull();
        assertThat(term.seoDescription()).isNull();
        assertThat(term.explanation()).isNull();
        assertThat(term.relatedTerms()).isEmpty();
        assertThat(term.faq()).isEmpty();
        assertThat(term.category()).isNull();
        assertThat(term.additionalFields()).isEmpty();
    }

    @Test
    void names_the_mandatory_members_that_are_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Term.builder().build())
                .withMessageContaining("[slug, term]");
        assertThatIllegalStateException()
                .isThrownBy(() -> Term.builder().term("BM25").build())
                .withMessageContaining("[slug]");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Term.builder().slug("bm25").additionalField("a", 1).build())
                .withMessageContaining("[term]");
    }

    @Test
    @SuppressWarnings("NullAway") // what happens to those who do not check
    void refuses_null_where_something_is_mandatory() {
        assertThatNullPointerException().isThrownBy(() -> Term.builder().slug(null));
        assertThatNullPointerException().isThrownBy(() -> Term.builder().term(null));
        assertThatNullPointerException().isThrownBy(() -> Term.builder().addFaq((Faq) null));
        assertThatNullPointerException().isThrownBy(() -> Term.builder().relatedTerms(Arrays.asList(null, null)));
        assertThatNullPointerException().isThrownBy(() -> Term.builder().additionalFields(null));
    }

    @Test
    void keeps_content_as_it_is_however_bad() {
        Term term = Term.builder().slug(" BM 25/").term("").category("").build();

        assertThat(term.slug()).isEqualTo(" BM 25/");
        assertThat(term.term()).isEmpty();
        assertThat(term.category()).isEmpty();
    }

    @Test
    void takes_null_for_every_other_text() {
        Term term = bare().shortDefinition("a")
                .shortDefinition(null)
                .seoTitle(null)
                .seoDescription(null)
                .explanation(null)
                .category(null)
                .build();

        assertThat(term).isEqualTo(bare().build());
    }

    @Test
    void has_lists_that_nobody_can_change() {
        List<Faq> questions = new ArrayList<>(List.of(Faq.of("q", "a")));
        Term term =
                bare().faq(questions).addRelatedTerm(RelatedTerm.of("a", "A")).build();

        questions.clear();

        assertThat(term.faq()).hasSize(1).isUnmodifiable();
        assertThat(term.relatedTerms()).isUnmodifiable();
    }

    @Test
    void is_not_changed_by_its_builder() {
        Term.Builder builder = bare().addFaq(Faq.of("q", "a")).additionalField("a", 1);
        Term before = builder.build();

        Term after = builder.term("B")
                .addFaq(Faq.of("q2", "a2"))
                .additionalField("b", 2)
                .build();

        assertThat(before)
                .isEqualTo(
                        bare().addFaq(Faq.of("q", "a")).additionalField("a", 1).build());
        assertThat(after.term()).isEqualTo("B");
        assertThat(after.faq()).hasSize(2);
        assertThat(after.additionalFields()).containsExactly(entry("a", 1L), entry("b", 2L));
    }

    @Test
    void builds_a_changed_copy() {
        Term term = bare().category("search").additionalField("a", 1).build();

        Term copy = Term.builder().from(term).category("ranking").build();

        assertThat(copy)
                .isEqualTo(bare().category("ranking").additionalField("a", 1).build());
    }

    @Test
    void is_compared_by_value() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
        assertThat(full().build()).isNotEqualTo(null).isNotEqualTo("bm25");
    }

    @ParameterizedTest
    @MethodSource
    void differs_in_every_member(UnaryOperator<Term.Builder> change) {
        assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
    }

    static Stream<UnaryOperator<Term.Builder>> differs_in_every_member() {
        return Stream.of(
                term -> term.slug("x"),
                term -> term.term("x"),
                term -> term.shortDefinition(null),
                term -> term.seoTitle("x"),
                term -> term.seoDescription("x"),
                term -> term.explanation("x"),
                term -> term.addRelatedTerm(RelatedTerm.of("x", "X")),
                term -> term.addFaq(Faq.of("x", "X")),
                term -> term.category("x"),
                term -> term.additionalField("level", 3));
    }

    @Test
    void prints_short() {
        String printed = full().explanation("long ".repeat(10_000)).build().toString();

        assertThat(printed)
                .startsWith("Term{slug=bm25, term=BM25, shortDefinition=A ranking function., ")
                .contains("explanation=" + "long ".repeat(12) + "…")
                .endsWith(", category=search, additionalFields={level=2}}")
                .hasSizeLessThan(1_000);
    }

    @Test
    void puts_single_additional_fields_after_the_many() {
        AdditionalFields many = AdditionalFields.of(Map.of("many", true));

        Term term = bare().additionalField("single", 1).additionalFields(many).build();

        assertThat(term.additionalFields()).containsExactly(entry("many", true), entry("single", 1L));
    }

    @Test
    void takes_the_last_of_two_additional_fields_with_one_name() {
        Term term = bare().additionalField("a", 1)
                .additionalField("b", 2)
                .additionalField("a", null)
                .build();

        assertThat(term.additionalFields()).containsExactly(entry("a", null), entry("b", 2L));
    }

    @Test
    void refuses_an_additional_field_that_is_no_plain_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().additionalField("a", new Object()).build())
                .withMessage("an additional field cannot hold a java.lang.Object");
    }

    @ParameterizedTest
    @MethodSource("members")
    void refuses_an_additional_field_with_the_name_of_a_member(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().additionalField(name, "x").build())
                .withMessage(name + " is a member of the model and no additional field");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare().additionalFields(AdditionalFields.of(Map.of(name, "x")))
                        .build());
    }

    static Stream<String> members() {
        return Arrays.stream(Term.class.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName);
    }

    @Test
    void tells_names_apart_by_case() {
        assertThat(bare().additionalField("Slug", "x").build().additionalFields())
                .containsKey("Slug");
    }

    @Test
    void additional_fields_cannot_be_changed() {
        Term term = bare().additionalField("a", 1).build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> term.additionalFields().put("b", 2));
    }

    private static Term.Builder bare() {
        return Term.builder().slug("bm25").term("BM25");
    }

    private static Term.Builder full() {
        return bare().shortDefinition("A ranking function.")
                .seoTitle("What is BM25?")
                .seoDescription("BM25, explained.")
                .explanation("First.\n\nSecond.")
                .addRelatedTerm(RelatedTerm.of("tf-idf", "TF-IDF"))
                .addFaq(Faq.of("Why 25?", "It was the 25th."))
                .category("search")
                .additionalField("level", 2);
    }
}
