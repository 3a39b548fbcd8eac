/**
 * How fast terms are read and written, beside what a user would take instead.
 *
 * <p>A {@link dev.glossary.benchmarks.Decoder} makes terms of the bytes of a page.
 */
@NullMarked
package dev.glossary.benchmarks;

import org.jspecify.annotations.NullMarked;
