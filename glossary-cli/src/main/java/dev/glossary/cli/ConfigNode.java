package dev.glossary.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A value of a configuration file, and where it stands: comments and commas before a closing bracket are allowed there. */
final class ConfigNode {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final String pointer;
    private final int line;
    private final int column;

    /** A map or a list of nodes, a String, an Integer, a Double, a Boolean, or null. */
    private final @Nullable Object value;

    private ConfigNode(String file, String pointer, int line, int column, @Nullable Object value) {
        this.file = file;
        this.pointer = pointer;
        this.line = line;
        this.column = column;
        this.value = value;
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param text its content
     * @throws BadConfiguration when it is no JSON
     */
    static ConfigNode read(String file, byte[] text) {
        return read(file, 1, text);
    }

    /**
     * Reads a line of a file, or a whole file.
     *
     * @param file its name, for messages
     * @param firstLine the line of the file on which the text begins, from 1
     * @param text the text
     * @throws BadConfiguration when it is no JSON
     */
    static ConfigNode read(String file, int firstLine, byte[] text) {
        int linesBefore = firstLine - 1;
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() == null) {
                throw new BadConfiguration(file + ":" + firstLine + ":1: the file is empty");
            }
            ConfigNode root = read(in, file, linesBefore, "");
            if (in.nextToken() != null) {
                throw root.bad("there is more after the end of the value");
            }
            return root;
        } catch (JacksonException noJson) {
            TokenStreamLocation at = noJson.getLocation();
            String place = at == null ? "" : ":" + (linesBefore + at.getLineNr()) + ":" + at.getColumnNr();
            throw new BadConfiguration(file + place + ": " + Json.wording(noJson), noJson);
        }
    }

    private static ConfigNode read(JsonParser in, String file, int linesBefore, String pointer) {
        TokenStreamLocation at = in.currentTokenLocation();
        Object value = switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, ConfigNode> members = new LinkedHashMap<>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    members.put(name, read(in, file, linesBefore, pointer + "/" + name));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<ConfigNode> elements = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(read(in, file, linesBefore, pointer + "/" + elements.size()));
                }
                yield elements;
            }
            case VALUE_NUMBER_INT -> {
                double number = in.getDoubleValue(); // which no number is too large for
                yield number == (int) number ? (Object) (int) number : number;
            }
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> in.getString();
        };
        return new ConfigNode(file, pointer, linesBefore + at.getLineNr(), at.getColumnNr(), value);
    }

    /** {@return an error about this value, with its place} */
    BadConfiguration bad(String message) {
        return new BadConfiguration(place() + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message);
    }

    /** {@return where the value stands, such as {@code glossary-lint.json:4:12}} */
    String place() {
        return file + ":" + line + ":" + column;
    }

    /** {@return the value: a map or a list of nodes, a String, an Integer, a Double, a Boolean, or null} */
    @Nullable
    Object value() {
        return value;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isText() {
        return value instanceof String;
    }

    /** @throws BadConfiguration when it is none */
    @SuppressWarnings("unchecked") // made above
    Map<String, ConfigNode> members() {
        if (value instanceof Map<?, ?> members) {
            return (Map<String, ConfigNode>) members;
        }
        throw bad("an object is expected");
    }

    /** @throws BadConfiguration when it is none */
    @SuppressWarnings("unchecked") // made above
    List<ConfigNode> elements() {
        if (value instanceof List<?> elements) {
            return (List<ConfigNode>) elements;
        }
        throw bad("a list is expected");
    }

    /** @throws BadConfiguration when it is none */
    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw bad("a text is expected");
    }

    /** @throws BadConfiguration when it is no list of texts */
    List<String> texts() {
        return elements().stream().map(ConfigNode::text).toList();
    }
}
