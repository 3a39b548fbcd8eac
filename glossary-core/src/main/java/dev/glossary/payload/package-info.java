/**
 * The payload format: the flat array that npm <a href="https://github.com/sveltejs/devalue">devalue</a> writes and Nuxt
 * publishes, and nothing of Nuxt's pages or of glossaries.
 *
 * <p>{@link dev.glossary.payload.Payload} holds the bytes and where each slot begins;
 * {@link dev.glossary.payload.PayloadValue} shows any value in it; {@link dev.glossary.payload.FieldCursor} reads values
 * of a known shape. The format has no specification: {@code devalue} 6.0.3 is the reference.
 */
@NullMarked
package dev.glossary.payload;

import org.jspecify.annotations.NullMarked;
