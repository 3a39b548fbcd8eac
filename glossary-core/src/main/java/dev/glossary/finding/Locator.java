package dev.glossary.finding;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells where the values of a glossary stand in the files it was read from. */
public interface Locator {
    /**
     * Finds the place of a value. May open its file again.
     *
     * @param path a path that begins at a term of the glossary
     * @return the place of the value or, where the page does not hold it, of the nearest value around it that it does
     *     hold; null when the term came from no file, or is no longer what was read there
     * @throws IOException when the file cannot be read
     */
    @Nullable
    Location locate(DataPath path) throws IOException;

    /**
     * Finds the places of a finding: of the value or the part of its text that it is about, of what is related to it, and
     * of what its fix would change. May open files again.
     *
     * @param finding a finding about a term of the glossary
     * @return the finding with all places that are known, and the other paths that lead to the same slot; without a
     *     location when the term came from no file, or is no longer what was read there
     * @throws IOException when a file cannot be read
     */
    ReportedFinding locate(Finding finding) throws IOException;
}
