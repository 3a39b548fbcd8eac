package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regular expressions are written as {@code source} and {@code flags} of Node 20.20.2 tell of them. */
class JavaScriptPatternTest {
    @ParameterizedTest(name = "/{0}/")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a        | a
            ``       | (?:)
            a/b      | a\\/b
            a\\/b    | a\\/b
            a\\\\/b  | a\\\\\\/b
            [/]      | [/]
            [\\]/]   | [\\]/]
            [a]/     | [a]\\/
            []/]     | []\\/]
            [[]/     | [[]\\/
            \\[/     | \\[\\/
            /        | \\/
            //       | \\/\\/
            """)
    void escapes_a_slash_outside_of_a_class(String pattern, String source) {
        assertThat(JavaScriptPattern.source(pattern)).isEqualTo(source);
    }

    @Test
    void escapes_the_ends_of_lines_everywhere() {
        assertThat(JavaScriptPattern.source("\n\r\u2028\u2029[\n]")).isEqualTo("\\n\\r\\u2028\\u2029[\\n]");
        assertThat(JavaScriptPattern.source("\\\n\\\r\\\u2028")).isEqualTo("\\n\\r\\u2028");
        assertThat(JavaScriptPattern.source("\\\\\n")).isEqualTo("\\\\\\n");
        assertThat(JavaScriptPattern.source("\t\0\u0085")).isEqualTo("\t\0\u0085");
    }

    @ParameterizedTest(name = "/{0}/")
    @CsvSource({"yvsmigd, dgimsvy", "yusmigd, dgimsuy", "ig, gi", "g, g", "gg, gg", "xg, xg", "'', ''"})
    void puts_flags_in_order_unless_javascript_has_no_such_flags(String flags, String ordered) {
        assertThat(JavaScriptPattern.flags(flags)).isEqualTo(ordered);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a+  | ``  | [["RegExp","a+"]]
            a+  | ig  | [["RegExp","a+","gi"]]
            ``  | y   | [["RegExp","(?:)","y"]]
            "/  | ``  | [["RegExp","\\"\\\\/"]]
            <   | ``  | [["RegExp","\\u003C"]]
            """)
    void writes_a_regular_expression(String pattern, String flags, String written) {
        PayloadWriter out = PayloadWriter.create();

        assertThat(new String(out.toBytes(out.regExp(pattern, flags)), UTF_8)).isEqualTo(written);
    }
}
