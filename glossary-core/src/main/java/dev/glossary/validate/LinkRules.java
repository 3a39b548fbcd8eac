package dev.glossary.validate;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.RelatedTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where the relations of terms lead. */
final class LinkRules {
    private static final Parameter<List<String>> KNOWN =
            Parameter.textsOrFile("known", "Slugs that lead somewhere although no page has their term.");
    private static final Parameter<String> COMPARE = Parameter.choice(
            "compare",
            "exact",
            List.of("exact", "key"),
            "How names are compared; “key” does not mind case, punctuation and space.");
    private static final Parameter<Integer> AGGREGATE_ABOVE =
            Parameter.count("aggregateAbove", 20, "Of more one-way relations than this, one finding tells of all.");
    private static final Parameter<Integer> MAX_REPORTED =
            Parameter.count("maxReported", 100, "How many isolated terms are reported one by one.");
    private static final Parameter<Integer> MAX =
            Parameter.count("max", 5, "How many mentions are reported of one term.");

    private static final int MOST_SAMPLES = 20;

    private static final Rule DANGLING_RELATED = Rule.define(
                    "dangling-related", RuleGroup.CORPUS, Severity.ERROR, "Every related slug is that of a term.")
            .needingAllTerms()
            .parameters(KNOWN)
            .onGlossary((settings, context) -> {
                List<String> known = settings.find(KNOWN);
                return new DanglingCheck(known == null ? Set.of() : Set.copyOf(known), context);
            });

    private static final Rule RELATED_NAME_MISMATCH = Rule.define(
                    "related-name-mismatch",
                    RuleGroup.CORPUS,
                    Severity.WARNING,
                    "A related term is called what it calls itself.")
            .fix(FixKind.SAFE)
            .parameters(COMPARE)
            .onGlossary(
                    (settings, context) -> new NameCheck(settings.get(COMPARE).equals("exact")));

    private static final Rule ONE_WAY_RELATED = Rule.define(
                    "one-way-related",
                    RuleGroup.CORPUS,
                    Severity.INFO,
                    "A term that another one is related to is related to that, unless its list is full.")
            .needingAllTerms()
            .fix(FixKind.SUGGESTED)
            .parameters(AGGREGATE_ABOVE)
            .onGlossary((settings, context) -> new OneWayCheck(settings.get(AGGREGATE_ABOVE)));

    private static final Rule ISOLATED_TERMS = Rule.define(
                    "isolated-terms",
                    RuleGroup.CORPUS,
                    Severity.INFO,
                    "Relations lead from each term to all others, in any number of steps.")
            .needingAllTerms()
            .parameters(MAX_REPORTED)
            .onGlossary((settings, context) -> new IslandCheck(settings.get(MAX_REPORTED)));

    private static final Rule UNLINKED_MENTION = Rule.define(
                    "unlinked-mention", RuleGroup.CORPUS, Severity.INFO, "A term that a text mentions is related.")
            .off()
            .fix(FixKind.SUGGESTED)
            .parameters(MAX)
            .onGlossary((settings, context) -> new MentionCheck(settings.get(MAX), settings.isEnglish()));

    static final List<Rule> ALL =
            List.of(DANGLING_RELATED, RELATED_NAME_MISMATCH, ONE_WAY_RELATED, ISOLATED_TERMS, UNLINKED_MENTION);

    private LinkRules() {}

    private static final class DanglingCheck extends CollectingCheck {
        private final Set<String> vouchedFor;
        private final GlossaryContext context;

        DanglingCheck(Set<String> vouchedFor, GlossaryContext context) {
            this.vouchedFor = vouchedFor;
            this.context = context;
        }

        @Override
        public void finish(Findings out) {
            for (int term = 0; term < terms.size(); term++) {
                for (int i = 0; i < terms.get(term).relatedTerms().size(); i++) {
                    String target = terms.target(term, i);
                    if (!target.isEmpty() && !context.isKnown(target) && !vouchedFor.contains(target)) {
                        out.at(terms.relation(term, i).field("slug"))
                                .say("no term has the slug “" + Excerpt.of(target) + "”");
                    }
                }
            }
        }
    }

    private static final class NameCheck implements GlossaryCheck {
        private final boolean isExact;
        private final SeenTerms terms = new SeenTerms();

        /** By slugs, the terms that bear them under different names. */
        private final Map<String, List<Integer>> namesakes = new HashMap<>();

        NameCheck(boolean isExact) {
            this.isExact = isExact;
        }

        @Override
        public void accept(TermView view) {
            int term = terms.add(view);
            List<Integer> known = namesakes.computeIfAbsent(view.term().slug(), absent -> new ArrayList<>(1));
            if (!view.term().term().isBlank()
                    && known.stream()
                            .noneMatch(other -> isNamed(other, view.term().term()))) {
                known.add(term);
            }
        }

        private boolean isNamed(int term, String name) {
            String own = terms.get(term).term();
            return isExact ? own.equals(name) : TextKey.same(own, name);
        }

        @Override
        public void finish(Findings out) {
            for (int term = 0; term < terms.size(); term++) {
                List<RelatedTerm> relations = terms.get(term).relatedTerms();
                for (int i = 0; i < relations.size(); i++) {
                    String name = relations.get(i).name();
                    List<Integer> targets = namesakes.getOrDefault(terms.target(term, i), List.of());
                    if (name != null
                            && !name.isBlank()
                            && !targets.isEmpty()
                            && targets.stream().noneMatch(target -> isNamed(target, name))) {
                        say(terms.relation(term, i).field("name"), name, targets, out);
                    }
                }
            }
        }

        private void say(DataPath path, String name, List<Integer> targets, Findings out) {
            String right = terms.get(targets.get(0)).term();
            TextSpan whole = new TextSpan(0, name.codePointCount(0, name.length()));
            Fix fix = targets.size() == 1 ? Fix.safe(new Fix.ReplaceText(path, whole, right)) : null;
            out.at(path)
                    .related(terms.path(targets.get(0)).field("term"))
                    .fix(fix)
                    .say("“" + Excerpt.of(name) + "” calls itself “" + Excerpt.of(right) + "”");
        }
    }

    /** The terms by their slugs: of several with one slug, the first stands for all. */
    private static final class Graph {
        private final SeenTerms terms = new SeenTerms();
        private final Map<String, Integer> bySlug = new LinkedHashMap<>();

        void add(TermView view) {
            int term = terms.add(view);
            if (!view.term().slug().isBlank()) {
                bySlug.putIfAbsent(view.term().slug(), term);
            }
        }

        /** The term that a relation leads to; −1 when it leads to none, or to its own. */
        int target(int term, int relation) {
            String slug = terms.target(term, relation);
            Integer target = slug.equals(terms.slug(term)) ? null : bySlug.get(slug);
            return target == null ? -1 : target;
        }

        /** The term that stands for all with the slug of one; −1 when it has none. */
        int node(int term) {
            return bySlug.getOrDefault(terms.slug(term), -1);
        }
    }

    private static final class OneWayCheck implements GlossaryCheck {
        private final int aggregateAbove;
        private final Graph graph = new Graph();

        /** A relation that is not returned. */
        private record OneWay(int from, int relation, int to) {}

        OneWayCheck(int aggregateAbove) {
            this.aggregateAbove = aggregateAbove;
        }

        @Override
        public void accept(TermView term) {
            graph.add(term);
        }

        /** A list that is as long as the longest one is taken to be full: sites show so many relations and no more. */
        private boolean isFull(int term, int longest) {
            return graph.terms.get(term).relatedTerms().size() >= longest;
        }

        @Override
        public void finish(Findings out) {
            SeenTerms terms = graph.terms;
            int longest = 0;
            for (int term = 0; term < terms.size(); term++) {
                longest = Math.max(longest, terms.get(term).relatedTerms().size());
            }
            Set<Long> pairs = new HashSet<>();
            for (int term = 0; term < terms.size(); term++) {
                for (int i = 0; i < terms.get(term).relatedTerms().size(); i++) {
                    int target = graph.target(term, i);
                    if (target >= 0 && graph.node(term) >= 0) {
                        pairs.add(pair(graph.node(term), target));
                    }
                }
            }
            List<OneWay> found = new ArrayList<>();
            Set<Long> told = new HashSet<>();
            for (int term = 0; term < terms.size(); term++) {
                int node = graph.node(term);
                for (int i = 0; node >= 0 && i < terms.get(term).relatedTerms().size(); i++) {
                    int target = graph.target(term, i);
                    if (target >= 0
                            && !pairs.contains(pair(target, node))
                            && !isFull(target, longest)
                            && told.add(pair(node, target))) {
                        found.add(new OneWay(term, i, target));
                    }
                }
            }
            if (found.size() <= aggregateAbove) {
                found.forEach(each -> say(each, out));
            } else {
                sayTogether(found, pairs.size(), out);
            }
        }

        private static long pair(int from, int to) {
            return (long) from << 32 | to;
        }

        private void say(OneWay each, Findings out) {
            SeenTerms terms = graph.terms;
            Fix fix = Fix.suggested(new Fix.AddRelation(
                    terms.path(each.to),
                    terms.slug(each.from),
                    terms.get(each.from).term()));
            out.at(terms.relation(each.from, each.relation))
                    .related(terms.path(each.to).field("relatedTerms"))
                    .fix(fix)
                    .say("“" + Excerpt.of(terms.slug(each.to)) + "” is not related to “"
                            + Excerpt.of(terms.slug(each.from)) + "” in turn");
        }

        private void sayTogether(List<OneWay> found, int relations, Findings out) {
            SeenTerms terms = graph.terms;
            List<DataPath> samples = found.stream()
                    .limit(MOST_SAMPLES)
                    .map(each -> terms.relation(each.from, each.relation))
                    .toList();
            out.at(samples.get(0))
                    .related(samples.subList(1, samples.size()))
                    .say(String.format(
                            Locale.ROOT,
                            "%d of %d relations (%.0f %%) are not returned; the first leads to “%s”",
                            found.size(),
                            relations,
                            100.0 * found.size() / relations,
                            Excerpt.of(terms.slug(found.get(0).to))));
        }
    }

    /** Union–find over terms that a relation joins, in either direction. */
    private static final class IslandCheck implements GlossaryCheck {
        private final int maxReported;
        private final Graph graph = new Graph();

        IslandCheck(int maxReported) {
            this.maxReported = maxReported;
        }

        @Override
        public void accept(TermView term) {
            graph.add(term);
        }

        @Override
        public void finish(Findings out) {
            Map<Integer, List<Integer>> islands = islands();
            if (islands.size() <= 1) {
                return;
            }
            int largest = islands.values().stream().mapToInt(List::size).max().orElse(0);
            boolean isMainland = largest > 1;
            int said = 0;
            int more = 0;
            for (List<Integer> island : islands.values()) {
                if (isMainland && island.size() == largest) {
                    isMainland = false; // the first of the largest ones is what others are cut off from
                } else if (said == maxReported) {
                    more++;
                } else {
                    said++;
                    say(island, out);
                }
            }
            if (more > 0) {
                DataPath first = graph.terms.path(0);
                out.at(first).say(more + " more terms, or groups of terms, are cut off from the others");
            }
        }

        private Map<Integer, List<Integer>> islands() {
            int[] parents = new int[graph.terms.size()];
            for (int term = 0; term < parents.length; term++) {
                parents[term] = term;
            }
            for (int term = 0; term < parents.length; term++) {
                int node = graph.node(term);
                for (int i = 0;
                        node >= 0 && i < graph.terms.get(term).relatedTerms().size();
                        i++) {
                    int target = graph.target(term, i);
                    if (target >= 0) {
                        parents[root(parents, node)] = root(parents, target);
                    }
                }
            }
            Map<Integer, List<Integer>> islands = new LinkedHashMap<>();
            for (int node : graph.bySlug.values()) {
                islands.computeIfAbsent(root(parents, node), absent -> new ArrayList<>(1))
                        .add(node);
            }
            return islands;
        }

        private static int root(int[] parents, int term) {
            int root = term;
            while (parents[root] != root) {
                parents[root] = parents[parents[root]]; // halves the way for the next one
                root = parents[root];
            }
            return root;
        }

        private void say(List<Integer> island, Findings out) {
            SeenTerms terms = graph.terms;
            DataPath first = terms.path(island.get(0));
            if (island.size() == 1) {
                out.at(first).say("no relation leads to the term, and none from it to another");
            } else {
                List<DataPath> others = island.stream()
                        .skip(1)
                        .limit(MOST_SAMPLES - 1L)
                        .map(terms::path)
                        .toList();
                out.at(first)
                        .related(others)
                        .say(island.size() + " terms are related to each other alone, and cut off from the others");
            }
        }
    }

    /** Looks for the names of other terms in explanations; of a term by itself, for names that it is compared with. */
    private static final class MentionCheck extends CollectingCheck {
        private static final int LEAST_WORDS = 2;

        private final int max;
        private final boolean isEnglish;

        MentionCheck(int max, boolean isEnglish) {
            this.max = max;
            this.isEnglish = isEnglish;
        }

        @Override
        public void finish(Findings out) {
            if (terms.size() == 1) {
                if (isEnglish) {
                    ComparedNames.check(terms.view(0), max, out);
                }
                return;
            }
            NameTable names = new NameTable();
            for (int term = 0; term < terms.size(); term++) {
                Words name = Words.of(terms.get(term).term());
                if (name.count() >= LEAST_WORDS) { // shorter names are words of other sentences, too
                    names.add(name, term);
                }
            }
            for (int term = 0; term < terms.size(); term++) {
                check(terms.view(term), names, out);
            }
        }

        private void check(TermView view, NameTable names, Findings out) {
            TextView explanation = view.text(TextField.EXPLANATION);
            if (explanation == null) {
                return;
            }
            Set<String> told = new LinkedHashSet<>();
            told.add(view.term().slug());
            for (RelatedTerm relation : view.relations()) {
                told.add(Objects.requireNonNullElse(relation.slug(), ""));
            }
            int linked = told.size();
            Words words = explanation.words();
            for (int word = 0; word < words.count() && told.size() - linked < max; ) {
                long found = names.longestAt(words, word);
                if (found == NameTable.NONE) {
                    word++;
                } else {
                    if (told.add(terms.slug(NameTable.number(found)))) {
                        say(view, explanation, word, found, out);
                    }
                    word += NameTable.length(found);
                }
            }
        }

        private void say(TermView view, TextView text, int word, long found, Findings out) {
            Words words = text.words();
            int term = NameTable.number(found);
            Fix fix = Fix.suggested(new Fix.AddRelation(
                    view.path(), terms.slug(term), terms.get(term).term()));
            out.at(text, words.start(word), words.end(word + NameTable.length(found) - 1))
                    .related(terms.path(term).field("term"))
                    .fix(terms.slug(term).isEmpty() ? null : fix)
                    .say("“" + Excerpt.of(terms.get(term).term()) + "” is a term, and not related");
        }
    }
}
