package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.inspected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NdjsonTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pages.ndjson", "pages.jsonl"})
    void holds_one_payload_a_line(String name) {
        Path file = Pages.write(
                folder, name, Pages.term("a", "A") + "\n\n \t\r\n" + Pages.term("b", "B") + "\r\n" + Pages.index());

        assertThat(inspected(file).out()).isEqualTo("1 file · 2 terms · 0 errors, 0 warnings, 0 infos\n");
        assertThat(glossary("show", "--format", "jsonl", file).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"slug\":\"a\""),
                        line -> assertThat(line).startsWith("{\"slug\":\"b\""));
        assertThat(glossary("show", file).lines())
                .contains(
                        Pages.name(file) + ", payload 0 on line 1",
                        Pages.name(file) + ", payload 1 on line 4",
                        Pages.name(file) + ", payload 2 on line 5");
    }

    @Test
    void counts_places_in_the_file() {
        String first = Pages.term("é", "É");
        String second = Pages.poorTerm("b");
        Path file = Pages.write(folder, "pages.ndjson", "\n" + first + "\n" + second + "\n");
        int bytesBefore = 1 + first.length() + 2 + 1;

        Run run = inspected("--format", "jsonl", file);

        JsonNode finding = JsonMapper.shared().readTree(run.lines().get(0));
        assertThat(finding.get("source").stringValue()).isEqualTo(Pages.name(file));
        assertThat(finding.get("payload").intValue()).isEqualTo(1);
        assertThat(finding.get("line").intValue()).isEqualTo(3);
        assertThat(finding.get("column").intValue()).isEqualTo(24);
        assertThat(finding.get("byteOffset").intValue()).isEqualTo(bytesBefore + 23);
        assertThat(finding.get("rawPointer").stringValue()).isEqualTo("/2");
    }

    @Test
    void goes_on_after_a_line_that_is_no_payload() {
        Path file =
                Pages.write(folder, "pages.ndjson", "[{\n{\"error\":true,\"statusCode\":500}\n" + Pages.term("c", "C"));

        Run run = inspected(file);

        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(Pages.name(file) + ":1:3: error[json-syntax]"),
                        line -> assertThat(line).startsWith(Pages.name(file) + ":2:1: error[payload-root]"),
                        line -> assertThat(line).isEqualTo("1 file · 1 term · 2 errors, 0 warnings, 0 infos"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void is_reported_when_it_is_empty(String content) {
        Path file = Pages.write(folder, "pages.ndjson", content);

        Run run = inspected(file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().get(0)).startsWith(Pages.name(file) + ":1:1: error[json-syntax]");
    }
}
