package dev.glossary.finding;

/**
 * Bytes of a file that give way to others, as a fix wants it.
 *
 * @param byteOffset where they begin, in bytes from the start of the file, from 0
 * @param byteLength how many there are
 * @param text what stands there then, escaped as the file needs it
 */
public record Replacement(long byteOffset, long byteLength, String text) {}
