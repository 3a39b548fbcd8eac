package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed vectors are what devalue says: where there is Node, it is asked again, see {@code src/test/oracle}. */
class OracleTest {
    private static final Path VECTORS = Path.of("src/test/resources/dev/glossary/payload/vectors");

    @Test
    void says_again_what_the_committed_vectors_say(@TempDir(factory = NodeOracle.InTarget.class) Path folder)
            throws Exception {
        NodeOracle oracle = NodeOracle.withDevalue(folder);

        oracle.ask("vectors.mjs", "out");

        assertThat(names(folder.resolve("out"))).isEqualTo(names(VECTORS));
        for (String name : names(VECTORS)) {
            assertThat(folder.resolve("out").resolve(name)).hasSameBinaryContentAs(VECTORS.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
