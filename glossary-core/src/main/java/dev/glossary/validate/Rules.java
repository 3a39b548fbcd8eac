package dev.glossary.validate;

import dev.glossary.finding.NearestName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of all rules. */
public final class Rules {
    private static final Map<String, Rule> BY_ID = byId();

    private Rules() {}

    private static Map<String, Rule> byId() {
        Map<String, Rule> byId = new LinkedHashMap<>();
        Stream.of(
                        StructureRules.ALL,
                        FieldRules.ALL,
                        IdentifierRules.ALL,
                        RelationRules.ALL,
                        FaqRules.ALL,
                        CharacterRules.ALL,
                        WhitespaceRules.ALL,
                        WordingRules.ALL,
                        MarkupRules.ALL,
                        LeftoverRules.ALL,
                        SeoRules.ALL,
                        ContentRules.ALL,
                        DuplicateRules.ALL,
                        LinkRules.ALL,
                        BoilerplateRules.ALL)
                .flatMap(List::stream)
                .forEach(rule -> byId.put(rule.id(), rule));
        return Collections.unmodifiableMap(byId);
    }

    /** {@return all rules, group by group, in the order of the documentation} */
    public static List<Rule> all() {
        return List.copyOf(BY_ID.values());
    }

    /**
     * {@return the rule of this id; null when there is none}
     *
     * @param id an id, such as {@code slug-format}
     */
    public static @Nullable Rule find(String id) {
        return BY_ID.get(id);
    }

    /**
     * {@return the rule of this id}
     *
     * @param id an id, such as {@code slug-format}
     * @throws IllegalArgumentException when there is none; the message names the nearest that there is
     */
    public static Rule get(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + id + NearestName.suggestion(id, BY_ID.keySet()));
        }
        return rule;
    }
}
