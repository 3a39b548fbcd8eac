package dev.glossary.model;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an index or category page says of a term: its slug and name, perhaps its definition and category.
 *
 * <p>A summary is no {@link Term}: nothing is missing in it. Immutable, compared by value, safe for use by several
 * threads.
 */
@Value.Immutable
@GlossaryStyle
public sealed interface TermSummary permits ImmutableTermSummary {
    /** {@return the slug of the term that is summed up} */
    String slug();

    /** {@return the name of the term that is summed up} */
    String term();

    /** {@return the definition in a sentence or two; null when there is none} */
    @Nullable
    String shortDefinition();

    /** {@return the category's slug; null when there is none} */
    @Nullable
    String category();

    /** {@return a builder with nothing set} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link TermSummary}; not safe for use by several threads. */
    final class Builder extends ImmutableTermSummary.Builder {
        Builder() {}
    }
}
