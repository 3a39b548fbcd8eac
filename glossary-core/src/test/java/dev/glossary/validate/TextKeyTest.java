package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a text when case, punctuation and space are gone. */
class TextKeyTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Fine-Tuning            | fine tuning
                    “Fine tuning”          | fine tuning!
                    Fine tuning”           | fine tuning
                    É                      | e\u0301
                    Kaffee                 | KAFFEE
                    Ｆｕｌｌ ｗｉｄｔｈ          | full width
                    ﬁne                    | fine
                    TCP/IP                 | TCP-IP
                    Node.js                | NodeJS
                    Σίσυφος                | ΣΊΣΥΦΟΣ
                    """)
    void is_the_same_for(String a, String b) {
        assertThat(TextKey.of(a)).isEqualTo(TextKey.of(b));
        assertThat(TextKey.same(a, b)).isTrue();
        assertThat(TextKey.same(b, a)).isTrue();
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    C        | C#
                    C#       | C++
                    A* search| A search
                    AT&T     | ATT
                    resume   | résumé
                    abc      | abcd
                    abc      | abc日
                    x²       | x3
                    """)
    void differs_for(String a, String b) {
        assertThat(TextKey.of(a)).isNotEqualTo(TextKey.of(b));
        assertThat(TextKey.same(a, b)).isFalse();
        assertThat(TextKey.same(b, a)).isFalse();
    }

    @Test
    void of_punctuation_is_empty() {
        assertThat(TextKey.of(" –—…!? “” ")).isEmpty();
        assertThat(TextKey.same("", " –… ")).isTrue();
    }
}
