package dev.glossary.jackson;

import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadValue;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;

/** A generator of Jackson 3. */
final class Jackson3Sink implements JsonSink<JacksonException> {
    private final JsonGenerator generator;
    private final Base64Variant base64;

    Jackson3Sink(JsonGenerator generator, Base64Variant base64) {
        this.generator = generator;
        this.base64 = base64;
    }

    @Override
    public void beginObject() {
        generator.writeStartObject();
    }

    @Override
    public void name(String name) {
        generator.writeName(name);
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void beginArray() {
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }

    @Override
    public void nothing() {
        generator.writeNull();
    }

    @Override
    public void truth(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    public void number(int value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(long value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(BigInteger value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(double value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(String written) {
        generator.writeNumber(written);
    }

    @Override
    public void text(String value) {
        generator.writeString(value);
    }

    @Override
    public void bytes(byte[] value) {
        generator.writeBinary(base64, value, 0, value.length);
    }

    @Override
    public JacksonException refusal(PayloadException problem, List<Object> path) {
        DatabindException refusal = DatabindException.from(generator, problem.getMessage(), problem);
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) instanceof Integer index) {
                refusal.prependPath(PayloadValue.class, index);
            } else {
                refusal.prependPath(PayloadValue.class, (String) path.get(i));
            }
        }
        return refusal;
    }
}
