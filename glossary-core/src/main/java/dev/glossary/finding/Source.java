package dev.glossary.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where bytes come from, so that a place among them can be told as a place in the file that a person opens.
 *
 * @param name the file, as reports shall print it; null when the bytes have no name
 * @param payload which payload of an NDJSON file, from 0; −1 when the file is no NDJSON file
 * @param byteOffset where the first of the bytes lies in the file, in bytes, from 0
 * @param line the line of the file on which the first of the bytes lies, at its start; from 1
 */
public record Source(@Nullable String name, int payload, long byteOffset, int line) {
    /** Bytes without a name. */
    public static final Source UNNAMED = new Source(null, -1, 0, 1);

    /**
     * {@return the source of bytes that are a whole file}
     *
     * @param name the file, as reports shall print it
     */
    public static Source of(String name) {
        return new Source(name, -1, 0, 1);
    }

    /**
     * {@return the source of bytes that are one line of an NDJSON file}
     *
     * @param name the file, as reports shall print it
     * @param payload which payload of the file, from 0
     * @param byteOffset where the line begins in the file, in bytes, from 0
     * @param line its number, from 1
     */
    public static Source line(String name, int payload, long byteOffset, int line) {
        return new Source(name, payload, byteOffset, line);
    }
}
