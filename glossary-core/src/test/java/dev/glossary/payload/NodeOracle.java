package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Node with a copy of the scripts of {@code src/test/oracle}, in a folder of one test.
 *
 * <p>Where Node cannot be asked the test is skipped and says why. With {@code CI=true} that is a failure, unless there is
 * another Node.
 */
record NodeOracle(Path folder) {
    private static final Path ORACLE = Path.of("src/test/oracle");

    /** Others word V8's errors in another way. */
    private static final String NODE = "v20.";

    /** Of the oracle's folder, what takes no part in the vectors. */
    private static final List<String> APART = List.of("node_modules", "site", "wrappers");

    /** Node alone, for scripts that need no package. */
    static NodeOracle in(Path folder) throws IOException {
        Run node = run(folder, "node", "--version");
        require(node, "there is no Node");
        if (!node.output().startsWith(NODE)) {
            abort("this is Node " + node.output().strip() + "; the vectors were written by " + NODE + "x");
        }
        copyOracle(folder);
        return new NodeOracle(folder);
    }

    /** Node and the packages that the scripts ask. */
    static NodeOracle withDevalue(Path folder) throws IOException {
        NodeOracle oracle = in(folder);
        require(run(folder, "npm", "--version"), "there is no npm");
        require(
                run(folder, "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"),
                "npm ci cannot install devalue");
        return oracle;
    }

    /** Runs a script to its end. */
    void ask(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));

        Run run = run(folder, command.toArray(String[]::new));

        assertThat(run.exit()).as(run.output()).isZero();
    }

    private static void copyOracle(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(ORACLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = ORACLE.relativize(file);
                if (!APART.contains(relative.getName(0).toString())) {
                    Path copy = folder.resolve(relative);
                    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** How a program ended; −1 when it could not be started. */
    private record Run(int exit, String output) {}

    private static Run run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException notThere) {
            return new Run(-1, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Run(-1, "interrupted");
        }
    }

    private static void require(Run run, String otherwise) {
        if (run.exit() != 0) {
            String reason = otherwise + ": " + run.output().strip();
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            abort(reason);
        }
    }

    /** Makes the folder where builds put what they make. */
    static final class InTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "oracle-");
        }
    }
}
