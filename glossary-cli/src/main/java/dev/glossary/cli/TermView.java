package dev.glossary.cli;

import dev.glossary.codec.LoadedGlossary;
import dev.glossary.nuxt.NuxtPage;

/** Prints terms, page by page. */
interface TermView {
    /** Prints what comes before all pages. */
    default void begin() {}

    /**
     * Prints the terms of a page.
     *
     * @param read the page as it was read
     * @param page what it holds
     * @param inspected its terms
     */
    void page(PageRead read, NuxtPage page, LoadedGlossary inspected);

    /** Prints what comes after all pages. */
    default void end() {}
}
