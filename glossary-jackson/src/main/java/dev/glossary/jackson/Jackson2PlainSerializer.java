package dev.glossary.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes what {@link PlainJson} knows, with Jackson 2. It never has a type id: it would be no help in reading. */
final class Jackson2PlainSerializer extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    Jackson2PlainSerializer(Class<?> type) {
        super(type, false);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        PlainJson.write(value, new Jackson2Sink(generator, context.getConfig().getBase64Variant()));
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer typed)
            throws IOException {
        serialize(value, generator, context);
    }
}
