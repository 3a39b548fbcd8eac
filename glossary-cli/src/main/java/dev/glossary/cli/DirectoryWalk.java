package dev.glossary.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Visits what lies below a directory, without hidden directories and {@code node_modules}.
 *
 * <p>Symbolic links are followed, and no directory is entered twice: rings end, and a directory that several links lead
 * to is entered by its own name where that lies below the start too.
 */
final class DirectoryWalk {
    private final Trouble trouble;
    private final Set<Path> entered = new HashSet<>();
    private final Deque<Path> waiting = new ArrayDeque<>();

    DirectoryWalk(Trouble trouble) {
        this.trouble = trouble;
    }

    /** Is told of each thing below a directory; of symbolic links that lead nowhere too, as files. */
    @FunctionalInterface
    interface Visitor {
        void visit(Path path, boolean isDirectory);
    }

    /** @param start the directory, which is entered whatever its name is */
    void walk(Path start, Visitor visitor) {
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Path directory = waiting.remove();
            try {
                if (entered.add(directory.toRealPath())) {
                    enter(directory, visitor);
                }
            } catch (IOException unreadable) {
                trouble.cannotRead(PageFile.nameOf(directory), unreadable);
            }
        }
    }

    private void enter(Path directory, Visitor visitor) throws IOException {
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                if (!isSkipped(entry)) {
                    visitor.visit(entry, true);
                    enqueue(entry);
                }
            } else if (Files.isRegularFile(entry) || Files.isSymbolicLink(entry) && !Files.exists(entry)) {
                visitor.visit(entry, false);
            }
        }
    }

    private void enqueue(Path directory) {
        if (Files.isSymbolicLink(directory)) {
            waiting.addLast(directory);
        } else {
            waiting.addFirst(directory);
        }
    }

    private static boolean isSkipped(Path directory) {
        String name = String.valueOf(directory.getFileName());
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static List<Path> entries(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        Collections.sort(entries);
        return entries;
    }
}
