package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DisplayWidth;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a text is shown, and where the carets stand. */
class TextExcerptTest {
    private static final ReportSettings NARROW = ReportSettings.standard().withWidth(40);

    @Test
    void shows_a_short_text_whole() {
        assertThat(excerpt("A term and its text.", new TextSpan(2, 4)))
                .containsExactly(
                        "   p │ A term and its text.", //
                        "     │   ^^^^");
    }

    @Test
    void cuts_a_long_text_between_words_on_both_sides() {
        String text = "The first words of a text, the middle of it, and then the last words of it.";

        assertThat(excerpt(text, span(text, "middle")))
                .containsExactly(
                        "   p │ …a text, the middle of it, and…", //
                        "     │              ^^^^^^");
    }

    @Test
    void cuts_only_behind_a_span_at_the_start_and_only_before_one_at_the_end() {
        String text = "First words of a text that has no room on a line, and its last";

        assertThat(excerpt(text, span(text, "First")))
                .containsExactly(
                        "   p │ First words of a text that has…", //
                        "     │ ^^^^^");
        assertThat(excerpt(text, span(text, "last")))
                .containsExactly(
                        "   p │ …no room on a line, and its last", //
                        "     │                             ^^^^");
    }

    @Test
    void cuts_a_text_without_spaces_anywhere_but_never_before_an_accent() {
        String text = "a\u0301".repeat(80);

        assertThat(excerpt(text, new TextSpan(80, 2)))
                .containsExactly(
                        "   p │ …" + "a\u0301".repeat(31) + "…", //
                        "     │ " + " ".repeat(16) + "^");
    }

    @Test
    void cuts_a_span_that_has_no_room() {
        String text = "one " + "two ".repeat(40);

        assertThat(excerpt(text, new TextSpan(4, 100)))
                .containsExactly(
                        "   p │ …two two two two two two two two…", //
                        "     │  " + "^".repeat(31));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            000A,   ⏎,       \\n
            0009,   →,       \\t
            000D,   ␍,       U+000D
            0000,   ␀,       U+0000
            001B,   ␛,       U+001B
            007F,   ␡,       U+007F
            009B,   U+009B,  U+009B
            202E,   U+202E,  U+202E
            2028,   U+2028,  U+2028
            D800,   U+D800,  U+D800
            FFFE,   U+FFFE,  U+FFFE
            FDD0,   U+FDD0,  U+FDD0
            E0041,  U+0E0041, U+0E0041
            10FFFF, U+10FFFF, U+10FFFF
            """)
    void shows_what_cannot_be_seen(String point, String sign, String asciiSign) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";

        assertThat(excerpt(text, new TextSpan(1, 1)))
                .containsExactly(
                        "   p │ a" + sign + "b", //
                        "     │  " + "^".repeat(sign.length()));
        assertThat(excerpt(NARROW.withAscii(true), "p", text, new TextSpan(1, 1), null))
                .containsExactly(
                        "   p | a" + asciiSign + "b", //
                        "     |  " + "^".repeat(asciiSign.length()));
    }

    @Test
    void marks_a_place_between_characters_and_one_at_the_end() {
        assertThat(excerpt("ab", new TextSpan(1, 0)).get(1)).isEqualTo("     │  ^");
        assertThat(excerpt("ab", new TextSpan(2, 0)).get(1)).isEqualTo("     │   ^");
        assertThat(excerpt("ab", new TextSpan(9, 9)).get(1)).isEqualTo("     │   ^");
        assertThat(excerpt("", new TextSpan(0, 0))).containsExactly("   p │ ", "     │ ^");
    }

    @Test
    void underlines_nothing_when_all_of_a_text_is_meant() {
        assertThat(excerpt("ab", null)).containsExactly("   p │ ab");
    }

    @Test
    void underlines_the_other_place_of_a_repetition() {
        String text = "Learning in Depth: learning depth";

        assertThat(excerpt(NARROW, "p", text, span(text, "learning depth"), span(text, "Learning in Depth")))
                .containsExactly(
                        "   p │ Learning in Depth: learning depth", //
                        "     │ -----------------  ^^^^^^^^^^^^^^", //
                        "     │                    second time", //
                        "     │ first time");
    }

    @Test
    void underlines_a_place_that_comes_after_the_finding() {
        assertThat(excerpt(NARROW, "p", "a b a", new TextSpan(0, 1), new TextSpan(4, 1)))
                .containsExactly(
                        "   p │ a b a", //
                        "     │ ^   - second time", //
                        "     │ first time");
    }

    @Test
    void underlines_a_place_once_that_is_its_own_other_one() {
        assertThat(excerpt(NARROW, "p", "a b c", new TextSpan(2, 1), new TextSpan(2, 1)))
                .containsExactly(
                        "   p │ a b c", //
                        "     │   ^");
    }

    @Test
    void shows_a_place_that_is_far_away_on_a_line_of_its_own() {
        String text = "the same " + "and some other words ".repeat(9) + "the same";

        assertThat(excerpt(NARROW, "p", text, new TextSpan(text.length() - 8, 8), new TextSpan(0, 8)))
                .containsExactly(
                        "   p │ the same and some other words…",
                        "     │ -------- first time",
                        "   p │ …and some other words the same",
                        "     │                       ^^^^^^^^",
                        "     │                       second time");
    }

    @Test
    void cuts_a_path_that_leaves_no_room() {
        assertThat(excerpt(NARROW, "faq[0].a_very_long_name.and_more[3]", "text", new TextSpan(0, 1), null))
                .containsExactly(
                        "   …e.and_more[3] │ text", //
                        "                  │ ^");
    }

    @Test
    void shows_no_more_accents_than_a_line_can_bear() {
        String text = "a" + "\u0301".repeat(100_000) + "b";

        assertThat(excerpt(text, new TextSpan(0, 1)).get(0))
                .hasSizeLessThan(1_000)
                .endsWith("…");
        assertThat(excerpt(text, new TextSpan(100_001, 1)).get(0))
                .hasSizeLessThan(1_000)
                .endsWith("b");
    }

    /** What stands over the carets is what was meant, as far as columns can tell: independent of how they were placed. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void carets_stand_below_the_span(long seed) {
        Random random = new Random(seed);
        List<String> letters = List.of("a", "b", " ", " ", "語", "e\u0301", "\n", "\u200b", "😀", "\u0007", "ｗ", "한");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(60);
            for (int i = 0; i < size; i++) {
                text.append(letters.get(random.nextInt(letters.size())));
            }
            int from = random.nextInt(size + 1);
            String before = text.toString();
            String all = before.substring(0, before.offsetByCodePoints(0, from)) + "<x語>"
                    + before.substring(before.offsetByCodePoints(0, from));

            List<String> lines = excerpt(all, new TextSpan(from, 4));

            String line = lines.get(0);
            String carets = lines.get(1);
            assertThat(DisplayWidth.of(line))
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(40);
            assertThat(carets).as("seed %d, round %d", seed, round).endsWith("^^^^^");
            assertThat(DisplayWidth.of(line.substring(0, line.indexOf("<x語>"))))
                    .as("seed %d, round %d: %s", seed, round, line)
                    .isEqualTo(carets.indexOf('^'));
        }
    }

    private static TextSpan span(String text, String part) {
        return new TextSpan(text.indexOf(part), part.length());
    }

    private static List<String> excerpt(String text, @Nullable TextSpan span) {
        return excerpt(NARROW, "p", text, span, null);
    }

    private static List<String> excerpt(
            ReportSettings settings, String path, String text, @Nullable TextSpan span, @Nullable TextSpan other) {
        StringBuilder out = new StringBuilder();
        try {
            new TextExcerpt(out, settings).write(path, text, span, other, Severity.ERROR);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().lines().toList();
    }
}
