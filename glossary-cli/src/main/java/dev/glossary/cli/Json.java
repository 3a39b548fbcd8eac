package dev.glossary.cli;

import dev.glossary.finding.Excerpt;
import dev.glossary.jackson.GlossaryJackson3Module;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON on one line, in the plain form of {@link dev.glossary.jackson}. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();

    private Json() {}

    /**
     * {@return a value as JSON} Controls, format characters and lone surrogates in its texts are escaped: the line means
     * the same, and a terminal obeys none of it.
     */
    static String line(Object value) {
        return Excerpt.whole(MAPPER.writeValueAsString(value));
    }
}
