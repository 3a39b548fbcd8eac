package dev.glossary.benchmarks;

import dev.glossary.model.Term;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Jackson 3 as fast as it gets: its tokens go to a {@link SlotTable} in one pass, without a tree. */
final class Jackson3StreamingDecoder implements Decoder {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public String name() {
        return "jackson3-streaming";
    }

    @Override
    public List<Term> decode(byte[] page) {
        SlotTable slots = new SlotTable(page.length);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), page)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                switch (token) {
                    case VALUE_STRING -> slots.addText(parser.getString());
                    case START_OBJECT -> readMembers(parser, slots);
                    case START_ARRAY -> readElements(parser, slots);
                    default -> slots.addSlot();
                }
            }
        }
        return slots.terms();
    }

    private static void readMembers(JsonParser parser, SlotTable slots) {
        slots.addSlot();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            slots.addMember(name, parser.nextIntValue(0));
        }
    }

    private static void readElements(JsonParser parser, SlotTable slots) {
        slots.addSlot();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                slots.tag(parser.getString());
            } else {
                slots.addElement(parser.getIntValue());
            }
        }
    }
}
