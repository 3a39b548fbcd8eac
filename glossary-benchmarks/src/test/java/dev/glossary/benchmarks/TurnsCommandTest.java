package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TurnsCommandTest {
    @Test
    void print_a_row_for_everybody_who_took_turns() {
        String printed =
                run("turns", "decode", "--input", "page", "--contender", "glossary,gson-tree", "--rounds", "2");

        assertThat(printed)
                .contains("command  bin/benchmark turns decode --input page", "load average")
                .containsPattern("\\| page \\| glossary \\| \\d+\\.\\d\\d \\|")
                .contains("| page | jackson2-tree", "| page | gson-tree", "| page | floor: known texts | ")
                .doesNotContain("fastjson2", "encode");
    }

    @Test
    void measure_both_directions_when_none_is_told() {
        String printed = run("turns", "--input", "page", "--contender", "glossary", "--rounds", "1");

        assertThat(printed).contains("| input | decode | × jackson2-tree |", "| input | encode | × jackson2 |");
    }

    @Test
    void refuse_names_that_nobody_bears() {
        assertThat(run("turns", "--contender", "jackson1")).startsWith("no contender is named jackson1");
        assertThat(run("turns", "--input", "book")).contains("no input is named book");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
        return out.toString();
    }
}
