package dev.glossary.nuxt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds scripts as a browser does. */
class HtmlTagsTest {
    private static List<String> scripts(String html) {
        byte[] bytes = html.getBytes(UTF_8);
        return HtmlTags.of(bytes).stream()
                .filter(tag -> tag.name().equals("script"))
                .map(tag -> new String(bytes, tag.textFrom(), tag.textTo() - tag.textFrom(), UTF_8))
                .toList();
    }

    private static Map<String, String> attributes(String tag) {
        return HtmlTags.of(tag.getBytes(UTF_8)).get(0).attributes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>yes</script>",
                "<SCRIPT\n>yes</SCRIPT >",
                "<script a='</script>' b=\"<script>\" >yes</script\t>",
                "<!doctype html><p>text < 3 & <b title='<script>no</script>'>x</b><script>yes</script>",
                "<!-- <script>no</script> --><script>yes</script>",
                "<!--><script>yes</script>",
                "<!---><script>yes</script>",
                "<!-- --!><script>yes</script>",
                "<?xml <p ?><script>yes</script>",
                "<style><script>no</script></style><script>yes</script>",
                "<title><script>no</script></title><script>yes</script>",
                "<textarea><!-- <script>no</script></textarea><script>yes</script>",
                "<noscript><script>no</script></noscript><script>yes</script>",
                "<scripty>no</scripty><script>yes</script>",
                "</script><script>yes</script>",
                "</><script>yes</script>",
                "</ script><script>yes</script>",
                "<br/><script/>yes</script>",
            })
    void finds_a_script_where_a_browser_does(String html) {
        assertThat(scripts(html)).containsExactly("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><defs><style/></defs></svg><script>yes</script>",
                "<svg><title/></svg><script>yes</script>",
                "<svg><title/><script>yes</script>",
                "<svg><style>a{}</style></svg><script>yes</script>",
                "<math><mtext/><title></math><script>yes</script>",
                "<svg/><style/><script>no</script></style><script>yes</script>",
                "</svg><svg><svg></svg><title/></svg><title/><script>no</script></title><script>yes</script>",
                "<svg><script>yes</script></svg>",
                "<svg></svg><script/>yes</script>",
                "<svg><script a=b/>yes</script>",
                "<svg><script / >yes</script>",
            })
    void knows_that_tags_may_close_themselves_in_foreign_content(String html) {
        assertThat(scripts(html)).containsExactly("yes");
    }

    @Test
    void gives_a_script_that_closes_itself_no_text() {
        assertThat(scripts("<svg><script href=\"x\"/></svg><script>yes</script>"))
                .containsExactly("", "yes");
    }

    @Test
    void ends_a_script_where_a_browser_does() {
        assertThat(scripts("<script>'</scripty>'</script>")).containsExactly("'</scripty>'");
        assertThat(scripts("<script><!-- <script>a</script> --></script>"))
                .containsExactly("<!-- <script>a</script> -->");
        assertThat(scripts("<script><!-- a </script><script>b</script>")).containsExactly("<!-- a ", "b");
        assertThat(scripts("<script><!-- <script> --> a</script>")).containsExactly("<!-- <script> --> a");
        assertThat(scripts("<script><!-->x<script></script>")).containsExactly("<!-->x<script>");
    }

    @Test
    void takes_what_is_not_closed_to_the_end() {
        assertThat(scripts("<script>[1,")).containsExactly("[1,");
        assertThat(scripts("<script")).containsExactly("");
        assertThat(scripts("<!-- <script>")).isEmpty();
        assertThat(scripts("<plaintext><script>no</script>")).isEmpty();
        assertThat(scripts("<")).isEmpty();
        assertThat(scripts("<p a")).isEmpty();
        assertThat(scripts("<p a=")).isEmpty();
        assertThat(scripts("<p a='")).isEmpty();
    }

    @Test
    void reads_attributes_in_any_order_and_quoting() {
        assertThat(attributes("<meta  ID = \"a b\" data-x='\"' flag y=z/1 / id=second =odd>"))
                .containsExactly(
                        Map.entry("id", "a b"),
                        Map.entry("data-x", "\""),
                        Map.entry("flag", ""),
                        Map.entry("y", "z/1"),
                        Map.entry("=odd", ""));
    }

    @Test
    void resolves_character_references_in_attributes() {
        assertThat(attributes("<meta a='&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;&nope;&amp' b='&#0;&#x110000;'>"))
                .containsExactly(Map.entry("a", "&<>\"'A😀&nope;&amp"), Map.entry("b", "\0\ufffd"));
    }

    @Test
    void is_linear_in_a_page_of_unclosed_comments() {
        assertThat(scripts("<!-- <".repeat(200_000))).isEmpty();
        assertThat(scripts("<script><!--".repeat(200_000))).hasSize(1);
        assertThat(scripts("<svg><style/>".repeat(200_000))).isEmpty();
    }
}
