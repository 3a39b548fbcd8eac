package dev.glossary.report;

import dev.glossary.finding.TextSpan;

/** Parts of texts, whose places findings tell in code points. */
final class Spans {
    private Spans() {}

    /** {@return the part of the text; less when the text ends before it does} */
    static String in(String text, TextSpan span) {
        int from = index(text, 0, span.offset());
        return text.substring(from, index(text, from, span.length()));
    }

    /** {@return the index some code points after another index, at most the length} */
    static int index(String text, int from, int points) {
        int index = from;
        for (int i = 0; i < points && index < text.length(); i++) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }
}
