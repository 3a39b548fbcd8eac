package dev.glossary.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A question that readers ask about a term, and its answer.
 *
 * <p>Both members are null when the page has none. Immutable, compared by value, safe for use by several threads.
 */
@Value.Immutable
@GlossaryStyle
public sealed interface Faq permits ImmutableFaq {
    /** {@return the question; null when there is none} */
    @Value.Parameter
    @Nullable
    String question();

    /** {@return the answer; null when there is none} */
    @Value.Parameter
    @Nullable
    String answer();

    /** {@return the members beyond the two above, in the page's order; empty when there are none} */
    @Value.Default
    default AdditionalFields additionalFields() {
        return AdditionalFields.none();
    }

    /**
     * {@return a pair of this question and answer, without additional fields}
     *
     * @param question the question
     * @param answer the answer
     */
    static Faq of(@Nullable String question, @Nullable String answer) {
        return ImmutableFaq.of(question, answer);
    }

    /** {@return a builder with nothing set} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Faq}; not safe for use by several threads. */
    final class Builder extends ImmutableFaq.Builder {
        private static final Set<String> MODEL_NAMES = Set.of("question", "answer");

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
        public Faq build() {
            Faq built = super.build();
            if (!more.isEmpty()) {
                additionalFields(built.additionalFields().and(more));
                built = super.build();
            }
            built.additionalFields().requireNoneOf(MODEL_NAMES);
            return built;
        }
    }
}
