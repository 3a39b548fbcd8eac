package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.model.Term;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decoder that reads one page in a JVM of its own each time, with the JVM's default options; or with an archive of the
 * classes that it loads.
 *
 * <p>Opening a jar takes time, too: on the class path stand this module, the model, and the jars of the decoder's library
 * alone.
 */
final class ColdParticipant implements Participant {
    private final String name;
    private final List<Class<?>> library;
    private final Path page;
    private final List<String> options;

    /**
     * @param name the name of the decoder
     * @param library a class of each jar that it needs beside the model
     * @param page the file of the page
     */
    ColdParticipant(String name, List<Class<?>> library, Path page) {
        this(name, library, page, List.of());
    }

    private ColdParticipant(String name, List<Class<?>> library, Path page, List<String> options) {
        this.name = name;
        this.library = library;
        this.page = page;
        this.options = options;
    }

    /**
     * {@return the same with an archive, as apps have one that start often: made here, of the classes that reading a page
     * loads} See JEP 350.
     *
     * @param folder where the archive is put
     */
    ColdParticipant archived(Path folder) throws IOException {
        Path archive = folder.resolve(name + ".jsa");
        printedWith(List.of("-XX:ArchiveClassesAtExit=" + archive));
        if (Files.notExists(archive)) {
            throw new IOException("the JVM made no archive for " + name
                    + "; there is none of classes that stand in a folder, and bin/benchmark has them in jars");
        }
        // Shared or not at all: by default a JVM that cannot use its archive starts without, and says nothing.
        return new ColdParticipant(name, library, page, List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive));
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
        String printed = printedWith(options);
        if (printed.isEmpty()) {
            throw new IOException(name + " cannot read a page in a JVM of its own");
        }
        return Long.parseLong(printed.strip());
    }

    private String printedWith(List<String> jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), ColdPage.class.getName(), name, page.toString()));
        Process jvm = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD) // of warnings about Unsafe
                .start();
        return new String(jvm.getInputStream().readAllBytes(), UTF_8);
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
