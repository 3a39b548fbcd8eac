package dev.glossary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of a text. */
class DisplayWidthTest {
    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "abc, 3",
        "größer, 6",
        "naïve “quotes” – dash, 21",
        "日本語, 6",
        "ｆｕｌｌ, 8",
        "ﾊﾝｶｸ, 4",
        "한국어, 6",
        "한, 2",
        "e\u0301, 1",
        "👍, 2",
        "👍🏽, 4",
        "❤\ufe0f, 1",
        "क्षि, 3",
        "a\u00adb, 2",
        "a\u200bb, 2",
        "𠀀, 2",
        "𝒜, 1",
        "'', 0"
    })
    void counts_columns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void knows_where_a_run_of_wide_characters_begins_and_ends() {
        assertThat(DisplayWidth.of(0x10FF)).isEqualTo(1);
        assertThat(DisplayWidth.of(0x1100)).isEqualTo(2);
        assertThat(DisplayWidth.of(0x115F)).isEqualTo(2);
        assertThat(DisplayWidth.of(0x1160)).isZero();
        assertThat(DisplayWidth.of(0xABFF)).isEqualTo(1);
        assertThat(DisplayWidth.of(0xAC00)).isEqualTo(2);
        assertThat(DisplayWidth.of(0x3FFFD)).isEqualTo(2);
        assertThat(DisplayWidth.of(0x3FFFE)).isEqualTo(1);
    }

    @Test
    void counts_half_a_surrogate_pair_as_one_column() {
        assertThat(DisplayWidth.of("a\ud83d")).isEqualTo(2);
    }
}
