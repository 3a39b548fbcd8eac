package dev.glossary.benchmarks;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes terms of the shape and the lengths of published ones: all nine members, an explanation of some 1,900 characters
 * in paragraphs, three related terms, four questions. The same seed gives the same terms on every JVM.
 */
final class TermGenerator {
    private static final List<String> CATEGORIES = List.of("hydrology", "weather", "glaciers", "instruments");
    private static final List<String> ADJECTIVES =
            List.of("Coastal", "Seasonal", "Upper", "Mean", "Daily", "Shallow", "Sudden", "Steady");
    private static final List<String> NOUNS =
            List.of("Runoff", "Frost", "Gauge", "Current", "Delta", "Forecast", "Pressure", "Thaw");
    private static final int NAMES = 10_000;
    private static final int PARAGRAPH_LENGTH = 320;

    private final Random random;
    private final Style style;
    private int made;

    TermGenerator(long seed, Style style) {
        this.random = new Random(seed);
        this.style = style;
    }

    Term next() {
        String name = name(made++);
        Term.Builder term = Term.builder()
                .slug(slug(name))
                .term(name)
                .shortDefinition(text(130))
                .seoTitle(name + ": " + text(40))
                .seoDescription(text(150))
                .explanation(name + ": " + paragraphs(1900))
                .category(pick(CATEGORIES));
        for (int i = 0; i < 3; i++) {
            String related = name(random.nextInt(NAMES));
            term.addRelatedTerm(RelatedTerm.of(slug(related), related));
        }
        for (int i = 0; i < 4; i++) {
            term.addFaq(Faq.of(question(text(60)), text(420)));
        }
        return term.build();
    }

    /** {@return a name of its own for each number} */
    private static String name(int number) {
        String adjective = ADJECTIVES.get(number % ADJECTIVES.size());
        String noun = NOUNS.get(number / ADJECTIVES.size() % NOUNS.size());
        return adjective + " " + noun + " " + number;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private String paragraphs(int length) {
        StringBuilder text = new StringBuilder(text(PARAGRAPH_LENGTH));
        while (text.length() < style.length(length)) {
            text.append("\n\n").append(text(PARAGRAPH_LENGTH));
        }
        return text.toString();
    }

    /** {@return sentences, together about as long as this many characters of English} */
    private String text(int length) {
        List<String> vocabulary = style.vocabulary(random);
        StringBuilder text = new StringBuilder();
        while (text.length() < style.length(length)) {
            sentence(vocabulary, Math.min(style.length(length), text.length() + style.length(90)), text);
        }
        return text.toString().stripTrailing();
    }

    private static String question(String sentence) {
        return sentence.substring(0, sentence.length() - 1) + "?";
    }

    private void sentence(List<String> vocabulary, int end, StringBuilder text) {
        int start = text.length();
        String before = "";
        while (text.length() < end) {
            String word = pick(vocabulary);
            if (!word.equals(before)) {
                style.append(word, random, text);
                before = word;
            }
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        int last = text.length() - 1;
        if (text.charAt(last) == ' ') {
            text.setLength(last);
        }
        text.append(". ");
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
