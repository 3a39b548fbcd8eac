/** Immutable glossary model, Nuxt payload reader and writer, validation, reports; no runtime dependencies. */
module dev.glossary.core {
    exports dev.glossary.codec;
    exports dev.glossary.finding;
    exports dev.glossary.model;
    exports dev.glossary.nuxt;
    exports dev.glossary.payload;
    exports dev.glossary.report;
    exports dev.glossary.validate;

    opens dev.glossary.model; // plain data: JSON binders and assertion libraries may look inside

    requires java.xml; // reports for JUnit
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}
