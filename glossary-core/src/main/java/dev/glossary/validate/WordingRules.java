package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Slips of the hand in the words of a text. */
final class WordingRules {
    /** A text with fewer letters that have a case says nothing about how it is written. */
    private static final int LEAST_LETTERS = 20;

    /** In running text, so many words stand beside another at least. */
    private static final int LEAST_PAIRS = 2;

    /** Pronouns and articles that follow each other in good sentences: “nous nous souvenons”, “die, die die Wahl haben”. */
    private static final Map<String, List<String>> PRONOUNS = Map.of(
            "de", List.of("die", "der", "das", "den", "dem", "sie"),
            "fr", List.of("nous", "vous"),
            "nl", List.of("die", "dat"));

    private static final Parameter<List<String>> EXCEPT =
            Parameter.texts("except", List.of("that", "had", "is", "long"), "Words that may stand twice in a row.");
    private static final Parameter<Double> MAX =
            Parameter.share("max", 0.7, "The greatest share of capitals among the letters of a text.");

    private static final Rule DOUBLED_WORD = Rule.define(
                    "doubled-word", RuleGroup.TEXT, Severity.INFO, "No word stands twice in a row.")
            .fix(FixKind.SUGGESTED)
            .parameters(EXCEPT)
            .onTexts(settings -> {
                Set<Long> except = Stream.concat(settings.get(EXCEPT).stream(), pronouns(settings.language()).stream())
                        .map(Words::of)
                        .filter(words -> words.count() > 0)
                        .map(words -> words.hash(0))
                        .collect(Collectors.toUnmodifiableSet());
                return (text, out) -> checkDoubled(text, except, out);
            });

    private static final Rule ALL_CAPITALS = Rule.define(
                    "all-capitals",
                    RuleGroup.TEXT,
                    Severity.INFO,
                    "No description, explanation or answer is written in capitals.")
            .parameters(MAX)
            .onTexts(settings -> {
                double max = settings.get(MAX);
                return (text, out) -> {
                    if (text.field().isProse() && text.profile().capitals() > max * LEAST_LETTERS) {
                        checkCapitals(text, max, out);
                    }
                };
            });

    static final List<Rule> ALL = List.of(DOUBLED_WORD, ALL_CAPITALS);

    private WordingRules() {}

    private static List<String> pronouns(String language) {
        return PRONOUNS.getOrDefault(language.split("-", 2)[0], List.of());
    }

    private static void checkDoubled(TextView view, Set<Long> except, Findings out) {
        Words words = view.words();
        int i = 1;
        while (i < words.count()) {
            if (words.hash(i) != words.hash(i - 1)
                    || !isDoubled(words, i)
                    || except.contains(words.hash(i))
                    || isMeant(view.term(), words, i)) {
                i++;
                continue;
            }
            int first = i - 1;
            while (i + 1 < words.count() && isDoubled(words, i + 1)) {
                i++;
            }
            String word = words.text(first);
            out.at(view, words.start(first + 1), words.end(i))
                    .fix(Fix.suggested(new Fix.ReplaceText(view.path(), view.span(words.end(first), words.end(i)), "")))
                    .say("“" + Excerpt.of(word) + "” stands " + (i - first == 1 ? "twice" : i - first + 1 + " times")
                            + " in a row");
            i++;
        }
    }

    /**
     * Whether a word repeats the one before it. Two words with capitals are a name (“New York New York”, “Baden Baden”);
     * words that differ in their case are different words (“it IT staff”), unless the first begins a sentence.
     */
    private static boolean isDoubled(Words words, int second) {
        int first = second - 1;
        String text = words.text();
        if (!words.same(first, words, second)
                || words.isJoined(first)
                || words.isJoined(second + 1)
                || !isApartBySpaces(text, words.end(first), words.start(second))) {
            return false;
        }
        int letter = text.codePointAt(words.start(second));
        boolean isSingle = words.end(second) - words.start(second) == 1 && letter < 128 && letter != 'a';
        if (!Character.isLetter(letter) || Character.isUpperCase(letter) || isSingle) {
            return false;
        }
        int from = words.start(first) + Character.charCount(letter);
        int rest = words.end(first) - from;
        return text.regionMatches(from, text, words.start(second) + Character.charCount(letter), rest)
                && (text.codePointAt(words.start(first)) == letter || rest > 0);
    }

    private static final Words IN = Words.of("in");
    private static final Set<Long> LATIN_AFTER_IN =
            hashes("vitro vivo situ silico utero ovo loco camera absentia personam rem");
    private static final Words WILL = Words.of("will");
    private static final Set<Long> DETERMINERS = hashes("the a his her their your my this each every any");

    private static Set<Long> hashes(String list) {
        Words words = Words.of(list);
        return IntStream.range(0, words.count()).mapToObj(words::hash).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a good text has a word twice: “in in vitro tests”, “the will will be read”, and names such as Piri Piri. */
    private static boolean isMeant(TermView term, Words words, int second) {
        if (words.same(second, IN, 0)) {
            return second + 1 < words.count() && LATIN_AFTER_IN.contains(words.hash(second + 1));
        }
        if (words.same(second, WILL, 0)) {
            return second > 1 && DETERMINERS.contains(words.hash(second - 2));
        }
        return term.names().at(words, second - 1) >>> 2 > 1;
    }

    private static boolean isApartBySpaces(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t' && text.charAt(i) != '\u00a0') {
                return false;
            }
        }
        return true;
    }

    /** Whether words in capitals follow each other as in sentences, and not as in a list of acronyms or in a program. */
    private static boolean isRunningText(Words words) {
        int pairs = 0;
        for (int i = 1; i < words.count() && pairs < LEAST_PAIRS; i++) {
            boolean isPair = isApartBySpaces(words.text(), words.end(i - 1), words.start(i))
                    && Character.isUpperCase(words.text().codePointBefore(words.end(i - 1)))
                    && Character.isUpperCase(words.text().codePointBefore(words.end(i)));
            pairs += isPair ? 1 : 0;
        }
        return pairs >= LEAST_PAIRS && words.text().chars().noneMatch(c -> ";=<>{}".indexOf(c) >= 0);
    }

    private static void checkCapitals(TextView view, double max, Findings out) {
        int capitals = view.profile().capitals();
        String text = view.text();
        int smalls = 0;
        for (int i = 0; i < text.length() && capitals > max * (capitals + smalls); i++) {
            smalls += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        int letters = capitals + smalls;
        if (letters >= LEAST_LETTERS && capitals > max * letters && isRunningText(view.words())) {
            out.at(view).say(capitals + " of " + letters + " letters are capitals");
        }
    }
}
