package dev.glossary.validate;

import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Objects;

/** What rules say of a term, in a form that a test can compare as a whole. */
final class Checked {
    private static final RuleSet RULES = RuleSet.recommended();
    private static final int MOST_ROUNDS = 10;

    private Checked() {}

    /** A term in which no rule finds anything, to be spoilt by a test. */
    static Term.Builder clean() {
        return Term.builder()
                .slug("bowline-knot")
                .term("Bowline Knot")
                .shortDefinition("A loop at the end of a rope that neither slips under load nor jams when it is wet.")
                .seoTitle("Bowline Knot: How to Tie It and When to Trust It")
                .seoDescription(
                        "How to tie a bowline knot in three moves, and the two cases in which it can come loose.")
                .explanation(
                        "Sailors reach for the bowline when a line must be made fast to a post, a ring or a person."
                                + " It is tied with a small eye, through which the free end goes up, round the standing part"
                                + " and down again.\n\nBecause the load presses the turns together, the loop keeps its size;"
                                + " once the pull ends, two fingers open it. Stiff rope, however, can shake it loose.")
                .addRelatedTerm(RelatedTerm.of("clove-hitch", "Clove Hitch"))
                .addFaq(Faq.of(
                        "Can it come undone by itself?",
                        "Yes, if stiff rope is shaken without a load, which is why climbers back it up."))
                .category("knots");
    }

    /** What all recommended rules say. */
    static List<String> said(Term.Builder term) {
        return said(RULES, term.build());
    }

    /** What one rule says. */
    static List<String> said(String rule, Term.Builder term) {
        return said(only(rule), term.build());
    }

    /** What a rule set says, each as {@code path offset+length: message}, the span where there is one. */
    static List<String> said(RuleSet rules, Term term) {
        return Validator.of(rules).check(TermView.of(term, 0)).stream()
                .map(Checked::written)
                .toList();
    }

    static RuleSet only(String rule) {
        return RULES.only(List.of(rule));
    }

    static List<Finding> findings(RuleSet rules, Term term) {
        return Validator.of(rules).check(TermView.of(term, 0));
    }

    static String written(Finding finding) {
        TextSpan span = finding.span();
        String place = span == null ? "" : " " + span.offset() + "+" + span.length();
        return finding.path() + place + ": " + finding.message();
    }

    /** The term after as many rounds of fixes as the rules bring, which end. */
    static Term fixed(RuleSet rules, Term term) {
        Term fixed = term;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Fix> fixes = findings(rules, fixed).stream()
                    .map(Finding::fix)
                    .filter(Objects::nonNull)
                    .toList();
            Term next = Fixes.apply(fixed, fixes);
            if (next.equals(fixed)) {
                return fixed;
            }
            fixed = next;
        }
        throw new AssertionError("fixes do not end: " + fixed);
    }
}
