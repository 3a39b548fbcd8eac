package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Source;
import java.util.List;

/** Where a term was read. Immutable and safe for use by several threads. */
public final class TermOrigin {
    private final PageOpener opener;
    private final int payload;
    private final Source source;
    private final int slot;
    private final List<DataPath> paths;

    TermOrigin(PageOpener opener, int payload, Source source, int slot, List<DataPath> paths) {
        this.opener = opener;
        this.payload = payload;
        this.source = source;
        this.slot = slot;
        this.paths = List.copyOf(paths);
    }

    /** {@return the file, or what else the bytes came from} */
    public Source source() {
        return source;
    }

    /**
     * {@return the ways to the term in its page, the first one first, such as {@code data["$fk3"].items[2]}} There are
     * several when the term is shared, or stands in the page as equal copies.
     */
    public List<DataPath> paths() {
        return paths;
    }

    /** {@return the slot of the payload that holds the term, from 0; −1 when it has none of its own} */
    public int slot() {
        return slot;
    }

    /** Opens the page again. */
    PageOpener opener() {
        return opener;
    }

    /** Which of the page's payloads holds the term. */
    int payload() {
        return payload;
    }

    /** {@return the source and the first path} */
    @Override
    public String toString() {
        return source.name() + " " + paths.get(0);
    }
}
