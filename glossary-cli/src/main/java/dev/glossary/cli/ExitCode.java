package dev.glossary.cli;

/** What the exit code of the command line means. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;

    /** The content is not: there are findings that count, a file is no payload, or not what it should be. */
    static final int FOUND = 1;

    /** The run is not: wrong usage, a file that cannot be opened or written, an error of ours. */
    static final int FAILED = 2;

    private ExitCode() {}
}
