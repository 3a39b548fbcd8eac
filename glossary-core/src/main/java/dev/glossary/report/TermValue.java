package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows paths into terms. */
final class TermValue {
    private TermValue() {}

    /**
     * {@return the text at the end of a path; null when there is none}
     *
     * @param term the term at which the path begins; null when it could not be read
     * @param path the path; null for none
     */
    static @Nullable String text(@Nullable Term term, @Nullable DataPath path) {
        Object value = path == null ? null : term;
        if (path != null) {
            for (DataPath step : path.steps()) {
                value = step(value, step);
            }
        }
        return value instanceof String text ? text : null;
    }

    /** {@return what the last step of a path leads to in a value; null when there is nothing} */
    static @Nullable Object step(@Nullable Object value, DataPath step) {
        String name = step.name();
        if (name == null) {
            return value instanceof List<?> list && step.index() < list.size() ? list.get((int) step.index()) : null;
        } else if (value instanceof Term term) {
            return member(term, name);
        } else if (value instanceof RelatedTerm related) {
            return switch (name) {
                case "slug" -> related.slug();
                case "name" -> related.name();
                default -> related.additionalFields().get(name);
            };
        } else if (value instanceof Faq faq) {
            return switch (name) {
                case "question" -> faq.question();
                case "answer" -> faq.answer();
                default -> faq.additionalFields().get(name);
            };
        } else {
            return value instanceof Map<?, ?> map ? map.get(name) : null;
        }
    }

    private static @Nullable Object member(Term term, String name) {
        return switch (name) {
            case "slug" -> term.slug();
            case "term" -> term.term();
            case "shortDefinition" -> term.shortDefinition();
            case "seoTitle" -> term.seoTitle();
            case "seoDescription" -> term.seoDescription();
            case "explanation" -> term.explanation();
            case "relatedTerms" -> term.relatedTerms();
            case "faq" -> term.faq();
            case "category" -> term.category();
            default -> term.additionalFields().get(name);
        };
    }
}
