package dev.glossary.cli;

import dev.glossary.finding.Excerpt;
import dev.glossary.jackson.GlossaryJackson3Module;
import java.io.InputStream;
import java.util.Locale;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Values as JSON, in the plain form of {@link dev.glossary.jackson}. */
final class Json {
    /** How much of a page a message may quote, in characters. */
    private static final int MOST_QUOTED = 60;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .errorReportConfiguration(ErrorReportConfiguration.builder()
                            .maxErrorTokenLength(MOST_QUOTED)
                            .build())
                    .build())
            .addModule(new GlossaryJackson3Module())
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)) // else 5 would be "5"
            .build();

    /** The same on every system. */
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /**
     * {@return a value as JSON on one line} Controls, format characters and lone surrogates in its texts are escaped: the
     * line means the same, and a terminal obeys none of it.
     */
    static String line(Object value) {
        return Excerpt.whole(MAPPER.writeValueAsString(value));
    }

    /** {@return a tree as JSON on many lines, each level two spaces deeper, without a line feed at the end} */
    static String text(JsonNode tree) {
        return MAPPER.writer().with(PRINTER).writeValueAsString(tree);
    }

    /** {@return a parser of JSON texts, one after the other} It refuses half a surrogate pair in the name of a member. */
    static JsonParser parser(InputStream utf8) {
        return MAPPER.createParser(utf8);
    }

    /**
     * {@return what a tree stands for} A text is made of texts alone.
     *
     * @throws JacksonException when it does not stand for such a thing
     */
    static <T> T value(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    /** {@return what Jackson says, without its settings and its names for places} */
    static String wording(JacksonException failed) {
        String text = failed.getOriginalMessage();
        if (text.startsWith("Unexpected end-of-input")) {
            return "the text ends too early";
        }
        String plain = text.replaceFirst(": enable `.*| \\(not recognized.*|, from `[^`]*`", "");
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
