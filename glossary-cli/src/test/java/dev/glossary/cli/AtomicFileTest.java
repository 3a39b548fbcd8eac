package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private static final int HALTED = 77;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write_an_old_file() {
        file = Pages.write(folder, "page.json", "old");
    }

    /** A process that ends in the middle of it, as one does that is killed. */
    static final class Halted {
        private Halted() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
                out.stream().write("new".getBytes(UTF_8));
                out.stream().flush();
                Runtime.getRuntime().halt(HALTED);
                out.commit();
            }
        }
    }

    private void replace(Path path, String content) throws IOException {
        try (AtomicFile out = AtomicFile.open(path, FileState.of(path))) {
            out.stream().write(content.getBytes(UTF_8));
            out.commit();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void assumePosix(Path path) {
        assumeTrue(
                Files.getFileAttributeView(path, PosixFileAttributeView.class) != null,
                "the file system has no POSIX permissions");
    }

    @Test
    void gets_the_new_content() throws IOException {
        replace(file, "new");

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("page.json");
    }

    @Test
    void is_made_where_there_was_none() throws IOException {
        Path made = folder.resolve("made.json");
        Path usual = Pages.write(folder, "usual.json", "");

        replace(made, "new");

        assertThat(made).hasContent("new");
        assumePosix(folder);
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void stays_whole_until_all_is_written() throws IOException {
        try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
            out.stream().write(new byte[1 << 20]);
            out.stream().flush();

            assertThat(file).hasContent("old");

            out.commit();
        }

        assertThat(file).hasSize(1 << 20);
    }

    @Test
    void stays_byte_for_byte_when_the_writer_fails_half_way() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
                        out.stream().write("ne".getBytes(UTF_8));
                        out.stream().flush();
                        throw new IOException("the disk is full");
                    }
                })
                .withMessage("the disk is full");

        assertThat(file).hasContent("old");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(modified);
        assertThat(names()).containsExactly("page.json");
    }

    @Test
    void is_not_made_when_the_writer_gives_up() throws IOException {
        try (AtomicFile out = AtomicFile.open(folder.resolve("made.json"), FileState.ABSENT)) {
            out.stream().write("ne".getBytes(UTF_8));
        }

        assertThat(names()).containsExactly("page.json");
    }

    @Test
    void stays_whole_when_the_process_is_halted_before_the_end() throws IOException {
        int code = ChildJvm.run(List.of(), Halted.class, file.toString());

        assertThat(code).isEqualTo(HALTED);
        assertThat(file).hasContent("old");
        assertThat(names())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(".glossary-")
                .endsWith(".tmp");
        replace(file, "new");
        assertThat(file).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rwxrwxrwx", "rw-------", "rw-rw-r--"})
    void keeps_its_permissions(String permissions) throws IOException {
        assumePosix(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        replace(file, "new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
    }

    @Test
    void is_read_by_nobody_else_before_its_permissions_are_there() throws IOException {
        assumePosix(file);

        try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
            out.stream().write(1);
            Path temporary = folder.resolve(names().get(0));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keeps_its_owner_and_group_where_that_is_allowed() throws IOException {
        assumePosix(file);
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            view.setOwner(file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("12345"));
            view.setGroup(file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("23456"));
        } catch (IOException notAllowed) {
            assumeTrue(false, "this user cannot give files away");
        }
        UserPrincipal owner = view.readAttributes().owner();
        GroupPrincipal group = view.readAttributes().group();

        replace(file, "new");

        view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        assertThat(view.readAttributes().owner()).isEqualTo(owner);
        assertThat(view.readAttributes().group()).isEqualTo(group);
    }

    @Test
    void is_not_replaced_when_it_is_read_only() throws IOException {
        assumeFalse(!file.toFile().setWritable(false) || Files.isWritable(file), "this user can write everything");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> replace(file, "new"));

        assertThat(file).hasContent("old");
    }

    @Test
    void is_replaced_behind_a_link_which_stays() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../page.json"));

        replace(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("../page.json"));
        assertThat(file).hasContent("new");
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(elsewhere).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void is_not_made_in_the_place_of_a_link_that_leads_nowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> replace(link, "new"));

        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"longer than before", "who"})
    void is_not_replaced_when_somebody_changed_it_meanwhile(String content) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> {
                    try (AtomicFile out = AtomicFile.open(file, FileState.of(file))) {
                        out.stream().write("new".getBytes(UTF_8));
                        Files.writeString(file, content);
                        out.commit();
                    }
                })
                .satisfies(failed -> assertThat(failed.getReason()).isEqualTo("it has changed since it was read"));

        assertThat(file).hasContent(content);
        assertThat(names()).containsExactly("page.json");
    }

    @Test
    void is_not_replaced_when_another_file_took_its_place_meanwhile() throws IOException {
        FileState before = FileState.of(file);
        assumeTrue(before.key() != null, "the file system does not tell files apart");
        Path other = Pages.write(folder, "other", "who");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> {
            try (AtomicFile out = AtomicFile.open(file, before)) {
                out.commit();
            }
        });

        assertThat(file).hasContent("who");
    }

    @Test
    void is_not_made_again_when_somebody_removed_it_meanwhile() throws IOException {
        FileState before = FileState.of(file);

        try (AtomicFile out = AtomicFile.open(file, before)) {
            Files.delete(file);
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(out::commit)
                    .satisfies(failed -> assertThat(failed.getReason()).isEqualTo("it has changed since it was read"));
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void is_not_replaced_when_somebody_made_it_meanwhile() throws IOException {
        Path made = folder.resolve("made.json");

        try (AtomicFile out = AtomicFile.open(made, FileState.ABSENT)) {
            Files.writeString(made, "who");
            assertThatExceptionOfType(FileSystemException.class).isThrownBy(out::commit);
        }

        assertThat(made).hasContent("who");
    }

    @Test
    void is_no_directory() {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> replace(folder, "new"))
                .satisfies(failed -> assertThat(failed.getReason()).isEqualTo("it is no regular file"));
    }

    @Test
    void cannot_be_written_where_the_directory_is_closed() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        Path inside = Pages.write(closed, "page.json", "old");
        assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed), "this user can write everywhere");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> replace(inside, "new"));

        assertThat(inside).hasContent("old");
        assertThat(closed.toFile().setWritable(true)).isTrue();
    }
}
