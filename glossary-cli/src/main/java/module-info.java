/** The command line {@code glossary}, also as a {@link java.util.spi.ToolProvider}. */
module dev.glossary.cli {
    exports dev.glossary.cli;

    opens dev.glossary.cli to
            info.picocli;

    requires dev.glossary.core;
    requires dev.glossary.jackson;
    requires info.picocli;
    requires tools.jackson.databind;
    requires static org.jspecify;

    provides java.util.spi.ToolProvider with
            dev.glossary.cli.GlossaryToolProvider;
}
