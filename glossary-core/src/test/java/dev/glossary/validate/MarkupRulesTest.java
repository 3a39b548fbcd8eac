package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup in texts that are plain. */
class MarkupRulesTest {
    private static final String UNSAFE = "unsafe-markup";
    private static final String MARKUP = "markup-in-text";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a <script>x</script>         | 2+7: “<script” runs or loads something
                    a <SCRIPT src=x>             | 2+7: “<SCRIPT” runs or loads something
                    <iframe src=x>               | 0+7: “<iframe” runs or loads something
                    <object data=x>              | 0+7: “<object” runs or loads something
                    <img src=x onerror=alert(1)> | 11+8: “onerror=” runs code
                    <img title="a > b" ONLOAD ="x">| 19+8: “ONLOAD =” runs code
                    <svg/onload=x                | 5+7: “onload=” runs code
                    <a href="javascript:x()">x</a> | 9+11: “javascript:” runs code
                    """)
    void reports_what_runs(String text, String message) {
        assertThat(said(UNSAFE, clean().explanation(text)))
                .containsExactly("explanation " + message + " where the text is shown as HTML");
        assertThat(said(MARKUP, clean().explanation(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<Object> of <object> and <subject>",
                "Map<Script, Iframe>",
                "JavaScript: a language",
                "if x < y and one = 2",
                "<b class=\"on\" data-only=x>",
                "<p>one = two</p>",
                "onerror=x",
                "<y one=1> <y data-onload=x>",
                "a < script"
            })
    void says_nothing_of_what_does_not_run(String text) {
        assertThat(said(UNSAFE, clean().explanation(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    AT&amp;T                    | AT&T             | 2+5: “&amp;” is a character reference
                    it&#39;s &#x2014; so        | it's — so        | 2+5: “&#39;” is a character reference
                    a &amp;amp;lt; b            | a < b            | 2+12: “&amp;amp;lt;” is a character reference
                    a <b>bold</b> word          | a bold word      | 2+3: “<b>” is HTML
                    <B><i>x</i></B>             | x                | 0+3: “<B>” is HTML
                    a <a href="/x">link</a>     | a link           | 2+13: “<a href="/x">” is HTML
                    one<br/>two                 | one⏎two          | 3+5: “<br/>” is HTML
                    <p>One.</p><p>Two.</p>      | One.⏎Two.        | 0+3: “<p>” is HTML
                    &lt;b&gt;x&lt;/b&gt;        | x                | 0+4: “&lt;” is a character reference
                    a **bold** word             | a bold word      | 2+8: “**bold**” is Markdown
                    see [the knot](/knot) there | see the knot there | 4+17: “[the knot](/knot)” is Markdown
                    see ![knot](https://a.b/c)  | see knot         | 5+21: “[knot](https://a.b/c)” is Markdown
                    a⏎## Heading⏎b              | a⏎Heading⏎b      | 2+2: “##” is Markdown
                    a⏎```python⏎x⏎```           | a⏎x              | 2+3: “```” is Markdown
                    """)
    void reports_markup_and_takes_it_away(String text, String plain, String message) {
        Term term = clean().explanation(text.replace('⏎', '\n')).build();

        Term fixed = Checked.fixed(Checked.only(MARKUP), term);

        assertThat(said(Checked.only(MARKUP), term))
                .containsExactly("explanation " + message + ", and the text is plain");
        assertThat(fixed.explanation()).isEqualTo(plain.replace('⏎', '\n'));
        assertThat(said(Checked.only(MARKUP), fixed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the tokens <s> and </s>, <mask>, <pad>",
                "List<String>, 2 < 3 > 1, a <b c",
                "a lone <p> and a lone </b>",
                "2**3 and 4**5, *args and **kwargs, **",
                "f[i](x), [1](see), [a] (/b), ](/c)",
                "C# and # of items, #1",
                "# of items",
                "AT&T; R&D; &c; & amp; &nothing;",
                "`<b>x</b>` and <summary>x</summary>",
                "__init__ and snake_case_name"
            })
    void says_nothing_of_signs_that_texts_need(String text) {
        assertThat(said(MARKUP, clean().explanation(text))).isEmpty();
    }

    @Test
    void lets_fields_hold_markup_that_it_is_told() {
        RuleSet rules = Checked.only(MARKUP).with(MARKUP, "markupFields", List.of("explanation"));
        Term term = clean().explanation("<b>x</b>").seoTitle("<b>x</b>").build();

        assertThat(said(rules, term)).hasSize(1);
        assertThat(said(rules.with(MARKUP, "allowTags", List.of("B")), term)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<", "<b>", "</b>", "**", "**a", "[", "](/a", "[a](/", "&amp;", "&", "#", "`", "<a x='", "on=", ":"
            })
    void is_linear_in_texts_that_hurt(String part) {
        Term.Builder term = clean().explanation(part.repeat(50_000));

        assertThat(said(UNSAFE, term)).hasSizeLessThan(2);
        assertThat(said(MARKUP, term)).hasSizeLessThan(2);
    }

    @Test
    void is_linear_in_deep_nesting() {
        Term term = clean().explanation("<b>".repeat(50_000) + "x" + "</b>".repeat(50_000))
                .build();

        assertThat(Checked.fixed(Checked.only(MARKUP), term).explanation()).isEqualTo("x");
        assertThat(said(MARKUP, clean().explanation("**a**".repeat(50_000)))).hasSize(1);
    }

    @Test
    void lets_terms_about_markup_show_it() {
        String text = "It is written <b>so</b>, and an ampersand is &amp; there.";

        assertThat(said(MARKUP, clean().term("HTML Bold Element").explanation(text)))
                .isEmpty();
        assertThat(said(MARKUP, clean().term("Bold Knot").explanation(text))).hasSize(1);
    }
}
