package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Severity;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members a term has. */
final class FieldRules {
    private static final Parameter<List<String>> OPTIONAL =
            Parameter.texts("optional", "Members that may be missing, such as category or faq.answer.");

    private static final Rule REQUIRED_FIELD = Rule.define(
                    "required-field",
                    RuleGroup.FIELDS,
                    Severity.ERROR,
                    "All members of a term, of its relations and of its answers are there and not blank.")
            .parameters(OPTIONAL)
            .byReader(settings -> {
                Set<String> optional = Set.copyOf(settings.get(OPTIONAL));
                return (term, out) -> checkRequired(term, optional, out);
            });

    private static final Rule FIELD_TYPE = Rule.define(
                    "field-type",
                    RuleGroup.FIELDS,
                    Severity.ERROR,
                    "Texts are texts, and relatedTerms and faq are lists of objects.")
            .byReader();

    private static final Rule UNKNOWN_FIELD = Rule.define(
                    "unknown-field",
                    RuleGroup.FIELDS,
                    Severity.WARNING,
                    "A term, a relation and an answer have no members but those that are known.")
            .fix(FixKind.SUGGESTED)
            .parameters(Parameter.texts("allow", "Further members that are known."))
            .byReader();

    static final List<Rule> ALL = List.of(REQUIRED_FIELD, FIELD_TYPE, UNKNOWN_FIELD);

    private FieldRules() {}

    private static void checkRequired(TermView view, Set<String> optional, Findings out) {
        Term term = view.term();
        DataPath path = view.path();
        require(optional, "slug", path.field("slug"), term.slug(), out);
        require(optional, "term", path.field("term"), term.term(), out);
        require(optional, "shortDefinition", path.field("shortDefinition"), term.shortDefinition(), out);
        require(optional, "seoTitle", path.field("seoTitle"), term.seoTitle(), out);
        require(optional, "seoDescription", path.field("seoDescription"), term.seoDescription(), out);
        require(optional, "explanation", path.field("explanation"), term.explanation(), out);
        for (int i = 0; i < term.relatedTerms().size(); i++) {
            RelatedTerm related = term.relatedTerms().get(i);
            require(optional, "relatedTerms.slug", view.relation(i).field("slug"), related.slug(), out);
            require(optional, "relatedTerms.name", view.relation(i).field("name"), related.name(), out);
        }
        for (int i = 0; i < term.faq().size(); i++) {
            Faq faq = term.faq().get(i);
            require(optional, "faq.question", view.answer(i).field("question"), faq.question(), out);
            require(optional, "faq.answer", view.answer(i).field("answer"), faq.answer(), out);
        }
        require(optional, "category", path.field("category"), term.category(), out);
    }

    private static void require(Set<String> optional, String name, DataPath path, @Nullable String text, Findings out) {
        if ((text == null || text.isBlank()) && !optional.contains(name)) {
            out.at(path).say("the member is required, and is " + (text == null ? "missing" : "blank"));
        }
    }
}
