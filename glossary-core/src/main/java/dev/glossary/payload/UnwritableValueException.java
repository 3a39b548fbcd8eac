package dev.glossary.payload;

/**
 * A value that the payload format, or the chosen dialect of it, cannot hold: what it is, and where it stands.
 *
 * <p>The message is one line: {@code .data.items[3]: a java.lang.Thread, which has no form in a payload}.
 */
public final class UnwritableValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    UnwritableValueException(String path, String problem) {
        super((path.isEmpty() ? "the root" : path) + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /**
     * {@return the way from the root to the value, as JavaScript would write it and {@code devalue} reports it:
     * {@code .data.items[3]}, {@code .map.get("key")}; empty for the root}
     */
    public String path() {
        return path;
    }

    /** {@return what the value is, such as {@code an object with a member named __proto__}} */
    public String problem() {
        return problem;
    }
}
