package dev.glossary.finding;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Another value that has to do with a finding, such as the one that is repeated. A record for reading: its components may
 * grow.
 *
 * @param path the value
 * @param span the part of its text that matters; null when it is the whole value
 */
public record RelatedValue(DataPath path, @Nullable TextSpan span) {
    /** {@return a value as a whole} */
    public static RelatedValue of(DataPath path) {
        return new RelatedValue(path, null);
    }

    /** The same with its terms numbered in another way. */
    RelatedValue renumbered(IntUnaryOperator ordinals) {
        return new RelatedValue(path.renumbered(ordinals), span);
    }

    /** {@return the path, and the part in code points where there is one, such as {@code faq[0].answer 12+5}} */
    @Override
    public String toString() {
        return span == null ? path.toString() : path + " " + span.offset() + "+" + span.length();
    }
}
