package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Regular expressions are written as JavaScript tells of them: where there is Node, it is asked for source and flags.
 * {@code -Dglossary.patterns=200000} asks about more than the usual number.
 */
class JavaScriptPatternOracleTest {
    private static final String FIRST_SEED = "1";
    private static final int COUNT = Integer.getInteger("glossary.patterns", 2_000);

    @Test
    void writes_source_and_flags_as_node_tells_of_them(@TempDir(factory = NodeOracle.InTarget.class) Path folder)
            throws IOException {
        NodeOracle oracle = NodeOracle.in(folder);
        List<String> differences = new ArrayList<>();

        oracle.ask("ask-patterns.mjs", FIRST_SEED, Integer.toString(COUNT), "patterns.jsonl");
        int answers = Vector.forEach(folder.resolve("patterns.jsonl"), pattern -> compare(pattern, differences));

        assertThat(answers).isEqualTo(COUNT);
        assertThat(differences).isEmpty();
    }

    private static void compare(Vector pattern, List<String> differences) {
        PayloadWriter out = PayloadWriter.create();

        int expression = out.regExp(pattern.get("pattern"), pattern.get("given"));

        PayloadTagged written = out.toPayload(expression).root().asTagged();
        if (!written.source().equals(pattern.get("source")) || !written.flags().equals(pattern.get("flags"))) {
            differences.add(pattern + ": " + written.source() + " with " + written.flags());
        }
    }
}
