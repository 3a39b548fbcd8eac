package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that content teams run: {@code java -jar glossary-cli-VERSION-all.jar}. */
class RunnableJarIT {
    private static final Path JAR = Path.of("target", "glossary-cli-" + VersionText.library() + "-all.jar");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8);
        }
    }

    @Test
    void runs_alone() throws Exception {
        Run run = run("--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("glossary " + VersionText.library());
    }

    @Test
    void says_the_same_as_the_command_line_from_its_own_jars() throws Exception {
        Path page = Terms.write(folder, Terms.clean("slip-knot", "Slip Knot").seoTitle("Slip Knot: How to to Tie It"));
        String name = "slip-knot/_payload.json";

        Run check = run("check", "--format", "jsonl", name);
        Run terms = run("convert", "--to", "json", name);

        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("\"rule\":\"doubled-word\"");
        assertThat(terms).isEqualTo(Run.glossary("convert", "--to", "json", page));
        assertThat(run("explain", "doubled-word").out())
                .startsWith("doubled-word\n")
                .contains("Wrong:");
        assertThat(run("init").code()).isZero();
        assertThat(run("check", "-f", "concise").out()).contains("[doubled-word]");
    }

    @Test
    void brings_the_licences_and_notices_of_all_that_is_in_it() throws Exception {
        assertThat(entries())
                .contains(
                        "META-INF/FastDoubleParser-LICENSE",
                        "META-INF/FastDoubleParser-ThirdParty-LICENSE",
                        "META-INF/Schubfach-LICENSE");
        assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("../LICENSE")));
        assertThat(text("META-INF/NOTICE")).contains("Jackson 2.x", "Jackson 3.x", "FastDoubleParser", "Schubfach");
        assertThat(text("META-INF/picocli-NOTICE")).contains("Remko Popma", "Apache License, Version 2.0");
    }

    @Test
    void holds_each_thing_once_and_nothing_that_does_not_run() throws Exception {
        List<String> entries = entries();

        assertThat(new HashSet<>(entries)).hasSameSizeAs(entries);
        assertThat(entries)
                .noneMatch(entry -> entry.endsWith("module-info.class"))
                .noneMatch(entry -> entry.startsWith("com/fasterxml/jackson/databind/"))
                .noneMatch(entry -> entry.contains("Jackson2"))
                .noneMatch(entry -> entry.equals("META-INF/services/com.fasterxml.jackson.databind.Module"))
                .contains("dev/glossary/validate/rules.md", "dev/glossary/report/finding.schema.json");
        assertThat(text("META-INF/services/java.util.spi.ToolProvider").strip())
                .isEqualTo(GlossaryToolProvider.class.getName());
        assertThat(text("META-INF/services/tools.jackson.databind.JacksonModule"))
                .contains("dev.glossary.jackson.GlossaryJackson3Module");
    }

    @Test
    void lets_newer_versions_of_java_find_what_is_for_them() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Manifest manifest = jar.getManifest();

            assertThat(manifest.getMainAttributes().getValue("Main-Class")).isEqualTo(Main.class.getName());
            assertThat(manifest.getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
        }
    }

    @Test
    void knows_nothing_of_the_hour_it_was_built() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream()
                            .filter(entry -> entry.getName().startsWith("dev/glossary/"))
                            .map(ZipEntry::getTimeLocal)
                            .distinct())
                    .containsExactly(LocalDateTime.parse("2026-01-01T00:00"));
        }
    }
}
