package dev.glossary.cli;

import dev.glossary.codec.LoadedGlossary;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;

/** Prints terms as JSON, each on a line of its own as soon as it was read; in one array, or without anything around. */
final class TermJson implements TermView {
    private final Terminal terminal;
    private final boolean isArray;

    /** The last term, which waits for the comma after it; empty before the first. */
    private String pending = "";

    private TermJson(Terminal terminal, boolean isArray) {
        this.terminal = terminal;
        this.isArray = isArray;
    }

    static TermJson array(Terminal terminal) {
        return new TermJson(terminal, true);
    }

    static TermJson lines(Terminal terminal) {
        return new TermJson(terminal, false);
    }

    @Override
    public void begin() {
        if (isArray) {
            terminal.line("[");
        }
    }

    @Override
    public void page(PageRead read, NuxtPage page, LoadedGlossary inspected) {
        for (Term term : inspected.glossary()) {
            String json = Json.line(term); // first, because a term that fails must leave the array whole
            if (isArray) {
                flush(",");
                pending = json;
            } else {
                terminal.line(json);
            }
        }
    }

    private void flush(String separator) {
        if (!pending.isEmpty()) {
            terminal.line(pending + separator);
        }
    }

    @Override
    public void end() {
        if (isArray) {
            flush("");
            terminal.line("]");
        }
    }
}
