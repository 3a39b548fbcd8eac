package dev.glossary.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.glossary.model.AdditionalFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Additional fields, read and written in the same way whatever is set for maps, lists, numbers and types. */
final class Jackson2Fields {
    private Jackson2Fields() {}

    /** Writes fields as members of the object around them, in their order. */
    static final class Serializer extends StdSerializer<AdditionalFields> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(AdditionalFields.class);
        }

        @Override
        public void serialize(AdditionalFields fields, JsonGenerator generator, SerializerProvider context)
                throws IOException {
            Jackson2Sink out = new Jackson2Sink(generator, context.getConfig().getBase64Variant());
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                out.name(field.getKey());
                JsonTokens.write(field.getValue(), out);
            }
        }
    }

    /** Reads the value of a field. */
    static final class Deserializer extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(Object.class);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return value(in, 1);
        }

        @Override
        public @Nullable Object deserializeWithType(
                JsonParser in, DeserializationContext context, TypeDeserializer typed) throws IOException {
            return deserialize(in, context);
        }

        private static @Nullable Object value(JsonParser in, int depth) throws IOException {
            return switch (in.currentToken()) {
                case START_OBJECT -> object(in, depth);
                case START_ARRAY -> array(in, depth);
                case VALUE_STRING -> in.getText();
                case VALUE_NUMBER_INT -> in.getNumberValue();
                case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> null;
                default -> throw MismatchedInputException.from(in, Object.class, "no JSON: " + in.currentToken());
            };
        }

        private static Map<String, @Nullable Object> object(JsonParser in, int depth) throws IOException {
            requireShallow(in, depth);
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                members.put(name, value(in, depth + 1));
            }
            return members;
        }

        private static List<@Nullable Object> array(JsonParser in, int depth) throws IOException {
            requireShallow(in, depth);
            List<@Nullable Object> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(in, depth + 1));
            }
            return elements;
        }

        /** Before Jackson 2.15 nothing else would keep the stack from overflowing. */
        private static void requireShallow(JsonParser in, int depth) throws IOException {
            if (depth > AdditionalFields.MAX_DEPTH) {
                throw MismatchedInputException.from(
                        in,
                        Object.class,
                        "lists and objects stand in each other more than " + AdditionalFields.MAX_DEPTH + " deep");
            }
        }
    }
}
