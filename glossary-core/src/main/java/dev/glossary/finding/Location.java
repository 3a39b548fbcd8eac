package dev.glossary.finding;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file, and the slot of the payload that it lies in. A record for reading: its components may grow.
 *
 * @param source the file as reports print it; null when the bytes had no name
 * @param payload which payload of an NDJSON file, from 0; −1 elsewhere
 * @param byteOffset where it begins, in bytes from the start of the file as it lies on disk (HTML included), from 0
 * @param byteLength how long it is, in bytes; 0 for a place between bytes, such as the end of a text cut short
 * @param line the line of its first byte, from 1; lines end at a line feed
 * @param column the column of its first byte, from 1, in Unicode code points
 * @param endLine the line of the first byte after it, from 1
 * @param endColumn the column of the first byte after it, from 1, in Unicode code points
 * @param slot the slot of the payload, from 0; −1 when it lies in none
 */
public record Location(
        @Nullable String source,
        int payload,
        long byteOffset,
        long byteLength,
        int line,
        int column,
        int endLine,
        int endColumn,
        int slot)
        implements Serializable {

    /** {@return the JSON Pointer (RFC 6901) of the slot in the flat array, such as {@code /15}; null without a slot} */
    public @Nullable String rawPointer() {
        return slot < 0 ? null : "/" + slot;
    }

    /** {@return the place as editors understand it, {@code source:line:column}; without a name {@code line:column}} */
    @Override
    public String toString() {
        String place = line + ":" + column;
        return source == null ? place : source + ":" + place;
    }
}
