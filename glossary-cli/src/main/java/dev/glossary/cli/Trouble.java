package dev.glossary.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;

/** What kept a run from seeing or writing all that it was asked to: told, and remembered for the exit code. */
final class Trouble {
    private final Consumer<String> teller;
    private final boolean allowsEmpty;
    private boolean occurred;

    Trouble(Terminal terminal, boolean allowsEmpty) {
        this(terminal::note, allowsEmpty);
    }

    private Trouble(Consumer<String> teller, boolean allowsEmpty) {
        this.teller = teller;
        this.allowsEmpty = allowsEmpty;
    }

    /** {@return trouble that is told later, in its turn, by {@link #add}} */
    static Trouble kept(List<String> notes) {
        return new Trouble(notes::add, true);
    }

    /** Tells what another thread met. */
    void add(List<String> notes) {
        occurred |= !notes.isEmpty();
        notes.forEach(teller);
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
        teller.accept(name + ": cannot be read: " + reason(why));
    }

    /**
     * A file cannot be written.
     *
     * @param name the file, as reports print it
     */
    void cannotWrite(String name, Exception why) {
        occurred = true;
        String reason = why instanceof NoSuchFileException ? "there is no such directory" : reason(why);
        teller.accept(name + ": cannot be written: " + reason);
    }

    /**
     * A directory or a glob leads to nothing that could be read.
     *
     * @param path as it was given
     */
    void matchesNothing(String path) {
        if (!allowsEmpty) {
            occurred = true;
            teller.accept(path + ": no file matches; --allow-empty accepts that");
        }
    }

    /** The configuration excludes every file that directories and globs lead to. */
    void excludesAll() {
        if (!allowsEmpty) {
            occurred = true;
            teller.accept("the configuration excludes every file; --allow-empty accepts that");
        }
    }

    /**
     * A text that looks like a glob is none.
     *
     * @param path as it was given
     */
    void isNoPattern(String path, PatternSyntaxException why) {
        occurred = true;
        teller.accept(path + ": is no pattern of file names: " + why.getDescription());
    }

    /**
     * A page made glossary itself fail. The others are read all the same.
     *
     * @param name the page, as reports print it
     */
    void internalError(String name, RuntimeException defect) {
        occurred = true;
        StackTraceElement[] calls = defect.getStackTrace();
        teller.accept(name + ": internal error: " + defect + (calls.length == 0 ? "" : " at " + calls[0]));
    }

    /** {@return why a file cannot be opened, read or written, in words} */
    static String reason(Exception why) {
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
