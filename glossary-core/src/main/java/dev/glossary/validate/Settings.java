package dev.glossary.validate;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rule is set to. Immutable. */
final class Settings {
    private final Map<String, Object> values;
    private final String language;

    Settings(Map<String, Object> values, String language) {
        this.values = values;
        this.language = language;
    }

    /** The value of a parameter that always has one. */
    <T> T get(Parameter<T> parameter) {
        return Objects.requireNonNull(find(parameter), parameter.name());
    }

    /** The value of a parameter; null when none is set and it has none by default. */
    @SuppressWarnings("unchecked") // checked when it was set
    <T> @Nullable T find(Parameter<T> parameter) {
        Object value = values.get(parameter.name());
        return value == null ? parameter.standard() : (T) value;
    }

    /** The language of the texts, such as {@code en}. */
    String language() {
        return language;
    }

    boolean isEnglish() {
        return language.equals("en") || language.startsWith("en-");
    }
}
