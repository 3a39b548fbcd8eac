package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What rules say of a term, in a form that a test can compare as a whole. */
final class Checked {
    private static final RuleSet RULES = RuleSet.recommended();

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

    /** The term with the fixes of one rule, and what the rule says then. */
    static Term fixed(RuleSet rules, Term term) {
        return apply(term, findings(rules, term));
    }

    /** Does what fixes say, from the end of each text to its beginning. */
    static Term apply(Term term, List<Finding> findings) {
        List<Fix.Edit> edits = new ArrayList<>();
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            if (fix != null) {
                edits.addAll(fix.edits());
            }
        }
        Map<String, List<Fix.ReplaceText>> byText = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>();
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Fix.Edit edit : edits) {
            String path = Objects.requireNonNull(edit.path()).toString();
            if (edit instanceof Fix.ReplaceText replace) {
                byText.computeIfAbsent(path, absent -> new ArrayList<>()).add(replace);
            } else if (edit instanceof Fix.RenameMember rename) {
                renamed.put(path, rename.name());
            } else {
                removed.add(path);
            }
        }
        return rebuilt(term, path -> replaced(byText.getOrDefault(path.toString(), List.of())), removed, renamed);
    }

    private static UnaryOperator<@Nullable String> replaced(List<Fix.ReplaceText> edits) {
        List<Fix.ReplaceText> last = new ArrayList<>(edits);
        last.sort(Collections.reverseOrder(
                Comparator.comparingInt((Fix.ReplaceText edit) -> edit.span().offset())));
        return text -> {
            String result = text;
            for (Fix.ReplaceText edit : last) {
                String current = Objects.requireNonNull(result);
                int from = current.offsetByCodePoints(0, edit.span().offset());
                int to = current.offsetByCodePoints(from, edit.span().length());
                result = current.substring(0, from) + edit.replacement() + current.substring(to);
            }
            return result;
        };
    }

    private interface Texts {
        UnaryOperator<@Nullable String> at(DataPath path);
    }

    private static Term rebuilt(Term term, Texts texts, List<String> removed, Map<String, String> renamed) {
        DataPath path = DataPath.term(0, term.slug());
        Term.Builder builder = Term.builder()
                .slug(Objects.requireNonNull(texts.at(path.field("slug")).apply(term.slug())))
                .term(Objects.requireNonNull(texts.at(path.field("term")).apply(term.term())))
                .shortDefinition(texts.at(path.field("shortDefinition")).apply(term.shortDefinition()))
                .seoTitle(texts.at(path.field("seoTitle")).apply(term.seoTitle()))
                .seoDescription(texts.at(path.field("seoDescription")).apply(term.seoDescription()))
                .explanation(texts.at(path.field("explanation")).apply(term.explanation()))
                .category(texts.at(path.field("category")).apply(term.category()));
        for (int i = 0; i < term.relatedTerms().size(); i++) {
            RelatedTerm related = term.relatedTerms().get(i);
            DataPath at = path.field("relatedTerms").element(i);
            if (!removed.contains(at.toString())) {
                builder.addRelatedTerm(RelatedTerm.of(
                        texts.at(at.field("slug")).apply(related.slug()),
                        texts.at(at.field("name")).apply(related.name())));
            }
        }
        for (int i = 0; i < term.faq().size(); i++) {
            Faq faq = term.faq().get(i);
            DataPath at = path.field("faq").element(i);
            builder.addFaq(Faq.of(
                    texts.at(at.field("question")).apply(faq.question()),
                    texts.at(at.field("answer")).apply(faq.answer())));
        }
        term.additionalFields()
                .forEach((name, value) -> builder.additionalField(renamed.getOrDefault(name, name), value));
        return builder.build();
    }
}
