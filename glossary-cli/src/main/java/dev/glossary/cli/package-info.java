/**
 * The command line {@code glossary}: it shows, checks, formats and converts the terms in the payloads of Nuxt pages.
 *
 * <p>Programs run it in their own JVM through {@link dev.glossary.cli.GlossaryToolProvider}; what they rather want is
 * mostly {@code dev.glossary.codec.GlossaryReader}. What it prints as JSON is meant for programs and stays compatible;
 * what it prints as text is meant for people and may change.
 */
@NullMarked
package dev.glossary.cli;

import org.jspecify.annotations.NullMarked;
