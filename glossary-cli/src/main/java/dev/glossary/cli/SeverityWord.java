package dev.glossary.cli;

import dev.glossary.finding.Severity;
import dev.glossary.validate.RuleSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How bad the findings of a rule are, as options and configurations write it: a severity, or {@code off}. */
final class SeverityWord {
    /** What is expected where a word is none of these. */
    static final String EXPECTED = "error, warning, info or off";

    private SeverityWord() {}

    /** {@return what the word changes in a rule set; null when it is none} */
    static @Nullable UnaryOperator<RuleSet> change(String rule, @Nullable Object word) {
        if ("off".equals(word)) {
            return set -> set.without(rule);
        }
        for (Severity severity : Severity.values()) {
            if (severity.toString().equals(word)) {
                return set -> set.with(rule, severity);
            }
        }
        return null;
    }
}
