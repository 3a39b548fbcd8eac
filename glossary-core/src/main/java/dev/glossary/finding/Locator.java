package dev.glossary.finding;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells where the values of a glossary stand in the files it was read from. */
@FunctionalInterface
public interface Locator {
    /**
     * Finds the place of a value. May open its file again.
     *
     * @param path a path that begins at a term of the glossary
     * @return the place of the value or, where the page does not hold it, of the nearest value around it that it does
     *     hold; null when the term came from no file, or is no longer where it was read
     * @throws IOException when the file cannot be read
     */
    @Nullable
    Location locate(DataPath path) throws IOException;
}
