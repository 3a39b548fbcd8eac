package dev.glossary.validate;

import dev.glossary.finding.Finding;
import dev.glossary.model.Glossary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Asks the rules of a set about terms.
 *
 * <p>A glossary that was built in code is checked by {@link #check(Glossary)}. Whoever reads pages checks term by term,
 * and shows each term to an {@link Assembly}, which holds what the rules about all terms remember of it:
 *
 * <pre>{@code
 * Validator validator = Validator.afterReading(rules);
 * Validator.Assembly assembly = validator.assembly();
 * for (Term term : terms) {
 *     TermView view = TermView.of(term, ordinal++);
 *     findings.addAll(validator.check(view));
 *     assembly.add(view);
 * }
 * findings.addAll(assembly.finish());
 * }</pre>
 *
 * <p>Every rule is linear in what it looks at, and no two terms are compared unless something hints that they are alike.
 * Immutable and safe for use by several threads; an assembly is not.
 */
public final class Validator {
    private final RuleSet rules;
    private final List<Asked<TextCheck>> textChecks = new ArrayList<>();
    private final List<Asked<TermCheck>> termChecks = new ArrayList<>();

    /** A rule with its check as it is set. */
    private record Asked<C>(Rule rule, C check) {}

    private Validator(RuleSet rules, boolean afterReading) {
        this.rules = rules;
        for (Rule rule : Rules.all()) {
            if (rules.asks(rule) && !(afterReading && rule.scope() == RuleScope.STRUCTURE)) {
                Settings settings = rules.settings(rule);
                Function<Settings, TextCheck> ofTexts = rule.textCheck();
                if (ofTexts != null) {
                    textChecks.add(new Asked<>(rule, ofTexts.apply(settings)));
                }
                Function<Settings, TermCheck> ofTerms = rule.termCheck();
                if (ofTerms != null) {
                    termChecks.add(new Asked<>(rule, ofTerms.apply(settings)));
                }
            }
        }
    }

    /** {@return a validator of glossaries that were built in code} */
    public static Validator of(RuleSet rules) {
        return new Validator(rules, false);
    }

    /** {@return a validator of terms whose reader has reported what is wrong with their structure} */
    public static Validator afterReading(RuleSet rules) {
        return new Validator(rules, true);
    }

    /** {@return the rules} */
    public RuleSet rules() {
        return rules;
    }

    /**
     * {@return what the rules find in a glossary: term by term, and then about all of them}
     *
     * @param glossary the terms
     */
    public List<Finding> check(Glossary glossary) {
        List<Finding> found = new ArrayList<>();
        Assembly assembly = assembly();
        for (int i = 0; i < glossary.size(); i++) {
            TermView view = TermView.of(glossary.terms().get(i), i);
            found.addAll(check(view));
            assembly.add(view);
        }
        found.addAll(assembly.finish());
        return found;
    }

    /**
     * {@return what the rules find in a term by itself}
     *
     * @param term the term
     */
    public List<Finding> check(TermView term) {
        Findings out = new Findings(rules);
        for (TextView text : term.texts()) {
            for (Asked<TextCheck> asked : textChecks) {
                out.by(asked.rule);
                asked.check.check(text, out);
            }
        }
        for (Asked<TermCheck> asked : termChecks) {
            out.by(asked.rule);
            asked.check.check(term, out);
        }
        return out.found();
    }

    /** {@return what is shown all terms of a run, to find what is wrong with them together} */
    public Assembly assembly() {
        GlossaryContext context = new GlossaryContext(rules);
        List<Asked<GlossaryCheck>> checks = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            BiFunction<Settings, GlossaryContext, GlossaryCheck> check = rule.glossaryCheck();
            if (rules.asks(rule) && check != null) {
                checks.add(new Asked<>(rule, check.apply(rules.settings(rule), context)));
            }
        }
        return new Assembly(rules, context, checks);
    }

    /** What the rules about all terms remember of them. Not safe for use by several threads. */
    public static final class Assembly {
        private final RuleSet rules;
        private final GlossaryContext context;
        private final List<Asked<GlossaryCheck>> checks;

        private Assembly(RuleSet rules, GlossaryContext context, List<Asked<GlossaryCheck>> checks) {
            this.rules = rules;
            this.context = context;
            this.checks = checks;
        }

        /** {@return whether any rule wants to be shown terms} */
        public boolean isAsked() {
            return !checks.isEmpty();
        }

        /**
         * Shows a term to the rules.
         *
         * @param term the term
         */
        public void add(TermView term) {
            context.accept(term);
            for (Asked<GlossaryCheck> asked : checks) {
                asked.check.accept(term);
            }
        }

        /**
         * Vouches for slugs that lead somewhere although no term bears them: those of summaries, or of another site.
         *
         * @param slugs the slugs
         */
        public void know(Collection<String> slugs) {
            slugs.forEach(context::know);
        }

        /** {@return what the rules find, rule by rule, once all terms were shown; said once} */
        public List<Finding> finish() {
            Findings out = new Findings(rules);
            for (Asked<GlossaryCheck> asked : checks) {
                out.by(asked.rule);
                asked.check.finish(out);
            }
            return out.found();
        }
    }
}
