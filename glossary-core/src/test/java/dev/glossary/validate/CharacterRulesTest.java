package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that may not stand in a text. */
class CharacterRulesTest {
    private static final String CONTROL = "control-character";
    private static final String INVISIBLE = "invisible-character";
    private static final String MIXED = "mixed-script";
    private static final String MOJIBAKE = "mojibake";
    private static final String NFC = "not-nfc";

    /** What a rule says of an explanation, what stands there after its fix, and that it says nothing then. */
    private static String fixed(String rule, String explanation) {
        Term term = clean().explanation(explanation).build();
        Term fixed = Checked.fixed(Checked.only(rule), term);
        assertThat(said(Checked.only(rule), fixed)).isEmpty();
        return Objects.requireNonNull(fixed.explanation());
    }

    private static boolean isSafe(String rule, String explanation) {
        List<Finding> findings = Checked.findings(
                Checked.only(rule), clean().explanation(explanation).build());
        Fix fix = Objects.requireNonNull(findings.get(0).fix());
        return fix.isSafe();
    }

    @Test
    void reports_control_characters() {
        assertThat(said(CONTROL, clean().explanation("😀 a\u0007b\u202ec\ufffe")))
                .containsExactly(
                        "explanation 3+1: U+0007 is a control character",
                        "explanation 5+1: U+202E turns the direction of writing",
                        "explanation 7+1: U+FFFE is no character");
    }

    @Test
    void takes_them_away() {
        assertThat(fixed(CONTROL, "a\u0007b \u000b c\u000bd")).isEqualTo("ab  c d");
        assertThat(fixed(CONTROL, "don\u0092t")).isEqualTo("don’t");
        assertThat(fixed(CONTROL, "a\u202eb")).isEqualTo("ab");
        assertThat(isSafe(CONTROL, "a\u0007b")).isTrue();
        assertThat(isSafe(CONTROL, "a\u202eb")).isFalse();
        assertThat(isSafe(CONTROL, "a\u0092b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\r\nb", "a\u200eb", "שלום \u2068abc\u2069", "😀", "a\u00a0b"})
    void says_nothing_of_characters_that_texts_need(String text) {
        assertThat(said(CONTROL, clean().explanation(text))).isEmpty();
    }

    @Test
    void reports_noncharacters_of_other_planes_and_isolates_in_latin_text() {
        assertThat(said(CONTROL, clean().explanation("a\ud83f\udffe"))).hasSize(1);
        assertThat(said(CONTROL, clean().explanation("a \u2066b\u2069"))).hasSize(2);
    }

    @Test
    void allows_what_it_is_told() {
        assertThat(said(
                        Checked.only(CONTROL).with(CONTROL, "allow", List.of("U+0007")),
                        clean().explanation("a\u0007").build()))
                .isEmpty();
        assertThat(said(
                        Checked.only(INVISIBLE).with(INVISIBLE, "allow", List.of("U+00AD")),
                        clean().explanation("a\u00adb").build()))
                .isEmpty();
    }

    @Test
    void reports_invisible_characters_and_takes_them_away() {
        assertThat(said(INVISIBLE, clean().term("Word\u200bNet")))
                .containsExactly("term 4+1: U+200B is invisible; what looks like one word is another for a search");
        assertThat(fixed(INVISIBLE, "\ufeffa\u00adb\u2060c\u200dd\u200ce")).isEqualTo("abcde");
        assertThat(isSafe(INVISIBLE, "a\u200bb")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"می\u200cخواهم", "क्\u200dष", "👩\u200d💻", "🏳\ufe0f\u200d🌈", "👩🏽\u200d💻", "ไทย\u200bไทย"})
    void says_nothing_where_a_script_or_an_emoji_needs_them(String text) {
        assertThat(said(INVISIBLE, clean().explanation(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Trаnsfer, Transfer", "ΒERT, BERT", "СO2, CO2", "прoстo, просто", "Ηz, Hz"})
    void reports_words_of_two_scripts_and_writes_them_in_one(String word, String single) {
        assertThat(said(MIXED, clean().term(word)))
                .containsExactly(
                        "term 0+" + word.length() + ": “" + word + "” mixes letters of two scripts that look the same");
        assertThat(fixed(MIXED, "a " + word + " b")).isEqualTo("a " + single + " b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"μm", "ΔH", "TNFα", "NFκB", "kΩ", "PDF-файл", "σ-algebra", "Москва", "Αθήνα", "SMSка", "λx"})
    void says_nothing_of_symbols_and_of_whole_words(String word) {
        assertThat(said(MIXED, clean().explanation(word))).isEmpty();
    }

    @Test
    void lets_words_mix_scripts_that_it_is_told() {
        assertThat(said(
                        Checked.only(MIXED).with(MIXED, "except", List.of("trаnsfer")),
                        clean().term("Trаnsfer").build()))
                .isEmpty();
    }

    @Test
    void reports_what_was_read_in_the_wrong_encoding() {
        assertThat(said(MOJIBAKE, clean().explanation("I donâ€™t cafÃ© \ufffd\ufffd")))
                .containsExactly(
                        "explanation 5+3: “â€™” was probably “’”, read in the wrong encoding",
                        "explanation 13+2: “Ã©” was probably “é”, read in the wrong encoding",
                        "explanation 16+2: U+FFFD stands for a character that could not be read");
    }

    @Test
    void reads_it_again() {
        assertThat(fixed(MOJIBAKE, "â€œdonâ€™tâ€\u009d – â€“ Â© naÃ¯ve")).isEqualTo("“don’t” – – © naïve");
        assertThat(isSafe(MOJIBAKE, "â€™")).isFalse();
        assertThat(said(CONTROL, clean().explanation("â€\u009d"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pâte", "Âge, Ã la carte", "“MAÇÃ”", "RÂ–", "São João", "â", "â€", "5 â‚"})
    void says_nothing_of_letters_with_accents(String text) {
        assertThat(said(MOJIBAKE, clean().explanation(text))).isEmpty();
    }

    @Test
    void lets_a_term_about_encodings_show_them() {
        assertThat(said(MOJIBAKE, clean().term("Mojibake").explanation("An é becomes Ã©.")))
                .isEmpty();
    }

    @Test
    void reports_what_is_not_in_normal_form_c_and_composes_it() {
        assertThat(said(NFC, clean().explanation("a cafe\u0301 and cafe\u0301")))
                .containsExactly("explanation 5+12: “e\u0301 and cafe\u0301” is not in Unicode normal form C");
        assertThat(fixed(NFC, "a cafe\u0301 \u212b")).isEqualTo("a café Å");
        assertThat(fixed(NFC, "😀e\u0301😀")).isEqualTo("😀é😀");
        assertThat(isSafe(NFC, "e\u0301")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"café – “naïve” …", "日本語", "क्षि", "😀"})
    void says_nothing_of_texts_in_normal_form_c(String text) {
        assertThat(said(NFC, clean().explanation(text))).isEmpty();
    }

    @Test
    void is_linear_in_texts_that_hurt() {
        Term.Builder term = clean().explanation("😀\u0007\u200bÃ©e\u0301о".repeat(20_000));

        for (String rule : List.of(CONTROL, INVISIBLE, MOJIBAKE)) {
            assertThat(said(rule, term)).hasSize(20_000);
        }
        assertThat(said(NFC, term)).hasSize(1);
        assertThat(said(MIXED, term)).hasSize(20_000);
    }
}
