package dev.glossary.validate;

import java.util.Locale;

/** What a rule is about; a tag, and no part of its id. */
public enum RuleGroup {
    /** The bytes, the flat array, and Nuxt's page around the data. */
    FORMAT("Format and structure"),
    /** Which members there are. */
    FIELDS("Fields"),
    /** Slugs and categories. */
    IDENTIFIERS("Identifiers"),
    /** The relations of one term. */
    RELATIONS("Relations"),
    /** Questions and answers. */
    FAQ("Questions and answers"),
    /** Characters and markup, in all texts. */
    TEXT("Text hygiene"),
    /** What search engines show. */
    SEO("Search results"),
    /** What readers are told. */
    CONTENT("Content"),
    /** Terms beside each other. */
    CORPUS("The whole glossary");

    private final String title;

    RuleGroup(String title) {
        this.title = title;
    }

    /** {@return the heading of the group} */
    public String title() {
        return title;
    }

    /** {@return the tag in reports, such as {@code seo}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
