package dev.glossary.cli;

import dev.glossary.validate.Parameter;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGuide;
import dev.glossary.validate.RuleGuide.Example;

/** Prints rules for people. */
final class RuleText {
    private static final String INDENT = "    ";

    private final Terminal terminal;

    RuleText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints a rule in short, two levels deep. */
    void entry(Rule rule) {
        terminal.line("  " + rule.id() + " · " + facts(rule));
        terminal.paragraph(INDENT, rule.summary());
    }

    /** Prints all that the documentation says of a rule. */
    void whole(Rule rule) {
        RuleGuide guide = RuleGuide.of(rule);
        terminal.line(rule.id());
        terminal.line(facts(rule));
        paragraph(rule.summary());
        guide.explanation().lines().filter(line -> !line.isEmpty()).forEach(this::paragraph);
        if (guide.source() != null) {
            paragraph("Source: " + guide.source());
        }
        if (!rule.parameters().isEmpty()) {
            paragraph("Parameters:");
            rule.parameters().forEach(this::parameter);
        }
        for (Example example : guide.examples()) {
            paragraph(verdict(example));
            terminal.line("");
            example.text().lines().forEach(line -> terminal.line(INDENT + line));
        }
    }

    private static String verdict(Example example) {
        return (example.isWrong() ? "Wrong" : "Right")
                + (example.file() == null ? "" : ", in " + example.file())
                + (example.settings() == null ? "" : ", with " + example.settings())
                + ":";
    }

    private void paragraph(String text) {
        terminal.line("");
        terminal.paragraph("", text);
    }

    private void parameter(Parameter<?> parameter) {
        Object standard = parameter.standard();
        terminal.line("  " + parameter.name());
        terminal.paragraph(INDENT, parameter.description());
        terminal.paragraph(
                INDENT,
                "Takes " + expectation(parameter) + ". Default: "
                        + (standard == null ? "none" : Json.line(RuleJson.value(standard))));
    }

    private static String expectation(Parameter<?> parameter) {
        if (parameter.choices().isEmpty()) {
            return parameter.kind().expectation();
        }
        return (parameter.kind() == Parameter.Kind.CHOICE ? "one of " : "some of ")
                + String.join(", ", parameter.choices());
    }

    /** How bad its findings are, how much it has to see, whether it is mended, and whether it is off by default. */
    private static String facts(Rule rule) {
        return rule.severity() + " · " + rule.scope() + " · fix: " + rule.fix() + (rule.isOn() ? "" : " · off");
    }
}
