package dev.glossary.cli;

import dev.glossary.nuxt.NuxtPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the PATHs of a command line into files: in the order of the PATHs, sorted by name below each, and every file
 * once.
 */
final class FileFinder {
    private final List<String> paths;
    private final String stdinName;
    private final Trouble trouble;

    /** Which files a directory stands for. */
    private final Predicate<PageFile> candidates;

    /** What was found, by what tells a file from another whatever it is called. */
    private final Map<Path, PageFile> files = new LinkedHashMap<>();

    private FileFinder(List<String> paths, String stdinName, Trouble trouble, Predicate<PageFile> candidates) {
        this.paths = paths;
        this.stdinName = stdinName;
        this.trouble = trouble;
        this.candidates = candidates;
    }

    /** {@return the files that may hold pages, the two carriers of a page as one} */
    static List<PageFile> pages(PathOptions options, Trouble trouble) {
        return pages(options.paths(), options.stdinName(), trouble);
    }

    /**
     * {@return the files that may hold pages, the two carriers of a page as one}
     *
     * @param paths files, directories, globs, and {@code -}
     * @param stdinName what standard input is called
     */
    static List<PageFile> pages(List<String> paths, String stdinName, Trouble trouble) {
        FileFinder finder = new FileFinder(paths, stdinName, trouble, PageFile::mayHoldPage);
        finder.find();
        finder.joinCarriers();
        return List.copyOf(finder.files.values());
    }

    /**
     * Goes through the files that may hold pages, the two carriers of a page as one. That none of them does is trouble.
     *
     * @param visitor is given each, and says whether it held a page
     */
    static void forEachPage(PathOptions options, Trouble trouble, Predicate<PageFile> visitor) {
        boolean heldAny = false;
        List<PageFile> files = pages(options, trouble);
        for (PageFile file : files) {
            heldAny |= visitor.test(file);
        }
        requireAny(heldAny, files, options.paths(), trouble);
    }

    /** Takes it for trouble that files were found and none held a page. */
    static void requireAny(boolean heldAny, List<PageFile> files, List<String> paths, Trouble trouble) {
        if (!heldAny && !files.isEmpty() && !trouble.occurred()) {
            trouble.matchesNothing(String.join(" ", paths));
        }
    }

    /** Goes through the files that may hold terms in JSON. */
    static void forEachTermFile(PathOptions options, Trouble trouble, Consumer<PageFile> visitor) {
        FileFinder finder = new FileFinder(options.paths(), options.stdinName(), trouble, PageFile::mayHoldTerms);
        finder.find();
        finder.files.values().forEach(visitor);
    }

    private void find() {
        for (String path : paths) {
            try {
                addPath(path);
            } catch (InvalidPathException noPath) {
                trouble.cannotRead(path, noPath);
            } catch (PatternSyntaxException noPattern) {
                trouble.isNoPattern(path, noPattern);
            }
        }
    }

    private void addPath(String path) {
        if (path.equals("-")) {
            add(PageFile.stdin(stdinName));
            return;
        }
        Path file = file(path);
        if (file == null || !Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Glob.isPattern(path)) {
            addMatches(path);
        } else if (Files.isDirectory(file)) {
            addAll(path, below(file));
        } else {
            add(PageFile.named(file));
        }
    }

    /** The file of this name, without a useless {@code ./} before it; null where only a pattern can be called so. */
    private static @Nullable Path file(String path) {
        String rest = path.equals(".") ? "" : path;
        while (rest.startsWith("./") && !rest.equals("./-")) {
            rest = rest.substring(2);
        }
        try {
            return Path.of(rest);
        } catch (InvalidPathException noName) {
            if (Glob.isPattern(path)) {
                return null;
            }
            throw noName;
        }
    }

    private List<PageFile> below(Path directory) {
        List<PageFile> found = new ArrayList<>();
        new DirectoryWalk(trouble).walk(directory, (path, isDirectory) -> {
            PageFile file = PageFile.found(path);
            if (!isDirectory && candidates.test(file)) {
                found.add(file);
            }
        });
        return found;
    }

    private void addMatches(String pattern) {
        Glob glob = Glob.of(pattern);
        List<PageFile> found = new ArrayList<>();
        List<Path> directories = new ArrayList<>();
        if (Files.isDirectory(glob.base())) {
            new DirectoryWalk(trouble).walk(glob.base(), (path, isDirectory) -> {
                PageFile file = PageFile.found(path);
                if (glob.matches(file.name())) {
                    if (isDirectory) {
                        directories.add(path);
                    } else {
                        found.add(file);
                    }
                }
            });
        }
        directories.forEach(directory -> found.addAll(below(directory)));
        addAll(pattern, found);
    }

    private void addAll(String path, List<PageFile> found) {
        if (found.isEmpty()) {
            trouble.matchesNothing(path);
        }
        found.stream().sorted(Comparator.comparing(PageFile::name)).forEach(this::add);
    }

    private void add(PageFile file) {
        files.merge(identity(file), file, (first, again) -> again.isNamed() ? first.asNamed() : first);
    }

    private static Path identity(PageFile file) {
        if (file.isStdin()) {
            return file.path();
        }
        try {
            return file.path().toRealPath();
        } catch (IOException notThere) {
            return file.path().toAbsolutePath().normalize(); // whoever opens it will say why
        }
    }

    /** A {@code _payload.json} is read with the HTML page it belongs to, if that was found too. */
    private void joinCarriers() {
        for (Map.Entry<Path, PageFile> entry : List.copyOf(files.entrySet())) {
            PageFile html = entry.getValue();
            if (html.isHtml() && !html.isStdin()) {
                PageFile payload = files.remove(identity(PageFile.found(NuxtPage.payloadBeside(html.path()))));
                if (payload != null) {
                    files.put(entry.getKey(), html.with(payload));
                }
            }
        }
    }
}
