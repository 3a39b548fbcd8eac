package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.model.Term;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decoder that reads one page in a JVM of its own each time, with the JVM's default options.
 *
 * <p>Opening a jar takes time, too: on the class path stand this module, the model, and the jars of the decoder's library
 * alone.
 */
final class ColdParticipant implements Participant {
    private final String name;
    private final List<Class<?>> library;
    private final Path page;

    /**
     * @param name the name of the decoder
     * @param library a class of each jar that it needs beside the model
     * @param page the file of the page
     */
    ColdParticipant(String name, List<Class<?>> library, Path page) {
        this.name = name;
        this.library = library;
        this.page = page;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Slice run(int operations) throws IOException {
        long nanos = 0;
        for (int i = 0; i < operations; i++) {
            nanos += readOnce();
        }
        return new Slice(operations, nanos, 0);
    }

    private long readOnce() throws IOException {
        Process jvm = new ProcessBuilder(java(), "-cp", classPath(), ColdPage.class.getName(), name, page.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // of warnings about Unsafe
                .start();
        String printed = new String(jvm.getInputStream().readAllBytes(), UTF_8);
        if (printed.isEmpty()) {
            throw new IOException(name + " cannot read a page in a JVM of its own");
        }
        return Long.parseLong(printed.strip());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classPath() {
        return Stream.concat(Stream.of(ColdPage.class, Term.class), library.stream())
                .map(ColdParticipant::jarOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
