package dev.glossary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside: two states that differ mean that somebody has changed it.
 *
 * @param size its size in bytes; −1 when there is no such file
 * @param modified when it was modified; null when there is no such file
 * @param key which file it is, whatever its name; null when there is none, or the file system does not say it
 */
record FileState(
        long size, @Nullable FileTime modified, @Nullable Object key) {
    static final FileState ABSENT = new FileState(-1, null, null);

    /** {@return how the file is now; of a link, how the file is that it leads to} */
    static FileState of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (NoSuchFileException absent) {
            return ABSENT;
        }
    }

    boolean exists() {
        return size >= 0;
    }
}
