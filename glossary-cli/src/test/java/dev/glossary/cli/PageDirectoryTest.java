package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDirectoryTest {
    private static final byte[] PAGE = "[{}]".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Path root;
    private PageDirectory directory;

    @BeforeEach
    void make_a_directory() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        directory = new PageDirectory(root);
    }

    private void assertRefused(String page, String reason) {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> directory.write(page, PAGE))
                .satisfies(refused -> assertThat(refused.getReason()).contains(reason));
    }

    @Test
    void holds_pages_as_a_static_site_does() throws IOException {
        directory.write("a", PAGE);
        directory.write("ä-ö 1", PAGE);

        assertThat(root.resolve("a/_payload.json")).hasBinaryContent(PAGE);
        assertThat(root.resolve("ä-ö 1/_payload.json")).hasBinaryContent(PAGE);
    }

    @Test
    void is_made_when_the_first_page_is_written() throws IOException {
        Path deep = root.resolve("not/yet");

        new PageDirectory(deep).write("a", PAGE);

        assertThat(deep.resolve("a/_payload.json")).exists();
    }

    @Test
    void may_be_a_link_itself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("root"));

        new PageDirectory(link).write("a", PAGE);

        assertThat(root.resolve("a/_payload.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "..", "...", ".x", "a/b", "/", "../x", "a\\b", "a:b", "a\u0000", "a\n", "a.", "a ", "\ud83d"
            })
    void takes_no_name_that_is_none_everywhere(String name) {
        assertRefused(name, "no directory can bear the name everywhere: ");

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void lets_no_link_of_a_page_lead_out() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("a"), outside);
        Path file = Pages.write(outside, "b.json", "old");
        Files.createDirectories(root.resolve("b"));
        Files.createSymbolicLink(root.resolve("b/_payload.json"), file);

        assertRefused("a", "a link leads out of the directory");
        assertRefused("b", "a link leads out of the directory");

        assertThat(outside.resolve("_payload.json")).doesNotExist();
        assertThat(file).hasContent("old");
    }

    @Test
    void is_not_left_by_a_root_of_a_similar_name() throws IOException {
        Path similar = Files.createDirectories(folder.resolve("root-2"));
        Files.createSymbolicLink(root.resolve("a"), similar);

        assertRefused("a", "a link leads out of the directory");
    }

    @Test
    void writes_no_page_over_another_of_the_same_run() throws IOException {
        Files.createDirectories(root.resolve("a"));
        Files.createSymbolicLink(root.resolve("b"), Path.of("a"));

        directory.write("a", PAGE);

        assertRefused("b", "another page was written there by this run");
    }

    @Test
    void reports_a_file_in_the_place_of_a_directory() {
        Pages.write(root, "a", "a file");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> directory.write("a", PAGE));
    }
}
