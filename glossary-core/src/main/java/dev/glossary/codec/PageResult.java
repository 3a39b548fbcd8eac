package dev.glossary.codec;

import dev.glossary.payload.PayloadException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One page of many: what was read of it, or why it was not. Immutable and safe for use by several threads.
 *
 * <p>Exactly one of {@link #loaded()} and {@link #failure()} is null.
 */
public final class PageResult {
    private final Path path;
    private final @Nullable LoadedGlossary loaded;
    private final @Nullable Exception failure;

    private PageResult(Path path, @Nullable LoadedGlossary loaded, @Nullable Exception failure) {
        this.path = path;
        this.loaded = loaded;
        this.failure = failure;
    }

    /** Reads a page, and keeps what that throws for a reason that lies in the file. */
    static PageResult of(Path path, Loader loader) {
        try {
            return new PageResult(path, loader.load(path), null);
        } catch (IOException | PayloadException | InvalidGlossaryException failure) {
            return new PageResult(path, null, failure);
        }
    }

    /** A way to read a page. */
    @FunctionalInterface
    interface Loader {
        LoadedGlossary load(Path path) throws IOException;
    }

    /** {@return the file} */
    public Path path() {
        return path;
    }

    /** {@return what was read; null when the page could not be read} */
    public @Nullable LoadedGlossary loaded() {
        return loaded;
    }

    /**
     * {@return why the page could not be read: an {@link IOException}, or after a strict reading a
     * {@link PayloadException} or an {@link InvalidGlossaryException}; null when it was read}
     */
    public @Nullable Exception failure() {
        return failure;
    }

    /** {@return the path, and what came of it} */
    @Override
    public String toString() {
        return "PageResult[" + path + ", " + (loaded == null ? failure : loaded) + "]";
    }
}
