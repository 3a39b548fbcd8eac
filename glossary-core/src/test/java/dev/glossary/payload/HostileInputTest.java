package dev.glossary.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a payload may hold costs no more than its size: no stack, no memory that it only names, no quadratic time. */
class HostileInputTest {
    static List<HostileInput> inputs() {
        return HostileInputs.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void is_read_or_refused_in_linear_time(HostileInput input) {
        assertThat(input.outcome()).isEqualTo(input.expected());
    }

    @Test
    void is_read_or_refused_in_a_heap_of_64_megabytes() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Xss512k",
                        "-cp",
                        folderOf(Payload.class) + File.pathSeparator + folderOf(HostileInputs.class),
                        HostileInputs.class.getName())
                .redirectErrorStream(true)
                .start();

        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).isEmpty();
        assertThat(java.waitFor()).isZero();
    }

    /** Where a class was loaded from: Surefire patches the test classes into the module, whose own place is another. */
    private static Path folderOf(Class<?> type) throws URISyntaxException {
        String name = type.getSimpleName() + ".class";
        URL url = Objects.requireNonNull(type.getResource(name), name);
        Path folder = Objects.requireNonNull(Path.of(url.toURI()).getParent());
        for (int i = 0; i < type.getPackageName().split("\\.", -1).length; i++) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
