package dev.glossary.benchmarks;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.NumberConverter;
import com.dslplatform.json.StringCache;
import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** dsl-json by its pull reader, into a {@link SlotTable}; names of members are cached, as it recommends. */
final class DslJsonDecoder implements Decoder {
    private final DslJson<Object> json = new DslJson<>(new DslJson.Settings<>().useKeyCache(new NameCache()));

    @Override
    public String name() {
        return "dsl-json";
    }

    @Override
    public List<Term> decode(byte[] page) throws IOException {
        SlotTable slots = new SlotTable(page.length);
        JsonReader<Object> reader = json.newReader(page);
        reader.startArray();
        do {
            reader.getNextToken();
        } while (readSlot(reader, slots) == ',');
        reader.checkArrayEnd();
        return slots.terms();
    }

    /** Reads a slot, whose first byte has been read; returns what follows it. */
    private static byte readSlot(JsonReader<?> reader, SlotTable slots) throws IOException {
        switch (reader.last()) {
            case '"' -> slots.addText(reader.readString());
            case '{' -> readMembers(reader, slots);
            case '[' -> readElements(reader, slots);
            default -> {
                slots.addSlot();
                return reader.skip();
            }
        }
        return reader.getNextToken();
    }

    private static void readMembers(JsonReader<?> reader, SlotTable slots) throws IOException {
        slots.addSlot();
        if (reader.getNextToken() == '}') {
            return;
        }
        slots.addMember(reader.readKey(), NumberConverter.deserializeInt(reader));
        while (reader.getNextToken() == ',') {
            reader.getNextToken();
            slots.addMember(reader.readKey(), NumberConverter.deserializeInt(reader));
        }
        reader.checkObjectEnd();
    }

    private static void readElements(JsonReader<?> reader, SlotTable slots) throws IOException {
        slots.addSlot();
        if (reader.getNextToken() == ']') {
            return;
        }
        readElement(reader, slots);
        while (reader.getNextToken() == ',') {
            reader.getNextToken();
            readElement(reader, slots);
        }
        reader.checkArrayEnd();
    }

    private static void readElement(JsonReader<?> reader, SlotTable slots) throws IOException {
        if (reader.last() == '"') {
            slots.tag(reader.readString());
        } else {
            slots.addElement(NumberConverter.deserializeInt(reader));
        }
    }

    /** The names met so far, one for each remainder of their hashes; one that meets another takes its place. */
    private static final class NameCache implements StringCache {
        private final @Nullable String[] names = new String[64];

        @Override
        public String get(char[] chars, int length) {
            int place = hash(chars, length) & names.length - 1;
            String known = names[place];
            if (known != null && isSame(known, chars, length)) {
                return known;
            }
            String name = new String(chars, 0, length);
            names[place] = name;
            return name;
        }

        private static int hash(char[] chars, int length) {
            int hash = 0;
            for (int i = 0; i < length; i++) {
                hash = 31 * hash + chars[i];
            }
            return hash;
        }

        private static boolean isSame(String known, char[] chars, int length) {
            if (known.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (known.charAt(i) != chars[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
