package dev.glossary.jackson;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadValue;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

/** A generator of Jackson 2. */
final class Jackson2Sink implements JsonSink<IOException> {
    private final JsonGenerator generator;
    private final Base64Variant base64;

    Jackson2Sink(JsonGenerator generator, Base64Variant base64) {
        this.generator = generator;
        this.base64 = base64;
    }

    @Override
    public void beginObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    public void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    public void beginArray() throws IOException {
        generator.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    public void nothing() throws IOException {
        generator.writeNull();
    }

    @Override
    public void truth(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    @Override
    public void number(int value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void number(long value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void number(BigInteger value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void number(double value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void number(String written) throws IOException {
        generator.writeNumber(written);
    }

    @Override
    public void text(String value) throws IOException {
        generator.writeString(value);
    }

    @Override
    public void bytes(byte[] value) throws IOException {
        generator.writeBinary(base64, value, 0, value.length);
    }

    @Override
    public IOException refusal(PayloadException problem, List<Object> path) {
        JsonMappingException refusal = JsonMappingException.from(generator, problem.getMessage(), problem);
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
