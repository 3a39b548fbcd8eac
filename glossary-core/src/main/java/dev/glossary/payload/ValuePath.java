package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The way to a value as {@code devalue} reports it: {@code .data.items[3]}, {@code ["two words"]}, {@code .get("key")}.
 * Source: {@code devalue} 6.0.3, {@code src/utils.js}, {@code format_path}.
 */
final class ValuePath {
    private ValuePath() {}

    static void member(StringBuilder path, String name) {
        if (isIdentifier(name)) {
            path.append('.').append(name);
        } else {
            path.append('[');
            appendJson(path, name);
            path.append(']');
        }
    }

    static void element(StringBuilder path, long index) {
        path.append('[').append(index).append(']');
    }

    /** @param key its JSON; {@code ...} when it is no primitive */
    static void entry(StringBuilder path, String key) {
        path.append(".get(").append(key).append(')');
    }

    /** A text in quotes, on one line. */
    static String quoted(String text) {
        JsonOutput json = new JsonOutput(false);
        json.string(text);
        return new String(json.toByteArray(), UTF_8);
    }

    /** As {@code JSON.stringify} writes a text, which leaves alone what {@link #quoted} escapes for HTML and JavaScript. */
    private static void appendJson(StringBuilder path, String text) {
        path.append('"');
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLeftAlone(text.charAt(i))) {
                String quoted = quoted(text.substring(from, i));
                path.append(quoted, 1, quoted.length() - 1);
                path.append(text, i, Math.min(i + 1, text.length()));
                from = i + 1;
            }
        }
        path.append('"');
    }

    private static boolean isLeftAlone(char c) {
        return c == '<' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isIdentifier(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
