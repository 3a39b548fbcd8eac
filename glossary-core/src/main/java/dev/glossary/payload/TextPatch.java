package dev.glossary.payload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A payload in which texts are exchanged, and no other byte: white space, order, slots that nothing leads to and
 * everything else stay.
 *
 * <p>A text that nothing else refers to is exchanged in its slot. One that is shared stays for the others, and the new one
 * gets a slot at the end. Not safe for use by several threads.
 */
public final class TextPatch {
    private final Payload payload;
    private final boolean escapesSlashes;

    /** What stands in the place of bytes: where those begin and end, and the new ones. */
    private final NavigableMap<Integer, Change> changes = new TreeMap<>();

    /** The slots that are added, by their texts. */
    private final Map<String, Integer> added = new LinkedHashMap<>();

    /** The end of the bytes that give way, and what stands there then. */
    private static final class Change {
        private final int end;
        private final byte[] text;

        Change(int end, byte[] text) {
            this.end = end;
            this.text = text;
        }
    }

    /**
     * Begins to change a payload, which stays what it is.
     *
     * @param payload the payload
     * @param otherwise tells whether slashes are escaped in new texts, where the payload does not show it
     */
    public TextPatch(Payload payload, WriteOptions otherwise) {
        this.payload = payload;
        this.escapesSlashes = WriteOptions.of(payload, otherwise).escapesSlashes();
    }

    /**
     * Exchanges the text that a member leads to. Said twice of one text, the latter counts.
     *
     * @param object an object of the payload
     * @param name the member
     * @param text the new text
     * @return whether that is done; false when the member is missing or leads to something other than a text in a slot,
     *     such as a wrapper around one: nothing is changed, then
     */
    public boolean replace(PayloadObject object, String name, String text) {
        PayloadValue value = object.get(name);
        if (value == null || !value.isText() || value.slot() < 0) {
            return false;
        }
        int reference = object.referenceTo(name);
        if (payload.references(value.slot()) == 1) {
            put(value.start(), JsonText.afterString(payload.bytes(), value.start()), json(text, escapesSlashes));
        } else {
            int slot = added.computeIfAbsent(text, absent -> payload.slots() + added.size());
            byte[] number = String.valueOf(slot).getBytes(StandardCharsets.US_ASCII);
            put(reference, JsonText.afterScalar(payload.bytes(), reference), number);
        }
        return true;
    }

    private void put(int begin, int end, byte[] text) {
        changes.put(begin, new Change(end, text));
    }

    static byte[] json(String text, boolean escapesSlashes) {
        JsonOutput out = new JsonOutput(escapesSlashes);
        out.string(text);
        return out.toByteArray();
    }

    /** {@return the text of the payload with what was exchanged} */
    public byte[] toBytes() {
        byte[] before = payload.bytes();
        int closingBracket = JsonText.beforeSpace(before, payload.to()) - 1;
        int end = JsonText.beforeSpace(before, closingBracket);
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.to() - payload.from());
        int copied = payload.from();
        for (Map.Entry<Integer, Change> change : changes.entrySet()) {
            out.write(before, copied, change.getKey() - copied);
            out.writeBytes(change.getValue().text);
            copied = change.getValue().end;
        }
        out.write(before, copied, end - copied);
        for (String text : added.keySet()) {
            out.write(',');
            out.writeBytes(json(text, escapesSlashes));
        }
        out.write(before, end, payload.to() - end);
        return out.toByteArray();
    }

    /** {@return how many places differ} */
    @Override
    public String toString() {
        return "TextPatch[" + changes.size() + " changed, " + added.size() + " added]";
    }
}
