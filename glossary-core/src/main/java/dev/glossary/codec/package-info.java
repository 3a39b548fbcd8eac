/**
 * The door between pages and glossaries: reads the terms of a page, wherever they stand in it, and says what it could
 * not read.
 *
 * <p>{@link dev.glossary.codec.GlossaryReader} is where to begin.
 */
@NullMarked
package dev.glossary.codec;

import org.jspecify.annotations.NullMarked;
