package dev.glossary.cli;

import org.jspecify.annotations.Nullable;

/** Names of files and directories that mean the same on every system: one segment of a path, and nothing special. */
final class FileName {
    private static final String SPECIAL = "/\\:*?\"<>|";

    private FileName() {}

    /** {@return why a text is no such name; null when it is one} */
    static @Nullable String refusal(String text) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (text.startsWith(".")) {
            return "it begins with a dot";
        }
        if (text.endsWith(".") || text.endsWith(" ")) {
            return "it ends with a dot or a space";
        }
        int special = text.codePoints().filter(FileName::isSpecial).findFirst().orElse(-1);
        return special < 0 ? null : String.format("it holds the character U+%04X", special);
    }

    private static boolean isSpecial(int point) {
        int type = Character.getType(point);
        return SPECIAL.indexOf(point) >= 0 || type == Character.CONTROL || type == Character.SURROGATE;
    }
}
