package dev.glossary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** Gson by its pull reader, into a {@link SlotTable}; it reads characters, so the bytes become a String first. */
final class GsonStreamingDecoder implements Decoder {
    @Override
    public String name() {
        return "gson-streaming";
    }

    @Override
    public List<Term> decode(byte[] page) throws IOException {
        SlotTable slots = new SlotTable(page.length);
        try (JsonReader reader = new JsonReader(new StringReader(new String(page, UTF_8)))) {
            reader.beginArray();
            while (reader.hasNext()) {
                switch (reader.peek()) {
                    case STRING -> slots.addText(reader.nextString());
                    case BEGIN_OBJECT -> readMembers(reader, slots);
                    case BEGIN_ARRAY -> readElements(reader, slots);
                    default -> {
                        reader.skipValue();
                        slots.addSlot();
                    }
                }
            }
            reader.endArray();
        }
        return slots.terms();
    }

    private static void readMembers(JsonReader reader, SlotTable slots) throws IOException {
        slots.addSlot();
        reader.beginObject();
        while (reader.hasNext()) {
            slots.addMember(reader.nextName(), reader.nextInt());
        }
        reader.endObject();
    }

    private static void readElements(JsonReader reader, SlotTable slots) throws IOException {
        slots.addSlot();
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() == JsonToken.STRING) {
                slots.tag(reader.nextString());
            } else {
                slots.addElement(reader.nextInt());
            }
        }
        reader.endArray();
    }
}
