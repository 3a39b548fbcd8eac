package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in a glossary twice, or in two spellings. */
final class DuplicateRules {
    private static final List<String> COMPARED = List.of("seoTitle", "seoDescription", "shortDefinition", "faq");
    private static final Parameter<List<String>> FIELDS =
            Parameter.choices("fields", COMPARED, COMPARED, "What is compared; “faq” is a question with its answer.");
    private static final Parameter<Double> THRESHOLD = Parameter.share(
            "threshold", 0.8, "Which share of the runs of five words two explanations have in common, at least.");

    private static final Rule DUPLICATE_SLUG = Rule.define(
                    "duplicate-slug",
                    RuleGroup.CORPUS,
                    Severity.ERROR,
                    "No two terms of one slug differ, and no two files are the page of one slug.")
            .onGlossary((settings, context) -> new SlugCheck());

    private static final Rule DUPLICATE_TERM_NAME = Rule.define(
                    "duplicate-term-name",
                    RuleGroup.CORPUS,
                    Severity.WARNING,
                    "Terms of different slugs have names that differ in more than case, punctuation and space.")
            .onGlossary((settings, context) -> new NameCheck());

    private static final Rule DUPLICATE_FIELD_VALUE = Rule.define(
                    "duplicate-field-value",
                    RuleGroup.CORPUS,
                    Severity.WARNING,
                    "No two terms have the same title, description, definition, or question with its answer.")
            .parameters(FIELDS)
            .onGlossary((settings, context) -> new ValueCheck(Set.copyOf(settings.get(FIELDS))));

    private static final Rule NEAR_DUPLICATE_EXPLANATION = Rule.define(
                    "near-duplicate-explanation",
                    RuleGroup.CORPUS,
                    Severity.WARNING,
                    "No explanation is that of another term with few words changed.")
            .parameters(THRESHOLD)
            .onGlossary((settings, context) -> new NearDuplicates(settings.get(THRESHOLD), context.sentences()));

    private static final Rule CATEGORY_VARIANTS = Rule.define(
                    "category-variants",
                    RuleGroup.CORPUS,
                    Severity.WARNING,
                    "A category is spelled the same everywhere.")
            .fix(FixKind.SUGGESTED)
            .onGlossary((settings, context) -> new CategoryCheck());

    static final List<Rule> ALL = List.of(
            DUPLICATE_SLUG, DUPLICATE_TERM_NAME, DUPLICATE_FIELD_VALUE, NEAR_DUPLICATE_EXPLANATION, CATEGORY_VARIANTS);

    private DuplicateRules() {}

    private static final class SlugCheck implements GlossaryCheck {
        /** The first term of each slug, and the first that is the only one of its page. */
        private final Map<String, Seen> bySlug = new HashMap<>();

        private final List<Duplicate> duplicates = new ArrayList<>();

        private static final class Seen {
            private final Term term;
            private final DataPath path;
            private @Nullable DataPath page;

            Seen(Term term, DataPath path) {
                this.term = term;
                this.path = path;
            }
        }

        private record Duplicate(DataPath path, DataPath other, String message) {}

        @Override
        public void accept(TermView view) {
            Term term = view.term();
            if (term.slug().isBlank()) {
                return;
            }
            Seen first = bySlug.get(term.slug());
            if (first == null) {
                first = new Seen(term, view.path());
                bySlug.put(term.slug(), first);
            } else if (!term.equals(first.term)) {
                add(
                        view,
                        first.path,
                        "another term has the slug “" + Excerpt.of(term.slug()) + "”, and says something else");
            } else if (view.isAlone() && first.page != null) {
                add(view, first.page, "another file is the page of “" + Excerpt.of(term.slug()) + "”");
            }
            if (view.isAlone() && first.page == null) {
                first.page = view.path();
            }
        }

        private void add(TermView view, DataPath other, String message) {
            duplicates.add(new Duplicate(view.path().field("slug"), other.field("slug"), message));
        }

        @Override
        public void finish(Findings out) {
            for (Duplicate each : duplicates) {
                out.at(each.path).related(each.other).say(each.message);
            }
        }
    }

    private static final class NameCheck implements GlossaryCheck {
        private final Map<String, DataPath> firstByKey = new HashMap<>();
        private final List<Twin> twins = new ArrayList<>();

        private record Twin(DataPath path, DataPath other, String name) {}

        @Override
        public void accept(TermView view) {
            String key = key(view.term().term());
            DataPath first = key.isEmpty() ? null : firstByKey.putIfAbsent(key, view.path());
            if (first != null && !view.term().slug().equals(first.slug())) {
                twins.add(new Twin(view.path(), first, view.term().term()));
            }
        }

        /** What names have in common that differ in case, punctuation and space alone. */
        private static String key(String name) {
            StringBuilder key = new StringBuilder();
            int from = 0;
            for (int i = 0; i < name.length(); i++) {
                if (isOfName(name, i)) {
                    key.append(TextKey.of(name.substring(from, i))).append(name.charAt(i));
                    from = i + 1;
                }
            }
            return from == 0
                    ? TextKey.of(name)
                    : key.append(TextKey.of(name.substring(from))).toString();
        }

        /** Whether punctuation makes another name: .NET is not Net, :root not root, 1.5 not 15, and C-- not C. */
        private static boolean isOfName(String name, int at) {
            char sign = name.charAt(at);
            if (sign == '-') {
                return name.endsWith("--") && at >= name.length() - 2;
            }
            char before = at == 0 ? ' ' : name.charAt(at - 1);
            char after = at + 1 == name.length() ? ' ' : name.charAt(at + 1);
            boolean begins = Character.isWhitespace(before) && ".:/\\_".indexOf(sign) >= 0;
            boolean isPoint = Character.isDigit(before) && sign == '.' && Character.isDigit(after);
            return isPoint || begins && Character.isLetterOrDigit(after);
        }

        @Override
        public void finish(Findings out) {
            for (Twin twin : twins) {
                out.at(twin.path.field("term"))
                        .related(twin.other.field("term"))
                        .say("“" + Excerpt.of(twin.name) + "” is the name of “"
                                + Excerpt.of(String.valueOf(twin.other.slug())) + "” too");
            }
        }
    }

    /** Groups equal texts by their hashes, and tells of each group once. */
    private static final class ValueCheck implements GlossaryCheck {
        private static final int MOST_RELATED = 9;
        private static final int BEGINNING = 48;

        private final Set<String> fields;
        /** By hashes of their beginnings: the first text of each. */
        private final LongTable byBeginning = new LongTable();

        /** By hashes of the whole: the texts that begin as others do, which most do not. */
        private final LongTable byHash = new LongTable();

        private final List<Group> groups = new ArrayList<>();

        /** Texts that say the same; mostly one alone. */
        private static final class Group {
            private final TextField field;
            private final int ordinal;
            private final int element;
            private final String slug;
            private final String text;
            private final @Nullable String answer;
            private List<DataPath> others = List.of();
            private int count = 1;
            private boolean sharesBeginning;

            Group(TextView text, @Nullable TextView answer) {
                this.field = text.field();
                this.ordinal = text.term().path().termOrdinal();
                this.element = text.element();
                this.slug = text.term().term().slug();
                this.text = text.text();
                this.answer = answer == null ? null : answer.text();
            }

            /** @param length how many characters of the text count, and of the answer */
            long hash(int length) {
                long hash = FoldedText.hash(text, length) * 31 + field.key().hashCode();
                return answer == null ? hash : Words.mixed(hash) + FoldedText.hash(answer, length);
            }

            boolean isOfOtherTerms(TextView other) {
                String otherSlug = other.term().term().slug();
                return !otherSlug.equals(slug) && others.stream().noneMatch(known -> otherSlug.equals(known.slug()));
            }

            boolean says(TextView other, @Nullable TextView otherAnswer) {
                return FoldedText.same(text, other.text())
                        && (answer == null || otherAnswer != null && FoldedText.same(answer, otherAnswer.text()));
            }

            void add(TextView other) {
                count++;
                if (others.size() < MOST_RELATED) {
                    others = new ArrayList<>(others);
                    others.add(other.path());
                }
            }

            DataPath path() {
                DataPath term = DataPath.term(ordinal, slug);
                return element < 0
                        ? term.field(field.key())
                        : term.field("faq").element(element).field("question");
            }
        }

        ValueCheck(Set<String> fields) {
            this.fields = fields;
        }

        @Override
        public void accept(TermView term) {
            for (TextView text : term.texts()) {
                TextField field = text.field();
                if (field == TextField.ANSWER) {
                    TextView question = term.text(TextField.QUESTION, text.element());
                    if (question != null && fields.contains("faq")) {
                        add(question, text);
                    }
                } else if (fields.contains(field.key())) {
                    add(text, null);
                }
            }
        }

        /** @param answer the answer of a question; null for a text by itself */
        private void add(TextView text, @Nullable TextView answer) {
            Group group = new Group(text, answer);
            long beginning = group.hash(BEGINNING);
            int first = byBeginning.get(beginning);
            if (first < 0) {
                byBeginning.put(beginning, groups.size());
                groups.add(group);
                return;
            }
            Group known = groups.get(first);
            if (!known.sharesBeginning) {
                known.sharesBeginning = true;
                byHash.put(known.hash(Integer.MAX_VALUE), first);
            }
            long hash = group.hash(Integer.MAX_VALUE);
            int same = byHash.get(hash);
            if (same < 0) {
                byHash.put(hash, groups.size());
                groups.add(group);
            } else if (groups.get(same).isOfOtherTerms(text) && groups.get(same).says(text, answer)) {
                groups.get(same).add(text);
            }
        }

        @Override
        public void finish(Findings out) {
            for (Group group : groups) {
                if (group.count > 1) {
                    String what =
                            group.answer == null ? "“" + Excerpt.of(group.text) + "”" : "this question with its answer";
                    out.at(group.path()).related(group.others).say(what + " stands in " + group.count + " terms");
                }
            }
        }
    }

    private static final class CategoryCheck implements GlossaryCheck {
        /** The terms of each spelling, in the order in which they were met. */
        private final Map<String, Map<String, List<DataPath>>> spellingsByKey = new LinkedHashMap<>();

        @Override
        public void accept(TermView term) {
            String category = term.term().category();
            if (category != null && !category.isBlank()) {
                spellingsByKey
                        .computeIfAbsent(TextKey.of(category), absent -> new LinkedHashMap<>(2))
                        .computeIfAbsent(category, absent -> new ArrayList<>())
                        .add(term.path());
            }
        }

        @Override
        public void finish(Findings out) {
            for (Map<String, List<DataPath>> spellings : spellingsByKey.values()) {
                if (spellings.size() > 1) {
                    Map.Entry<String, List<DataPath>> most = mostOf(spellings);
                    DataPath example = most.getValue().get(0).field("category");
                    spellings.forEach((spelling, terms) -> {
                        if (!spelling.equals(most.getKey())) {
                            terms.forEach(term -> say(term.field("category"), spelling, most.getKey(), example, out));
                        }
                    });
                }
            }
        }

        /** The spelling of most terms; of two as frequent, the one that was met first. */
        private static Map.Entry<String, List<DataPath>> mostOf(Map<String, List<DataPath>> spellings) {
            Map.Entry<String, List<DataPath>> most =
                    spellings.entrySet().iterator().next();
            for (Map.Entry<String, List<DataPath>> each : spellings.entrySet()) {
                most = each.getValue().size() > most.getValue().size() ? each : most;
            }
            return most;
        }

        private static void say(DataPath path, String spelling, String most, DataPath example, Findings out) {
            TextSpan whole = new TextSpan(0, spelling.codePointCount(0, spelling.length()));
            out.at(path)
                    .related(example)
                    .fix(Fix.suggested(new Fix.ReplaceText(path, whole, most)))
                    .say("“" + Excerpt.of(spelling) + "” is spelled “" + Excerpt.of(most) + "” in other terms");
        }
    }
}
