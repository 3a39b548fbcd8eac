/** An app that has Jackson 3. */
module shop {
    requires transitive dev.glossary.jackson;
    requires transitive tools.jackson.databind;

    exports shop;
}
