package dev.glossary.validate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What of a rule can be set.
 *
 * @param <T> the type of its values: Boolean, Integer, Double, String, {@link Range}, List of String, or List of List of
 *     String
 */
public final class Parameter<T> {
    private static final Pattern CHARACTER = Pattern.compile("U\\+[0-9A-Fa-f]{4,6}");

    private final String name;
    private final Kind kind;
    private final Class<?> type;
    private final @Nullable T standard;
    private final String description;
    private final List<String> choices;
    private final UnaryOperator<T> check;

    private Parameter(
            String name,
            Kind kind,
            Class<?> type,
            @Nullable T standard,
            String description,
            List<String> choices,
            UnaryOperator<T> check) {
        this.name = name;
        this.kind = kind;
        this.type = type;
        this.standard = standard;
        this.description = description;
        this.choices = choices;
        this.check = check;
    }

    /** What values a parameter takes, and how a configuration writes them. */
    public enum Kind {
        /** {@code true} or {@code false}. */
        FLAG("true or false"),
        /** A number from 0 on. */
        COUNT("a number from 0 on"),
        /** A number from 0 to 1. */
        SHARE("a number from 0 to 1"),
        /** Two numbers, the least and the most, as {@code [10, 90]}. */
        RANGE("two numbers, the least and the most"),
        /** One of some words. */
        CHOICE("one of some words"),
        /** A regular expression of {@link Pattern}, which must match as a whole. */
        PATTERN("a regular expression"),
        /** A time of ISO 8601, such as {@code 2025-01-01T00:00:00Z}. */
        INSTANT("an instant such as 2025-01-01T00:00:00Z"),
        /** A duration of ISO 8601, such as {@code P30D}. */
        DURATION("a duration such as P30D"),
        /** A list of texts. */
        TEXTS("a list of texts"),
        /** A list of texts; in a configuration also the name of a JSON file that holds one. */
        TEXTS_OR_FILE("a list of texts, or the name of a JSON file that holds one"),
        /** A list of pairs of texts. */
        PAIRS("a list of pairs of texts");

        private final String expectation;

        Kind(String expectation) {
            this.expectation = expectation;
        }

        /** {@return what is expected, such as {@code a list of texts}} */
        public String expectation() {
            return expectation;
        }
    }

    static Parameter<Boolean> flag(String name, boolean standard, String description) {
        return of(name, Kind.FLAG, Boolean.class, standard, description);
    }

    static Parameter<Integer> count(String name, int standard, String description) {
        return new Parameter<>(name, Kind.COUNT, Integer.class, standard, description, List.of(), number -> {
            require(number >= 0, "a number from 0 on, not " + number);
            return number;
        });
    }

    /** A count of at least 1. */
    static Parameter<Integer> limit(String name, int standard, String description) {
        return new Parameter<>(name, Kind.COUNT, Integer.class, standard, description, List.of(), number -> {
            require(number >= 1, "a number from 1 on, not " + number);
            return number;
        });
    }

    static Parameter<Double> share(String name, double standard, String description) {
        return new Parameter<>(name, Kind.SHARE, Double.class, standard, description, List.of(), number -> {
            require(number >= 0 && number <= 1, "a number from 0 to 1, not " + number);
            return number;
        });
    }

    static Parameter<Range> range(String name, int min, int max, String description) {
        return of(name, Kind.RANGE, Range.class, new Range(min, max), description);
    }

    static Parameter<String> choice(String name, String standard, List<String> choices, String description) {
        return new Parameter<>(name, Kind.CHOICE, String.class, standard, description, choices, word -> {
            require(choices.contains(word), "one of " + String.join(", ", choices) + ", not " + word);
            return word;
        });
    }

    /** A pattern is applied to short texts alone: those of at most 200 code points. */
    static Parameter<String> pattern(String name, @Nullable String standard, String description) {
        return new Parameter<>(name, Kind.PATTERN, String.class, standard, description, List.of(), pattern -> {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException noPattern) {
                throw new IllegalArgumentException("a regular expression: " + noPattern.getDescription(), noPattern);
            }
            return pattern;
        });
    }

    static Parameter<String> instant(String name, @Nullable String standard, String description) {
        return new Parameter<>(name, Kind.INSTANT, String.class, standard, description, List.of(), text -> {
            try {
                Instant.parse(text);
            } catch (DateTimeException noInstant) {
                throw new IllegalArgumentException(Kind.INSTANT.expectation, noInstant);
            }
            return text;
        });
    }

    static Parameter<String> duration(String name, @Nullable String standard, String description) {
        return new Parameter<>(name, Kind.DURATION, String.class, standard, description, List.of(), text -> {
            try {
                Duration.parse(text);
            } catch (DateTimeException noDuration) {
                throw new IllegalArgumentException(Kind.DURATION.expectation, noDuration);
            }
            return text;
        });
    }

    /** The list is empty by default. */
    static Parameter<List<String>> texts(String name, String description) {
        return texts(name, List.of(), description);
    }

    static Parameter<List<String>> texts(String name, List<String> standard, String description) {
        return new Parameter<>(name, Kind.TEXTS, List.class, standard, description, List.of(), List::copyOf);
    }

    /** Each text is a question as {@link Comparison} reads it. */
    static Parameter<List<String>> comparisons(String name, List<String> standard, String description) {
        return new Parameter<>(name, Kind.TEXTS, List.class, standard, description, List.of(), patterns -> {
            for (String pattern : patterns) {
                require(
                        Comparison.isComparison(pattern),
                        "questions that compare X and, after other words, Y at their end, not " + pattern);
            }
            return List.copyOf(patterns);
        });
    }

    /** Each text is a phrase as {@link Phrases} reads it. */
    static Parameter<List<String>> phrases(String name, List<String> standard, String description) {
        return new Parameter<>(name, Kind.TEXTS, List.class, standard, description, List.of(), phrases -> {
            for (String phrase : phrases) {
                require(Phrases.isPhrase(phrase), "phrases that begin and end with a word, not " + phrase);
            }
            return List.copyOf(phrases);
        });
    }

    /** The texts must be some of these. */
    static Parameter<List<String>> choices(
            String name, List<String> standard, List<String> choices, String description) {
        return new Parameter<>(name, Kind.TEXTS, List.class, standard, description, choices, texts -> {
            for (String text : texts) {
                require(choices.contains(text), "some of " + String.join(", ", choices) + ", not " + text);
            }
            return List.copyOf(texts);
        });
    }

    /** Null by default, which means that there is no list. */
    static Parameter<List<String>> textsOrFile(String name, String description) {
        return new Parameter<>(name, Kind.TEXTS_OR_FILE, List.class, null, description, List.of(), List::copyOf);
    }

    /** The texts of each pair must be some of the choices. */
    static Parameter<List<List<String>>> pairs(
            String name, List<List<String>> standard, List<String> choices, String description) {
        return new Parameter<>(name, Kind.PAIRS, List.class, standard, description, choices, pairs -> {
            for (List<String> pair : pairs) {
                require(pair.size() == 2, "pairs of texts, not a list of " + pair.size());
                for (String text : pair) {
                    require(choices.contains(text), "pairs of " + String.join(", ", choices) + ", not " + text);
                }
            }
            return pairs.stream().map(List::copyOf).toList();
        });
    }

    /** Each text names a character, such as {@code U+200B}. */
    static Parameter<List<String>> characters(String name, String description) {
        return new Parameter<>(name, Kind.TEXTS, List.class, List.of(), description, List.of(), characters -> {
            for (String character : characters) {
                require(
                        CHARACTER.matcher(character).matches(),
                        "characters as U+200B, with four to six digits, not " + character);
            }
            return List.copyOf(characters);
        });
    }

    private static <T> Parameter<T> of(String name, Kind kind, Class<T> type, T standard, String description) {
        return new Parameter<>(name, kind, type, standard, description, List.of(), value -> value);
    }

    private static void require(boolean condition, String expectation) {
        if (!condition) {
            throw new IllegalArgumentException(expectation);
        }
    }

    /** {@return the name, as configurations have it} */
    public String name() {
        return name;
    }

    /** {@return what values it takes} */
    public Kind kind() {
        return kind;
    }

    /** {@return its value where none is set; null when it has none then} */
    public @Nullable T standard() {
        return standard;
    }

    /** {@return the words that it takes, when it takes words; else empty} */
    public List<String> choices() {
        return choices;
    }

    /** {@return what it is for, one sentence} */
    public String description() {
        return description;
    }

    /**
     * {@return the value, which this parameter can have}
     *
     * @throws IllegalArgumentException when it cannot; the message tells what is expected
     */
    @SuppressWarnings("unchecked")
    T checked(Object value) {
        require(type.isInstance(value), kind.expectation);
        if (kind == Kind.TEXTS || kind == Kind.TEXTS_OR_FILE) {
            require(isListOf(String.class, value), kind.expectation);
        } else if (kind == Kind.PAIRS) {
            require(isListOf(List.class, value), kind.expectation);
            ((List<?>) value).forEach(pair -> require(isListOf(String.class, pair), kind.expectation));
        }
        return check.apply((T) value);
    }

    private static boolean isListOf(Class<?> type, Object value) {
        return ((List<?>) value).stream().allMatch(type::isInstance);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
