package dev.glossary.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream that was copied to a temporary file, so that it can be read more than once whatever its size. */
final class Spool implements Closeable {
    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** Reads a stream to its end. */
    static Spool of(InputStream in) throws IOException {
        Spool spool = new Spool(Files.createTempFile("glossary-", ".tmp")); // which nobody else may read
        boolean isWhole = false;
        try (OutputStream out = Files.newOutputStream(spool.file)) {
            in.transferTo(out);
            isWhole = true;
            return spool;
        } finally {
            if (!isWhole) {
                spool.close();
            }
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
