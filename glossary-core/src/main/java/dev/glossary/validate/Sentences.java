package dev.glossary.validate;

import java.util.Arrays;

/**
 * The sentences of a text, as runs of its {@link Words}: one ends at a line break, after {@code 。！？}, and after
 * {@code .?!} when white space follows, with closing quotes and brackets between them or not.
 */
final class Sentences {
    private final Words words;

    /** The first word of each sentence, and at the end the number of words. */
    private int[] firstWords;

    private int count;

    private Sentences(Words words) {
        this.words = words;
        this.firstWords = new int[16];
    }

    /** The sentences that hold a word. */
    static Sentences of(Words words) {
        Sentences sentences = new Sentences(words);
        String text = words.text();
        for (int i = 0; i < words.count(); i++) {
            if (i == 0 || endIn(text, words.end(i - 1), words.start(i)) >= 0) {
                sentences.add(i);
                sentences.count++;
            }
        }
        sentences.add(words.count());
        return sentences;
    }

    private void add(int word) {
        if (count == firstWords.length) {
            firstWords = Arrays.copyOf(firstWords, 2 * count);
        }
        firstWords[count] = word;
    }

    int count() {
        return count;
    }

    /** The first word of a sentence. */
    int firstWord(int sentence) {
        return firstWords[sentence];
    }

    /** The first word after a sentence. */
    int endWord(int sentence) {
        return firstWords[sentence + 1];
    }

    /** Where a sentence begins in the text, with the quotes and brackets before its first word. */
    int start(int sentence) {
        String text = words.text();
        int first = firstWord(sentence);
        int from = first == 0 ? 0 : endIn(text, words.end(first - 1), words.start(first));
        while (Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    /** Where a sentence ends in the text, with the marks after its last word. */
    int end(int sentence) {
        String text = words.text();
        int next = endWord(sentence);
        int last = words.end(next - 1);
        int to = next == words.count() ? text.length() : endIn(text, last, words.start(next));
        while (to > last && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /**
     * Where a sentence ends between two words.
     *
     * @return the place after its last mark; −1 when none ends there
     */
    static int endIn(String text, int from, int to) {
        if (to - from == 1 && text.charAt(from) == ' ') {
            return -1;
        }
        boolean hasEndMark = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n', '\r', '\u0085', '\u2028', '\u2029' -> {
                    return i;
                }
                case '。', '！', '？' -> {
                    return i + 1;
                }
                case '.', '?', '!' -> hasEndMark = true;
                default -> {
                    if (hasEndMark && Character.isWhitespace(c)) {
                        return i;
                    }
                    hasEndMark = hasEndMark && isClosing(c);
                }
            }
        }
        return -1;
    }

    /** Whether it is a quote or bracket that may close a sentence. */
    static boolean isClosing(int point) {
        return switch (Character.getType(point)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION ->
                true;
            default -> point == '"' || point == '\'';
        };
    }
}
