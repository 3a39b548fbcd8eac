package dev.glossary.codec;

import dev.glossary.nuxt.NuxtPage;
import java.io.IOException;

/** Gives a page that was read before: the same one, or the same file once more. */
@FunctionalInterface
interface PageOpener {
    NuxtPage open() throws IOException;
}
