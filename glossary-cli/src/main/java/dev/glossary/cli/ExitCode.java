package dev.glossary.cli;

/** What the exit code of the command line means. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;

    /** The content is not: there are findings that count, or a file is no payload. */
    static final int FOUND = 1;

    /** The run is not: wrong usage, a file that cannot be opened, an error of ours. */
    static final int FAILED = 2;

    private ExitCode() {}
}
