package dev.glossary.cli;

import static dev.glossary.cli.Run.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotTableTest {
    @Test
    void has_number_place_and_text_of_each_slot() {
        assertThat(reading("[{\"data\": 1},\n {\"é\":2},\"x\\n\"]", "show", "--slots", "-")
                        .lines())
                .containsExactly(
                        "<stdin>", //
                        "  slot  byte  JSON",
                        "    /0     1  {\"data\": 1}",
                        "    /1    15  {\"é\":2}",
                        "    /2    24  \"x\\n\"");
    }

    @Test
    void counts_bytes_in_the_html_page() {
        String html = Pages.html("[{\"data\":1},{}]");

        assertThat(reading(html, "show", "--slots", "-").summary())
                .isEqualTo("    /1    " + html.indexOf("{}") + "  {}");
    }

    @Test
    void shortens_long_texts_unless_told_otherwise() {
        String text = "\"" + "x".repeat(100) + "\"";

        assertThat(reading("[" + text + "]", "show", "--slots", "-").summary())
                .isEqualTo("    /0     1  \"" + "x".repeat(59) + "…");
        assertThat(reading("[" + text + "]", "show", "--slots", "--verbose", "-")
                        .summary())
                .isEqualTo("    /0     1  " + text);
    }

    @Test
    void says_that_a_value_alone_has_no_slots() {
        assertThat(reading("-1", "show", "--slots", "-").summary())
                .isEqualTo("  no slots: the payload is undefined alone");
    }
}
