package dev.glossary.cli;

import static dev.glossary.cli.Run.inspected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.finding.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    private static final String WARNING = Pages.term("w", "W").replace("\"category\":6", "\"category\":6,\"extra\":6");
    private static final String INFO = Pages.term("i", "I").replaceFirst("]$", ",\"nobody asks for this\"]");

    @TempDir
    private Path folder;

    @Test
    void is_content_with_a_good_page() {
        Path page = Pages.write(folder, "_payload.json", Pages.term("a", "A"));

        assertThat(inspected(page)).isEqualTo(new Run(0, "1 file · 1 term · 0 errors, 0 warnings, 0 infos\n", ""));
    }

    @Test
    void prints_each_finding_as_the_library_says_it() throws IOException {
        Path page = Pages.write(folder, "_payload.json", Pages.poorTerm("a"));
        List<String> findings = GlossaryReader.create().inspect(page).findings().stream()
                .map(ReportedFinding::toString)
                .toList();

        Run run = inspected(page);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().subList(0, findings.size())).isEqualTo(findings).hasSize(6);
        assertThat(run.lines().get(0))
                .isEqualTo(Pages.name(page)
                        + ":1:24: error[required-field]: a shortDefinition: the member is required, and is absent");
        assertThat(run.summary()).isEqualTo("1 file · 1 term · 6 errors, 0 warnings, 0 infos");
    }

    @Test
    void counts_in_the_singular_and_in_the_plural() {
        Path one = Pages.write(folder, "one/_payload.json", Pages.BROKEN);
        Path two = Pages.write(folder, "two/_payload.json", WARNING);
        Path three = Pages.write(folder, "three/_payload.json", INFO);

        assertThat(inspected(one).summary()).isEqualTo("1 file · 0 terms · 1 error, 0 warnings, 0 infos");
        assertThat(inspected(two).summary()).isEqualTo("1 file · 1 term · 0 errors, 1 warning, 0 infos");
        assertThat(inspected(three).summary()).isEqualTo("1 file · 1 term · 0 errors, 0 warnings, 1 info");
        assertThat(inspected(folder).summary()).isEqualTo("3 files · 2 terms · 1 error, 1 warning, 1 info");
    }

    @ParameterizedTest(name = "{0} with --fail-on {1} exits with {2}")
    @CsvSource(textBlock = """
            error,   error,   1
            error,   never,   0
            warning, error,   0
            warning, warning, 1
            warning, info,    1
            info,    warning, 0
            info,    info,    1
            info,    INFO,    1
            none,    info,    0
            """)
    void fails_on_the_severity_that_was_asked_for(String severity, String failOn, int code) {
        String content = switch (severity) {
            case "error" -> Pages.BROKEN;
            case "warning" -> WARNING;
            case "info" -> INFO;
            default -> Pages.term("a", "A");
        };
        Path page = Pages.write(folder, "_payload.json", content);

        assertThat(inspected("--fail-on", failOn, page).code()).isEqualTo(code);
    }

    @Test
    void is_quiet_about_what_does_not_count() {
        Pages.write(folder, "warning/_payload.json", WARNING);
        Pages.write(folder, "error/_payload.json", Pages.BROKEN);

        assertThat(inspected("--quiet", folder).lines())
                .singleElement()
                .asString()
                .contains("error/_payload.json", "error[json-syntax]");
        assertThat(inspected("-q", "--fail-on", "info", folder).lines()).hasSize(2);
        assertThat(inspected("-q", "--fail-on", "never", folder)).isEqualTo(new Run(0, "", ""));
        assertThat(inspected("-q", "--format", "jsonl", folder).lines())
                .singleElement()
                .asString()
                .startsWith("{\"v\":1");
    }

    @Test
    void names_files_that_are_no_payload_and_goes_on() {
        Pages.write(folder, "a/_payload.json", "");
        Pages.write(folder, "b/_payload.json", "[{\"data\":1},");
        Pages.write(folder, "c/_payload.json", "{\"error\":true,\"statusCode\":404,\"message\":\"none\"}");
        Pages.write(folder, "d/_payload.json", "42");
        Pages.write(folder, "e/_payload.json", Pages.term("e", "E"));
        Pages.write(folder, "f/index.html", Pages.html("[{]"));

        Run run = inspected(folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("/a/_payload.json:1:1: error[json-syntax]", "empty"),
                        line -> assertThat(line).contains("/b/_payload.json:1:13: error[json-syntax]"),
                        line -> assertThat(line).contains("/c/_payload.json:1:1: error[payload-root]", "404"),
                        line -> assertThat(line).contains("/d/_payload.json:1:1: error[payload-root]"),
                        line -> assertThat(line).contains("/f/index.html:3:", "error[json-syntax]"),
                        line -> assertThat(line).isEqualTo("6 files · 1 term · 5 errors, 0 warnings, 0 infos"));
    }

    @Test
    void lets_a_file_that_cannot_be_opened_win_at_the_end() throws IOException {
        Path lost = Files.createSymbolicLink(folder.resolve("a_payload.json"), Path.of("nowhere"));
        Pages.write(folder, "b_payload.json", Pages.BROKEN);

        Run run = inspected("--fail-on", "never", folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("glossary: " + Pages.name(lost) + ": cannot be read: there is no such file"
                        + System.lineSeparator());
        assertThat(run.lines()).hasSize(2);
        assertThat(run.summary()).isEqualTo("1 file · 0 terms · 1 error, 0 warnings, 0 infos");
    }

    @Test
    void looks_below_a_directory_that_is_named_like_a_file() throws IOException {
        Files.createDirectories(folder.resolve("pages.ndjson"));

        Run run = inspected(folder.resolve("pages.ndjson"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("pages.ndjson: no file matches");
    }

    @Test
    void shows_no_control_character_of_a_page_or_a_name() {
        Path page = Pages.write(folder, "_payload.json", Pages.poorTerm("\\u001b]0;owned\\u0007\\u202e\u009b"));
        Path named = Pages.write(
                folder,
                "x\u001by_payload.json",
                Pages.poorTerm("a").replace("\"explanation\":3", "\"explanation\":3,\"\\u001bbad\u009b\":3"));

        for (Object argument : List.of(page, named, folder)) {
            assertThat(inspected(argument).out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
            assertThat(inspected("--format", "jsonl", argument).out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
        }
    }

    @Test
    void says_that_the_directory_of_a_report_is_missing() {
        Path page = Pages.write(folder, "_payload.json", Pages.term("a", "A"));

        Run run = inspected("--format", "json=" + Pages.name(folder.resolve("none/report.json")), page);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("none/report.json: cannot be written: there is no such directory\n");
    }
}
