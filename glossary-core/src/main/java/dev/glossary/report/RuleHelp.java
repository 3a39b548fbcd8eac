package dev.glossary.report;

import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGuide;

/** What services show of a rule beside its findings: what the documentation says. */
final class RuleHelp {
    private RuleHelp() {}

    /** {@return what must be true, why, and where the rule comes from, as plain text} */
    static String text(Rule rule) {
        RuleGuide guide = RuleGuide.of(rule);
        String source = guide.source() == null ? "" : "\n\nSource: " + guide.source();
        return rule.summary() + "\n\n" + guide.explanation() + source;
    }

    /** {@return the whole section of the documentation, as Markdown} */
    static String markdown(Rule rule) {
        return RuleGuide.of(rule).markdown();
    }
}
