package dev.glossary.report;

import dev.glossary.validate.Rule;

/** What services show of a rule beside its findings. */
final class RuleHelp {
    private RuleHelp() {}

    /** {@return what a person should know, as plain text} */
    static String text(Rule rule) {
        return rule.summary() + " More: glossary explain " + rule.id();
    }

    /** {@return the same as Markdown} */
    static String markdown(Rule rule) {
        return rule.summary() + "\n\nMore: `glossary explain " + rule.id() + "`";
    }
}
