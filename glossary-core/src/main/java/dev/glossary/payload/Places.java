package dev.glossary.payload;

import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import org.jspecify.annotations.Nullable;

/** Turns offsets in an array of bytes into places in the file that the array was read from. */
final class Places {
    private final byte[] bytes;
    private final Source source;

    /** Made when the first place is asked for; two threads may both make it, and either will do. */
    private @Nullable LineIndex lines;

    Places(byte[] bytes, Source source) {
        this.bytes = bytes;
        this.source = source;
    }

    Source source() {
        return source;
    }

    /**
     * @param offset in the array, from 0
     * @param length in bytes
     * @param slot the slot that the place lies in; −1 when it lies in none
     */
    Location at(int offset, int length, int slot) {
        LineIndex index = lines;
        if (index == null) {
            index = new LineIndex(bytes);
            lines = index;
        }
        long from = index.position(offset);
        long to = length == 0 ? from : index.position(offset + length);
        return new Location(
                source.name(),
                source.payload(),
                source.byteOffset() + offset,
                length,
                source.line() + (int) (from >> 32),
                (int) from + 1,
                source.line() + (int) (to >> 32),
                (int) to + 1,
                slot);
    }
}
