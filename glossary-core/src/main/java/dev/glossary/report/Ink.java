package dev.glossary.report;

import dev.glossary.finding.Severity;

/** The colours of a text report, as ANSI terminals have them (ECMA-48, SGR); without colours a text stays as it is. */
final class Ink {
    private static final String END = "\u001b[0m";

    private final boolean isColored;

    Ink(boolean isColored) {
        this.isColored = isColored;
    }

    /** {@return a text in bold and in the colour of a severity} */
    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> with("1;31", text);
            case WARNING -> with("1;33", text);
            case INFO -> with("1;36", text);
        };
    }

    /** {@return a text that stands out} */
    String bold(String text) {
        return with("1", text);
    }

    /** {@return a text that stands back} */
    String faint(String text) {
        return with("2", text);
    }

    private String with(String code, String text) {
        return isColored && !text.isEmpty() ? "\u001b[" + code + "m" + text + END : text;
    }
}
