package dev.glossary.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.glossary.model.AdditionalFields;
import java.io.IOException;
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
            return JsonTokens.read(new Jackson2Source(in, Object.class));
        }

        @Override
        public @Nullable Object deserializeWithType(
                JsonParser in, DeserializationContext context, TypeDeserializer typed) throws IOException {
            return deserialize(in, context);
        }
    }
}
