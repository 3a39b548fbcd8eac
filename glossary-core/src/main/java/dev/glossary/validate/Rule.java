package dev.glossary.validate;

import dev.glossary.finding.Severity;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be true: its id, how much it hurts when it is not, and how it is checked.
 *
 * <p>The catalogue of all rules is {@link Rules#all()}; {@code docs/rules.md} has a section for each. Ids are stable:
 * never renamed, never used again. Immutable and safe for use by several threads.
 */
public final class Rule {
    private final String id;
    private final RuleGroup group;
    private final RuleScope scope;
    private final Severity severity;
    private final boolean isOn;
    private final boolean needsAllTerms;
    private final String summary;
    private final FixKind fix;
    private final List<Parameter<?>> parameters;
    private final @Nullable Function<Settings, TextCheck> textCheck;
    private final @Nullable Function<Settings, TermCheck> termCheck;
    private final @Nullable BiFunction<Settings, GlossaryContext, GlossaryCheck> glossaryCheck;

    private Rule(Builder from, RuleScope scope) {
        this.id = from.id;
        this.group = from.group;
        this.scope = scope;
        this.severity = from.severity;
        this.isOn = from.isOn;
        this.needsAllTerms = from.needsAllTerms;
        this.summary = from.summary;
        this.fix = from.fix;
        this.parameters = from.parameters;
        this.textCheck = from.textCheck;
        this.termCheck = from.termCheck;
        this.glossaryCheck = from.glossaryCheck;
    }

    /** Begins a rule. Its summary says in one line, with a full stop, what must be true. */
    static Builder define(String id, RuleGroup group, Severity severity, String summary) {
        return new Builder(id, group, severity, summary);
    }

    /** {@return the id, such as {@code slug-format}} */
    public String id() {
        return id;
    }

    /** {@return what it is about} */
    public RuleGroup group() {
        return group;
    }

    /** {@return how much it has to see at once} */
    public RuleScope scope() {
        return scope;
    }

    /** {@return how bad its findings are, unless a rule set says otherwise; single findings of some rules are less bad} */
    public Severity severity() {
        return severity;
    }

    /** {@return whether {@link RuleSet#recommended()} asks it} */
    public boolean isOn() {
        return isOn;
    }

    /** {@return whether it is only true of a glossary that is complete} */
    public boolean needsAllTerms() {
        return needsAllTerms;
    }

    /** {@return what must be true, one line} */
    public String summary() {
        return summary;
    }

    /** {@return whether its findings, or some of them, bring a fix} */
    public FixKind fix() {
        return fix;
    }

    /** {@return what can be set, in the order of the documentation} */
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    /**
     * {@return the parameter of this name; null when there is none}
     *
     * @param name the name
     */
    public @Nullable Parameter<?> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Function<Settings, TextCheck> textCheck() {
        return textCheck;
    }

    @Nullable
    Function<Settings, TermCheck> termCheck() {
        return termCheck;
    }

    @Nullable
    BiFunction<Settings, GlossaryContext, GlossaryCheck> glossaryCheck() {
        return glossaryCheck;
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id;
    }

    /** A rule while it is written down. */
    static final class Builder {
        private final String id;
        private final RuleGroup group;
        private final Severity severity;
        private final String summary;
        private boolean isOn = true;
        private boolean needsAllTerms;
        private FixKind fix = FixKind.NONE;
        private List<Parameter<?>> parameters = List.of();
        private @Nullable Function<Settings, TextCheck> textCheck;
        private @Nullable Function<Settings, TermCheck> termCheck;
        private @Nullable BiFunction<Settings, GlossaryContext, GlossaryCheck> glossaryCheck;

        private Builder(String id, RuleGroup group, Severity severity, String summary) {
            this.id = id;
            this.group = group;
            this.severity = severity;
            this.summary = summary;
        }

        /** Only asked when somebody wants it. */
        Builder off() {
            isOn = false;
            return this;
        }

        /** Only true of a glossary that is complete. */
        Builder needingAllTerms() {
            needsAllTerms = true;
            return this;
        }

        Builder fix(FixKind kind) {
            fix = kind;
            return this;
        }

        Builder parameters(Parameter<?>... all) {
            parameters = List.of(all);
            return this;
        }

        /** The reader reports it; the check is for terms that were built in code. */
        Rule byReader(Function<Settings, TermCheck> forBuiltTerms) {
            termCheck = forBuiltTerms;
            return byReader();
        }

        /** The reader reports it, and nobody else can. */
        Rule byReader() {
            return new Rule(this, RuleScope.STRUCTURE);
        }

        /** @param check makes the check of what is set, once for many terms */
        Rule onTexts(Function<Settings, TextCheck> check) {
            textCheck = check;
            return new Rule(this, RuleScope.TEXT);
        }

        /** @param check makes the check of what is set, once for many terms */
        Rule onTerms(Function<Settings, TermCheck> check) {
            termCheck = check;
            return new Rule(this, RuleScope.TERM);
        }

        /** @param check makes the check of what is set, once a run */
        Rule onGlossary(BiFunction<Settings, GlossaryContext, GlossaryCheck> check) {
            glossaryCheck = check;
            return new Rule(this, RuleScope.GLOSSARY);
        }
    }
}
