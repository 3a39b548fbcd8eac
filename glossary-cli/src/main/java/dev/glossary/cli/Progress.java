package dev.glossary.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Says on a terminal how far a run has come, once it has taken a second, and wipes that away at the end. */
final class Progress implements AutoCloseable {
    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 100_000_000L;
    private static final String WIPE = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean isShown;
    private final int files;
    private final LongSupplier nanoTime;
    private long next;
    private boolean isOnScreen;

    /**
     * @param isShown whether anything is said at all
     * @param files how many files there are
     */
    Progress(Terminal terminal, boolean isShown, int files) {
        this(terminal, isShown, files, System::nanoTime);
    }

    /** @param nanoTime the clock, as {@link System#nanoTime} */
    Progress(Terminal terminal, boolean isShown, int files, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.isShown = isShown && terminal.isConsole();
        this.files = files;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + FIRST_NANOS;
    }

    /** Says how many files are done, unless it did so a moment ago. */
    void done(long number) {
        if (!isShown || nanoTime.getAsLong() - next < 0) {
            return;
        }
        next = nanoTime.getAsLong() + BETWEEN_NANOS;
        isOnScreen = true;
        terminal.progress(WIPE + String.format(Locale.ROOT, "%,d of %,d files", number, files));
    }

    /** Wipes away what was said, before something else is printed. */
    @Override
    public void close() {
        if (isOnScreen) {
            terminal.progress(WIPE);
            isOnScreen = false;
        }
    }
}
