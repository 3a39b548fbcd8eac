/**
 * How fast terms are read and written, beside what a user would take instead.
 *
 * <p>A {@link dev.glossary.benchmarks.Decoder} makes terms of the bytes of a page, an
 * {@link dev.glossary.benchmarks.Encoder} bytes of terms. {@link dev.glossary.benchmarks.DecodeBenchmark},
 * {@link dev.glossary.benchmarks.EncodeBenchmark} and {@link dev.glossary.benchmarks.FloorBenchmark} measure them, with
 * JMH or in turns in one JVM; {@code bin/benchmark} starts both.
 */
@NullMarked
package dev.glossary.benchmarks;

import org.jspecify.annotations.NullMarked;
