package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.glossary.validate.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final List<String> FILES =
            List.of("glossary-lint.json", "glossary-lint.schema.json", ".github/workflows/glossary.yml");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void writes_three_files_and_says_which() throws IOException {
        Run run = glossary("init", folder);

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactlyElementsOf(FILES.stream()
                        .map(name -> Pages.name(folder.resolve(name)))
                        .toList());
        assertThat(run.err()).contains("GLOSSARY_JAR_URL in " + Pages.name(folder.resolve(FILES.get(2))));
        try (var found = Files.walk(folder)) {
            assertThat(found.filter(Files::isRegularFile).map(file -> Pages.name(folder.relativize(file))))
                    .containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void writes_a_configuration_that_changes_nothing_yet() {
        glossary("init", folder);

        Configuration configuration = ConfigurationReader.read(folder.resolve("glossary-lint.json"), null);

        assertThat(configuration.rules()).isEqualTo(RuleSet.recommended());
        assertThat(configuration.include()).containsExactly("**/*_payload.json");
        assertThat(configuration.failOn()).isEqualTo(FailOn.ERROR);
        assertThat(configuration.suppressions()).isEmpty();
    }

    @Test
    void shows_in_its_comments_what_would_be_right() throws IOException {
        glossary("init", folder);
        String uncommented = read("glossary-lint.json").replaceAll("(?m)^( *)// (?=[\"{])", "$1");
        Path file = Pages.write(folder, "uncommented.json", uncommented);

        Configuration configuration = ConfigurationReader.read(file, null);

        assertThat(configuration.rules()).isNotEqualTo(RuleSet.recommended());
        assertThat(configuration.suppressions()).hasSize(1);
    }

    @Test
    void puts_the_schema_where_the_configuration_looks_for_it() throws IOException {
        glossary("init", folder);
        String plain = read("glossary-lint.json").replaceAll("(?m)^ *//.*$", "");

        assertThat(plain).contains("\"$schema\": \"./glossary-lint.schema.json\"");
        assertThat(read("glossary-lint.schema.json")).isEqualTo(ConfigurationSchema.text());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(read("glossary-lint.schema.json"))
                        .validate(plain, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void writes_a_workflow_that_checks_and_uploads() throws IOException {
        glossary("init", folder);

        List<String> lines = read(".github/workflows/glossary.yml").lines().toList();

        assertThat(lines)
                .containsSubsequence(
                        "permissions:",
                        "  contents: read",
                        "  security-events: write # for SARIF to be uploaded",
                        "env:",
                        "  GLOSSARY_JAR_URL: \"\"",
                        "  GLOSSARY_JAR_SHA256: \"\"",
                        "      - uses: actions/checkout@v5",
                        "      - uses: actions/setup-java@v5",
                        "          echo \"$GLOSSARY_JAR_SHA256  glossary-cli-all.jar\" | sha256sum --check",
                        "        run: java -jar glossary-cli-all.jar check --format github --format sarif=glossary.sarif",
                        "        uses: github/codeql-action/upload-sarif@v4",
                        "          sarif_file: glossary.sarif");
    }

    @Test
    void writes_a_workflow_in_plain_yaml() throws IOException {
        glossary("init", folder);

        List<String> lines = read(".github/workflows/glossary.yml").lines().toList();

        assertThat(lines).allMatch(line -> line.matches("(?:  )*(?:\\S.*)?"), "indented by twos");
        assertThat(lines.stream().filter(line -> line.matches("\\w+:.*")))
                .doesNotHaveDuplicates()
                .containsExactly("name: Glossary", "on:", "permissions:", "env:", "jobs:");
    }

    @Test
    void replaces_nothing_unless_told_to() throws IOException {
        Pages.write(folder, ".github/workflows/glossary.yml", "mine");

        Run refused = glossary("init", folder);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("glossary.yml is there already; --force replaces it")
                .hasLineCount(1);
        assertThat(folder.resolve("glossary-lint.json")).doesNotExist();
        assertThat(read(".github/workflows/glossary.yml")).isEqualTo("mine");

        assertThat(glossary("init", "--force", folder).code()).isZero();
        assertThat(read(".github/workflows/glossary.yml")).contains("name: Glossary");
    }

    @Test
    void makes_the_directory() {
        assertThat(glossary("init", folder.resolve("a/b")).code()).isZero();
        assertThat(folder.resolve("a/b/glossary-lint.json")).exists();
    }

    @Test
    void says_what_cannot_be_written() {
        Path file = Pages.write(folder, "file", "");

        Run run = glossary("init", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("file/glossary-lint.json: cannot be written: ");
    }
}
