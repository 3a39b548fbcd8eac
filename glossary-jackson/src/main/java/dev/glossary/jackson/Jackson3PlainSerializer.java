package dev.glossary.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what {@link PlainJson} knows, with Jackson 3. It never has a type id: it would be no help in reading. */
final class Jackson3PlainSerializer extends StdSerializer<Object> {
    Jackson3PlainSerializer(Class<?> type) {
        super(type);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        PlainJson.write(value, new Jackson3Sink(generator, context.getConfig().getBase64Variant()));
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typed) {
        serialize(value, generator, context);
    }
}
