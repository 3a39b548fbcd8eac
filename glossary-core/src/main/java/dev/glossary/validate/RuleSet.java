package dev.glossary.validate;

import dev.glossary.finding.NearestName;
import dev.glossary.finding.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are asked, what they are set to, and how bad their findings are.
 *
 * <p>A set begins as a {@link Preset} and is changed rule by rule; each change gives a new set. Immutable and safe for use
 * by several threads.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.recommended()
 *         .without("one-way-related")
 *         .with("slug-phrase-in-text", Severity.ERROR)
 *         .with("field-length", "seoTitle", new Range(10, 70));
 * }</pre>
 */
public final class RuleSet {
    private static final RuleSet RECOMMENDED = new RuleSet(Preset.RECOMMENDED, "en", Map.of(), Map.of(), Set.of());

    private final Preset preset;
    private final String language;

    /** What somebody has set; only these. */
    private final Map<String, Severity> severities;

    private final Map<String, Map<String, Object>> parameters;
    private final Set<String> off;

    private RuleSet(
            Preset preset,
            String language,
            Map<String, Severity> severities,
            Map<String, Map<String, Object>> parameters,
            Set<String> off) {
        this.preset = preset;
        this.language = language;
        this.severities = severities;
        this.parameters = parameters;
        this.off = off;
    }

    /** A complete rule set with a name. */
    public enum Preset {
        /** Rules about structure, fields, identifiers, relations and questions; errors and warnings only. */
        STRUCTURE,
        /** Every rule that is on by default. */
        RECOMMENDED,
        /** As recommended, with each info a warning. */
        STRICT,
        /** As recommended, with the lengths of titles and descriptions that are told in search-engine lore. */
        SERP_HEURISTICS,
        /** Every rule, those too that are off by default. */
        ALL;

        private static final Set<RuleGroup> STRUCTURAL =
                Set.of(RuleGroup.FORMAT, RuleGroup.FIELDS, RuleGroup.IDENTIFIERS, RuleGroup.RELATIONS, RuleGroup.FAQ);

        /** {@return the name in configurations, such as {@code serp-heuristics}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean asks(Rule rule) {
            return switch (this) {
                case STRUCTURE -> rule.isOn() && STRUCTURAL.contains(rule.group());
                case RECOMMENDED, STRICT, SERP_HEURISTICS -> rule.isOn();
                case ALL -> true;
            };
        }

        @Nullable
        Severity severity(Severity own) {
            return switch (this) {
                case STRUCTURE -> own == Severity.INFO ? null : own;
                case STRICT -> own == Severity.INFO ? Severity.WARNING : own;
                case RECOMMENDED, SERP_HEURISTICS, ALL -> own;
            };
        }
    }

    /** {@return every rule that is on by default, as its documentation says} */
    public static RuleSet recommended() {
        return RECOMMENDED;
    }

    /** {@return a complete rule set} */
    public static RuleSet of(Preset preset) {
        RuleSet rules = new RuleSet(preset, "en", Map.of(), Map.of(), Set.of());
        return preset == Preset.SERP_HEURISTICS
                ? rules.with("field-length", "seoTitle", new Range(10, 60))
                        .with("field-length", "seoDescription", new Range(50, 160))
                : rules;
    }

    /** {@return the preset that this set began as} */
    public Preset preset() {
        return preset;
    }

    /** {@return the language of the texts as BCP 47 has it; {@code en} by default} */
    public String language() {
        return language;
    }

    /**
     * {@return the same rules for texts in another language} What is only true of English is then left out.
     *
     * @param tag a language tag of BCP 47, such as {@code de} or {@code pt-BR}
     * @throws IllegalArgumentException when it is none
     */
    public RuleSet language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a language tag is expected, such as de or pt-BR");
        }
        return new RuleSet(preset, locale.toLanguageTag(), severities, parameters, off);
    }

    /**
     * {@return a set in which all findings of a rule are this bad} It asks the rule, even when the preset does not.
     *
     * @param rule the id
     * @param severity how bad
     * @throws IllegalArgumentException when there is no such rule
     */
    public RuleSet with(String rule, Severity severity) {
        Map<String, Severity> all = new HashMap<>(severities);
        all.put(Rules.get(rule).id(), Objects.requireNonNull(severity));
        Set<String> stillOff = new HashSet<>(off);
        stillOff.remove(rule);
        return new RuleSet(preset, language, Map.copyOf(all), parameters, Set.copyOf(stillOff));
    }

    /**
     * {@return a set in which a parameter of a rule has a value}
     *
     * @param rule the id
     * @param parameter the name of the parameter
     * @param value its value, of the type that {@link Parameter} names
     * @throws IllegalArgumentException when there is no such rule or parameter, or it cannot have this value; the message
     *     tells what is expected, and the nearest name
     */
    public RuleSet with(String rule, String parameter, Object value) {
        Parameter<?> of = parameter(Rules.get(rule), parameter);
        Object checked;
        try {
            checked = of.checked(value);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(rule + ", " + parameter + ": expected " + unfit.getMessage(), unfit);
        }
        Map<String, Object> values = new HashMap<>(parameters.getOrDefault(rule, Map.of()));
        values.put(parameter, checked);
        Map<String, Map<String, Object>> all = new HashMap<>(parameters);
        all.put(rule, Map.copyOf(values));
        return new RuleSet(preset, language, severities, Map.copyOf(all), off);
    }

    /**
     * {@return a set that does not ask a rule}
     *
     * @param rule the id
     * @throws IllegalArgumentException when there is no such rule
     */
    public RuleSet without(String rule) {
        Set<String> all = new HashSet<>(off);
        all.add(Rules.get(rule).id());
        return new RuleSet(preset, language, severities, parameters, Set.copyOf(all));
    }

    /**
     * {@return a set that asks these rules alone, also those that are off by default}
     *
     * @param rules the ids
     * @throws IllegalArgumentException when there is no such rule
     */
    public RuleSet only(Collection<String> rules) {
        rules.forEach(Rules::get);
        RuleSet set = this;
        for (Rule rule : Rules.all()) {
            if (!rules.contains(rule.id())) {
                set = set.without(rule.id());
            } else if (!set.asks(rule)) {
                set = set.with(rule.id(), rule.severity());
            }
        }
        return set;
    }

    /** {@return a set without the rules that are only true of a complete glossary} */
    public RuleSet withoutAllTerms() {
        RuleSet set = this;
        for (Rule rule : Rules.all()) {
            set = rule.needsAllTerms() ? set.without(rule.id()) : set;
        }
        return set;
    }

    /** {@return a set without the rules that compare terms with each other} */
    public RuleSet withoutGlossaryRules() {
        RuleSet set = this;
        for (Rule rule : Rules.all()) {
            set = rule.scope() == RuleScope.GLOSSARY ? set.without(rule.id()) : set;
        }
        return set;
    }

    /** {@return whether the rule is asked} */
    public boolean asks(Rule rule) {
        return !off.contains(rule.id()) && (severities.containsKey(rule.id()) || preset.asks(rule));
    }

    /**
     * {@return how bad a finding is; null when nobody wants to hear of it}
     *
     * @param rule the rule that found it
     * @param own how bad the rule says it is
     */
    public @Nullable Severity severity(Rule rule, Severity own) {
        if (!asks(rule)) {
            return null;
        }
        Severity set = severities.get(rule.id());
        return set == null ? preset.severity(own) : set;
    }

    /**
     * {@return the value of a parameter; null when none is set and the parameter has none by default}
     *
     * @param rule the id of the rule
     * @param parameter the name of the parameter
     * @throws IllegalArgumentException when there is no such rule or parameter
     */
    public @Nullable Object value(String rule, String parameter) {
        Rule known = Rules.get(rule);
        return settings(known).find(parameter(known, parameter));
    }

    private static Parameter<?> parameter(Rule rule, String name) {
        Parameter<?> parameter = rule.parameter(name);
        if (parameter == null) {
            List<String> names = rule.parameters().stream().map(Parameter::name).toList();
            throw new IllegalArgumentException(
                    rule + " has no parameter " + name + NearestName.suggestion(name, names));
        }
        return parameter;
    }

    Settings settings(Rule rule) {
        return new Settings(parameters.getOrDefault(rule.id(), Map.of()), language);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSet that
                && preset == that.preset
                && language.equals(that.language)
                && severities.equals(that.severities)
                && parameters.equals(that.parameters)
                && off.equals(that.off);
    }

    @Override
    public int hashCode() {
        return Objects.hash(preset, language, severities, parameters, off);
    }

    /** {@return the preset, and what differs from it} */
    @Override
    public String toString() {
        return "RuleSet[" + preset + ", " + language + ", " + severities + ", " + parameters + ", off: " + off + "]";
    }
}
