/** Immutable glossary model, Nuxt payload reader; no runtime dependencies. */
module dev.glossary.core {
    exports dev.glossary.model;

    opens dev.glossary.model; // plain data: JSON binders and assertion libraries may look inside

    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}
