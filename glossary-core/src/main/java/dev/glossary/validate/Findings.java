package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where checks say what they found: {@code out.at(text, from, to).fix(…).say("…")}.
 *
 * <p>A message is one line that stands alone, begins in lower case and ends without a full stop; what it quotes of the
 * page goes through {@link dev.glossary.finding.Excerpt} and stands in “ ”.
 */
final class Findings {
    private final RuleSet rules;
    private final List<Finding> found = new ArrayList<>(0);

    /** The rule that is being asked; null before the first. */
    private @Nullable Rule rule;

    Findings(RuleSet rules) {
        this.rules = rules;
    }

    /** What is said from now on comes from this rule. */
    void by(Rule next) {
        rule = next;
    }

    List<Finding> found() {
        return found;
    }

    /** A finding about a value as a whole. */
    Draft at(DataPath path) {
        return new Draft(path, null);
    }

    /** A finding about a text as a whole. */
    Draft at(TextView text) {
        return new Draft(text.path(), null);
    }

    /**
     * A finding about a part of a text.
     *
     * @param from where the part begins, in UTF-16 units
     * @param to where it ends, exclusive
     */
    Draft at(TextView text, int from, int to) {
        return new Draft(text.path(), text.span(from, to));
    }

    /** A finding that is not yet said. */
    final class Draft {
        private final Rule by = Objects.requireNonNull(rule);
        private final DataPath path;
        private final @Nullable TextSpan span;
        private final List<RelatedValue> related = new ArrayList<>(0);
        private Severity severity = by.severity();
        private @Nullable Fix fix;

        private Draft(DataPath path, @Nullable TextSpan span) {
            this.path = path;
            this.span = span;
        }

        /** Another value has to do with it. */
        Draft related(DataPath other) {
            related.add(RelatedValue.of(other));
            return this;
        }

        Draft related(List<DataPath> others) {
            others.forEach(this::related);
            return this;
        }

        /** A part of another text has to do with it; its places are indices of UTF-16 units. */
        Draft related(TextView text, int from, int to) {
            related.add(new RelatedValue(text.path(), text.span(from, to)));
            return this;
        }

        /** This one is not as bad as the rule's findings usually are, or worse. */
        Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** A change would end it. */
        Draft fix(@Nullable Fix change) {
            fix = change;
            return this;
        }

        /** Says it, unless the rule set does not want to hear it. */
        void say(String message) {
            Severity effective = rules.severity(by, severity);
            if (effective != null) {
                found.add(new Finding(by.id(), effective, message, path, span, related, fix));
            }
        }
    }
}
