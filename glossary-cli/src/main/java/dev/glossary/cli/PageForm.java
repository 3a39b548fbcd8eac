package dev.glossary.cli;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.payload.WriteOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code convert --to payload} is told about the pages that it makes. */
final class PageForm {
    private static final String SLUG = "{slug}";

    /** What no member can be called: devalue refuses it. */
    private static final String REFUSED_KEY = "__proto__";

    @Option(
            names = "--each",
            description = "Make a page of each term. By default each file becomes one page: of its term, or of a list"
                    + " when it holds an array or several terms.")
    private boolean perTerm;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write each page to DIR/SLUG/_payload.json with --each, else to DIR/NAME/_payload.json, where"
                    + " NAME.json is the file. A page that has its bytes already is not written. By default pages are"
                    + " printed, one a line.")
    private @Nullable Path output;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "The key of the data by which the site asks for them; with --each it may hold {slug}. Default:"
                            + " term, and terms for a list")
    private @Nullable String key;

    @Option(
            names = "--prerendered-at",
            paramLabel = "INSTANT",
            description = "When the pages were rendered, such as 2025-01-01T00:00:00Z. Default: undefined")
    private @Nullable Instant prerenderedAt;

    @Option(
            names = "--slashes",
            paramLabel = "FORM",
            description = "How a slash in a text is written. escaped: \\u002F, as Nuxt does since 3.21 and 4.4; plain."
                    + " Default: escaped")
    private Slashes slashes = Slashes.ESCAPED;

    PageForm() {}

    /** How slashes are written. */
    enum Slashes {
        ESCAPED,
        PLAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return why these cannot all be wanted; null when they can} */
    @Nullable
    String contradiction() {
        if (key == null) {
            return null;
        }
        if (key.equals(REFUSED_KEY)) {
            return "no key can be " + REFUSED_KEY;
        }
        return key.contains(SLUG) && !perTerm ? SLUG + " in --key goes with --each" : null;
    }

    boolean isPerTerm() {
        return perTerm;
    }

    /** {@return whether the directory of a page bears the name of a file, and not a slug} */
    boolean isNamedAfterFiles() {
        return output != null && !perTerm;
    }

    /** {@return where the pages go; null when they are printed} */
    @Nullable
    Path output() {
        return output;
    }

    /** {@return the key of a list} */
    String listKey() {
        return Objects.requireNonNullElse(key, "terms");
    }

    /** {@return the key of a single term} */
    String termKey(String slug) {
        return Objects.requireNonNullElse(key, "term").replace(SLUG, slug);
    }

    /** {@return whether a term of this slug can have a page: its key may not be one that devalue refuses} */
    boolean hasKeyFor(String slug) {
        return !termKey(slug).equals(REFUSED_KEY);
    }

    @Nullable
    Instant prerenderedAt() {
        return prerenderedAt;
    }

    GlossaryWriter writer() {
        return GlossaryWriter.of(WriteOptions.standard().withEscapedSlashes(slashes == Slashes.ESCAPED));
    }
}
