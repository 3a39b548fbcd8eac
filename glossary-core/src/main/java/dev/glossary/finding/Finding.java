package dev.glossary.finding;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule or a reader has to say, without a place in a file. A record for reading: its components may grow.
 *
 * @param rule the id of the rule, such as {@code required-field}
 * @param severity how bad the rule says it is
 * @param message one line, which stands alone and may quote up to 60 code points of the page
 * @param path the value it is about; null when it is about the payload or the page as a whole
 * @param span the part of the value's text it is about; null when it is about the whole value
 * @param related other values that have to do with it; empty when there are none
 * @param fix a change that would end it; null when there is none that a program could make
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        @Nullable DataPath path,
        @Nullable TextSpan span,
        List<RelatedValue> related,
        @Nullable Fix fix) {

    /** Copies the list. */
    public Finding {
        related = List.copyOf(related);
    }

    /** The same finding with its terms numbered in another way. */
    Finding renumbered(IntUnaryOperator ordinals) {
        DataPath moved = path == null ? null : path.renumbered(ordinals);
        Fix movedFix = fix == null ? null : fix.renumbered(ordinals);
        List<RelatedValue> movedRelated =
                related.stream().map(value -> value.renumbered(ordinals)).toList();
        return new Finding(rule, severity, message, moved, span, movedRelated, movedFix);
    }

    /**
     * {@return a finding about a value as a whole}
     *
     * @param rule the id of the rule
     * @param severity how bad the rule says it is
     * @param message one line that stands alone
     * @param path the value it is about; null when it is about the payload or the page as a whole
     */
    public static Finding of(String rule, Severity severity, String message, @Nullable DataPath path) {
        return new Finding(rule, severity, message, path, null, List.of(), null);
    }

    /**
     * {@return the same finding with a change that would end it}
     *
     * @param change the change; null for none
     */
    public Finding withFix(@Nullable Fix change) {
        return new Finding(rule, severity, message, path, span, related, change);
    }
}
