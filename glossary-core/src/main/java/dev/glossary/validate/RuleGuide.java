package dev.glossary.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation says of a rule: why there is such a rule, and what is wrong and right by it.
 *
 * <p>It is the rule's section of {@code docs/rules.md}, which this library carries with it. Immutable and safe for use by
 * several threads.
 */
public final class RuleGuide {
    private static final String RESOURCE = "rules.md";
    private static final String SECTION = "### `";
    private static final String FENCE = "```";

    /** The line before an example: {@code Wrong:}, {@code Wrong, in `file`:}, {@code Right, with `parameters`:}. */
    private static final Pattern VERDICT = Pattern.compile("(Wrong|Right)(?:, in `([^`]+)`)?(?:, with `([^`]+)`)?:");

    /** A link, of which the text stays; code and strong words, of which the marks go. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private static final Pattern MARKS = Pattern.compile("`|\\*\\*");

    /** Read when the first guide is asked for. */
    private static final class Sections {
        private static final Map<String, String> BY_ID = read();

        private static Map<String, String> read() {
            try (InputStream in = RuleGuide.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the library carries no " + RESOURCE);
                }
                return split(new String(in.readAllBytes(), UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final String markdown;
    private final String explanation;
    private final @Nullable String source;
    private final List<Example> examples;

    /**
     * An example of a rule's documentation. A record for reading: its components may grow.
     *
     * @param isWrong whether the rule finds something in it
     * @param format {@code json} for members of a term, or for an array of terms; {@code devalue} for a whole payload
     * @param text the example
     * @param file the file that the term is the page of, as reports print it; null where that does not matter
     * @param settings the parameters that the rule has here, as a configuration has them: a JSON object; null where it has
     *     those that it has by default
     */
    public record Example(
            boolean isWrong,
            String format,
            String text,
            @Nullable String file,
            @Nullable String settings) {}

    private RuleGuide(String markdown) {
        List<String> lines = markdown.lines().toList();
        this.markdown = markdown;
        this.explanation = explanation(lines);
        this.source = source(lines);
        this.examples = examples(lines);
    }

    /**
     * {@return what the documentation says of a rule}
     *
     * @param rule a rule of {@link Rules#all()}
     */
    public static RuleGuide of(Rule rule) {
        String section = Sections.BY_ID.get(rule.id());
        if (section == null) {
            throw new IllegalStateException(RESOURCE + " has no section for " + rule);
        }
        return new RuleGuide(section);
    }

    /** {@return the ids of the sections, in their order} */
    static List<String> ids() {
        return List.copyOf(Sections.BY_ID.keySet());
    }

    /** {@return why there is such a rule: plain text, its paragraphs parted by empty lines} */
    public String explanation() {
        return explanation;
    }

    /** {@return where the rule comes from, plain text of one line; null when it comes from nowhere else} */
    public @Nullable String source() {
        return source;
    }

    /** {@return the whole section as Markdown, from its heading on} */
    public String markdown() {
        return markdown;
    }

    /** {@return what is wrong by the rule and what is right, in the order of the documentation} */
    public List<Example> examples() {
        return examples;
    }

    private static Map<String, String> split(String document) {
        Map<String, String> sections = new LinkedHashMap<>();
        String id = null;
        StringBuilder section = new StringBuilder();
        boolean isFenced = false;
        for (String line : document.lines().toList()) {
            isFenced ^= line.startsWith(FENCE);
            if (!isFenced && (line.startsWith(SECTION) || line.startsWith("## "))) {
                if (id != null) {
                    sections.put(id, section.toString().strip() + "\n");
                }
                section.setLength(0);
                id = line.startsWith(SECTION) ? line.substring(SECTION.length(), line.lastIndexOf('`')) : null;
            }
            section.append(line).append('\n');
        }
        if (id != null) {
            sections.put(id, section.toString().strip() + "\n");
        }
        return sections;
    }

    /** What stands between the summary, which is the third paragraph, and the source, the table or the examples. */
    private static String explanation(List<String> lines) {
        StringBuilder text = new StringBuilder();
        int paragraph = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean begins = !line.isEmpty() && (i == 0 || lines.get(i - 1).isEmpty());
            paragraph += begins ? 1 : 0;
            if (line.startsWith("Source: ")
                    || line.startsWith("|")
                    || VERDICT.matcher(line).matches()) {
                break;
            }
            if (paragraph > 3 && !line.isEmpty()) {
                text.append(text.isEmpty() ? "" : begins ? "\n\n" : " ").append(line);
            }
        }
        return plain(text.toString());
    }

    private static @Nullable String source(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("Source: "))
                .map(line -> plain(line.substring("Source: ".length())))
                .findFirst()
                .orElse(null);
    }

    private static List<Example> examples(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        boolean isWrong = false;
        String file = null;
        String settings = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher verdict = VERDICT.matcher(line);
            if (verdict.matches()) {
                isWrong = line.startsWith("Wrong");
                file = verdict.group(2);
                settings = verdict.group(3);
            } else if (line.startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                String text = String.join("\n", lines.subList(i + 1, end));
                examples.add(new Example(isWrong, line.substring(FENCE.length()), text, file, settings));
                i = end;
            }
        }
        return List.copyOf(examples);
    }

    private static String plain(String markdown) {
        return MARKS.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
    }

    /** {@return the section as Markdown} */
    @Override
    public String toString() {
        return markdown;
    }
}
