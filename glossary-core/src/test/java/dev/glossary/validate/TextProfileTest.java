package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The kinds of characters of a text. */
class TextProfileTest {
    @Test
    void of_plain_prose_says_that_there_is_nothing_special() {
        TextProfile plain = TextProfile.of("Plain prose, with a stop. And – “quotes”…");

        assertThat(plain.has(TextProfile.SPACE)).isTrue();
        assertThat(plain.has(TextProfile.STOP)).isTrue();
        assertThat(plain.has(TextProfile.BEYOND_ASCII)).isTrue();
        assertThat(plain.has(~(TextProfile.SPACE | TextProfile.STOP | TextProfile.BEYOND_ASCII) & 0xFFFFF))
                .isFalse();
        assertThat(plain.hasAfterSpace(TextProfile.SPACE | TextProfile.STOP)).isFalse();
    }

    @Test
    void knows_what_stands_after_a_space() {
        assertThat(TextProfile.of("two  spaces").hasAfterSpace(TextProfile.SPACE))
                .isTrue();
        assertThat(TextProfile.of("stop .").hasAfterSpace(TextProfile.STOP)).isTrue();
        assertThat(TextProfile.of(" .").hasAfterSpace(TextProfile.SPACE)).isFalse();
    }

    @Test
    void counts_capital_letters() {
        assertThat(TextProfile.of("ABc 1 Éé 日 Дд").capitals()).isEqualTo(4);
    }

    @Test
    void tells_kinds_apart() {
        assertThat(kinds("\u0007\u007f\u0085")).isEqualTo(TextProfile.CONTROL | TextProfile.BEYOND_ASCII);
        assertThat(kinds("\t")).isEqualTo(TextProfile.TAB_OR_RETURN);
        assertThat(kinds("\u200b") & TextProfile.FORMAT).isNotZero();
        assertThat(kinds("\u00ad") & TextProfile.FORMAT).isNotZero();
        assertThat(kinds("\u202e") & TextProfile.FORMAT).isNotZero();
        assertThat(kinds("Ã") & TextProfile.MISREAD).isNotZero();
        assertThat(kinds("\ufffd") & TextProfile.MISREAD).isNotZero();
        assertThat(kinds("e\u0301") & TextProfile.PERHAPS_NOT_NFC).isNotZero();
        assertThat(kinds("ж") & TextProfile.GREEK_OR_CYRILLIC).isNotZero();
        assertThat(kinds("\ufffe") & TextProfile.NONCHARACTER).isNotZero();
        assertThat(kinds("😀") & TextProfile.SURROGATE).isNotZero();
        assertThat(kinds("ü") & TextProfile.PERHAPS_NOT_NFC).isZero();
    }

    private static int kinds(String text) {
        TextProfile profile = TextProfile.of(text);
        int kinds = 0;
        for (int kind = 1; kind <= TextProfile.NONCHARACTER; kind <<= 1) {
            kinds |= profile.has(kind) ? kind : 0;
        }
        return kinds;
    }
}
