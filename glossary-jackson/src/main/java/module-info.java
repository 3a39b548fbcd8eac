/** Jackson 2 and Jackson 3 modules for the glossary model; the user brings either or both. */
module dev.glossary.jackson {
    exports dev.glossary.jackson;

    requires transitive dev.glossary.core;
    requires com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;
    requires static org.jspecify;

// No "provides": JDK 17 refuses to start where one of the two Jacksons is absent (JDK-8299504).
}
