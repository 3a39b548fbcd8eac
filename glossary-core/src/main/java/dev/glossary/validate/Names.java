package dev.glossary.validate;

import dev.glossary.model.RelatedTerm;
import org.jspecify.annotations.Nullable;

/**
 * What a term and those it points at are called: its name, its slug with spaces for hyphens, and the names of its
 * relations. Finds where a text uses one of them, the longest first.
 */
final class Names {
    static final byte NONE = 0;
    /** A related term is called so. */
    static final byte RELATED = 1;
    /** The term itself is called so. */
    static final byte OWN = 2;

    private final NameTable table = new NameTable();

    private Names() {}

    static Names of(TermView term) {
        Names names = new Names();
        names.add(term.term().term(), OWN);
        names.add(term.term().slug(), OWN);
        for (RelatedTerm related : term.relations()) {
            names.add(related.name(), RELATED);
        }
        return names;
    }

    private void add(@Nullable String name, byte kind) {
        table.add(Words.of(name == null ? "" : name), kind);
    }

    /**
     * Looks for the longest name that begins at a word.
     *
     * @return four times the number of its words, and {@link #OWN} or {@link #RELATED}; 0 when none begins there
     */
    int at(Words words, int word) {
        long found = table.longestAt(words, word);
        return found == NameTable.NONE ? 0 : 4 * NameTable.length(found) + NameTable.number(found);
    }
}
