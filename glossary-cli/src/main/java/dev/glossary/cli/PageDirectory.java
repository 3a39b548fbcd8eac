package dev.glossary.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory of pages, as a static site has them: {@code NAME/_payload.json}. Nothing outside of it is written, whatever
 * names and links say, and no page twice. A page that has its bytes already is not written.
 */
final class PageDirectory {
    private final Path path;

    /** The directory itself, without links; null until something was written. */
    private @Nullable Path root;

    private final Set<String> written = new HashSet<>();

    /** @param path the directory, which is made when something is written and there is none */
    PageDirectory(Path path) {
        this.path = path;
    }

    /** {@return how reports name the file of a page} */
    String nameOf(String page) {
        return PageFile.nameOf(path) + "/" + page + "/_payload.json";
    }

    /**
     * Writes a page, as a whole or not at all.
     *
     * @param page the name of its directory
     */
    void write(String page, byte[] bytes) throws IOException {
        String refusal = FileName.refusal(page);
        if (refusal != null) {
            throw new FileSystemException(page, null, "no directory can bear the name everywhere: " + refusal);
        }
        Path file = directory(page).resolve("_payload.json");
        FileState before = FileState.of(file);
        Path target = before.exists() ? file.toRealPath() : file;
        if (!target.startsWith(root())) {
            throw new FileSystemException(target.toString(), null, "a link leads out of the directory " + path);
        }
        if (!written.add(target.toString())) {
            throw new FileSystemException(target.toString(), null, "another page was written there by this run");
        }
        if (before.size() != bytes.length || !Arrays.equals(Files.readAllBytes(target), bytes)) {
            try (AtomicFile out = AtomicFile.open(file, before)) {
                out.stream().write(bytes);
                out.commit();
            }
        }
    }

    /** The directory of a page, without links; made when it is not there. */
    private Path directory(String page) throws IOException {
        Path directory;
        try {
            directory = root().resolve(page);
        } catch (InvalidPathException noName) {
            throw new FileSystemException(page, null, "the file system has no such name");
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory);
        }
        return directory.toRealPath();
    }

    private Path root() throws IOException {
        Path known = root;
        if (known == null) {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
            }
            known = path.toRealPath();
            root = known;
        }
        return known;
    }
}
