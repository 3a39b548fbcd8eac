package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ColdCommandTest {
    @Test
    void starts_a_jvm_for_everybody() {
        StringWriter out = new StringWriter();

        Main.commandLine().setOut(new PrintWriter(out)).execute("cold", "--rounds", "1");

        assertThat(out.toString())
                .containsPattern("\\| glossary \\| \\d+\\.\\d \\|")
                .contains("| gson-streaming |");
    }
}
