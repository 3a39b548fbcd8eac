package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void has_the_sizes_that_are_told() {
        assertThat(bytes(Input.PAGE)).isBetween(4_600L, 5_200L);
        assertThat(bytes(Input.PAGES)).isBetween(4_600_000L, 5_200_000L);
        assertThat(bytes(Input.TERMS_100)).isBetween(440_000L, 500_000L);
    }

    @Test
    void is_the_same_each_time() {
        Document once = Input.ESCAPES.documents().get(0);
        Document again = Input.ESCAPES.documents().get(0);

        assertThat(again.terms()).isEqualTo(once.terms());
        assertThat(again.page()).isEqualTo(once.page());
    }

    @Test
    void has_a_thousand_distinct_pages() {
        List<Document> pages = Input.PAGES.documents();

        assertThat(pages.stream().map(page -> new String(page.page(), UTF_8)).distinct())
                .hasSize(1_000);
    }

    @Test
    void is_of_the_characters_that_are_told() {
        assertThat(text(Input.TERMS_100)).matches("\\p{ASCII}+").doesNotContain("\\\"", "\\u");
        assertThat(text(Input.TYPOGRAPHIC)).contains("“", "”", "’", "—");
        assertThat(text(Input.SCRIPTS))
                .containsPattern("\\p{IsCyrillic}")
                .containsPattern("\\p{IsHan}")
                .contains("🌊")
                .doesNotContain("\\u"); // no half of a surrogate pair
        assertThat(text(Input.ESCAPES)).contains("\\n", "\\\"quoted\\\"", "\\u003C\\u002Fb>");
    }

    private static String text(Input input) {
        return new String(input.documents().get(0).page(), UTF_8);
    }

    private static long bytes(Input input) {
        return input.documents().stream()
                .mapToLong(document -> document.page().length)
                .sum();
    }
}
