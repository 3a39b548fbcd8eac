package dev.glossary.validate;

import java.util.Set;

/** The texts of a term that rules look into. */
public enum TextField {
    /** {@code term} */
    TERM("term", false),
    /** {@code shortDefinition} */
    SHORT_DEFINITION("shortDefinition", true),
    /** {@code seoTitle} */
    SEO_TITLE("seoTitle", false),
    /** {@code seoDescription} */
    SEO_DESCRIPTION("seoDescription", true),
    /** {@code explanation} */
    EXPLANATION("explanation", true),
    /** {@code relatedTerms[].name} */
    RELATED_NAME("relatedTerms.name", false),
    /** {@code faq[].question} */
    QUESTION("faq.question", false),
    /** {@code faq[].answer} */
    ANSWER("faq.answer", true);

    private final String key;
    private final boolean isProse;

    TextField(String key, boolean isProse) {
        this.key = key;
        this.isProse = isProse;
    }

    /** {@return the name in configurations, such as {@code faq.answer}} */
    public String key() {
        return key;
    }

    /** The text of this name, which there is. */
    static TextField of(String key) {
        for (TextField field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        throw new IllegalArgumentException("there is no text " + key);
    }

    /** {@return whether it holds sentences: both descriptions, the explanation, and answers} */
    public boolean isProse() {
        return isProse;
    }

    /** {@return whether it is one of these, by their names in configurations} */
    boolean isIn(Set<String> keys) {
        return keys.contains(key);
    }
}
