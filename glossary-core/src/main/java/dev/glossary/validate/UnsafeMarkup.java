package dev.glossary.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** HTML that does something when a page shows it (OWASP, cross-site scripting). */
final class UnsafeMarkup {
    /** They do something by themselves. */
    private static final Set<String> ACTIVE = Set.of("script", "iframe");

    /** They do something with an attribute; without one, {@code <object>} may be anything: RDF has such names. */
    private static final Set<String> ACTIVE_WITH_ATTRIBUTES = Set.of("object", "embed");

    private static final String SCHEME = "javascript:";

    private final String text;
    private final List<Markup.Part> parts = new ArrayList<>();

    private UnsafeMarkup(String text) {
        this.text = text;
    }

    /** What is unsafe in a text, in order. */
    static List<Markup.Part> in(String text) {
        UnsafeMarkup unsafe = new UnsafeMarkup(text);
        int tag = indexOf(text, '<', 0);
        int colon = indexOf(text, ':', 0);
        while (tag < text.length() || colon < text.length()) {
            if (colon < tag) {
                unsafe.addScheme(colon);
                colon = indexOf(text, ':', colon + 1);
            } else {
                int end = unsafe.isTagAt(tag) ? unsafe.scanTag(tag) : tag + 1;
                tag = indexOf(text, '<', end);
                colon = colon < end ? indexOf(text, ':', end) : colon;
            }
        }
        return unsafe.parts;
    }

    /** Where a character stands next; behind the text when it does not. */
    private static int indexOf(String text, char wanted, int from) {
        int at = text.indexOf(wanted, from);
        return at < 0 ? text.length() : at;
    }

    /** Angle brackets after a letter are of a type, such as {@code List<Script>}. */
    private boolean isTagAt(int at) {
        return at + 1 < text.length()
                && Markup.isAsciiLetter(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Reads a tag to its end, or to the next one where it has none. */
    private int scanTag(int start) {
        int end = Markup.endOfName(text, start + 1);
        String name = Markup.lowerCase(text.substring(start + 1, end));
        boolean hasAttributes = end + 1 < text.length()
                && Character.isWhitespace(text.charAt(end))
                && Markup.isAsciiLetter(text.charAt(end + 1));
        if (ACTIVE.contains(name) || (ACTIVE_WITH_ATTRIBUTES.contains(name) && hasAttributes)) {
            parts.add(new Markup.Part(start, end, "runs or loads something"));
        }
        int i = end;
        char quote = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                if (c == ':') {
                    addScheme(i);
                }
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return i;
            } else if (c == ':') {
                addScheme(i);
            } else if (c == '=') {
                addHandler(end, i);
            }
            i++;
        }
        return i;
    }

    /** {@code onerror=} and its like; all of them have at least three letters after “on”. */
    private void addHandler(int from, int equals) {
        int end = equals;
        while (end > from && Character.isWhitespace(text.charAt(end - 1)) && equals - end < 8) {
            end--;
        }
        int start = end;
        while (start > from && Markup.isAsciiLetter(text.charAt(start - 1)) && end - start < 32) {
            start--;
        }
        boolean isApart =
                start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) != '-';
        if (isApart && end - start >= 5 && text.regionMatches(true, start, "on", 0, 2)) {
            parts.add(new Markup.Part(start, equals + 1, "runs code"));
        }
    }

    /** {@code javascript:} with something after it, which in prose is white space. */
    private void addScheme(int colon) {
        int start = colon + 1 - SCHEME.length();
        if (start >= 0
                && text.regionMatches(true, start, SCHEME, 0, SCHEME.length())
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && colon + 1 < text.length()
                && !Character.isWhitespace(text.charAt(colon + 1))) {
            parts.add(new Markup.Part(start, colon + 1, "runs code"));
        }
    }
}
