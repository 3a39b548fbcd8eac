package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** White space that nobody meant. */
class WhitespaceRulesTest {
    private static final String RULE = "irregular-whitespace";

    static List<List<String>> cases() {
        return List.of(
                List.of(" a", "a", "0+1: the text begins with white space"),
                List.of("a\n", "a", "1+1: the text ends with white space"),
                List.of("a\u00a0", "a", "1+1: the text ends with white space"),
                List.of("a  b", "a b", "1+2: 2 spaces stand in a row"),
                List.of("a\tb", "a b", "1+1: a tab stands between words"),
                List.of("a\n\n\nb", "a\n\nb", "1+3: 3 line feeds stand in a row"),
                List.of("a\r\n\r\nb\r\nc", "a\n\nb\nc", "1+4: lines end with a carriage return, 2 times"),
                List.of("word , more", "word, more", "4+1: a space stands before “,”"),
                List.of("Is it ? Yes: it is", "Is it? Yes: it is", "5+1: a space stands before “?”"),
                List.of("word  .", "word.", "4+2: a space stands before “.”"),
                List.of("a \t b", "a b", "1+3: a tab stands between words"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_reported_and_made_regular(List<String> parts) {
        Term term = clean().explanation(parts.get(0)).build();

        Term fixed = Checked.fixed(Checked.only(RULE), term);

        assertThat(said(Checked.only(RULE), term)).containsExactly("explanation " + parts.get(2));
        assertThat(fixed.explanation()).isEqualTo(parts.get(1));
        assertThat(said(Checked.only(RULE), fixed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b\n\nc\nd",
                "a\u00a0b \u00a0c",
                "list:\n  - item\n    - item",
                "the .NET runtime, 3 ! 2 ; c",
                "wait … what",
                "the ? operator, the . and another ! too",
                "f : A → B",
                "cond ? yes : no",
                "a \n\n b",
                "1 : 2"
            })
    void is_not_found_where_white_space_is_meant(String text) {
        assertThat(said(RULE, clean().explanation(text))).isEmpty();
    }

    @Test
    void may_stand_before_punctuation_in_other_languages() {
        Term term = clean().explanation("Pourquoi ? Parce que.").build();

        assertThat(said(Checked.only(RULE).language("fr"), term)).isEmpty();
        assertThat(said(Checked.only(RULE).with(RULE, "beforePunctuation", false), term))
                .isEmpty();
        assertThat(said(Checked.only(RULE), term)).hasSize(1);
    }

    @Test
    void is_found_in_linear_time() {
        assertThat(said(RULE, clean().explanation("a" + " ".repeat(1_000_000) + "b")))
                .hasSize(1);
        assertThat(said(RULE, clean().explanation("a\n\n\n".repeat(100_000) + "b")))
                .hasSize(100_000);
    }
}
