package dev.glossary.cli;

import dev.glossary.validate.Parameter;
import dev.glossary.validate.Range;
import dev.glossary.validate.Rule;
import dev.glossary.validate.Rules;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules as JSON. */
final class RuleJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RuleJson() {}

    /** {@return the catalogue: <code>{"v": 1, "rules": […]}</code>} */
    static ObjectNode catalogue() {
        ObjectNode catalogue = NODES.objectNode().put("v", 1);
        ArrayNode rules = catalogue.putArray("rules");
        Rules.all().forEach(rule -> rules.add(rule(rule)));
        return catalogue;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = NODES.objectNode()
                .put("id", rule.id())
                .put("group", rule.group().toString())
                .put("scope", rule.scope().toString())
                .put("severity", rule.severity().toString())
                .put("on", rule.isOn())
                .put("needsAllTerms", rule.needsAllTerms())
                .put("fix", rule.fix().toString())
                .put("summary", rule.summary());
        ArrayNode parameters = node.putArray("parameters");
        rule.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        return node;
    }

    private static ObjectNode parameter(Parameter<?> parameter) {
        ObjectNode node = NODES.objectNode()
                .put("name", parameter.name())
                .put("type", parameter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("description", parameter.description());
        Object standard = parameter.standard();
        if (standard != null) {
            node.set("default", value(standard));
        }
        if (!parameter.choices().isEmpty()) {
            node.set("choices", value(parameter.choices()));
        }
        return node;
    }

    /** {@return the value of a parameter, as a configuration has it} */
    static JsonNode value(Object value) {
        if (value instanceof Range range) {
            return NODES.arrayNode().add(range.min()).add(range.max());
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(value(element)));
            return array;
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer count) {
            return NODES.numberNode(count);
        }
        return value instanceof Double share ? NODES.numberNode(share) : NODES.stringNode(value.toString());
    }
}
