package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsCommandTest {
    @Test
    void writes_a_payload_a_line(@TempDir Path folder) {
        int exit = Main.commandLine()
                .execute("inputs", "--input", "page,pages", folder.resolve("in").toString());

        assertThat(exit).isZero();
        assertThat(folder.resolve("in/page.ndjson")).content().hasLineCount(1).startsWith("[{\"data\":1,");
        assertThat(folder.resolve("in/pages.ndjson")).content().hasLineCount(1_000);
    }
}
