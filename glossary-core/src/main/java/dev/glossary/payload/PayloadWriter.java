package dev.glossary.payload;

import dev.glossary.finding.Source;
import dev.glossary.payload.ValueGraph.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes payloads, byte for byte as npm {@code devalue} does.
 *
 * <p>Values are made one by one, in any order, and filled with each other; rings and shared values are written by using
 * one value where it is needed. A value is known by a number, its <i>reference</i>, which is a name for this writer alone
 * and not the slot that the value gets: slots are numbered when a payload is written, and only what its root leads to is
 * in it. Equal primitives become one value, as they are in JavaScript.
 *
 * <pre>{@code
 * PayloadWriter out = PayloadWriter.create();
 * int term = out.object();
 * out.put(term, "name", out.text("BM25"));
 * out.put(term, "self", term);
 * byte[] payload = out.toBytes(term); // [{"name":1,"self":0},"BM25"]
 * }</pre>
 *
 * <p>Values of a payload that was read are taken over by {@link #copy}, with all that they lead to; in this way a payload
 * is changed: {@link #replace} and {@link #leaveOut} say what is to differ.
 *
 * <p>What a payload cannot hold is refused with the path to it ({@link UnwritableValueException}) when it is written. A
 * method that is given what is no reference of this writer, or one of another kind of value than it fills, throws
 * {@link IllegalArgumentException}. After {@link #clear()} a writer can be used again, with the memory that it has. Not
 * safe for use by several threads.
 *
 * <p>Source of the format: {@code devalue} 6.0.3, {@code src/stringify.js}.
 */
public final class PayloadWriter {
    private static final double MAX_DATE_MILLIS = 8.64e15;
    private static final long MAX_ARRAY_LENGTH = (1L << 32) - 1;

    private final WriteOptions options;
    private final ValueGraph graph = new ValueGraph();
    private final MemberNames names;
    private final JsonOutput output;
    private final SlotOrder order;
    private final SlotWriter slots;

    /**
     * The nodes of primitives by their values; of big integers by their digits. Maps apart, since a hash map cannot compare
     * keys of several classes, and becomes slow when somebody chose keys of one hash.
     */
    private final Map<Kind, Integer> constants = new EnumMap<>(Kind.class);

    private final Map<Double, Integer> numbers = new HashMap<>();
    private final TextTable texts = new TextTable(graph);
    private final Map<String, Integer> bigIntegers = new HashMap<>();

    private @Nullable PayloadCopy copy;

    private PayloadWriter(WriteOptions options) {
        this.options = options;
        this.names = new MemberNames(options.escapesSlashes());
        this.output = new JsonOutput(options.escapesSlashes());
        this.order = new SlotOrder(graph, names, options.dialect());
        this.slots = new SlotWriter(graph, names, order, options.dialect(), output);
    }

    /** {@return a writer that writes as devalue 6.0 does} */
    public static PayloadWriter create() {
        return of(WriteOptions.standard());
    }

    /** {@return a writer with these options} */
    public static PayloadWriter of(WriteOptions options) {
        return new PayloadWriter(Objects.requireNonNull(options));
    }

    /**
     * {@return a payload as devalue would write it, with all that slot 0 leads to} When devalue wrote it, and with these
     * options, these are the bytes that it has.
     *
     * @param payload the payload
     * @param options how it is to be written; {@link WriteOptions#of} tells how it was
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     * @throws UnwritableValueException when the dialect has no form for a value
     */
    public static byte[] rewrite(Payload payload, WriteOptions options) {
        PayloadWriter out = of(options);
        return out.toBytes(out.copy(payload.root()));
    }

    /** {@return the options of this writer} */
    public WriteOptions options() {
        return options;
    }

    /**
     * Makes room for values that are to come, for about a million at a time: else what a writer has is moved each time its
     * memory becomes too small. Nothing else changes, whether they come or not.
     *
     * @param values how many, about, each of which is put into another
     * @throws IllegalArgumentException when that is negative
     */
    public void expect(int values) {
        if (values < 0) {
            throw new IllegalArgumentException("no number of values: " + values);
        }
        graph.expect(values);
    }

    /** {@return undefined} */
    public int undefined() {
        return Sentinel.UNDEFINED;
    }

    /** {@return null} */
    public int nullValue() {
        return constant(Kind.NULL);
    }

    /**
     * {@return a boolean}
     *
     * @param value the boolean
     */
    public int bool(boolean value) {
        return constant(value ? Kind.TRUE : Kind.FALSE);
    }

    private int constant(Kind kind) {
        Integer known = constants.get(kind);
        return known != null ? known : added(constants, kind, graph.add(kind, null, 0));
    }

    private static <T> int added(Map<T, Integer> primitives, T value, int node) {
        primitives.put(value, node);
        return node;
    }

    /**
     * {@return a number; NaN, the infinities and −0 too}
     *
     * @param value the number
     */
    public int number(double value) {
        if (Double.isNaN(value)) {
            return Sentinel.NAN;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? Sentinel.POSITIVE_INFINITY : Sentinel.NEGATIVE_INFINITY;
        }
        if (JsNumber.isMinusZero(value)) {
            return Sentinel.MINUS_ZERO;
        }
        Integer known = numbers.get(value);
        return known != null
                ? known
                : added(numbers, value, graph.add(Kind.NUMBER, null, Double.doubleToRawLongBits(value)));
    }

    /**
     * {@return a number}
     *
     * @param value the number
     * @throws IllegalArgumentException when JavaScript's numbers, which are doubles, do not hold it
     */
    public int number(long value) {
        if (!JsNumber.isExact(value)) {
            throw new IllegalArgumentException("JavaScript's numbers do not hold " + value);
        }
        return number((double) value);
    }

    /**
     * {@return a text}
     *
     * @param value the text, which may hold surrogates without their partners
     */
    public int text(String value) {
        return graph.addText(value);
    }

    /**
     * {@return a big integer, a JavaScript {@code BigInt}} To make its digits costs more than linear time.
     *
     * @param value the integer, of any size
     */
    public int bigInteger(BigInteger value) {
        return bigInteger(value.toString());
    }

    /** @param digits what {@code BigInt(text)} reads; the same for equal integers */
    int bigInteger(String digits) {
        Integer known = bigIntegers.get(digits);
        return known != null ? known : added(bigIntegers, digits, graph.add(Kind.BIG_INTEGER, digits, 0));
    }

    /**
     * {@return a new date}
     *
     * @param instant the instant, of which JavaScript keeps the milliseconds
     * @throws IllegalArgumentException when it is further than 8.64 · 10<sup>15</sup> milliseconds from 1970, where
     *     JavaScript's dates end
     */
    public int date(Instant instant) {
        if (Math.abs(instant.getEpochSecond() * 1000.0) > MAX_DATE_MILLIS
                || Math.abs(instant.toEpochMilli()) > MAX_DATE_MILLIS) {
            throw new IllegalArgumentException("JavaScript has no date so far from 1970");
        }
        return taggedText("Date", IsoInstant.text(instant.toEpochMilli()));
    }

    /** {@return a new date that is JavaScript's invalid date} */
    public int invalidDate() {
        return taggedText("Date", "");
    }

    /**
     * {@return a new regular expression, as {@code new RegExp(source, flags)} makes it} What it says is not checked.
     *
     * @param source the source, in JavaScript's syntax, without slashes around it
     * @param flags the flags, such as {@code gi}; may be empty
     */
    public int regExp(String source, String flags) {
        String written = JavaScriptPattern.source(source);
        return flags.isEmpty()
                ? taggedText("RegExp", written)
                : taggedText("RegExp", written, JavaScriptPattern.flags(flags));
    }

    /**
     * {@return a new URL}
     *
     * @param href its text, as JavaScript's {@code href} has it; not checked
     */
    public int url(String href) {
        return taggedText("URL", href);
    }

    /**
     * {@return new URLSearchParams}
     *
     * @param query their text, as JavaScript's {@code toString} has it; not checked
     */
    public int urlSearchParams(String query) {
        return taggedText("URLSearchParams", query);
    }

    /**
     * {@return a new value of a type of Temporal}
     *
     * @param tag the type, such as {@code Temporal.PlainDate}
     * @param text its text, as JavaScript's {@code toString} has it; not checked
     * @throws IllegalArgumentException when devalue knows no such type
     */
    public int temporal(String tag, String text) {
        if (PayloadTagged.typeOf(tag) != PayloadTagged.Type.TEMPORAL) {
            throw new IllegalArgumentException("no type of Temporal that devalue knows");
        }
        return taggedText(tag, text);
    }

    int taggedText(String... tagAndTexts) {
        for (String text : tagAndTexts) {
            Objects.requireNonNull(text);
        }
        return graph.add(Kind.TAGGED_TEXT, tagAndTexts, 0);
    }

    /**
     * {@return a new boxed primitive, what {@code Object(7)} is in JavaScript}
     *
     * @param primitive a boolean, a number, a text or a big integer
     */
    public int boxed(int primitive) {
        boolean isPrimitive = primitive < 0
                ? Sentinel.isNumber(primitive)
                : switch (kind(primitive)) {
                    case TRUE, FALSE, NUMBER, TEXT, BIG_INTEGER -> true;
                    default -> false;
                };
        if (!isPrimitive) {
            throw new IllegalArgumentException("no primitive that can be boxed");
        }
        return holding(graph.add(Kind.BOXED, null, 0), primitive);
    }

    /**
     * {@return a new ArrayBuffer}
     *
     * @param bytes what it holds; copied
     */
    public int arrayBuffer(byte[] bytes) {
        return graph.add(Kind.ARRAY_BUFFER, bytes.clone(), 0);
    }

    /**
     * {@return a new typed array or DataView that shows a whole buffer}
     *
     * @param tag what it is, such as {@code Uint8Array}
     * @param buffer an ArrayBuffer; several views may share one
     * @throws IllegalArgumentException also when there is no such view, or the buffer is no multiple of its elements
     */
    public int view(String tag, int buffer) {
        int size = elementSize(tag);
        int bytes = graph.bytes(require(buffer, Kind.ARRAY_BUFFER)).length;
        if (bytes % size != 0) {
            throw new IllegalArgumentException(bytes + " bytes are no elements of " + size);
        }
        return view(tag, buffer, 0, bytes / size);
    }

    /**
     * {@return a new typed array or DataView that shows a part of a buffer}
     *
     * @param tag what it is, such as {@code Uint8Array}
     * @param buffer an ArrayBuffer; several views may share one
     * @param byteOffset where the part begins, in bytes; a multiple of the size of an element
     * @param length how many elements it has; of a DataView how many bytes
     * @throws IllegalArgumentException also when there is no such view, or the part does not lie in the buffer
     */
    public int view(String tag, int buffer, int byteOffset, int length) {
        int size = elementSize(tag);
        int bytes = graph.bytes(require(buffer, Kind.ARRAY_BUFFER)).length;
        if (byteOffset < 0 || length < 0 || byteOffset % size != 0 || byteOffset + (long) length * size > bytes) {
            throw new IllegalArgumentException("a part that does not lie in the buffer");
        }
        return graph.addView(tag, buffer, byteOffset, length);
    }

    private static int elementSize(String tag) {
        if (PayloadTagged.typeOf(tag) != PayloadTagged.Type.VIEW) {
            throw new IllegalArgumentException("no view that devalue knows");
        }
        return BufferWindow.elementSize(tag);
    }

    /** {@return a new array, empty; {@link #add} and {@link #set} fill it} */
    public int array() {
        return graph.add(Kind.ARRAY, null, 0);
    }

    /** {@return a new Set, empty; {@link #add} fills it} */
    public int set() {
        return graph.add(Kind.SET, null, 0);
    }

    /** {@return a new Map, empty; {@link #putEntry} fills it} */
    public int map() {
        return graph.add(Kind.MAP, null, 0);
    }

    /** {@return a new object, empty; {@link #put} fills it} */
    public int object() {
        return graph.add(Kind.OBJECT, null, 0);
    }

    /** {@return a new object without a prototype, empty; {@link #put} fills it} */
    public int objectWithoutPrototype() {
        return graph.add(Kind.OBJECT_WITHOUT_PROTOTYPE, null, 0);
    }

    /**
     * {@return a new value of a custom type, such as Nuxt's {@code ["ShallowReactive",2]}}
     *
     * <p>The name is written as any other string is; devalue itself leaves it as it is, which for a name with a quote is
     * no JSON.
     *
     * @param name the name of the type
     * @param value what stands inside
     */
    public int custom(String name, int value) {
        checked(value); // before the custom type is made, which this might be the reference of
        return holding(custom(name), value);
    }

    /**
     * {@return a new value of a custom type in which nothing stands yet; {@link #setInside} fills it}
     *
     * @param name the name of the type
     */
    public int custom(String name) {
        return graph.add(Kind.CUSTOM, Objects.requireNonNull(name), 0);
    }

    /**
     * Puts a value into a custom type, in the place of what stood there.
     *
     * @param custom the custom type
     * @param value what is to stand inside
     */
    public void setInside(int custom, int value) {
        holding(require(custom, Kind.CUSTOM), checked(value));
    }

    private int holding(int node, int value) {
        graph.put(node, 0, value);
        return node;
    }

    /**
     * Puts an element after the last of an array, or into a Set. A Set keeps the first of equal elements, and 0 for −0.
     *
     * @param arrayOrSet the array or Set
     * @param value the element
     */
    public void add(int arrayOrSet, int value) {
        checked(value);
        if (kind(arrayOrSet) == Kind.SET) {
            int element = asKey(value);
            graph.put(arrayOrSet, element, element);
        } else {
            set(arrayOrSet, graph.length(require(arrayOrSet, Kind.ARRAY)), value);
        }
    }

    /**
     * Puts an element into an array, which gets longer when that takes it; in between there are holes then, which cost no
     * memory.
     *
     * @param array the array
     * @param index the element's index, from 0 to 4,294,967,294
     * @param value the element
     */
    public void set(int array, long index, int value) {
        require(array, Kind.ARRAY);
        checked(value);
        if (index < 0 || index >= MAX_ARRAY_LENGTH) {
            throw new IllegalArgumentException("no index of an array: " + index);
        }
        graph.set(array, index, value);
    }

    /**
     * Makes an array longer by holes at its end.
     *
     * @param array the array
     * @param length its length, up to 4,294,967,295
     * @throws IllegalArgumentException also when it is longer already
     */
    public void extend(int array, long length) {
        require(array, Kind.ARRAY);
        if (length < graph.length(array) || length > MAX_ARRAY_LENGTH) {
            throw new IllegalArgumentException("no length of this array: " + length);
        }
        graph.setLength(array, length);
    }

    /**
     * Puts a member into an object, in the place of one with the same name.
     *
     * <p>Members are written in JavaScript's order: names that are array indices first, ascending, then the others in the
     * order in which they were put.
     *
     * @param object the object, with a prototype or without
     * @param name the member's name; {@code __proto__} is refused when the payload is written
     * @param value its value
     */
    public void put(int object, String name, int value) {
        requireObject(object);
        graph.put(object, names.number(name), checked(value));
    }

    /**
     * Puts a member into an object, in the place of one with the same name.
     *
     * @param object the object, with a prototype or without
     * @param fields names that are known
     * @param field which of them, from 0
     * @param value the member's value
     */
    public void put(int object, FieldNames fields, int field, int value) {
        requireObject(object);
        graph.put(object, names.number(fields, field), checked(value));
    }

    /**
     * Puts an entry into a Map, in the place of one with the same key; primitives are the same when they are equal (and
     * −0 is 0), all else when it is one value.
     *
     * @param map the Map
     * @param key the key, a value of any kind
     * @param value the value
     */
    public void putEntry(int map, int key, int value) {
        graph.put(require(map, Kind.MAP), asKey(checked(key)), checked(value));
    }

    /** What tells elements of a Set and keys of a Map apart; JavaScript makes zero of minus zero there. */
    private int asKey(int value) {
        if (value < 0) {
            return value == Sentinel.MINUS_ZERO ? number(0) : value;
        }
        texts.intern();
        return graph.canonical(value);
    }

    /**
     * Takes over a value of a payload that was read, and all that it leads to: rings and shared values stay what they
     * are, also between what several calls take over from one payload. What a wrapper holds is not looked through.
     *
     * <p>Linear in the size of what is taken over, each shared value counted once. What the payload says in another way
     * than devalue would write it is taken over as what it means, except for the texts of URLs, of Temporal values, and
     * of dates that are not in the format of ECMA-262, of which only JavaScript knows what they mean.
     *
     * @param value a view of a value
     * @return its copy; the same for the same value
     * @throws IllegalArgumentException when it is a hole
     * @throws IllegalStateException when it is left out
     * @throws PayloadException when a reference on the way leads nowhere, or to a malformed value; nothing counts as taken
     *     over by this call then
     */
    public int copy(PayloadValue value) {
        return copies().of(value);
    }

    /**
     * Says what is to stand wherever a value would have been taken over by {@link #copy}. To be said before that happens.
     *
     * @param original a view of a value; no sentinel, which has no place of its own
     * @param replacement what takes its place
     * @throws IllegalStateException when the value was taken over already
     */
    public void replace(PayloadValue original, int replacement) {
        copies().replace(original, checked(replacement));
    }

    /**
     * Says that a value is to be left out of all that {@link #copy} takes over: an array or a Set gets an element less,
     * a Map an entry, an object a member; and what only wraps it is left out too: a custom type, a boxed primitive, a view
     * of a buffer. To be said before that happens.
     *
     * @param original a view of a value; no sentinel, which has no place of its own
     * @throws IllegalStateException when the value was taken over already
     */
    public void leaveOut(PayloadValue original) {
        copies().leaveOut(original);
    }

    /**
     * {@return whether a value was to be left out, or is custom types around one that was}
     *
     * @param value a view of a value
     */
    public boolean isLeftOut(PayloadValue value) {
        return copies().isLeftOut(value);
    }

    /**
     * Puts a value into custom types like those that {@link PayloadValue#unwrap()} looks through at another value.
     *
     * <p>A type around a text that holds JSON ({@link PayloadOptions#jsonTextTags()}) gets the JSON of a text; around any
     * other value it is left away.
     *
     * @param wrapped the value whose wrappers are wanted, as it was read and not unwrapped
     * @param inside what is to stand inside
     * @return the outermost of new wrappers; what is to stand inside, when there are none
     */
    public int wrapLike(PayloadValue wrapped, int inside) {
        checked(inside);
        Deque<PayloadTagged> wrappers = new ArrayDeque<>();
        for (PayloadValue next = wrapped; next instanceof PayloadTagged wrapper && wrapper.isWrapper(); ) {
            wrappers.push(wrapper);
            next = wrapper.value();
        }
        int reference = inside;
        for (PayloadTagged wrapper : wrappers) {
            if (!wrapper.holdsJsonText()) {
                reference = custom(wrapper.tag(), reference);
            } else if (reference >= 0 && graph.kind(reference) == Kind.TEXT) {
                reference = custom(wrapper.tag(), text(PayloadScalar.jsonText(graph.text(reference))));
            }
        }
        return reference;
    }

    private PayloadCopy copies() {
        PayloadCopy known = copy;
        if (known == null) {
            known = new PayloadCopy(this);
            copy = known;
        }
        return known;
    }

    /**
     * Takes over a plain Java value, and all that it leads to; the reverse of {@link PayloadValue#toPlain()}.
     *
     * <table>
     * <caption>What becomes what</caption>
     * <tr><th>in Java</th><th>in the payload</th></tr>
     * <tr><td>null</td><td>null</td></tr>
     * <tr><td>{@link Boolean}, {@link String}</td><td>boolean, text</td></tr>
     * <tr><td>{@link Byte}, {@link Short}, {@link Integer}, {@link Long}, {@link Float}, {@link Double}</td><td>number;
     * a {@code Long} that no double holds is refused</td></tr>
     * <tr><td>{@link BigInteger}</td><td>big integer</td></tr>
     * <tr><td>{@link Instant}</td><td>Date</td></tr>
     * <tr><td>{@code byte[]}</td><td>{@code Uint8Array}</td></tr>
     * <tr><td>{@link java.util.Set}</td><td>Set</td></tr>
     * <tr><td>any other {@link Iterable} but a {@link java.nio.file.Path}, {@code Object[]}</td><td>array</td></tr>
     * <tr><td>{@link Map}</td><td>object when every key is a {@code String}, else Map</td></tr>
     * <tr><td>{@link PayloadValue}</td><td>its {@link #copy}</td></tr>
     * </table>
     *
     * <p>Collections, arrays and instants that are one Java object become one value, so that rings and sharing are kept.
     *
     * @param value the value
     * @return its reference
     * @throws UnwritableValueException when a value of another class is on the way, with the path to it
     */
    public int plain(@Nullable Object value) {
        return new PlainGraph(this).of(value);
    }

    /**
     * {@return the payload of a value, as bytes in UTF-8}
     *
     * @param root the value that the payload is to stand for
     * @throws UnwritableValueException when a value that the root leads to cannot be written
     * @throws IllegalStateException when the payload would have more than 2 GiB
     */
    public byte[] toBytes(int root) {
        write(root);
        return output.toByteArray();
    }

    /**
     * {@return the payload of a value, as bytes in UTF-8} They stand in memory of this writer, and stay what they are
     * until it is used again.
     *
     * @param root the value that the payload is to stand for
     * @throws UnwritableValueException when a value that the root leads to cannot be written
     * @throws IllegalStateException when the payload would have more than 2 GiB
     */
    public ByteBuffer toByteBuffer(int root) {
        write(root);
        return output.view();
    }

    /**
     * Writes the payload of a value to a stream, in UTF-8, and leaves that open. Nothing is written when the value is
     * refused.
     *
     * @param root the value that the payload is to stand for
     * @param out where the bytes go; it must not keep the array that it is given, which is the writer's own
     * @return how many bytes these are
     * @throws IOException when the stream cannot be written to
     * @throws UnwritableValueException when a value that the root leads to cannot be written
     * @throws IllegalStateException when the payload would have more than 2 GiB
     */
    public long writeTo(int root, OutputStream out) throws IOException {
        write(root);
        return output.writeTo(out);
    }

    /**
     * {@return the payload of a value, opened for reading with the standard options and the dialect of this writer}
     *
     * @param root the value that the payload is to stand for
     * @throws UnwritableValueException when a value that the root leads to cannot be written
     * @throws IllegalStateException when the payload would have more than 2 GiB
     */
    public Payload toPayload(int root) {
        return Payload.of(
                toBytes(root), Source.UNNAMED, PayloadOptions.standard().withDialect(options.dialect()));
    }

    private void write(int root) {
        checked(root);
        texts.intern();
        order.follow(root);
        output.clear();
        output.expect(graph.expectedBytes());
        slots.write(root);
    }

    /** Forgets all values, and what was to be replaced or left out; no reference is valid any more. */
    public void clear() {
        graph.clear();
        names.clear();
        constants.clear();
        numbers.clear();
        texts.clear();
        bigIntegers.clear();
        copy = null;
    }

    /** A reference to a value of this writer, or a sentinel that is one. */
    private int checked(int reference) {
        if (reference < 0 ? !Sentinel.isValue(reference) : reference >= graph.nodes()) {
            throw new IllegalArgumentException("no reference of this writer: " + reference);
        }
        return reference;
    }

    private Kind kind(int reference) {
        if (reference < 0 || reference >= graph.nodes()) {
            throw new IllegalArgumentException(
                    "no reference of this writer to a value that holds others: " + reference);
        }
        return graph.kind(reference);
    }

    private int require(int reference, Kind expected) {
        if (kind(reference) != expected) {
            throw new IllegalArgumentException("a reference to " + kind(reference) + ", not to " + expected);
        }
        return reference;
    }

    private void requireObject(int reference) {
        if (reference < 0 || reference >= graph.nodes() || !graph.isObject(reference)) {
            throw new IllegalArgumentException("a reference to " + kind(reference) + ", not to an object");
        }
    }
}
