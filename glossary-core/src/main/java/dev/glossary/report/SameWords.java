package dev.glossary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where else the words of a part of a text stand in it: a finding about a repetition tells one place alone.
 *
 * @param from where they begin, as an index of UTF-16 units
 * @param to where they end, exclusive
 */
record SameWords(int from, int to) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A word as short as “with” may stand between the others: “transfer learning in NLP”, “transfer learning NLP”. */
    private static final int LONGEST_BETWEEN = 4;

    /** How far they are looked for, in UTF-16 units: a long text may have many findings. */
    private static final int REACH = 32_768;

    /**
     * {@return the first place near the part of the same words, in any case and with any signs between them, that has nothing in common
     * with the part; the part itself when there is none}
     *
     * @param text the text
     * @param from where the part begins, as an index of UTF-16 units
     * @param to where it ends, exclusive
     */
    static SameWords elsewhere(String text, int from, int to) {
        List<String> wanted = new ArrayList<>();
        for (Matcher word = WORD.matcher(text).region(from, to); word.find(); ) {
            wanted.add(word.group());
        }
        SameWords itself = new SameWords(from, to);
        if (wanted.isEmpty()) {
            return itself;
        }
        List<SameWords> words = new ArrayList<>();
        int start = Math.max(0, from - REACH);
        int end = Math.min(text.length(), to + REACH);
        for (Matcher word = WORD.matcher(text).region(start, end); word.find(); ) {
            words.add(new SameWords(word.start(), word.end()));
        }
        for (int i = 0; i < words.size(); i++) {
            SameWords found = words.get(i).matching(words, i, wanted, text);
            if (found.to > found.from && (found.to <= from || found.from >= to)) {
                return found;
            }
        }
        return itself;
    }

    /** From this word, the place of all that are wanted; an empty place when they do not stand here. */
    private SameWords matching(List<SameWords> words, int first, List<String> wanted, String text) {
        int matched = 0;
        for (int i = first; i < words.size(); i++) {
            SameWords word = words.get(i);
            String next = wanted.get(matched);
            if (word.length() == next.length() && text.regionMatches(true, word.from, next, 0, next.length())) {
                matched++;
                if (matched == wanted.size()) {
                    return new SameWords(from, word.to);
                }
            } else if (matched == 0 || word.length() > LONGEST_BETWEEN) {
                break;
            }
        }
        return new SameWords(from, from);
    }

    private int length() {
        return to - from;
    }
}
