package dev.glossary.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.glossary.codec.GlossaryReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each Java example of the README compiles, runs, and prints what stands below it. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```\\n```text\\n(.*?)```", Pattern.DOTALL);
    private static final String END = "-- end of the example --";

    /** What every example may use without saying so. */
    private static final String IMPORTS = """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.fasterxml.jackson.databind.ObjectMapper;
            import dev.glossary.codec.*;
            import dev.glossary.finding.*;
            import dev.glossary.jackson.*;
            import dev.glossary.model.*;
            import dev.glossary.nuxt.*;
            import dev.glossary.payload.*;
            import dev.glossary.validate.*;
            import java.nio.file.Path;
            import java.time.Instant;
            import java.util.*;
            import java.util.stream.*;
            import tools.jackson.databind.json.JsonMapper;
            """;

    private record Example(String code, String output) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher found = EXAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
        while (found.find()) {
            examples.add(new Example(found.group(1), found.group(2)));
        }
        return examples;
    }

    @Test
    void every_java_block_is_followed_by_what_it_prints() throws IOException {
        long blocks = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .filter("```java"::equals)
                .count();

        assertThat(examples()).hasSize((int) blocks).hasSizeGreaterThan(5);
    }

    @Test
    void every_example_prints_what_stands_below_it(@TempDir Path folder) throws Exception {
        List<Example> examples = examples();
        Path source = Files.writeString(folder.resolve("Readme.java"), program(examples));

        List<String> outputs = run(source);

        assertThat(outputs)
                .containsExactlyElementsOf(
                        examples.stream().map(Example::output).toList());
    }

    /** One program of all examples, each in a method of its own. */
    private static String program(List<Example> examples) {
        StringBuilder imports = new StringBuilder(IMPORTS);
        StringBuilder methods = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < examples.size(); i++) {
            methods.append("static void example").append(i).append("() throws Exception {\n");
            for (String line : examples.get(i).code().lines().toList()) {
                (line.startsWith("import ") ? imports : methods).append(line).append('\n');
            }
            methods.append("}\n");
            calls.append("example").append(i).append("();\nSystem.out.println(\"" + END + "\");\n");
        }
        return imports + "class Readme {\n" + methods + "public static void main(String[] args) throws Exception {\n"
                + "System.setOut(new java.io.PrintStream(System.out, true, UTF_8));\n" + calls + "}\n}\n";
    }

    private static List<String> run(Path source) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-Dfile.encoding=UTF-8", "-cp", classPath(), source.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Stream.of(output.split(END + "\\R")).toList();
    }

    private static String classPath() {
        return Stream.of(
                        GlossaryReader.class,
                        MixIns.class,
                        JsonProperty.class,
                        com.fasterxml.jackson.core.JsonFactory.class,
                        com.fasterxml.jackson.databind.ObjectMapper.class,
                        tools.jackson.core.json.JsonFactory.class,
                        tools.jackson.databind.ObjectMapper.class)
                .map(ReadmeTest::home)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
