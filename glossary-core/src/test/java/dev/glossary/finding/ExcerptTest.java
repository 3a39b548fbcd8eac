package dev.glossary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report may show of a page. */
class ExcerptTest {
    @Test
    void shows_a_short_text_as_it_is() {
        assertThat(Excerpt.of("größer, \"als\" \\ 😀")).isEqualTo("größer, \"als\" \\ 😀");
        assertThat(Excerpt.of("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x", "ä", "😀"})
    void cuts_after_sixty_code_points(String point) {
        assertThat(Excerpt.of(point.repeat(60))).isEqualTo(point.repeat(60));
        assertThat(Excerpt.of(point.repeat(61))).isEqualTo(point.repeat(60) + "…");
        assertThat(Excerpt.of(point.repeat(100_000))).isEqualTo(point.repeat(60) + "…");
    }

    @Test
    void counts_code_points_of_the_text_and_not_of_what_is_shown() {
        assertThat(Excerpt.of("\n".repeat(60))).isEqualTo("\\u000a".repeat(60));
        assertThat(Excerpt.of("x".repeat(59) + "😀")).isEqualTo("x".repeat(59) + "😀");
        assertThat(Excerpt.of("x".repeat(59) + "😀y")).isEqualTo("x".repeat(59) + "😀…");
    }

    @Test
    void makes_visible_what_a_terminal_would_obey() {
        assertThat(Excerpt.of("\0\t\n\r\u001b[31m\u007f\u0085"))
                .isEqualTo("\\u0000\\u0009\\u000a\\u000d\\u001b[31m\\u007f\\u0085");
        assertThat(Excerpt.of("\u200b\u200e\u202e\u2066\ufeff\u00ad"))
                .isEqualTo("\\u200b\\u200e\\u202e\\u2066\\ufeff\\u00ad");
        assertThat(Excerpt.of("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
        assertThat(Excerpt.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
    }

    @Test
    void makes_lone_surrogates_visible() {
        assertThat(Excerpt.of("a\ud83db\ude00")).isEqualTo("a\\ud83db\\ude00");
    }
}
