package dev.glossary.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;

/** What kept a run from seeing or writing all that it was asked to: told at once, and remembered for the exit code. */
final class Trouble {
    private final Terminal terminal;
    private final boolean allowsEmpty;
    private boolean occurred;

    Trouble(Terminal terminal, boolean allowsEmpty) {
        this.terminal = terminal;
        this.allowsEmpty = allowsEmpty;
    }

    /** {@return whether the run must not end as if all had been seen} */
    boolean occurred() {
        return occurred;
    }

    /**
     * A file cannot be opened or read.
     *
     * @param name the file, as reports print it
     */
    void cannotRead(String name, Exception why) {
        occurred = true;
        terminal.note(name + ": cannot be read: " + reason(why));
    }

    /**
     * A file cannot be written.
     *
     * @param name the file, as reports print it
     */
    void cannotWrite(String name, Exception why) {
        occurred = true;
        terminal.note(name + ": cannot be written: " + reason(why));
    }

    /**
     * A directory or a glob leads to nothing that could be read.
     *
     * @param path as it was given
     */
    void matchesNothing(String path) {
        if (!allowsEmpty) {
            occurred = true;
            terminal.note(path + ": no file matches; --allow-empty accepts that");
        }
    }

    /**
     * A text that looks like a glob is none.
     *
     * @param path as it was given
     */
    void isNoPattern(String path, PatternSyntaxException why) {
        occurred = true;
        terminal.note(path + ": is no pattern of file names: " + why.getDescription());
    }

    /**
     * A page made glossary itself fail. The others are read all the same.
     *
     * @param name the page, as reports print it
     */
    void internalError(String name, RuntimeException defect) {
        occurred = true;
        StackTraceElement[] calls = defect.getStackTrace();
        terminal.note(name + ": internal error: " + defect + (calls.length == 0 ? "" : " at " + calls[0]));
    }

    private static String reason(Exception why) {
        if (why instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (why instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "another file stands in its place";
        }
        if (why instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        String reason = why instanceof FileSystemException failure ? failure.getReason() : null;
        if (reason == null && why instanceof IOException) {
            reason = why.getMessage();
        }
        return Objects.requireNonNullElse(reason, why.toString());
    }
}
