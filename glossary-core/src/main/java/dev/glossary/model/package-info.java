/**
 * What a glossary is: terms, their relations and questions, and a collection of many terms.
 *
 * <p>The model holds what a page says; it judges nothing. Every type is immutable, compares by value and may be shared
 * between threads.
 */
@NullMarked
package dev.glossary.model;

import org.jspecify.annotations.NullMarked;
