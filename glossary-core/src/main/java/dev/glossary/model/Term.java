package dev.glossary.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a glossary, as its page publishes it.
 *
 * <p>{@link #slug()} and {@link #term()} are mandatory. Every other text is null when the page has none: the model does
 * not tell a member that is absent from one that is null, undefined or a hole, nor an absent list from an empty one
 * ({@code GlossaryReader.inspect} reports which it was). Members beyond the nine are kept in
 * {@link #additionalFields()}.
 *
 * <p>Immutable, compared by value, safe for use by several threads. {@code toString} shortens long texts.
 */
@Value.Immutable
@GlossaryStyle
public sealed interface Term permits ImmutableTerm {
    /** {@return the last segment of the page's URL, such as {@code "bm25"}} */
    String slug();

    /** {@return the name of the thing, such as {@code "BM25"}} */
    String term();

    /** {@return the definition in a sentence or two; null when there is none} */
    @Nullable
    String shortDefinition();

    /** {@return the page's title for search engines; null when there is none} */
    @Nullable
    String seoTitle();

    /** {@return the page's description for search engines; null when there is none} */
    @Nullable
    String seoDescription();

    /** {@return the full text, its paragraphs parted by empty lines; null when there is none} */
    @Nullable
    String explanation();

    /** {@return the terms that this one points at, in the page's order; empty when there are none} */
    List<RelatedTerm> relatedTerms();

    /** {@return questions and answers in the page's order; empty when there are none} */
    List<Faq> faq();

    /** {@return the category's slug, such as {@code "search"}; null when there is none} */
    @Nullable
    String category();

    /** {@return the members beyond the nine above, in the page's order; empty when there are none} */
    @Value.Default
    default AdditionalFields additionalFields() {
        return AdditionalFields.none();
    }

    /** {@return a builder with nothing set} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Term}; not safe for use by several threads. */
    final class Builder extends ImmutableTerm.Builder {
        private static final Set<String> MODEL_NAMES = Set.of(
                "slug",
                "term",
                "shortDefinition",
                "seoTitle",
                "seoDescription",
                "explanation",
                "relatedTerms",
                "faq",
                "category");

        private Map<String, @Nullable Object> more = Map.of();

        Builder() {}

        /**
         * Adds a member that the model has no name for, after those of {@code additionalFields}.
         *
         * @param name its name
         * @param value its value, as {@link AdditionalFields} describes it
         */
        public Builder additionalField(String name, @Nullable Object value) {
            if (more.isEmpty()) {
                more = new LinkedHashMap<>();
            }
            more.put(name, value);
            return this;
        }

        /**
         * Builds the immutable value.
         *
         * @throws IllegalStateException when a mandatory member is not set
         * @throws IllegalArgumentException when an additional field bears a name of the model, or holds what
         *     {@link AdditionalFields#of} refuses
         */
        @Override
        public Term build() {
            Term built = super.build();
            if (!more.isEmpty()) {
                additionalFields(built.additionalFields().and(more));
                built = super.build();
            }
            built.additionalFields().requireNoneOf(MODEL_NAMES);
            return built;
        }
    }
}
