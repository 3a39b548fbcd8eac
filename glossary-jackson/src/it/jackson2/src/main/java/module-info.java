/** An app that has Jackson 2. */
module shop {
    requires transitive dev.glossary.jackson;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;

    exports shop;
}
