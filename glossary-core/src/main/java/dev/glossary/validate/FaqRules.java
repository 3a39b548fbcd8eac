package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions and answers. */
final class FaqRules {
    /** Two questions may well be answered by “Yes.” */
    private static final int LEAST_WORDS_OF_ANSWERS = 4;

    /** More are not compared with the relations, so that many of both cannot take long. */
    private static final int MOST_QUESTIONS = 100;

    private static final Parameter<List<String>> MARKS =
            Parameter.texts("marks", List.of("?", "？", "؟", ";"), "What a question may end with; ; only in Greek.");
    private static final Parameter<List<String>> PATTERNS = Parameter.comparisons(
            "patterns",
            List.of(
                    "difference|differences|relationship|relation between X and Y",
                    "X vs|versus Y",
                    "how does|do X differ from Y"),
            "How questions compare X and Y: a|b for either word.");

    private static final Rule FAQ_DUPLICATE = Rule.define(
                    "faq-duplicate",
                    RuleGroup.FAQ,
                    Severity.WARNING,
                    "No question is asked twice, and no answer is given twice.")
            .onTerms(settings -> FaqRules::checkDuplicates);

    private static final Rule FAQ_QUESTION_FORM = Rule.define(
                    "faq-question-form", RuleGroup.FAQ, Severity.INFO, "A question ends with a question mark.")
            .parameters(MARKS)
            .onTexts(settings -> {
                Set<String> marks = Set.copyOf(settings.get(MARKS));
                return (text, out) -> {
                    if (text.field() == TextField.QUESTION) {
                        checkMark(text, marks, out);
                    }
                };
            });

    private static final Rule FAQ_RELATION_UNLINKED = Rule.define(
                    "faq-relation-unlinked",
                    RuleGroup.FAQ,
                    Severity.INFO,
                    "What a question compares the term with is one of its relations.")
            .parameters(PATTERNS)
            .onTerms(settings -> {
                if (!settings.isEnglish()) {
                    return (term, out) -> {};
                }
                List<Comparison> comparisons =
                        settings.get(PATTERNS).stream().map(Comparison::of).toList();
                return (term, out) -> checkLinks(term, comparisons, out);
            });

    static final List<Rule> ALL = List.of(FAQ_DUPLICATE, FAQ_QUESTION_FORM, FAQ_RELATION_UNLINKED);

    private FaqRules() {}

    private static void checkDuplicates(TermView term, Findings out) {
        if (term.term().faq().size() < 2) {
            return;
        }
        Known questions = new Known();
        Known answers = new Known();
        for (int i = 0; i < term.term().faq().size(); i++) {
            TextView question = term.text(TextField.QUESTION, i);
            boolean isAskedTwice = question != null && isKnown(question, questions, "question", out);
            TextView answer = term.text(TextField.ANSWER, i);
            if (answer != null && !isAskedTwice) {
                isKnown(answer, answers, "answer", out);
            }
        }
    }

    /** Texts that were met; few are compared one by one, since most differ in their first letters. */
    private static final class Known {
        private static final int FEW = 16;

        private final List<TextView> few = new ArrayList<>();
        private final Map<String, TextView> many = new HashMap<>();

        /** The text that was met before with the same key; null when there is none. */
        @Nullable
        TextView earlier(TextView text) {
            for (TextView other : few) {
                if (TextKey.same(other.text(), text.text())) {
                    return other;
                }
            }
            if (few.size() < FEW) {
                few.add(text);
                return null;
            }
            return many.putIfAbsent(TextKey.of(text.text()), text);
        }
    }

    private static boolean isKnown(TextView text, Known known, String what, Findings out) {
        TextView earlier = known.earlier(text);
        int least = text.field() == TextField.ANSWER ? LEAST_WORDS_OF_ANSWERS : 1;
        if (earlier == null || text.words().count() < least) {
            return false;
        }
        out.at(text).related(earlier.path()).say("the " + what + " stands in " + earlier.path() + " already");
        return true;
    }

    private static void checkMark(TextView view, Set<String> marks, Findings out) {
        String text = view.text().stripTrailing();
        int end = text.length();
        while (end > 0 && Sentences.isClosing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (end > 1 && text.charAt(end - 1) == '!' && marks.contains(text.substring(end - 2, end - 1))) {
            end--; // “?!” asks, too
        }
        String last = end == 0 ? "" : Character.toString(text.codePointBefore(end));
        // U+037E is the Greek question mark, which normal form C makes a semicolon.
        boolean isGreekMark = last.equals(";") || last.equals("\u037e");
        boolean isMark = isGreekMark
                ? marks.contains(";") && view.profile().has(TextProfile.GREEK_OR_CYRILLIC)
                : marks.contains(last);
        if (!isMark) {
            out.at(view).say("“" + Excerpt.of(text) + "” does not end with a question mark");
        }
    }

    private static void checkLinks(TermView term, List<Comparison> comparisons, Findings out) {
        int questions = 0;
        for (TextView text : term.texts()) {
            if (text.field() == TextField.QUESTION && questions++ < MOST_QUESTIONS) {
                for (Comparison comparison : comparisons) {
                    if (checkLink(text, comparison, out)) {
                        break;
                    }
                }
            }
        }
    }

    /** Whether a question is such a comparison; says so when the other side is not related. */
    private static boolean checkLink(TextView question, Comparison comparison, Findings out) {
        Comparison.Sides sides = comparison.in(question.words());
        if (sides == null) {
            return false;
        }
        TermView term = question.term();
        boolean firstIsTerm = isTerm(sides.first(), term);
        boolean secondIsTerm = isTerm(sides.second(), term);
        String other = firstIsTerm ? sides.second() : sides.first();
        if (firstIsTerm != secondIsTerm && !isRelated(other, term)) {
            out.at(question)
                    .say("the question compares the term with “" + Excerpt.of(other)
                            + "”, and no relation leads there");
        }
        return true;
    }

    /** Whether what a question names is the term: one has all the words of the other. */
    private static boolean isTerm(String side, TermView term) {
        Words words = Words.of(side).without(StopWords.ENGLISH);
        Words name = term.termWords().without(StopWords.ENGLISH);
        return words.count() > 0
                && name.count() > 0
                && (containsAll(words, name)
                        || containsAll(name, words)
                        || term.isAbbreviatedIn(words, StopWords.ENGLISH));
    }

    private static boolean containsAll(Words words, Words wanted) {
        for (int i = 0; i < wanted.count(); i++) {
            if (!words.containStem(wanted, i)) {
                return false;
            }
        }
        return true;
    }

    private static final Words OTHERS = Words.of("other others another one ones similar");
    private static final Words ORDINARY =
            Words.of("regular ordinary normal traditional conventional usual standard typical plain simple");

    /** Whether no term can be meant, such as by “other bonds”, “a traditional one”, or “a regular bond” on a green one. */
    private static boolean isNothingSpecial(Words words, TermView term) {
        boolean isOrdinary = false;
        boolean isSpecial = false;
        for (int i = 0; i < words.count(); i++) {
            if (OTHERS.contain(words, i)) {
                return true;
            }
            boolean isWordOfOrdinary = ORDINARY.contain(words, i);
            isOrdinary |= isWordOfOrdinary;
            isSpecial |= !isWordOfOrdinary && !term.termWords().containStem(words, i);
        }
        return isOrdinary && !isSpecial;
    }

    /** Whether a relation has a word in common with what is named, one that is not of the term’s own name. */
    private static boolean isRelated(String side, TermView term) {
        Words words = Words.of(side).without(StopWords.ENGLISH);
        if (isNothingSpecial(words, term)) {
            return true;
        }
        for (int i = 0; i < words.count(); i++) {
            boolean isOwn = term.termWords().containStem(words, i);
            for (int relation = 0; relation < term.relations().size(); relation++) {
                TextView name = term.text(TextField.RELATED_NAME, relation);
                if (name != null
                        && !isOwn
                        && (name.words().containStem(words, i)
                                || words.find(Words.of(name.words().initials()), 0) >= 0)) {
                    return true;
                }
            }
        }
        return words.count() == 0;
    }
}
