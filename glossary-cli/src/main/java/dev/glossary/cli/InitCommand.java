package dev.glossary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossary init}: what a project needs to have its glossary checked. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        sortOptions = false,
        description = {
            "Writes a configuration with comments, the schema by which editors complete it, and a workflow by which"
                    + " GitHub checks each pull request. Prints the name of each file that it wrote. When one of them is"
                    + " there already, nothing is written.",
            ""
        })
final class InitCommand implements Callable<Integer> {
    private static final String WORKFLOW = ".github/workflows/glossary.yml";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIRECTORY",
            arity = "0..1",
            defaultValue = ".",
            description = "The root of the project, which is made when it is not there. Default: the working directory")
    private Path directory = Path.of("");

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<Path, String> files = files();
        if (!force && anyIsThere(files.keySet())) {
            return ExitCode.FAILED;
        }
        Trouble trouble = new Trouble(terminal, false);
        files.forEach((file, content) -> write(file, content, trouble));
        if (trouble.occurred()) {
            return ExitCode.FAILED;
        }
        terminal.note("the workflow needs to know where the jar of glossary is: GLOSSARY_JAR_URL in "
                + PageFile.nameOf(file(WORKFLOW)));
        return ExitCode.OK;
    }

    private Map<Path, String> files() {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(file(Configuration.FILE_NAME), template("glossary-lint.json"));
        files.put(file(ConfigurationSchema.FILE_NAME), ConfigurationSchema.text());
        files.put(file(WORKFLOW), template("workflow.yml"));
        return files;
    }

    private Path file(String name) {
        return directory.resolve(name).normalize();
    }

    private static String template(String name) {
        try (InputStream in = InitCommand.class.getResourceAsStream("init/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean anyIsThere(Set<Path> files) {
        List<Path> present = files.stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        present.forEach(file -> terminal.note(PageFile.nameOf(file) + " is there already; --force replaces it"));
        return !present.isEmpty();
    }

    private void write(Path file, String content, Trouble trouble) {
        String name = PageFile.nameOf(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
                out.stream().write(content.getBytes(StandardCharsets.UTF_8));
                out.commit();
            }
            terminal.line(name);
        } catch (IOException failed) {
            trouble.cannotWrite(name, failed);
        }
    }
}
