package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin/glossary}, with a Maven and a Java that only say how they were called. */
class LauncherTest {
    private static final String BUILDING = "glossary: building, once …\n";

    @TempDir
    private Path folder;

    private Path checkout;
    private Path target;

    @BeforeEach
    void make_a_checkout() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell");
        checkout = folder.resolve("a checkout");
        target = checkout.resolve("glossary-cli/target");
        for (String module : List.of("glossary-core", "glossary-jackson", "glossary-cli")) {
            Pages.write(checkout, module + "/pom.xml", "");
            Pages.write(checkout, module + "/src/main/java/X.java", "");
        }
        Pages.write(checkout, "pom.xml", "");
        Pages.write(checkout, ".mvn/maven.config", "");
        Pages.write(checkout, "bin/glossary", Files.readString(Path.of("../bin/glossary")));
        script(checkout.resolve("bin/glossary"));
        tool("mvn", """
                echo "mvn in $PWD: $*" >>"$LOG"
                cat >/dev/null
                mkdir -p glossary-cli/target/lib
                : >glossary-cli/target/glossary-cli-1.jar
                : >glossary-cli/target/glossary-cli-1-all.jar
                : >glossary-cli/target/glossary-cli-1-sources.jar
                : >glossary-cli/target/glossary-cli-1-javadoc.jar
                """);
        tool("java", "printf '<%s>' \"$@\"\necho\n");
        past(checkout);
    }

    private static void script(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void tool(String name, String body) throws IOException {
        script(Pages.write(folder, "tools/" + name, "#!/bin/sh\n" + body));
    }

    /** Lets everything have been written long ago. */
    private static void past(Path directory) throws IOException {
        FileTime then = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
        try (var files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
    }

    private Run launch(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", folder.resolve("tools") + ":" + environment.get("PATH"));
        environment.put("LOG", folder.resolve("log").toString());
        environment.remove("JAVA_HOME");
        int code = builder.start().waitFor();
        return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Run launch(String... arguments) throws IOException, InterruptedException {
        return launch(checkout.resolve("bin/glossary"), arguments);
    }

    private List<String> builds() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    @Test
    void builds_in_the_checkout_and_runs_the_class_path() throws Exception {
        Run run = launch("check", "a b", "*.json");

        assertThat(run.err()).isEqualTo(BUILDING);
        assertThat(run.code()).isZero();
        assertThat(builds())
                .containsExactly("mvn in " + checkout.toRealPath()
                        + ": -q -DskipTests -Dspotless.check.skip package -pl glossary-cli -am");
        assertThat(run.out())
                .endsWith("<-cp><" + target.toRealPath() + "/glossary-cli-1.jar:" + target.toRealPath()
                        + "/lib/*><dev.glossary.cli.Main><check><a b><*.json>\n");
    }

    @Test
    void builds_once() throws Exception {
        launch("x");

        assertThat(launch("x").err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void builds_again_when_something_has_changed() throws Exception {
        for (String changed : List.of(
                "pom.xml", ".mvn/maven.config", "glossary-core/pom.xml", "glossary-jackson/src/main/java/X.java")) {
            launch("x");
            int before = builds().size();
            Files.setLastModifiedTime(
                    checkout.resolve(changed), FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(launch("x").err()).as(changed).isEqualTo(BUILDING);
            assertThat(builds()).as(changed).hasSize(before + 1);
            past(checkout.resolve(changed));
        }
    }

    @Test
    void builds_again_when_a_source_was_removed_or_a_jar_is_missing() throws Exception {
        launch("x");
        Files.setLastModifiedTime(
                target.resolve("glossary.stamp"), FileTime.from(Instant.parse("2025-06-01T00:00:00Z")));
        Files.delete(checkout.resolve("glossary-cli/src/main/java/X.java"));
        assertThat(launch("x").err()).isEqualTo(BUILDING);

        Files.delete(target.resolve("glossary-cli-1.jar"));
        assertThat(launch("x").err()).isEqualTo(BUILDING);

        Files.delete(target.resolve("lib"));
        assertThat(launch("x").err()).isEqualTo(BUILDING);
    }

    @Test
    void does_not_build_for_a_test_or_a_file_of_the_build() throws Exception {
        launch("x");

        Pages.write(checkout, "glossary-core/src/test/java/T.java", "");
        Pages.write(checkout, "glossary-core/target/src/X.java", "");
        Pages.write(checkout, "examples/x_payload.json", "");

        assertThat(launch("x").err()).isEmpty();
    }

    @Test
    void leaves_no_jar_of_an_older_version() throws Exception {
        Pages.write(target, "glossary-cli-0.jar", "");
        Pages.write(target, "lib/glossary-core-0.jar", "");

        Run run = launch("x");

        assertThat(run.out()).contains("/glossary-cli-1.jar:");
        assertThat(target.resolve("lib/glossary-core-0.jar")).doesNotExist();
    }

    @Test
    void is_found_through_links() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a checkout/bin/glossary"));
        Path again = Files.createSymbolicLink(folder.resolve("again"), link);

        assertThat(launch(again, "x").code()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void shows_what_maven_said_when_it_fails() throws Exception {
        tool("mvn", "echo 'no such dependency'\nexit 1\n");

        Run run = launch("x");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(BUILDING + "no such dependency\nglossary: the build failed\n");
    }

    @Test
    void builds_again_after_a_failure() throws Exception {
        launch("x");
        tool("mvn", "exit 1\n");
        Files.setLastModifiedTime(
                checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(launch("x").code()).isEqualTo(2);
        assertThat(launch("x").code()).isEqualTo(2);
    }

    @Test
    void leaves_standard_input_to_the_command() throws Exception {
        tool("java", "cat\n");
        script(Pages.write(folder, "piped", "#!/bin/sh\necho hello | '" + checkout + "/bin/glossary' -\n"));

        assertThat(launch(folder.resolve("piped")).out()).isEqualTo("hello\n");
    }
}
