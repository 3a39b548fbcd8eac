package dev.glossary.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file that gets new content as a whole or not at all, whatever happens meanwhile.
 *
 * <pre>{@code
 * FileState before = FileState.of(file);
 * byte[] content = changed(Files.readAllBytes(file));
 * try (AtomicFile out = AtomicFile.open(file, before)) {
 *     out.stream().write(content);
 *     out.commit();
 * }
 * }</pre>
 *
 * <p>The content goes to a temporary file in the same directory, which takes the place of the old file at the end. The
 * file keeps its POSIX permissions and, where the user may give files away, its owner and group; a symbolic link stays,
 * and the file that it leads to is replaced. Other hard links keep the old content. A process that is killed leaves the old file whole,
 * and the temporary one, whose name begins with {@code .glossary-}.
 */
final class AtomicFile implements Closeable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path target;
    private final FileState before;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean isCommitted;

    private AtomicFile(Path target, FileState before, Path temporary, FileChannel channel) {
        this.target = target;
        this.before = before;
        this.temporary = temporary;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Begins to write a file, which stays what it is until {@link #commit()}.
     *
     * @param file the file, or a link to it
     * @param before how it was before it was read; {@link FileState#ABSENT} when it is to be made
     * @throws IOException when it cannot be replaced, or nothing can be written beside it
     */
    static AtomicFile open(Path file, FileState before) throws IOException {
        Path target = before.exists() || Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        if (before.exists() && !Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "it is no regular file");
        }
        if (before.exists() && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path temporary = target.resolveSibling(".glossary-" + randomName() + ".tmp");
        FileChannel channel = FileChannel.open(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                before.exists() ? secret(temporary) : new FileAttribute<?>[0]);
        return new AtomicFile(target, before, temporary, channel);
    }

    private static String randomName() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Nobody else is to read a content whose permissions are not there yet. */
    private static FileAttribute<?>[] secret(Path file) {
        boolean isPosix = Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** {@return where the new content goes; not to be closed} */
    OutputStream stream() {
        return stream;
    }

    /**
     * Puts the new content in the place of the old, after all of it is on the disk.
     *
     * @throws IOException when that fails, or when the file is no longer what it was; it is not replaced then
     */
    void commit() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        if (!FileState.of(target).equals(before)) {
            throw new FileSystemException(target.toString(), null, "it has changed since it was read");
        }
        if (before.exists()) {
            copyAttributes(target, temporary);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        isCommitted = true;
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes present = view.readAttributes();
        try {
            if (!present.group().equals(wanted.group())) {
                view.setGroup(wanted.group());
            }
            if (!present.owner().equals(wanted.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (FileSystemException notAllowed) {
            // only some users may give files away; the file is then theirs, as after any editor
        }
        view.setPermissions(wanted.permissions()); // last, since a new owner may take some away
    }

    /** Ends the writing; what was not committed is gone. */
    @Override
    public void close() throws IOException {
        if (!isCommitted) {
            try {
                channel.close();
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
