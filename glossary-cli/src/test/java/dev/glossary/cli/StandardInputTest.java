package dev.glossary.cli;

import static dev.glossary.cli.Run.inspectedFrom;
import static dev.glossary.cli.Run.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardInputTest {
    private static final String ONE_TERM = "1 file · 1 term · 0 errors, 0 warnings, 0 infos\n";

    @Test
    void may_be_a_payload() {
        assertThat(inspectedFrom(Pages.term("a", "A"), "-")).isEqualTo(new Run(0, ONE_TERM, ""));
    }

    @Test
    void may_be_a_payload_of_many_lines() {
        String payload = "\n" + Pages.term("a", "A").replace(",", ",\n") + "\n\n";

        assertThat(inspectedFrom(payload, "-")).isEqualTo(new Run(0, ONE_TERM, ""));
    }

    @Test
    void may_be_an_html_page() {
        assertThat(inspectedFrom(Pages.html(Pages.term("a", "A")), "-")).isEqualTo(new Run(0, ONE_TERM, ""));
    }

    @Test
    void may_be_one_payload_a_line() {
        String lines = "\n" + Pages.term("a", "A") + "\n\n" + Pages.poorTerm("b") + "\n";

        Run run = inspectedFrom(lines, "-");

        assertThat(run.lines().get(0)).startsWith("<stdin>:4:24: error[required-field]: b ");
        assertThat(run.summary()).isEqualTo("1 file · 2 terms · 6 errors, 0 warnings, 0 infos");
    }

    @Test
    void may_be_lines_that_begin_with_an_error_object() {
        Run run = inspectedFrom("{\"error\":true,\"statusCode\":404}\n" + Pages.term("a", "A"), "-");

        assertThat(run.summary()).isEqualTo("1 file · 1 term · 1 error, 0 warnings, 0 infos");
    }

    @Test
    void is_what_its_name_says() {
        String lines = Pages.BROKEN + "\n" + Pages.term("a", "A") + "\n";

        assertThat(inspectedFrom(lines, "-").lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("<stdin>:2:1: error[json-syntax]"),
                        line -> assertThat(line).startsWith("1 file · 0 terms"));
        assertThat(inspectedFrom(lines, "--stdin-path", "all.ndjson", "-").lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("all.ndjson:1:12: error[json-syntax]"),
                        line -> assertThat(line).startsWith("1 file · 1 term"));
    }

    @Test
    void bears_the_name_that_it_is_given() {
        assertThat(reading(Pages.term("a", "A"), "show", "--stdin-path", "content/a/_payload.json", "-")
                        .lines())
                .startsWith("content/a/_payload.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n ", "no payload", "<!DOCTYPE html>\n<p>none", "[{\"data\":1},\n", "{\n\"error\":true\n}"
            })
    void is_reported_when_it_is_no_page(String input) {
        Run run = inspectedFrom(input, "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("<stdin>:");
        assertThat(run.summary()).isEqualTo("1 file · 0 terms · 1 error, 0 warnings, 0 infos");
    }

    @Test
    void is_read_once_and_among_other_files(@TempDir Path folder) {
        Path page = Pages.write(folder, "_payload.json", Pages.term("b", "B"));

        Run run = reading(Pages.term("a", "A"), "show", "--format", "jsonl", "-", page, "-");

        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"slug\":\"a\""),
                        line -> assertThat(line).startsWith("{\"slug\":\"b\""));
    }
}
