package dev.glossary.cli;

/** A configuration that cannot be followed; the message says where and why, and is all that is shown of it. */
final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadConfiguration(String message) {
        super(message);
    }

    BadConfiguration(String message, Throwable cause) {
        super(message, cause);
    }
}
