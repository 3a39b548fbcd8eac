package dev.glossary.validate;

import dev.glossary.finding.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names that a text says its term is compared with, {@code compared with A, B, and C}: English, and only where
 * the names are written with capitals.
 */
final class ComparedNames {
    private static final Set<String> SMALL_WORDS = Set.of("in", "for", "of", "the", "and", "to", "on");
    private static final int LEAST_NAMES = 2;

    private ComparedNames() {}

    /** Tells of each list in an explanation or an answer of which no name is related. */
    static void check(TermView term, int max, Findings out) {
        int told = 0;
        for (TextView text : term.texts()) {
            if (text.field() == TextField.EXPLANATION || text.field() == TextField.ANSWER) {
                Words words = text.words();
                for (int i = 0; i < words.count() && told < max; i++) {
                    if (isCompared(words.text(i)) && check(term, text, i, out)) {
                        told++;
                        break; // texts of one kind say it once
                    }
                }
            }
        }
    }

    private static boolean isCompared(String word) {
        return word.equals("compared") || word.equals("compare") || word.equals("contrasted");
    }

    /** Looks for {@code with} in the same sentence, and for the list after it. */
    private static boolean check(TermView term, TextView text, int verb, Findings out) {
        Words words = text.words();
        int with = verb;
        while (words.runsOn(with) && !words.text(with).equals("with")) {
            with++;
        }
        if (!words.text(with).equals("with") || !words.runsOn(with)) {
            return false;
        }
        List<String> names = names(words, with + 1);
        Set<String> related = new HashSet<>();
        term.relations().forEach(relation -> related.add(TextKey.of(String.valueOf(relation.name()))));
        boolean isLinked = names.stream().anyMatch(name -> related.contains(TextKey.of(name)));
        if (names.size() < LEAST_NAMES || isLinked) {
            return false;
        }
        int from = words.start(with + 1);
        String last = names.get(names.size() - 1);
        int to = text.text().indexOf(last, from) + last.length();
        out.at(text, from, to)
                .say("the term is compared with “" + Excerpt.of(String.join("”, “", names))
                        + "”, of which none is related");
        return true;
    }

    /** Names with capitals, parted by commas and {@code and}, from a word on. */
    private static List<String> names(Words words, int first) {
        List<String> names = new ArrayList<>();
        int begin = first;
        int word = first;
        boolean goesOn = true;
        while (goesOn && word < words.count() && isCapital(words, word)) {
            int last = word;
            while (words.runsOn(last) && isBeside(words, last) && isOfName(words, last + 1)) {
                last++;
            }
            while (last > begin && SMALL_WORDS.contains(words.text(last))) {
                last--;
            }
            names.add(words.text().substring(words.start(begin), words.end(last)));
            goesOn = words.runsOn(last);
            word = last + 1;
            if (goesOn && words.text(word).equals("and")) {
                goesOn = words.runsOn(word);
                word++;
            }
            begin = word;
        }
        return names;
    }

    private static boolean isOfName(Words words, int word) {
        boolean goesOn = word + 1 < words.count() && isCapital(words, word + 1);
        return isCapital(words, word)
                || SMALL_WORDS.contains(words.text(word))
                        && goesOn
                        && !words.text(word).equals("and");
    }

    private static boolean isCapital(Words words, int word) {
        return Character.isUpperCase(words.text().codePointAt(words.start(word)));
    }

    /** Whether a space or a hyphen alone stands between a word and the next. */
    private static boolean isBeside(Words words, int word) {
        return words.start(word + 1) - words.end(word) == 1 && words.text().charAt(words.end(word)) != ',';
    }
}
