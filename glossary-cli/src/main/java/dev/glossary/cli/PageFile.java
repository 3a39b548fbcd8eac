package dev.glossary.cli;

import dev.glossary.nuxt.NuxtPage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read: one page, or one page a line; or terms in JSON.
 *
 * @param path where it is; the path {@code -} is standard input
 * @param name how reports name it, with {@code /}
 * @param isNamed whether the file itself was asked for, and not a directory or a glob that leads to it
 * @param payload the other carrier of the same page, when this one is HTML and both were found; else null
 */
record PageFile(
        Path path, String name, boolean isNamed, @Nullable PageFile payload) {
    private static final Path STDIN = Path.of("-");

    static PageFile named(Path path) {
        return new PageFile(path, nameOf(path), true, null);
    }

    static PageFile found(Path path) {
        return new PageFile(path, nameOf(path), false, null);
    }

    static PageFile stdin(String name) {
        return new PageFile(STDIN, name, true, null);
    }

    /** {@return how reports name a file} */
    static String nameOf(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    PageFile asNamed() {
        return new PageFile(path, name, true, payload);
    }

    PageFile with(PageFile otherCarrier) {
        return new PageFile(path, name, isNamed, otherCarrier);
    }

    /** {@return the other carrier of this HTML page, if it is there} */
    PageFile payloadBeside() {
        String other = nameOf(NuxtPage.payloadBeside(Path.of(name)));
        return new PageFile(NuxtPage.payloadBeside(path), other, true, null);
    }

    /** {@return this file named as seen from a folder, if it lies below that and is not already} */
    PageFile seenFrom(Path folder, Path workingDirectory) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean isSeen = !path.isAbsolute() && folder.equals(workingDirectory);
        if (isStdin() || isSeen || !absolute.startsWith(folder)) {
            return this;
        }
        PageFile other = payload == null ? null : payload.seenFrom(folder, workingDirectory);
        return new PageFile(path, nameOf(folder.relativize(absolute)), isNamed, other);
    }

    /** {@return the last part of the name, without its extension} */
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    boolean isStdin() {
        return path.equals(STDIN);
    }

    boolean isHtml() {
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    /** {@return the files to be opened: this one, and the other carrier of its page} */
    List<PageFile> carriers() {
        return payload == null ? List.of(this) : List.of(this, payload);
    }

    boolean hasPayloadPerLine() {
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    /** {@return whether a directory stands for this file, if it holds a payload} */
    boolean mayHoldPage() {
        return name.endsWith("_payload.json") || name.endsWith(".html");
    }

    /** {@return whether a directory stands for this file where terms in JSON are wanted} */
    boolean mayHoldTerms() {
        return (name.endsWith(".json") || name.endsWith(".jsonl")) && !name.endsWith("_payload.json");
    }
}
