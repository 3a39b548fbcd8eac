package dev.glossary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of the files of a run, which are read again when somebody asks. Not safe for use by several threads. */
final class FileHashes {
    private final List<PageFile> files;

    /** By the names of reports; empty until the first question, and often for ever. */
    private final Map<String, Path> paths = new HashMap<>();

    FileHashes(List<PageFile> files) {
        this.files = files;
    }

    /** {@return the hash in hexadecimal digits; null for standard input, and for a file that cannot be read any more} */
    @Nullable
    String of(String name) {
        if (paths.isEmpty()) {
            files.forEach(this::add);
        }
        Path path = paths.get(name);
        if (path == null) {
            return null;
        }
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            return null; // which was said, or has become so since
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void add(PageFile file) {
        if (file.isStdin()) {
            return;
        }
        file.carriers().forEach(carrier -> paths.put(carrier.name(), carrier.path()));
        if (file.isHtml() && file.payload() == null) { // it may point at one
            paths.putIfAbsent(file.payloadBeside().name(), file.payloadBeside().path());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
