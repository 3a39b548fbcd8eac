package dev.glossary.codec;

import dev.glossary.nuxt.NuxtPage;
import java.io.IOException;

/** Gives a page that was read before: the same one, or the same file once more. */
@FunctionalInterface
public interface PageOpener {
    /**
     * {@return the page}
     *
     * @throws IOException when its file cannot be read
     * @throws dev.glossary.payload.PayloadException when its file is no payload any more
     */
    NuxtPage open() throws IOException;
}
