package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryToolProviderTest {
    @TempDir
    private Path folder;

    @Test
    void checks_when_no_command_is_named() {
        Path page = Pages.write(folder, "a/_payload.json", Pages.term("a", "A"));

        assertThat(glossary(page)).isEqualTo(glossary("check", page));
        assertThat(glossary("--format", "jsonl", page)).isEqualTo(glossary("check", "--format", "jsonl", page));
    }

    @Test
    void tells_all_versions() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);

        Run run = glossary("--version");

        assertThat(version.find()).isTrue();
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .hasSize(3)
                .contains("glossary " + version.group(1), "devalue up to 6.0.3")
                .element(1)
                .asString()
                .startsWith("Java " + Runtime.version());
    }

    @Test
    void names_the_devalue_that_the_oracle_compares_with() throws Exception {
        String oracle = Files.readString(Path.of("../glossary-core/src/test/oracle/package.json"));
        Matcher version = Pattern.compile("\"devalue\": \"([^\"]+)\"").matcher(oracle);

        assertThat(version.find()).isTrue();
        assertThat(glossary("--version").lines()).contains("devalue up to " + version.group(1));
    }

    @Test
    void explains_itself() {
        Run run = glossary("--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "glossary [check] [OPTIONS] PATH...",
                        "check",
                        "show",
                        "fmt",
                        "convert",
                        "rules",
                        "explain",
                        "init",
                        "schema",
                        "generate-completion",
                        "content/**/_payload.json")
                .contains("Exit codes:", "0   All is well.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "show", "fmt", "convert"})
    void explains_each_command(String command) {
        Run run = glossary(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: glossary " + command).contains("--stdin-path", "--allow-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "explain", "init", "schema", "generate-completion"})
    void explains_each_command_that_reads_no_pages(String command) {
        Run run = glossary(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: glossary " + command).doesNotContain("--stdin-path");
        assertThat(glossary(command, "--bogus").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "show",
                "check --frmat text x",
                "check --format yaml x",
                "check --fail-on fatal x",
                "show --tree --slots x",
                "show --tree --format json x",
                "show --format json",
                "fmt",
                "fmt --slashes none x",
                "fmt --dialect 4.3 x",
                "convert x",
                "convert --to json",
                "convert --to payload",
                "convert --to yaml x",
                "convert --to json --each x",
                "convert --to jsonl -o out x",
                "convert --to payload --key {slug} x",
                "convert --to payload --slashes keep x",
                "convert --to payload --prerendered-at today x",
            })
    void refuses_wrong_usage_with_two(String line) {
        Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ", -1);

        Run run = glossary(arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("glossary: ").contains("--help'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check            | no PATH is given
            check --bogus    | Unknown option: '--bogus'
            show --bogus     | Unknown option: '--bogus'
            check -f xml x   | expected NAME or NAME=FILE with a NAME of text, concise, json, jsonl, sarif, junit, github, gitlab, markdown, but was 'xml'
            show -f xml x    | expected one of text, json, jsonl, but was 'xml'
            fmt --slashes x y   | expected one of keep, escaped, plain, but was 'x'
            fmt --dialect 4.3 x | expected one of 6.0, 5.9, 5.6, 5.2, but was '4.3'
            convert x           | Missing required option: '--to=FORM'
            convert --to xml x  | expected one of payload, json, jsonl, but was 'xml'
            convert --to json --key k x | an option is given that goes with --to payload
            convert --to payload --key {slug} x | {slug} in --key goes with --each
            convert --to payload --slashes keep x | expected one of escaped, plain, but was 'keep'
            convert --to payload --prerendered-at 2025 x | expected an instant such as 2025-01-01T00:00:00Z, but was '2025'
            convert --to payload --prerendered-at +1000000-01-01T00:00:00Z x | expected an instant such as 2025-01-01T00:00:00Z, but was '+1000000-01-01T00:00:00Z'
            check --rule slug-format x  | --rule: expected ID=SEVERITY, but was 'slug-format'
            check --rule =off x         | --rule: expected ID=SEVERITY, but was '=off'
            check --rule slug-format= x | --rule slug-format: expected error, warning, info or off, but was ''
            check --only , x | --only: a rule without a name
            --fail-on bad x  | expected one of error, warning, info, never, but was 'bad'
            """)
    void says_what_is_wrong_with_the_usage(String line, String reason) {
        Object[] arguments = line.split(" ", -1);

        assertThat(glossary(arguments).err().lines().findFirst().orElseThrow())
                .startsWith("glossary: ")
                .endsWith(reason);
    }

    @Test
    void shows_that_a_path_is_needed_and_may_be_repeated() {
        assertThat(glossary("check", "--help").out())
                .contains(" PATH...\n", "\n      PATH...  ")
                .doesNotContain("[PATH", "PATH......");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "show", "fmt", "convert --to json"})
    void refuses_a_path_that_is_empty(String command) {
        Object[] arguments = (command + " ").split(" ", -1);

        Run run = glossary(arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("glossary: a PATH is empty; the working directory is .\n");
    }

    @Test
    void suggests_the_command_that_was_meant() {
        assertThat(glossary("chekc", "none").err()).endsWith("glossary: did you mean the command check?\n");
        assertThat(glossary("src", "none").err()).doesNotContain("did you mean"); // which is a directory
        assertThat(glossary("none").err()).doesNotContain("did you mean");
    }

    @Test
    void takes_a_file_named_like_a_command_by_its_path() {
        assertThat(glossary("./show").err()).contains("show: cannot be read");
    }

    @Test
    void leaves_a_name_with_an_at_sign_alone() {
        assertThat(glossary("@none").err()).contains("@none: cannot be read");
    }
}
