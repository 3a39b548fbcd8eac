package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void knows_commands_options_and_their_values() {
        Run run = glossary("generate-completion");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("check show fmt convert rules explain init schema generate-completion")
                .contains("--baseline-write", "--slashes", "--force", "--on")
                .contains("(\"complete\" \"partial\" \"off\")", "\"serp-heuristics\"")
                .containsPattern("complete -F _complete_glossary .*glossary");
    }

    @Test
    void is_understood_by_bash() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Path script = Pages.write(
                folder, "glossary_completion", glossary("generate-completion").out());

        int code = new ProcessBuilder("/bin/bash", "-n", script.toString())
                .inheritIO()
                .start()
                .waitFor();

        assertThat(code).isZero();
    }
}
