/**
 * How findings are said: to people, to programs, and to the services that show them beside a change.
 *
 * <p>Nothing here reads a file; what a format shows of a page, it is given.
 */
@NullMarked
package dev.glossary.report;

import org.jspecify.annotations.NullMarked;
