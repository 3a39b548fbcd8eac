package dev.glossary.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.glossary.finding.Source;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Payloads as they stand, flat, as parts of documents of Jackson 2. They never have a type id. */
final class Jackson2Payloads {
    /** Escapes keep halves of surrogate pairs, which UTF-8 has no bytes for. */
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Jackson2Payloads() {}

    /** Writes the flat array. */
    static final class Serializer extends StdSerializer<Payload> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Payload.class);
        }

        @Override
        public void serialize(Payload payload, JsonGenerator out, SerializerProvider context) throws IOException {
            try (JsonParser in = JSON.createParser(payload.toBytes())) {
                in.nextToken();
                JsonTokens.copy(
                        new Jackson2Source(in, Payload.class),
                        new Jackson2Sink(out, context.getConfig().getBase64Variant()));
            }
        }

        @Override
        public void serializeWithType(
                Payload payload, JsonGenerator out, SerializerProvider context, TypeSerializer typed)
                throws IOException {
            serialize(payload, out, context);
        }
    }

    /** Reads a flat array, with the {@link PayloadOptions} that the reader has as an attribute by that class. */
    static final class Deserializer extends StdDeserializer<Payload> {
        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(Payload.class);
        }

        @Override
        public Payload deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(bytes)) {
                JsonTokens.copy(
                        new Jackson2Source(in, Payload.class),
                        new Jackson2Sink(out, context.getConfig().getBase64Variant()));
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
        public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer typed)
                throws IOException {
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
