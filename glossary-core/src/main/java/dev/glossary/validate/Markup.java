package dev.glossary.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * HTML, character references and Markdown in a text, as far as they cannot be meant as text.
 *
 * <p>Texts about language speak of {@code <mask>}, {@code List<String>}, {@code 2 < 3 > 1} and {@code 2**3}: a tag counts
 * when it is HTML and has its other tag or an attribute. Every text is passed over a fixed number of times.
 */
final class Markup {
    /** HTML elements that format text. Those left out, such as summary and article, serve as tags in prompts too. */
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "b",
            "big",
            "blockquote",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "i",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul");

    /** They have no other tag. */
    private static final Set<String> VOID_ELEMENTS = Set.of("br", "hr", "img");

    /** What stands after them stands in a line of its own. */
    private static final Set<String> BLOCKS = Set.of(
            "blockquote", "br", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "pre", "tr");

    private static final int MAX_ROUNDS = 4;

    private final Set<String> allowedTags;

    /**
     * A part of a text.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param what what it is, for a message
     */
    record Part(int start, int end, String what) {}

    /** What stands in the place of parts of a text, by where they begin. */
    private static final class Edits {
        private final TreeMap<Integer, Part> parts = new TreeMap<>();

        /** @param replacement what stands there then */
        void add(int start, int end, String replacement) {
            parts.put(start, new Part(start, end, replacement));
        }

        String applyTo(String text) {
            StringBuilder result = new StringBuilder(text.length());
            int from = 0;
            for (Part part : parts.values()) {
                if (part.start >= from) {
                    result.append(text, from, part.start).append(part.what);
                    from = part.end;
                }
            }
            return result.append(text, from, text.length()).toString();
        }
    }

    /** @param allowedTags names that are no HTML, in lower case */
    Markup(Set<String> allowedTags) {
        this.allowedTags = allowedTags;
    }

    /** The first markup of a text; null when there is none. */
    @Nullable
    Part firstIn(String text) {
        Part first = null;
        for (Part part : new Part[] {reference(text, null), html(text, null), markdown(text, null)}) {
            if (part != null && (first == null || part.start < first.start)) {
                first = part;
            }
        }
        return first;
    }

    /** A text with its markup taken away, so that what it says stays. */
    String without(String text) {
        String plain = text;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String before = plain;
            Edits edits = new Edits();
            reference(plain, edits);
            plain = edits.applyTo(plain);
            edits = new Edits();
            html(plain, edits);
            plain = edits.applyTo(plain);
            edits = new Edits();
            markdown(plain, edits);
            plain = edits.applyTo(plain);
            if (plain.equals(before)) {
                break;
            }
        }
        return plain.equals(text) ? text : plain.strip();
    }

    /** Finds the first character reference, or collects what all of them stand for. */
    private static @Nullable Part reference(String text, @Nullable Edits edits) {
        int at = text.indexOf('&');
        while (at >= 0) {
            int end = Entities.endAt(text, at);
            if (end >= 0) {
                if (edits == null) {
                    return new Part(at, end, "a character reference");
                }
                edits.add(at, end, Entities.decoded(text.substring(at, end)));
            }
            at = text.indexOf('&', Math.max(end, at + 1));
        }
        return null;
    }

    /** Finds the first HTML, or collects what stands in the place of its tags. */
    private @Nullable Part html(String text, @Nullable Edits edits) {
        Map<String, Deque<Part>> open = new HashMap<>();
        Part first = null;
        int at = text.indexOf('<');
        while (at >= 0) {
            Part tag = tag(text, at);
            if (tag != null) {
                boolean isEnd = text.charAt(at + 1) == '/';
                Part opening =
                        isEnd ? open.getOrDefault(tag.what, new ArrayDeque<>()).pollLast() : null;
                Part found = opening != null ? opening : !isEnd && isAlone(text, tag) ? tag : null;
                if (found != null && (first == null || found.start < first.start)) {
                    first = new Part(found.start, found.end, "HTML");
                }
                if (opening != null && edits != null) {
                    edits.add(opening.start, opening.end, "");
                    edits.add(tag.start, tag.end, replacement(text, tag));
                } else if (found != null && edits != null) {
                    edits.add(tag.start, tag.end, replacement(text, tag));
                }
                if (!isEnd && !VOID_ELEMENTS.contains(tag.what)) {
                    open.computeIfAbsent(tag.what, absent -> new ArrayDeque<>()).addLast(tag);
                }
            }
            at = text.indexOf('<', tag == null ? at + 1 : tag.end);
        }
        return first;
    }

    /** A tag of HTML, with the name of its element in lower case; null when there is none. */
    private @Nullable Part tag(String text, int at) {
        int from = text.startsWith("/", at + 1) ? at + 2 : at + 1;
        int end = endOfName(text, from);
        boolean isQuoted = at > 0 && text.charAt(at - 1) == '`';
        if (end == from || end - from > 10 || isQuoted) {
            return null;
        }
        String name = lowerCase(text.substring(from, end));
        if (allowedTags.contains(name) || !(ELEMENTS.contains(name) || VOID_ELEMENTS.contains(name))) {
            return null;
        }
        int close = end;
        while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') {
            close++;
        }
        boolean isTag = close < text.length() && text.charAt(close) == '>';
        boolean hasMore = close > end && text.charAt(end) != '/' && !Character.isWhitespace(text.charAt(end));
        return isTag && !hasMore ? new Part(at, close + 1, name) : null;
    }

    /** Whether a tag needs no other to be HTML. */
    private static boolean isAlone(String text, Part tag) {
        return VOID_ELEMENTS.contains(tag.what)
                || text.substring(tag.start, tag.end).indexOf('=') > 0;
    }

    /** A tag goes, but where a block ends its lines stay lines. */
    private static String replacement(String text, Part tag) {
        boolean isLast =
                text.substring(tag.end, Math.min(text.length(), tag.end + 1)).isBlank();
        return BLOCKS.contains(tag.what) && !isLast ? "\n" : "";
    }

    /** Finds the first Markdown, or collects what stands in the place of its marks. */
    private static @Nullable Part markdown(String text, @Nullable Edits edits) {
        Part first = null;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            Part found = lineMark(text, at, next, edits);
            Part inner = found == null ? inlineMark(text, at, end < 0 ? next : end, edits) : null;
            Part part = found == null ? inner : found;
            first = first == null ? part : first;
            if (first != null && edits == null) {
                return first;
            }
            at = next;
        }
        return first;
    }

    /** A heading or a fence. */
    private static @Nullable Part lineMark(String text, int from, int to, @Nullable Edits edits) {
        if (text.startsWith("```", from)) {
            if (edits != null) {
                edits.add(from, to, "");
            }
            return new Part(from, from + 3, "Markdown");
        }
        int marks = from;
        while (marks < to && text.charAt(marks) == '#') {
            marks++;
        }
        boolean isHeading =
                marks > from && marks - from <= 6 && text.startsWith(" ", marks) && !text.startsWith(" of ", marks);
        if (!isHeading) {
            return null;
        }
        if (edits != null) {
            edits.add(from, marks + 1, "");
        }
        return new Part(from, marks, "Markdown");
    }

    /** Strong words and links. */
    private static @Nullable Part inlineMark(String text, int from, int to, @Nullable Edits edits) {
        Part strong = strong(text, from, to, edits);
        Part link = link(text, from, to, edits);
        return strong == null || (link != null && link.start < strong.start) ? link : strong;
    }

    private static @Nullable Part strong(String text, int from, int to, @Nullable Edits edits) {
        Part first = null;
        int open = -1;
        int at = text.indexOf("**", from);
        while (at >= 0 && at + 2 <= to) {
            if (open >= 0 && at > open + 2 && closesStrong(text, at, to)) {
                first = first == null ? new Part(open, at + 2, "Markdown") : first;
                if (edits == null) {
                    return first;
                }
                edits.add(open, open + 2, "");
                edits.add(at, at + 2, "");
                open = -1;
            } else {
                open = opensStrong(text, at, from, to) ? at : -1;
            }
            at = text.indexOf("**", at + 2);
        }
        return first;
    }

    private static boolean opensStrong(String text, int at, int from, int to) {
        return at + 2 < to
                && !Character.isWhitespace(text.charAt(at + 2))
                && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean closesStrong(String text, int at, int to) {
        return !Character.isWhitespace(text.charAt(at - 1))
                && (at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static @Nullable Part link(String text, int from, int to, @Nullable Edits edits) {
        Part first = null;
        int open = -1;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = c == ']' && open >= 0 ? endOfTarget(text, i + 1, to) : -1;
            if (end >= 0) {
                first = first == null ? new Part(open, end, "Markdown") : first;
                if (edits == null) {
                    return first;
                }
                boolean isImage = open > from && text.charAt(open - 1) == '!';
                edits.add(isImage ? open - 1 : open, open + 1, "");
                edits.add(i, end, "");
                i = end;
                open = -1;
            } else {
                open = c == '[' ? i : c == ']' ? -1 : open;
                i++;
            }
        }
        return first;
    }

    /** The end of {@code (https://…)}; −1 when nothing like it stands there. */
    private static int endOfTarget(String text, int at, int to) {
        if (!text.startsWith("(", at)) {
            return -1;
        }
        boolean isTarget = text.startsWith("(http://", at)
                || text.startsWith("(https://", at)
                || text.startsWith("(mailto:", at)
                || text.startsWith("(www.", at)
                || text.startsWith("(/", at)
                || text.startsWith("(#", at)
                || text.startsWith("(./", at);
        int end = at + 1;
        while (isTarget && end < to && ")[] \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isTarget && end < to && text.charAt(end) == ')' ? end + 1 : -1;
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Where the name of an element ends that begins at a place; the place itself when none does. */
    static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length()
                && (isAsciiLetter(text.charAt(end))
                        || (end > from && text.charAt(end) >= '0' && text.charAt(end) <= '9'))) {
            end++;
        }
        return end;
    }

    static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
