package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import dev.glossary.model.RelatedTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The relations of one term. */
final class RelationRules {
    private static final Rule RELATED_SELF = Rule.define(
                    "related-self", RuleGroup.RELATIONS, Severity.WARNING, "A term is not related to itself.")
            .fix(FixKind.SAFE)
            .onTerms(settings -> RelationRules::checkSelf);

    private static final Rule RELATED_DUPLICATE = Rule.define(
                    "related-duplicate", RuleGroup.RELATIONS, Severity.WARNING, "A term is related to another once.")
            .fix(FixKind.SAFE)
            .onTerms(settings -> RelationRules::checkDuplicates);

    static final List<Rule> ALL = List.of(RELATED_SELF, RELATED_DUPLICATE);

    private RelationRules() {}

    private static void checkSelf(TermView term, Findings out) {
        String slug = term.term().slug();
        for (int i = 0; i < term.relations().size(); i++) {
            if (slug.equals(term.relations().get(i).slug()) && !slug.isBlank()) {
                out.at(term.relation(i))
                        .fix(Fix.safe(new Fix.RemoveElement(term.relation(i))))
                        .say("“" + Excerpt.of(slug) + "” is the term itself");
            }
        }
    }

    private static void checkDuplicates(TermView term, Findings out) {
        if (term.relations().size() < 2) {
            return;
        }
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < term.relations().size(); i++) {
            RelatedTerm related = term.relations().get(i);
            String slug = related.slug();
            if (slug == null || slug.isBlank() || slug.equals(term.term().slug())) {
                continue;
            }
            Integer earlier = first.putIfAbsent(slug, i);
            if (earlier != null) {
                boolean isSame = Objects.equals(
                        related.name(), term.relations().get(earlier).name());
                out.at(term.relation(i))
                        .related(term.relation(earlier))
                        .fix(isSame ? Fix.safe(new Fix.RemoveElement(term.relation(i))) : null)
                        .say("“" + Excerpt.of(slug) + "” is a relation of this term already"
                                + (isSame ? "" : ", under another name"));
            }
        }
    }
}
