package dev.glossary.jackson;

import dev.glossary.finding.Source;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Payloads as they stand, flat, as parts of documents of Jackson 3. They never have a type id. */
final class Jackson3Payloads {
    /** Escapes keep halves of surrogate pairs, which UTF-8 has no bytes for. */
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Jackson3Payloads() {}

    /** Writes the flat array. */
    static final class Serializer extends StdSerializer<Payload> {
        Serializer() {
            super(Payload.class);
        }

        @Override
        public void serialize(Payload payload, JsonGenerator out, SerializationContext context) {
            try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), payload.toBytes())) {
                in.nextToken();
                JsonTokens.copy(
                        new Jackson3Source(in, Payload.class),
                        new Jackson3Sink(out, context.getConfig().getBase64Variant()));
            }
        }

        @Override
        public void serializeWithType(
                Payload payload, JsonGenerator out, SerializationContext context, TypeSerializer typed) {
            serialize(payload, out, context);
        }
    }

    /** Reads a flat array, with the {@link PayloadOptions} that the reader has as an attribute by that class. */
    static final class Deserializer extends StdDeserializer<Payload> {
        Deserializer() {
            super(Payload.class);
        }

        @Override
        public Payload deserialize(JsonParser in, DeserializationContext context) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
                JsonTokens.copy(
                        new Jackson3Source(in, Payload.class),
                        new Jackson3Sink(out, context.getConfig().getBase64Variant()));
            }
            PayloadOptions options = context.getAttribute(PayloadOptions.class) instanceof PayloadOptions own
                    ? own
                    : PayloadOptions.standard();
            try {
                return Payload.of(bytes.toByteArray(), Source.UNNAMED, options);
            } catch (PayloadException malformed) {
                throw refusal(in, malformed);
            }
        }

        @Override
        public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer typed) {
            return deserialize(in, context);
        }

        /** The places of the text that was made here say nothing to anybody, but for the slot. */
        private static MismatchedInputException refusal(JsonParser in, PayloadException malformed) {
            MismatchedInputException refusal = MismatchedInputException.from(
                    in,
                    Payload.class,
                    "no payload: " + malformed.rule() + ": " + malformed.problem() + "; expected "
                            + malformed.expected());
            refusal.initCause(malformed);
            int slot = malformed.location().slot();
            if (slot >= 0) {
                refusal.prependPath(Payload.class, slot);
            }
            return refusal;
        }
    }
}
