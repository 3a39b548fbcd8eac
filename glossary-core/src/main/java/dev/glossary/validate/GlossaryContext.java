package dev.glossary.validate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules about all terms share in a run. Not safe for use by several threads. */
final class GlossaryContext {
    private final RuleSet rules;

    /** The slugs that lead somewhere: those of terms, of summaries, and those that somebody vouches for. */
    private final Set<String> knownSlugs = new HashSet<>();

    /** Null as long as no rule asks for it. */
    private @Nullable SentenceIndex sentences;

    GlossaryContext(RuleSet rules) {
        this.rules = rules;
    }

    void know(String slug) {
        knownSlugs.add(slug);
    }

    /** Whether a slug leads somewhere; told for certain once all terms were shown. */
    boolean isKnown(String slug) {
        return knownSlugs.contains(slug);
    }

    /** The sentences of all terms; to be asked for before the first term is shown. */
    SentenceIndex sentences() {
        SentenceIndex known = sentences;
        if (known == null) {
            Settings settings = rules.settings(Rules.get("boilerplate-sentence"));
            known = new SentenceIndex(
                    settings.get(BoilerplateRules.MIN_DOCS), settings.get(BoilerplateRules.MIN_SHARE));
            sentences = known;
        }
        return known;
    }

    void accept(TermView term) {
        know(term.term().slug());
        if (sentences != null) {
            sentences.add(term);
        }
    }
}
