package dev.glossary.finding;

/**
 * A stretch of a decoded text.
 *
 * @param offset where it begins, in Unicode code points, from 0
 * @param length how long it is, in Unicode code points
 */
public record TextSpan(int offset, int length) {}
