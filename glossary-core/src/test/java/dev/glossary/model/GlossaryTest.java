package dev.glossary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GlossaryTest {
    private static final Term BM25 = term("bm25", "search", "tf-idf", "recall");
    private static final Term TF_IDF = term("tf-idf", "search", "bm25");
    private static final Term RECALL = term("recall", "metrics", "precision", "bm25", "recall");
    private static final Term STRAY = term("stray", null);
    private static final Term OTHER_BM25 = term("bm25", "metrics", "tf-idf");

    private final Glossary glossary = Glossary.of(BM25, TF_IDF, RECALL, STRAY, OTHER_BM25);

    @Test
    void keeps_all_terms_in_order() {
        assertThat(glossary.terms()).containsExactly(BM25, TF_IDF, RECALL, STRAY, OTHER_BM25);
        assertThat(glossary).containsExactlyElementsOf(glossary.terms());
        assertThat(glossary.stream()).containsExactlyElementsOf(glossary.terms());
        assertThat(glossary.size()).isEqualTo(5);
        assertThat(glossary.isEmpty()).isFalse();
    }

    @Test
    void may_be_empty() {
        Glossary none = Glossary.of();

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.size()).isZero();
        assertThat(none.terms()).isEmpty();
        assertThat(none.slugs()).isEmpty();
        assertThat(none.categories()).isEmpty();
        assertThat(none.duplicates()).isEmpty();
        assertThat(none.get("bm25")).isNull();
    }

    @Test
    void finds_a_term_by_its_slug() {
        assertThat(glossary.get("tf-idf")).isSameAs(TF_IDF);
        assertThat(glossary.get("TF-IDF")).isNull();
        assertThat(glossary.get("")).isNull();
    }

    @Test
    void answers_with_the_first_of_several_and_with_all() {
        assertThat(glossary.get("bm25")).isSameAs(BM25);
        assertThat(glossary.all("bm25")).containsExactly(BM25, OTHER_BM25);
        assertThat(glossary.all("recall")).containsExactly(RECALL);
        assertThat(glossary.all("precision")).isEmpty();
    }

    @Test
    void names_each_slug_once() {
        assertThat(glossary.slugs()).containsExactly("bm25", "tf-idf", "recall", "stray");
    }

    @Test
    void tells_duplicates() {
        assertThat(glossary.duplicates()).containsExactly(entry("bm25", List.of(BM25, OTHER_BM25)));
    }

    @Test
    void counts_equal_terms_as_duplicates_too() {
        Glossary twice = Glossary.of(STRAY, STRAY);

        assertThat(twice.size()).isEqualTo(2);
        assertThat(twice.duplicates()).containsExactly(entry("stray", List.of(STRAY, STRAY)));
    }

    @Test
    void sorts_terms_into_categories() {
        assertThat(glossary.categories()).containsExactly("search", "metrics");
        assertThat(glossary.inCategory("search")).containsExactly(BM25, TF_IDF);
        assertThat(glossary.inCategory("metrics")).containsExactly(RECALL, OTHER_BM25);
        assertThat(glossary.inCategory("Search")).isEmpty();
    }

    @Test
    void follows_relations_in_their_order() {
        assertThat(glossary.related(BM25)).containsExactly(TF_IDF, RECALL);
        assertThat(glossary.related(STRAY)).isEmpty();
    }

    @Test
    void follows_no_relation_that_leads_nowhere() {
        Term lost = Term.builder()
                .slug("lost")
                .term("Lost")
                .addRelatedTerm(RelatedTerm.of("precision", "Precision"))
                .addRelatedTerm(RelatedTerm.of(null, "BM25"))
                .addRelatedTerm(RelatedTerm.of("stray", null))
                .build();

        assertThat(glossary.related(lost)).containsExactly(STRAY);
    }

    @Test
    void follows_each_relation_once() {
        Term insistent = term("insistent", null, "stray", "bm25", "stray");

        assertThat(glossary.related(insistent)).containsExactly(STRAY, BM25);
        assertThat(Glossary.of(insistent).pointingAt("stray")).containsExactly(insistent);
    }

    @Test
    void tells_who_points_at_a_slug() {
        assertThat(glossary.pointingAt("tf-idf")).containsExactly(BM25, OTHER_BM25);
        assertThat(glossary.pointingAt("recall")).containsExactly(BM25, RECALL);
        assertThat(glossary.pointingAt("precision")).containsExactly(RECALL);
        assertThat(glossary.pointingAt("stray")).isEmpty();
    }

    @Test
    void cannot_be_changed() {
        List<Term> terms = new ArrayList<>(List.of(BM25, OTHER_BM25));
        Glossary made = Glossary.of(terms);

        terms.clear();

        assertThat(made.terms()).hasSize(2).isUnmodifiable();
        assertThat(made.all("bm25")).isUnmodifiable();
        assertThat(made.inCategory("search")).isUnmodifiable();
        assertThat(made.related(BM25)).isUnmodifiable();
        assertThat(made.pointingAt("tf-idf")).isUnmodifiable();
        assertThat(made.slugs()).isUnmodifiable();
        assertThat(made.categories()).isUnmodifiable();
        assertThat(made.duplicates()).isUnmodifiable();
    }

    @Test
    @SuppressWarnings("NullAway") // what happens to those who do not check
    void refuses_a_null_among_its_terms() {
        assertThatNullPointerException().isThrownBy(() -> Glossary.of(BM25, null));
        assertThatNullPointerException().isThrownBy(() -> Glossary.of(Arrays.asList(BM25, null)));
    }

    @Test
    void is_compared_by_terms_and_order() {
        assertThat(Glossary.of(BM25, STRAY))
                .isEqualTo(Glossary.of(List.of(BM25, STRAY)))
                .hasSameHashCodeAs(Glossary.of(List.of(BM25, STRAY)))
                .isNotEqualTo(Glossary.of(STRAY, BM25))
                .isNotEqualTo(Glossary.of(BM25))
                .isNotEqualTo(List.of(BM25, STRAY));
    }

    @Test
    void prints_its_size_and_first_slugs() {
        List<Term> many =
                IntStream.rangeClosed(1, 12).mapToObj(i -> term("t" + i, null)).toList();

        assertThat(Glossary.of()).hasToString("Glossary[0 terms]");
        assertThat(Glossary.of(BM25)).hasToString("Glossary[1 term: bm25]");
        assertThat(glossary).hasToString("Glossary[5 terms: bm25, tf-idf, recall, stray]");
        assertThat(Glossary.of(many.subList(0, 10)))
                .hasToString("Glossary[10 terms: t1, t2, t3, t4, t5, t6, t7, t8, t9, t10]");
        assertThat(Glossary.of(many)).hasToString("Glossary[12 terms: t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, …]");
    }

    private static Term term(String slug, @Nullable String category, String... related) {
        return Term.builder()
                .slug(slug)
                .term(slug.toUpperCase(Locale.ROOT))
                .category(category)
                .relatedTerms(Arrays.stream(related)
                        .map(target -> RelatedTerm.of(target, target))
                        .toList())
                .build();
    }
}
