package dev.glossary.jackson;

import dev.glossary.model.AdditionalFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Additional fields, read and written in the same way whatever is set for maps, lists, numbers and types. */
final class Jackson3Fields {
    private Jackson3Fields() {}

    /** Writes fields as members of the object around them, in their order. */
    static final class Serializer extends StdSerializer<AdditionalFields> {
        Serializer() {
            super(AdditionalFields.class);
        }

        @Override
        public void serialize(AdditionalFields fields, JsonGenerator generator, SerializationContext context) {
            Jackson3Sink out = new Jackson3Sink(generator, context.getConfig().getBase64Variant());
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                out.name(field.getKey());
                JsonTokens.write(field.getValue(), out);
            }
        }
    }

    /** Reads the value of a field. */
    static final class Deserializer extends StdDeserializer<Object> {
        Deserializer() {
            super(Object.class);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
            return value(in, 1);
        }

        @Override
        public @Nullable Object deserializeWithType(
                JsonParser in, DeserializationContext context, TypeDeserializer typed) {
            return deserialize(in, context);
        }

        private static @Nullable Object value(JsonParser in, int depth) {
            return switch (in.currentToken()) {
                case START_OBJECT -> object(in, depth);
                case START_ARRAY -> array(in, depth);
                case VALUE_STRING -> in.getString();
                case VALUE_NUMBER_INT -> in.getNumberValue();
                case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> null;
                default -> throw MismatchedInputException.from(in, Object.class, "no JSON: " + in.currentToken());
            };
        }

        private static Map<String, @Nullable Object> object(JsonParser in, int depth) {
            requireShallow(in, depth);
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                members.put(name, value(in, depth + 1));
            }
            return members;
        }

        private static List<@Nullable Object> array(JsonParser in, int depth) {
            requireShallow(in, depth);
            List<@Nullable Object> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(in, depth + 1));
            }
            return elements;
        }

        /** Before Jackson 2.15 nothing else would keep the stack from overflowing. */
        private static void requireShallow(JsonParser in, int depth) {
            if (depth > AdditionalFields.MAX_DEPTH) {
                throw MismatchedInputException.from(
                        in,
                        Object.class,
                        "lists and objects stand in each other more than " + AdditionalFields.MAX_DEPTH + " deep");
            }
        }
    }
}
