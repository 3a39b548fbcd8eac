package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A JVM of its own that has this library and its test classes on its class path, and nothing else. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Runs a class that has a method {@code main}, and tells all that it prints; fails when it does not end with 0. */
    public static String run(Class<?> main, String... options)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(folderOf(Payload.class) + File.pathSeparator + folderOf(main));
        command.add(main.getName());
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), UTF_8);
        if (java.waitFor() != 0) {
            throw new AssertionError(output);
        }
        return output;
    }

    /** Where a class was loaded from: Surefire patches the test classes into the module, whose own place is another. */
    private static Path folderOf(Class<?> type) throws URISyntaxException {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        URL url = Objects.requireNonNull(type.getResource(file), file);
        Path folder = Objects.requireNonNull(Path.of(url.toURI()).getParent());
        for (int i = 0; i < type.getPackageName().split("\\.", -1).length; i++) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
