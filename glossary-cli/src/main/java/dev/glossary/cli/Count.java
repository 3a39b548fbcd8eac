package dev.glossary.cli;

/** Numbers with what they count. */
final class Count {
    private Count() {}

    /** {@return {@code 1 term}, {@code 2 terms}} */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
