package dev.glossary.jackson;

import dev.glossary.model.AdditionalFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
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
            return JsonTokens.read(new Jackson3Source(in, Object.class));
        }

        @Override
        public @Nullable Object deserializeWithType(
                JsonParser in, DeserializationContext context, TypeDeserializer typed) {
            return deserialize(in, context);
        }
    }
}
