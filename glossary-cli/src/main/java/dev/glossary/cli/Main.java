package dev.glossary.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Runs the command line on the standard streams, in UTF-8 whatever the locale says. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line, and ends the JVM with its exit code.
     *
     * @param arguments those of the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        WatchedOutput stdout = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new BufferedOutputStream(stdout), StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        int code;
        try {
            code = GlossaryToolProvider.run(new Terminal(System.in, out, err, isTerminal()), out, err, arguments);
        } catch (OutOfMemoryError tooLittle) {
            err.println("glossary: not enough memory; JDK_JAVA_OPTIONS=-Xmx4g gives more");
            code = ExitCode.FAILED;
        }
        out.flush();
        IOException failure = stdout.failure();
        if (failure != null && !isBrokenPipe(failure)) {
            err.println("glossary: the output cannot be written: " + failure.getMessage());
            code = ExitCode.FAILED;
        }
        return code;
    }

    /** Whether standard output is a terminal. From JDK 22 on there is a console in any case, which says itself what it is. */
    @SuppressWarnings("SystemConsoleNull") // so it was before 22
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** A reader that has seen enough, such as {@code head}, is no failure. */
    private static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
