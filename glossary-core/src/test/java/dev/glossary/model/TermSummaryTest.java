package dev.glossary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class TermSummaryTest {
    @Test
    void has_what_it_was_given() {
        TermSummary summary = TermSummary.builder()
                .slug("bm25")
                .term("BM25")
                .shortDefinition("A ranking function.")
                .category("search")
                .build();

        assertThat(summary.slug()).isEqualTo("bm25");
        assertThat(summary.term()).isEqualTo("BM25");
        assertThat(summary.shortDefinition()).isEqualTo("A ranking function.");
        assertThat(summary.category()).isEqualTo("search");
    }

    @Test
    void needs_only_slug_and_term() {
        TermSummary summary = TermSummary.builder().slug("bm25").term("BM25").build();

        assertThat(summary.shortDefinition()).isNull();
        assertThat(summary.category()).isNull();
    }

    @Test
    void names_the_mandatory_members_that_are_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TermSummary.builder().category("search").build())
                .withMessageContaining("[slug, term]");
    }

    @Test
    void is_compared_by_value() {
        TermSummary summary = TermSummary.builder().slug("a").term("A").build();

        assertThat(summary)
                .isEqualTo(TermSummary.builder().slug("a").term("A").build())
                .hasSameHashCodeAs(TermSummary.builder().slug("a").term("A").build())
                .isNotEqualTo(TermSummary.builder().from(summary).category("c").build());
    }

    @Test
    void prints_its_members() {
        assertThat(TermSummary.builder().slug("a").term("A").build())
                .hasToString("TermSummary{slug=a, term=A, shortDefinition=null, category=null}");
    }
}
