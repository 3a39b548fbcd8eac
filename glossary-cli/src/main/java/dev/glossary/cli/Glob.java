package dev.glossary.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A pattern of file names: <code>*</code> and {@code ?} within a name, <code>**</code> for any number of directories,
 * also none, {@code [a-z]}, {@code [!a-z]} and <code>{one,other}</code>.
 *
 * <p>Like those of shells and unlike those of {@link java.nio.file.FileSystem#getPathMatcher}, <code>a/**&#47;b</code>
 * matches {@code a/b}.
 */
final class Glob {
    private static final String MAGIC = "*?[{";

    private final Path base;
    private final Pattern pattern;

    private Glob(Path base, Pattern pattern) {
        this.base = base;
        this.pattern = pattern;
    }

    /** {@return whether anything in the text has a meaning beside itself} */
    static boolean isPattern(String text) {
        return firstMagic(text) < text.length();
    }

    /**
     * Reads a pattern.
     *
     * @throws java.nio.file.InvalidPathException when the part before the first directory with a pattern is no path
     * @throws java.util.regex.PatternSyntaxException when a range of characters ends before it begins, as {@code [z-a]}
     */
    static Glob of(String text) {
        String glob = text.replace(File.separatorChar, '/');
        while (glob.startsWith("./")) {
            glob = glob.substring(2);
        }
        int slash = glob.lastIndexOf('/', firstMagic(glob));
        String base = slash == 0 ? "/" : glob.substring(0, Math.max(slash, 0));
        return new Glob(Path.of(base), Pattern.compile(new Translation(glob).regex(), Pattern.DOTALL));
    }

    /** {@return a pattern of names below a folder, as seen from the working directory} */
    static String below(Path folder, String pattern) {
        if (folder.equals(Path.of("").toAbsolutePath())) {
            return pattern;
        }
        String literal = PageFile.nameOf(folder).replaceAll("[*?\\[{]", "[$0]");
        return literal + "/" + pattern;
    }

    private static int firstMagic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MAGIC.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** {@return the directory below which everything lies that can match} */
    Path base() {
        return base;
    }

    /** @param name the path of a file, with {@code /} */
    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** A glob on its way to a regular expression. */
    private static final class Translation {
        private final String glob;
        private final StringBuilder regex = new StringBuilder();
        private int at;
        private int braces;

        Translation(String glob) {
            this.glob = glob;
        }

        String regex() {
            while (at < glob.length()) {
                char c = glob.charAt(at);
                switch (c) {
                    case '*' -> stars();
                    case '?' -> append("[^/]", 1);
                    case '[' -> characters();
                    case '{' -> {
                        boolean closes = glob.indexOf('}', at) > 0;
                        braces += closes ? 1 : 0;
                        append(closes ? "(?:" : "\\{", 1);
                    }
                    case '}' -> {
                        append(braces > 0 ? ")" : "\\}", 1);
                        braces = Math.max(0, braces - 1);
                    }
                    case ',' -> append(braces > 0 ? "|" : ",", 1);
                    default -> append(Pattern.quote(String.valueOf(c)), 1);
                }
            }
            return regex.append(")".repeat(braces)).toString();
        }

        private void stars() {
            if (!glob.startsWith("**", at)) {
                append("[^/]*", 1);
            } else if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
                append("(?:.*/)?", 3);
            } else {
                append(".*", 2);
            }
        }

        /** A set of characters; a bracket that is not closed stands for itself. */
        private void characters() {
            int from = glob.startsWith("[!", at) ? at + 2 : at + 1;
            int to = glob.indexOf(']', from + 1); // the first may be a bracket itself
            if (to < 0) {
                append("\\[", 1);
                return;
            }
            String set = glob.substring(from, to).replaceAll("[\\\\\\[\\]&^~]", "\\\\$0");
            append((from == at + 2 ? "[^/" : "[") + set + "]", to + 1 - at);
        }

        private void append(String meaning, int length) {
            regex.append(meaning);
            at += length;
        }
    }
}
