package dev.glossary.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A pointer from one term to another: {@code {"slug":"tf-idf","name":"TF-IDF"}}.
 *
 * <p>Both members are null when the page has none; nothing here promises that the term pointed at exists (see
 * {@link Glossary#related(Term)}). Immutable, compared by value, safe for use by several threads.
 */
@Value.Immutable
@GlossaryStyle
public sealed interface RelatedTerm permits ImmutableRelatedTerm {
    /** {@return the slug of the term pointed at; null when there is none} */
    @Value.Parameter
    @Nullable
    String slug();

    /** {@return the name shown for the link; null when there is none} */
    @Value.Parameter
    @Nullable
    String name();

    /** {@return the members beyond the two above, in the page's order; empty when there are none} */
    @Value.Default
    default AdditionalFields additionalFields() {
        return AdditionalFields.none();
    }

    /**
     * {@return a pointer of this slug and name, without additional fields}
     *
     * @param slug the slug of the term pointed at
     * @param name the name shown for the link
     */
    static RelatedTerm of(@Nullable String slug, @Nullable String name) {
        return ImmutableRelatedTerm.of(slug, name);
    }

    /** {@return a builder with nothing set} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RelatedTerm}; not safe for use by several threads. */
    final class Builder extends ImmutableRelatedTerm.Builder {
        private static final Set<String> MODEL_NAMES = Set.of("slug", "name");

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
         * @throws IllegalArgumentException when an additional field bears a name of the model, or holds what
         *     {@link AdditionalFields#of} refuses
         */
        @Override
        public RelatedTerm build() {
            RelatedTerm built = super.build();
            if (!more.isEmpty()) {
                additionalFields(built.additionalFields().and(more));
                built = super.build();
            }
            built.additionalFields().requireNoneOf(MODEL_NAMES);
            return built;
        }
    }
}
