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

    @Test
    void tells_that_classes_in_a_folder_have_no_archive() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("cold", "--archive", "--rounds", "1");

        assertThat(err.toString())
                .contains("the JVM made no archive for glossary; there is none of classes that stand in a folder");
        assertThat(exit).isNotZero();
    }
}
