package dev.glossary.cli;

import dev.glossary.finding.Severity;
import dev.glossary.validate.Parameter;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleScope;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a {@code glossary-lint.json}, made of the catalogue of rules.
 *
 * <p>It accepts whatever {@link ConfigurationReader} does. What no schema can tell is for the reader alone: whether a range
 * is empty, a regular expression or a glob is one, a file is there.
 */
final class ConfigurationSchema {
    /** What the schema is called beside a configuration. */
    static final String FILE_NAME = "glossary-lint.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final String LANGUAGE = "^([A-Za-z]{2,8}|i)(-|$)";
    private static final String NOT_BLANK = "\\S";

    private ConfigurationSchema() {}

    /** {@return the schema, a JSON text that ends with a line feed} */
    static String text() {
        ObjectNode schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Configuration of glossary check (" + Configuration.FILE_NAME + ")")
                .put("description", "Comments, and a comma before a closing bracket, are allowed in the file.")
                .put("allowComments", true) // these two are for editors that mark them else
                .put("allowTrailingCommas", true);
        closed(schema).setAll(members());
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("severity", severity());
        definitions.set("rules", rules());
        definitions.set("override", override());
        definitions.set("suppression", suppression());
        return Json.text(schema) + "\n";
    }

    /** Lets an object have no members but those of its properties, which are returned. */
    private static ObjectNode closed(ObjectNode schema, String... required) {
        schema.put("type", "object").put("additionalProperties", false);
        if (required.length > 0) {
            schema.set("required", RuleJson.value(List.of(required)));
        }
        return schema.putObject("properties");
    }

    private static ObjectNode members() {
        ObjectNode members = NODES.objectNode();
        members.set("$schema", text("Where this schema lies; editors complete the file by it."));
        members.set("preset", oneOf(RuleSet.Preset.values(), "The rule set to begin with; recommended by default."));
        members.set(
                "language",
                text("The language of the texts, a tag such as de or pt-BR; en by default. What is only true of English"
                                + " is not said of others.")
                        .put("pattern", LANGUAGE));
        members.set("include", texts("What is checked when the command line names no PATH: globs."));
        members.set("exclude", texts("What is not checked, although a directory or a glob leads to it: globs."));
        members.set(
                "failOn",
                oneOf(FailOn.values(), "From which severity on a finding makes the command fail; error by default."));
        members.set("corpus", oneOf(Corpus.values(), "How much of the glossary the files are."));
        members.set("rules", reference("rules"));
        members.set("overrides", list("override", "What single files have of their own; the later one counts."));
        members.set("suppress", list("suppression", "What is not to count."));
        members.set("baseline", text("The file of findings that do not count, since they were there already."));
        return members;
    }

    private static ObjectNode severity() {
        ObjectNode severity = described("How bad the findings of a rule are; off: it is not asked.");
        ArrayNode names = severity.putArray("enum");
        Stream.concat(Arrays.stream(Severity.values()).map(Severity::toString), Stream.of("off"))
                .forEach(names::add);
        return severity;
    }

    private static ObjectNode rules() {
        ObjectNode rules = described("What differs from the preset, by the id of the rule.");
        ObjectNode byId = closed(rules);
        Rules.all().forEach(rule -> byId.set(rule.id(), rule(rule)));
        return rules;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode schema = described(rule.summary() + " By default: "
                + (rule.isOn() ? rule.severity().toString() : "off") + ".");
        ArrayNode forms = schema.putArray("anyOf");
        forms.add(reference("severity"));
        ObjectNode members = closed(forms.addObject());
        members.set("severity", reference("severity"));
        for (Parameter<?> parameter : rule.parameters()) {
            members.set(parameter.name(), parameter(rule, parameter));
        }
        return schema;
    }

    private static ObjectNode parameter(Rule rule, Parameter<?> parameter) {
        ObjectNode schema = described(parameter.description());
        Object standard = parameter.standard();
        if (standard != null) {
            schema.set("default", RuleJson.value(standard));
        }
        switch (parameter.kind()) {
            case FLAG -> schema.put("type", "boolean");
            case COUNT -> count(schema).put("minimum", takesZero(rule, parameter) ? 0 : 1);
            case SHARE -> schema.put("type", "number").put("minimum", 0).put("maximum", 1);
            case RANGE ->
                schema.put("type", "array")
                        .put("minItems", 2)
                        .put("maxItems", 2)
                        .set("items", count(NODES.objectNode()).put("minimum", 0));
            case CHOICE -> schema.set("enum", RuleJson.value(parameter.choices()));
            case PATTERN, INSTANT, DURATION -> schema.put("type", "string");
            case TEXTS -> strings(schema, parameter.choices());
            case TEXTS_OR_FILE -> {
                ArrayNode forms = schema.putArray("anyOf");
                strings(forms.addObject(), List.of());
                forms.add(text("A JSON file that holds such a list."));
            }
            case PAIRS ->
                schema.put("type", "array")
                        .set(
                                "items",
                                strings(NODES.objectNode(), List.of())
                                        .put("minItems", 2)
                                        .put("maxItems", 2));
        }
        return schema;
    }

    private static ObjectNode count(ObjectNode schema) {
        return schema.put("type", "integer").put("maximum", Integer.MAX_VALUE);
    }

    /** Some counts must be at least one; only a rule set knows which. */
    private static boolean takesZero(Rule rule, Parameter<?> parameter) {
        try {
            RuleSet.recommended().with(rule.id(), parameter.name(), 0);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static ObjectNode override() {
        ObjectNode override = NODES.objectNode();
        ObjectNode members = closed(override, "files", "rules");
        members.set("files", texts("Which files: globs."));
        ObjectNode rules =
                described("What differs for these files; a rule that compares terms takes a severity alone.");
        ObjectNode byId = closed(rules);
        Rules.all().forEach(rule -> byId.set(rule.id(), overridden(rule)));
        members.set("rules", rules);
        return override;
    }

    private static ObjectNode overridden(Rule rule) {
        if (rule.scope() != RuleScope.GLOSSARY) {
            return reference("rules/properties/" + rule.id());
        }
        ObjectNode schema = described(rule.summary());
        ArrayNode forms = schema.putArray("anyOf");
        forms.add(reference("severity"));
        closed(forms.addObject()).set("severity", reference("severity"));
        return schema;
    }

    private static ObjectNode suppression() {
        ObjectNode suppression = NODES.objectNode();
        ObjectNode members = closed(suppression, "rule", "reason");
        ObjectNode rule = described("The rule whose findings are not to count.");
        rule.set("enum", RuleJson.value(Rules.all().stream().map(Rule::id).toList()));
        members.set("rule", rule);
        members.set("slug", text("The term; all terms by default."));
        members.set("path", text("The value below the term, such as faq[0].answer; all by default."));
        members.set("files", texts("Which files: globs. All by default."));
        members.set("reason", text("Why the findings are not to count.").put("pattern", NOT_BLANK));
        members.set(
                "until",
                text("The last day on which this holds, such as 2027-06-30; for ever by default.")
                        .put("format", "date")
                        .put("pattern", DATE));
        return suppression;
    }

    private static ObjectNode described(String description) {
        return NODES.objectNode().put("description", description);
    }

    private static ObjectNode text(String description) {
        return described(description).put("type", "string");
    }

    private static ObjectNode texts(String description) {
        return strings(described(description), List.of());
    }

    /** Makes it a list of texts, or of some texts when there are choices. */
    private static ObjectNode strings(ObjectNode schema, List<String> choices) {
        ObjectNode items = schema.put("type", "array").putObject("items").put("type", "string");
        if (!choices.isEmpty()) {
            items.set("enum", RuleJson.value(choices));
        }
        return schema;
    }

    private static ObjectNode oneOf(Enum<?>[] constants, String description) {
        ObjectNode schema = described(description);
        ArrayNode names = schema.putArray("enum");
        Arrays.stream(constants).map(Enum::toString).forEach(names::add);
        return schema;
    }

    private static ObjectNode reference(String definition) {
        return NODES.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode list(String definition, String description) {
        ObjectNode schema = described(description).put("type", "array");
        schema.set("items", reference(definition));
        return schema;
    }
}
