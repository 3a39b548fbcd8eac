package dev.glossary.nuxt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the {@code script} and {@code meta} elements of an HTML page.
 *
 * <p>It tokenizes as the HTML standard does (section 13.2.5), as far as that decides where such an element begins and a
 * script ends: comments, raw text elements, quoted attributes, and scripts that speak of scripts. Linear in the page.
 *
 * <p>Inside {@code svg} and {@code math} ("foreign content", section 13.2.6.5) a start tag may close itself, as
 * {@code <style/>}, and no element but {@code script} is taken for raw text. It lasts until as many are closed as were
 * opened; that some HTML elements end it earlier, and {@code foreignObject} suspends it, is left out.
 */
final class HtmlTags {
    private static final Set<String> RAW_TEXT =
            Set.of("style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript");

    private final byte[] html;
    private final List<Tag> found = new ArrayList<>();
    private int at;

    /** Whether the tag that was read last ends in {@code />}. */
    private boolean endsInSlash;

    /** How many {@code svg} and {@code math} are open. */
    private int foreign;

    private HtmlTags(byte[] html) {
        this.html = html;
    }

    /**
     * A start tag and, of a script, its text.
     *
     * @param name in lower case
     * @param attributes by name in lower case, values with their character references resolved
     * @param from where the tag begins
     * @param textFrom where the element's text begins: after the tag
     * @param textTo where it ends; of a {@code meta} that is where it begins
     */
    record Tag(String name, Map<String, String> attributes, int from, int textFrom, int textTo) {
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    static List<Tag> of(byte[] html) {
        HtmlTags tags = new HtmlTags(html);
        tags.run();
        return tags.found;
    }

    private void run() {
        while (at < html.length) {
            if (html[at] != '<') {
                at++;
            } else if (startsWith("<!--")) {
                skipComment();
            } else if (startsWith("<!") || startsWith("<?")) {
                skipPast('>');
            } else if (startsWith("</")) {
                endTag();
            } else if (isLetter(at + 1)) {
                startTag();
            } else {
                at++;
            }
        }
    }

    private void skipComment() {
        at += 4;
        if (startsWith(">") || startsWith("->")) {
            skipPast('>');
            return;
        }
        while (at < html.length && !startsWith("-->") && !startsWith("--!>")) {
            at++;
        }
        skipPast('>');
    }

    private void endTag() {
        if (isLetter(at + 2)) {
            at += 2;
            String name = tagName();
            attributes();
            if (isForeignRoot(name)) {
                foreign = Math.max(0, foreign - 1);
            }
        } else {
            skipPast('>');
        }
    }

    private void startTag() {
        int from = at++;
        String name = tagName();
        Map<String, String> attributes = attributes();
        int textFrom = at;
        if (name.equals("script")) {
            if (foreign == 0 || !endsInSlash) {
                skipScript();
            }
            found.add(new Tag(name, attributes, from, textFrom, at));
        } else if (name.equals("meta")) {
            found.add(new Tag(name, attributes, from, textFrom, textFrom));
        } else if (isForeignRoot(name)) {
            foreign += endsInSlash ? 0 : 1;
        } else if (foreign > 0) {
            return; // <style>, <title> and the like are ordinary elements there
        } else if (name.equals("plaintext")) {
            at = html.length;
        } else if (RAW_TEXT.contains(name)) {
            skipToEndTag(name);
        }
    }

    private static boolean isForeignRoot(String name) {
        return name.equals("svg") || name.equals("math");
    }

    private String tagName() {
        int from = at;
        while (at < html.length && !endsTagName(at)) {
            at++;
        }
        return new String(html, from, at - from, UTF_8).toLowerCase(Locale.ROOT);
    }

    private boolean endsTagName(int index) {
        return index >= html.length || isSpace(index) || html[index] == '/' || html[index] == '>';
    }

    /** Reads attributes up to the end of the tag, of two with one name the first. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        endsInSlash = false;
        while (at < html.length) {
            if (html[at] == '>') {
                at++;
                break;
            }
            endsInSlash = html[at] == '/';
            if (endsInSlash || isSpace(at)) {
                at++;
            } else {
                String name = attributeName();
                attributes.putIfAbsent(name, attributeValue());
            }
        }
        return attributes;
    }

    private String attributeName() {
        int from = at++; // a name may begin with an equals sign
        while (at < html.length && !endsTagName(at) && html[at] != '=') {
            at++;
        }
        return new String(html, from, at - from, UTF_8).toLowerCase(Locale.ROOT);
    }

    private String attributeValue() {
        int next = afterSpace(at);
        if (next == html.length || html[next] != '=') {
            return "";
        }
        at = afterSpace(next + 1);
        if (at < html.length && (html[at] == '"' || html[at] == '\'')) {
            byte quote = html[at++];
            int from = at;
            skipTo(quote);
            String value = new String(html, from, at - from, UTF_8);
            at = Math.min(at + 1, html.length);
            return CharacterReferences.resolve(value);
        }
        int from = at;
        while (at < html.length && !isSpace(at) && html[at] != '>') {
            at++;
        }
        return CharacterReferences.resolve(new String(html, from, at - from, UTF_8));
    }

    /**
     * Skips a script's text, up to its end tag. Between {@code <!--} and {@code -->} a script may hold
     * {@code <script>…</script>} whose end is not its own ("script data double escaped").
     */
    private void skipScript() {
        boolean escaped = false;
        boolean doubleEscaped = false;
        while (at < html.length) {
            if (!escaped && startsWith("<!--")) {
                escaped = true;
                at += 2; // its dashes may be those of the end: <!-->
            } else if (escaped && startsWith("-->")) {
                escaped = false;
                doubleEscaped = false;
                at += 3;
            } else if (escaped && !doubleEscaped && isTag("<script")) {
                doubleEscaped = true;
                at += 7;
            } else if (isTag("</script")) {
                if (!doubleEscaped) {
                    return;
                }
                doubleEscaped = false;
                at += 8;
            } else {
                at++;
            }
        }
    }

    private void skipToEndTag(String name) {
        String endTag = "</" + name;
        while (at < html.length && !isTag(endTag)) {
            at++;
        }
    }

    /** Whether a tag of this name begins here, in letters of any case. */
    private boolean isTag(String tag) {
        return startsWith(tag) && endsTagName(at + tag.length());
    }

    private boolean startsWith(String ascii) {
        if (at + ascii.length() > html.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (lower(html[at + i]) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private boolean isLetter(int index) {
        return index < html.length && lower(html[index]) >= 'a' && lower(html[index]) <= 'z';
    }

    private boolean isSpace(int index) {
        return switch (html[index]) {
            case '\t', '\n', '\f', '\r', ' ' -> true;
            default -> false;
        };
    }

    private int afterSpace(int from) {
        int index = from;
        while (index < html.length && isSpace(index)) {
            index++;
        }
        return index;
    }

    private void skipTo(byte b) {
        while (at < html.length && html[at] != b) {
            at++;
        }
    }

    private void skipPast(char c) {
        skipTo((byte) c);
        at = Math.min(at + 1, html.length);
    }
}
