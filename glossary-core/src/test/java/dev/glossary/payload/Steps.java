package dev.glossary.payload;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Steps of making a value, told to several writers and written down for Node, which makes the same value of them: see
 * {@code src/test/oracle/steps.mjs}.
 */
final class Steps {
    private final List<PayloadWriter> writers;
    private final StringBuilder json = new StringBuilder("[");

    /** @param writers empty ones; they differ in what does not change a reference */
    Steps(List<PayloadWriter> writers) {
        this.writers = writers;
    }

    /** The steps so far, as JSON. */
    String json() {
        return json + "]";
    }

    int undefined() {
        return make("undefined", PayloadWriter::undefined);
    }

    int nullValue() {
        return make("null", PayloadWriter::nullValue);
    }

    int bool(boolean value) {
        return make(Boolean.toString(value), out -> out.bool(value));
    }

    int number(double value) {
        String bits = HexFormat.of().toHexDigits(Double.doubleToRawLongBits(value));
        return make("number", out -> out.number(value), bits);
    }

    int text(String value) {
        return make("text", out -> out.text(value), value);
    }

    int bigInteger(BigInteger value) {
        return make("bigint", out -> out.bigInteger(value), value.toString());
    }

    int date(Instant instant) {
        return make("date", out -> out.date(instant), instant.toEpochMilli());
    }

    int invalidDate() {
        return make("invalid date", PayloadWriter::invalidDate);
    }

    int regExp(String source, String flags) {
        return make("regexp", out -> out.regExp(source, flags), source, flags);
    }

    int url(String href) {
        return make("url", out -> out.url(href), href);
    }

    int urlSearchParams(String query) {
        return make("query", out -> out.urlSearchParams(query), query);
    }

    int temporal(String type, String text) {
        return make("temporal", out -> out.temporal("Temporal." + type, text), type, text);
    }

    int boxed(int primitive) {
        return make("boxed", out -> out.boxed(primitive), primitive);
    }

    int arrayBuffer(byte[] bytes) {
        return make("buffer", out -> out.arrayBuffer(bytes), HexFormat.of().formatHex(bytes));
    }

    int view(String tag, int buffer) {
        return make("view", out -> out.view(tag, buffer), tag, buffer);
    }

    int view(String tag, int buffer, int byteOffset, int length) {
        return make("view", out -> out.view(tag, buffer, byteOffset, length), tag, buffer, byteOffset, length);
    }

    int array() {
        return make("array", PayloadWriter::array);
    }

    int set() {
        return make("set", PayloadWriter::set);
    }

    int map() {
        return make("map", PayloadWriter::map);
    }

    int object() {
        return make("object", PayloadWriter::object);
    }

    int objectWithoutPrototype() {
        return make("bare", PayloadWriter::objectWithoutPrototype);
    }

    int custom(String name) {
        return make("custom", out -> out.custom(name), name);
    }

    void setInside(int custom, int value) {
        fill("inside", out -> out.setInside(custom, value), custom, value);
    }

    void push(int array, int value) {
        fill("push", out -> out.add(array, value), array, value);
    }

    void set(int array, long index, int value) {
        fill("at", out -> out.set(array, index, value), array, index, value);
    }

    void extend(int array, long length) {
        fill("extend", out -> out.extend(array, length), array, length);
    }

    void add(int set, int value) {
        fill("add", out -> out.add(set, value), set, value);
    }

    void put(int object, String name, int value) {
        fill("put", out -> out.put(object, name, value), object, name, value);
    }

    void put(int object, FieldNames names, int field, int value) {
        fill("put", out -> out.put(object, names, field, value), object, names.get(field), value);
    }

    void putEntry(int map, int key, int value) {
        fill("entry", out -> out.putEntry(map, key, value), map, key, value);
    }

    private int make(String name, ToIntFunction<PayloadWriter> step, Object... more) {
        List<Integer> references =
                writers.stream().map(step::applyAsInt).distinct().toList();
        if (references.size() > 1) {
            throw new AssertionError("writers that number a value " + references);
        }
        write(name, references.get(0), more);
        return references.get(0);
    }

    private void fill(String name, Consumer<PayloadWriter> step, int reference, Object... more) {
        writers.forEach(step);
        write(name, reference, more);
    }

    private void write(String name, int reference, Object... more) {
        json.append(json.length() > 1 ? ",[" : "[").append(Description.quoted(name));
        json.append(',').append(reference);
        for (Object argument : more) {
            json.append(',').append(argument instanceof String text ? Description.quoted(text) : argument);
        }
        json.append(']');
    }
}
