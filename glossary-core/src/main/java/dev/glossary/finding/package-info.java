/**
 * What can be said about a glossary or a payload, and where: findings, paths and locations.
 *
 * <p>Every type is immutable and may be shared between threads.
 */
@NullMarked
package dev.glossary.finding;

import org.jspecify.annotations.NullMarked;
