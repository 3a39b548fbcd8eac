package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
        return out.toString();
    }

    @Test
    void says_what_presets_cost_beside_a_tree_of_jackson() {
        assertThat(run("check", "--terms", "5", "--rounds", "1"))
                .contains("command  bin/benchmark check --terms 5", "| jackson2-tree | ")
                .containsPattern("\\| structure \\| \\d+\\.\\d \\| \\d+\\.\\d\\d \\|")
                .containsPattern("\\| recommended \\| \\d")
                .containsPattern("\\| all \\| \\d")
                .doesNotContain("by itself");
    }

    @Test
    void names_the_ten_dearest_rules() {
        assertThat(run("check", "--terms", "2", "--rounds", "1", "--each").lines())
                .filteredOn(line -> line.matches("\\| [a-z-]+ \\| -?[\\d.]+ \\| -?\\d+ % \\| -?\\d+ % \\|"))
                .hasSize(10);
    }
}
