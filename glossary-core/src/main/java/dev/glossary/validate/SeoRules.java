package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Severity;
import java.util.List;

/** What search engines show of a term. */
final class SeoRules {
    private static final Parameter<Integer> MIN_WORDS =
            Parameter.count("minWords", 2, "How many words a phrase has at least; small words do not count.");
    private static final Parameter<Integer> MAX_IN_DESCRIPTION =
            Parameter.count("maxInDescription", 2, "How often a description may say the whole name of the term.");

    private static final Rule SEO_REPEATED_PHRASE = Rule.define(
                    "seo-repeated-phrase",
                    RuleGroup.SEO,
                    Severity.WARNING,
                    "The title for search engines says no phrase twice, and their description does not dwell on the name.")
            .parameters(MIN_WORDS, MAX_IN_DESCRIPTION)
            .onTerms(settings -> {
                StopWords stopWords = StopWords.of(settings);
                int minWords = Math.max(1, settings.get(MIN_WORDS));
                int maxInDescription = settings.get(MAX_IN_DESCRIPTION);
                return (term, out) -> {
                    checkTitle(term, stopWords, minWords, out);
                    checkDescription(term, stopWords, minWords, maxInDescription, out);
                };
            });

    private static final Rule SEO_TITLE_MISSING_TERM = Rule.define(
                    "seo-title-missing-term",
                    RuleGroup.SEO,
                    Severity.INFO,
                    "The title for search engines names the term.")
            .onTerms(settings -> {
                StopWords stopWords = StopWords.of(settings);
                return (term, out) -> checkNamed(term, stopWords, out);
            });

    static final List<Rule> ALL = List.of(SEO_REPEATED_PHRASE, SEO_TITLE_MISSING_TERM);

    private SeoRules() {}

    /** Words as a row in which runs are looked for. */
    private record WordRow(Words words) implements LongestRepeat.Row {
        @Override
        public int count() {
            return words.count();
        }

        @Override
        public long hash(int element) {
            return words.hash(element);
        }

        @Override
        public boolean same(int element, int other) {
            return words.same(element, words, other);
        }
    }

    private static void checkTitle(TermView term, StopWords stopWords, int minWords, Findings out) {
        TextView title = term.text(TextField.SEO_TITLE);
        if (title == null) {
            return;
        }
        Words content = title.words().without(stopWords);
        LongestRepeat repeat = LongestRepeat.in(new WordRow(content), minWords);
        if (repeat.isFound() && !isComparison(content, repeat)) {
            int from = content.start(repeat.second());
            int to = content.end(repeat.second() + repeat.length() - 1);
            out.at(title, from, to)
                    .related(title, content.start(repeat.first()), content.end(repeat.first() + repeat.length() - 1))
                    .say("“" + Excerpt.of(title.text().substring(from, to)) + "” already occurs in this title");
        }
    }

    private static final Words VERSUS = Words.of("vs versus");

    /** Whether two things are compared whose names have words in common: “Roth IRA Rules vs. Roth IRA Limits”. */
    private static boolean isComparison(Words title, LongestRepeat repeat) {
        int end = repeat.first() + repeat.length();
        for (int i = end; i < repeat.second(); i++) {
            if (VERSUS.contain(title, i)) {
                return i > end || (repeat.first() > 0 && i + 1 < repeat.second());
            }
        }
        return false;
    }

    private static void checkDescription(
            TermView term, StopWords stopWords, int minWords, int maxInDescription, Findings out) {
        TextView description = term.text(TextField.SEO_DESCRIPTION);
        Words name = term.termWords().without(stopWords);
        if (description == null || name.count() < minWords) {
            return;
        }
        Words content = description.words().without(stopWords);
        int times = 0;
        for (int at = content.find(name, 0); at >= 0; at = content.find(name, at + name.count())) {
            times++;
            if (times > maxInDescription) {
                out.at(description, content.start(at), content.end(at + name.count() - 1))
                        .say("the description says “" + Excerpt.of(term.term().term()) + "” more than "
                                + (maxInDescription == 1 ? "once" : maxInDescription + " times"));
                return;
            }
        }
    }

    private static void checkNamed(TermView term, StopWords stopWords, Findings out) {
        TextView title = term.text(TextField.SEO_TITLE);
        if (title == null) {
            return;
        }
        Words words = title.words();
        Words name = term.termWords().without(stopWords);
        int missing = firstMissing(words, name);
        if (missing >= 0
                && !holdsEitherName(words, term.term().term(), stopWords)
                && !isNamedWithoutAccents(title.text(), name, stopWords)
                && !TextKey.of(title.text()).contains(TextKey.of(term.term().term()))
                && !term.isAbbreviatedIn(words, stopWords)) {
            out.at(title).say("the title lacks “" + Excerpt.of(name.text(missing)) + "” of the term’s name");
        }
    }

    /** Whether a title spells a name without its accents, as people search for it: “Creme Brulee”. */
    private static boolean isNamedWithoutAccents(String title, Words name, StopWords stopWords) {
        Words plain = Words.of(SlugForm.of(name.text())).without(stopWords);
        return plain.count() == name.count() && firstMissing(Words.of(SlugForm.of(title)), plain) < 0;
    }

    /** The first word of a name that a title does not hold in any form; −1 when it holds all. */
    private static int firstMissing(Words title, Words name) {
        for (int i = 0; i < name.count(); i++) {
            if (!title.containStem(name, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Of a name with another in brackets, such as “Retrieval-Augmented Generation (RAG)”, a title may say either. */
    private static boolean holdsEitherName(Words title, String name, StopWords stopWords) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open <= 0 || close < 0) {
            return false;
        }
        Words outside = Words.of(name.substring(0, open) + " " + name.substring(close + 1))
                .without(stopWords);
        Words inside = Words.of(name.substring(open, close)).without(stopWords);
        return (outside.count() > 0 && firstMissing(title, outside) < 0)
                || (inside.count() > 0 && firstMissing(title, inside) < 0);
    }
}
