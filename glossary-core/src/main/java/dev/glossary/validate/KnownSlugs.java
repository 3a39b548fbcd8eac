package dev.glossary.validate;

import java.util.HashSet;
import java.util.Set;

/** The slugs that lead somewhere: those of terms, of summaries, and those that somebody vouches for. */
final class KnownSlugs {
    private final Set<String> slugs = new HashSet<>();

    void add(String slug) {
        slugs.add(slug);
    }

    boolean contains(String slug) {
        return slugs.contains(slug);
    }
}
