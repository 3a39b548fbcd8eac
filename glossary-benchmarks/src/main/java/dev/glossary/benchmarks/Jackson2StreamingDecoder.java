package dev.glossary.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;

/** Jackson 2 as fast as it gets: its tokens go to a {@link SlotTable} in one pass, without a tree. */
final class Jackson2StreamingDecoder implements Decoder {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "jackson2-streaming";
    }

    @Override
    public List<Term> decode(byte[] page) throws IOException {
        SlotTable slots = new SlotTable(page.length);
        try (JsonParser parser = factory.createParser(page)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                switch (token) {
                    case VALUE_STRING -> slots.addText(parser.getText());
                    case START_OBJECT -> readMembers(parser, slots);
                    case START_ARRAY -> readElements(parser, slots);
                    default -> slots.addSlot();
                }
            }
        }
        return slots.terms();
    }

    private static void readMembers(JsonParser parser, SlotTable slots) throws IOException {
        slots.addSlot();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            slots.addMember(name, parser.nextIntValue(0));
        }
    }

    private static void readElements(JsonParser parser, SlotTable slots) throws IOException {
        slots.addSlot();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                slots.tag(parser.getText());
            } else {
                slots.addElement(parser.getIntValue());
            }
        }
    }
}
