package dev.glossary.codec;

import dev.glossary.finding.Source;

/** A file of a page after an edit. */
public final class EditedFile {
    private final Source source;
    private final byte[] bytes;
    private final boolean isChanged;

    EditedFile(Source source, byte[] bytes, boolean isChanged) {
        this.source = source;
        this.bytes = bytes;
        this.isChanged = isChanged;
    }

    /** {@return where the page was read} */
    public Source source() {
        return source;
    }

    /** {@return all bytes of the file; not a copy} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return whether a term in it was changed, added or removed; if not, the bytes are those that were read} */
    public boolean isChanged() {
        return isChanged;
    }

    /** {@return the source, and whether something changed} */
    @Override
    public String toString() {
        return "EditedFile[" + source.name() + (isChanged ? ", changed]" : "]");
    }
}
