package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import java.text.Normalizer;
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
            String key = TextKey.of(view.term().term());
            DataPath first = key.isEmpty() ? null : firstByKey.putIfAbsent(key, view.path());
            if (first != null && !view.term().slug().equals(first.slug())) {
                twins.add(new Twin(view.path(), first, view.term().term()));
            }
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

        private final Set<String> fields;
        private final Map<Long, Group> groups = new LinkedHashMap<>();

        private static final class Group {
            private final DataPath first;
            private final String text;
            private final List<DataPath> others = new ArrayList<>(0);
            private int count = 1;

            Group(DataPath first, String text) {
                this.first = first;
                this.text = text;
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
                        add(question, "faq", question.text() + "\n" + text.text());
                    }
                } else if (fields.contains(field.key())) {
                    add(text, field.key(), text.text());
                }
            }
        }

        private void add(TextView text, String kind, String value) {
            String folded = folded(value);
            long hash = Words.mixed(kind.hashCode());
            for (int i = 0; i < folded.length(); i++) {
                hash = hash * 0x9E3779B97F4A7C15L + folded.charAt(i);
            }
            Group group = groups.get(hash);
            if (group == null) {
                groups.put(hash, new Group(text.path(), value));
            } else if (isOfAnotherTerm(text, group) && folded.equals(folded(group.text))) {
                group.count++;
                if (group.others.size() < MOST_RELATED) {
                    group.others.add(text.path());
                }
            }
        }

        private static boolean isOfAnotherTerm(TextView text, Group group) {
            String slug = text.term().term().slug();
            return !slug.equals(group.first.slug())
                    && group.others.stream().noneMatch(other -> slug.equals(other.slug()));
        }

        /** The text without case, and with one space for each run of white space. */
        private static String folded(String text) {
            boolean isAscii = text.chars().allMatch(c -> c < 128);
            String compatible = isAscii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
            StringBuilder folded = new StringBuilder(compatible.length());
            boolean isAfterSpace = true;
            for (int i = 0; i < compatible.length(); i++) {
                char c = compatible.charAt(i);
                boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
                if (!isSpace) {
                    folded.append(Character.toLowerCase(Character.toUpperCase(c)));
                } else if (!isAfterSpace) {
                    folded.append(' ');
                }
                isAfterSpace = isSpace;
            }
            return folded.toString().stripTrailing();
        }

        @Override
        public void finish(Findings out) {
            for (Group group : groups.values()) {
                if (group.count > 1) {
                    boolean isAnswer = "question".equals(group.first.name());
                    out.at(group.first)
                            .related(group.others)
                            .say((isAnswer ? "this question with its answer" : "“" + Excerpt.of(group.text) + "”")
                                    + " stands in " + group.count + " terms");
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
