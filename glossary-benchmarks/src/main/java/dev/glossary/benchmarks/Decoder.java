package dev.glossary.benchmarks;

import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;

/**
 * One way to read the terms of a page, written as a competent user of its library would write it.
 *
 * <p>What all of them have in common, so that they do the same: they begin with the bytes; they look through the wrapper
 * ({@code {data: ShallowReactive({key: term or [terms]}), prerenderedAt}}); they follow every reference, and fill every
 * member of the model; what takes long to set up is set up once. Other than {@link GlossaryDecoder} they know beforehand
 * where in the page terms stand, keep no additional members, and look no further into what devalue could have written.
 *
 * <p>Not safe for use by several threads, unless it says so.
 */
interface Decoder {
    /** {@return the name by which it is chosen, such as {@code jackson2-tree}} */
    String name();

    /**
     * Reads the terms of a page.
     *
     * @param page the bytes of a {@code _payload.json}
     * @throws IOException when they are not JSON
     */
    List<Term> decode(byte[] page) throws IOException;
}
