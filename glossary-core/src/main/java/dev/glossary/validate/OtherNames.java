package dev.glossary.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a text may call a term beside its name: a part of the name that stands in brackets or before them, the slug, the
 * acronym of any of these, or what an acronym is short for.
 */
final class OtherNames {
    private static final int LONGEST_ACRONYM = 6;

    private OtherNames() {}

    /** Whether a text uses one of these names. */
    static boolean areIn(Words text, TermView term, StopWords stopWords) {
        List<String> names = parts(term.term().term());
        names.add(term.term().slug());
        for (String name : names) {
            if (isIn(text, name, stopWords)) {
                return true;
            }
        }
        return false;
    }

    /** What brackets part, such as {@code BM25} and {@code Best Matching 25}. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[()\\[\\]（）]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static boolean isIn(Words text, String name, StopWords stopWords) {
        Words words = Words.of(name);
        Words content = words.without(stopWords);
        for (int i = 0; i < content.count(); i++) {
            boolean isLong = content.end(i) - content.start(i) > 2;
            if (isLong ? text.containStem(content, i) : holdsAsWritten(text, content.text(i))) {
                return true;
            }
        }
        return isAcronymIn(text, words)
                || isAcronymIn(text, content)
                || isAcronym(name) && isSpelledOutIn(text, name, stopWords);
    }

    /** Short names are words of other sentences, too, but for their capitals: AI, IT. */
    private static boolean holdsAsWritten(Words text, String name) {
        if (!isAcronym(name)) {
            return false;
        }
        for (int i = 0; i < text.count(); i++) {
            if (text.text(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAcronymIn(Words text, Words name) {
        String initials = name.initials();
        return initials.length() > 2
                ? text.find(Words.of(initials), 0) >= 0
                : holdsAsWritten(text, initials.toUpperCase(Locale.ROOT));
    }

    private static boolean isAcronym(String name) {
        return name.length() > 1
                && name.length() <= LONGEST_ACRONYM
                && name.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isSpelledOutIn(Words text, String acronym, StopWords stopWords) {
        for (int i = 0; i < text.count(); i++) {
            if (isSpelledOutAt(text, i, acronym, stopWords)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words begin with the letters of an acronym, with little words between: {@code Bag of Words} for BW. */
    private static boolean isSpelledOutAt(Words text, int first, String acronym, StopWords stopWords) {
        int word = first;
        for (int i = 0; i < acronym.length(); i++) {
            while (i > 0
                    && text.runsOn(word - 1)
                    && stopWords.contains(text.hash(word))
                    && !begins(text, word, acronym, i)) {
                word++;
            }
            boolean isNext = i == 0 ? !stopWords.contains(text.hash(word)) : text.runsOn(word - 1);
            if (!isNext || !begins(text, word, acronym, i)) {
                return false;
            }
            word++;
        }
        return true;
    }

    /** Two words begin with two letters by chance in many a text, but seldom two long ones. */
    private static boolean begins(Words text, int word, String acronym, int letter) {
        boolean isLong = acronym.length() > 2 || text.end(word) - text.start(word) > 2;
        return isLong && Character.toUpperCase(text.text().charAt(text.start(word))) == acronym.charAt(letter);
    }
}
