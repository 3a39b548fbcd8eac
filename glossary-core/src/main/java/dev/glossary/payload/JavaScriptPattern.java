package dev.glossary.payload;

import org.jspecify.annotations.Nullable;

/**
 * Regular expressions as JavaScript tells of them: the texts that {@code source} and {@code flags} of a {@code RegExp}
 * give, which may differ from those it was made of (ECMA-262, EscapeRegExpPattern and get RegExp.prototype.flags).
 */
final class JavaScriptPattern {
    private static final String FLAGS = "dgimsuvy";

    private JavaScriptPattern() {}

    /** The source as it could stand between slashes: {@code /} outside of a class, and line ends, are escaped. */
    static String source(String pattern) {
        if (pattern.isEmpty()) {
            return "(?:)";
        }
        StringBuilder out = new StringBuilder(pattern.length() + 8);
        boolean inClass = false;
        boolean escaped = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            String lineEnd = lineEnd(c);
            if (lineEnd != null) {
                out.append(escaped ? "" : "\\").append(lineEnd);
            } else if (c == '/' && !inClass && !escaped) {
                out.append("\\/");
            } else {
                out.append(c);
                inClass = escaped ? inClass : c == '[' || inClass && c != ']';
            }
            escaped = c == '\\' && !escaped;
        }
        return out.toString();
    }

    private static @Nullable String lineEnd(char c) {
        return switch (c) {
            case '\n' -> "n";
            case '\r' -> "r";
            case '\u2028' -> "u2028";
            case '\u2029' -> "u2029";
            default -> null;
        };
    }

    /** The flags in their order; as they are when JavaScript has no such flags. */
    static String flags(String flags) {
        StringBuilder ordered = new StringBuilder();
        for (int i = 0; i < FLAGS.length(); i++) {
            if (flags.indexOf(FLAGS.charAt(i)) >= 0) {
                ordered.append(FLAGS.charAt(i));
            }
        }
        return ordered.length() == flags.length() ? ordered.toString() : flags;
    }
}
