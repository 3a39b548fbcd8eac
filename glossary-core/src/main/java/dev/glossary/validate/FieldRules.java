package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.DisplayWidth;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.NearestName;
import dev.glossary.finding.Severity;
import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members a term has, and how long they are. */
final class FieldRules {
    /** What must be there; {@code faq.answer} is the answer of every entry. */
    private static final List<String> REQUIRED = List.of(
            "slug",
            "term",
            "shortDefinition",
            "seoTitle",
            "seoDescription",
            "explanation",
            "relatedTerms",
            "relatedTerms.slug",
            "relatedTerms.name",
            "faq",
            "faq.question",
            "faq.answer",
            "category");

    private static final Parameter<List<String>> OPTIONAL = Parameter.choices(
            "optional", List.of(), REQUIRED, "Members that may be missing, such as category or faq.answer.");

    private static final Parameter<List<String>> ALLOW = Parameter.texts("allow", "Further members that are known.");

    private static final List<String> LISTS = List.of("relatedTerms", "faq");
    private static final Parameter<List<String>> FIELDS =
            Parameter.choices("fields", LISTS, LISTS, "The lists that must have an element.");

    private static final Parameter<Range> TITLE_LENGTH =
            Parameter.range("seoTitle", 10, 90, "The columns of a title for search engines.");
    private static final Parameter<Range> DESCRIPTION_LENGTH =
            Parameter.range("seoDescription", 50, 250, "The columns of a description for search engines.");
    private static final Parameter<Range> DEFINITION_LENGTH =
            Parameter.range("shortDefinition", 20, 400, "The columns of a short definition.");
    private static final Parameter<Range> EXPLANATION_LENGTH =
            Parameter.range("explanation", 150, 20_000, "The columns of an explanation.");

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
            .parameters(ALLOW)
            .byReader(settings -> {
                Set<String> allowed = Set.copyOf(settings.get(ALLOW));
                return (term, out) -> checkKnown(term, allowed, out);
            });

    private static final Rule EMPTY_LIST = Rule.define(
                    "empty-list", RuleGroup.FIELDS, Severity.INFO, "A term has relations, and it has questions.")
            .parameters(FIELDS)
            .onTerms(settings -> {
                Set<String> fields = Set.copyOf(settings.get(FIELDS));
                return (term, out) -> checkLists(term, fields, out);
            });

    private static final Rule FIELD_LENGTH = Rule.define(
                    "field-length",
                    RuleGroup.FIELDS,
                    Severity.WARNING,
                    "Titles, descriptions, definitions and explanations are neither very short nor very long.")
            .parameters(TITLE_LENGTH, DESCRIPTION_LENGTH, DEFINITION_LENGTH, EXPLANATION_LENGTH)
            .onTexts(settings -> {
                Map<TextField, Range> ranges = new EnumMap<>(TextField.class);
                ranges.put(TextField.SEO_TITLE, settings.get(TITLE_LENGTH));
                ranges.put(TextField.SEO_DESCRIPTION, settings.get(DESCRIPTION_LENGTH));
                ranges.put(TextField.SHORT_DEFINITION, settings.get(DEFINITION_LENGTH));
                ranges.put(TextField.EXPLANATION, settings.get(EXPLANATION_LENGTH));
                return (text, out) -> checkLength(text, ranges.get(text.field()), out);
            });

    static final List<Rule> ALL = List.of(REQUIRED_FIELD, FIELD_TYPE, UNKNOWN_FIELD, EMPTY_LIST, FIELD_LENGTH);

    private static final List<String> TERM = membersOf("");
    private static final List<String> RELATION = membersOf("relatedTerms.");
    private static final List<String> ANSWER = membersOf("faq.");

    private FieldRules() {}

    /** The names of what must be there, below a path that ends with a dot. */
    private static List<String> membersOf(String path) {
        return REQUIRED.stream()
                .filter(name -> name.startsWith(path) && name.indexOf('.', path.length()) < 0)
                .map(name -> name.substring(path.length()))
                .toList();
    }

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

    private static void checkKnown(TermView view, Set<String> allowed, Findings out) {
        Term term = view.term();
        checkKnown(view.path(), term.additionalFields(), TERM, allowed, absentMembers(term), out);
        for (int i = 0; i < term.relatedTerms().size(); i++) {
            RelatedTerm related = term.relatedTerms().get(i);
            Set<String> absent = absent("slug", related.slug(), "name", related.name());
            checkKnown(view.relation(i), related.additionalFields(), RELATION, allowed, absent, out);
        }
        for (int i = 0; i < term.faq().size(); i++) {
            Faq faq = term.faq().get(i);
            Set<String> absent = absent("question", faq.question(), "answer", faq.answer());
            checkKnown(view.answer(i), faq.additionalFields(), ANSWER, allowed, absent, out);
        }
    }

    private static void checkKnown(
            DataPath path,
            AdditionalFields fields,
            List<String> known,
            Set<String> allowed,
            Set<String> absent,
            Findings out) {
        for (String name : fields.keySet()) {
            if (!allowed.contains(name)) {
                String nearest = NearestName.to(name, known);
                DataPath member = path.field(name);
                out.at(member)
                        .fix(
                                nearest != null && absent.contains(nearest)
                                        ? Fix.suggested(new Fix.RenameMember(member, nearest))
                                        : null)
                        .say("no member “" + Excerpt.of(name) + "” is known"
                                + (nearest == null ? "" : "; did you mean " + nearest + "?"));
            }
        }
    }

    /** The texts that a term lacks, whose names a member may take. */
    private static Set<String> absentMembers(Term term) {
        Set<String> absent = absent("seoTitle", term.seoTitle(), "seoDescription", term.seoDescription());
        absent.addAll(absent("shortDefinition", term.shortDefinition(), "explanation", term.explanation()));
        absent.addAll(absent("category", term.category(), "slug", term.slug()));
        return absent;
    }

    private static Set<String> absent(
            String name, @Nullable String text, String otherName, @Nullable String otherText) {
        Set<String> absent = new HashSet<>();
        if (text == null) {
            absent.add(name);
        }
        if (otherText == null) {
            absent.add(otherName);
        }
        return absent;
    }

    private static void checkLists(TermView view, Set<String> fields, Findings out) {
        checkList(view, "relatedTerms", view.term().relatedTerms(), fields, out);
        checkList(view, "faq", view.term().faq(), fields, out);
    }

    private static void checkList(TermView view, String name, List<?> list, Set<String> fields, Findings out) {
        if (list.isEmpty() && fields.contains(name)) {
            DataPath path = view.path().field(name);
            if (!view.isReported(path)) {
                out.at(path).say("the list has no element");
            }
        }
    }

    private static void checkLength(TextView text, @Nullable Range range, Findings out) {
        if (range != null) {
            int columns = columns(text);
            if (!range.contains(columns)) {
                out.at(text)
                        .say("the text takes " + columns + " columns, where " + range.min() + " to " + range.max()
                                + " are usual");
            }
        }
    }

    /** Where every character takes one column, their number is known. */
    private static int columns(TextView text) {
        boolean isSimple =
                !text.profile().has(TextProfile.FORMAT | TextProfile.PERHAPS_NOT_NFC | TextProfile.SURROGATE);
        return isSimple ? text.text().length() : DisplayWidth.of(text.text());
    }
}
