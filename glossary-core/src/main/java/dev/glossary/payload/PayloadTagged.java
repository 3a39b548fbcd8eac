package dev.glossary.payload;

import dev.glossary.finding.Excerpt;
import java.time.Instant;
import java.util.AbstractList;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value with a tag, {@code ["Tag",…]}: a date, a set, a map, bytes, or a custom type that we have never heard of.
 *
 * <p>{@link #type()} tells what it is, and thereby which of the accessors below apply; the others throw
 * {@link IllegalStateException}. Texts are kept as they are written, since JavaScript's dates, regular expressions, URLs
 * and Temporal values are not Java's.
 */
public final class PayloadTagged extends PayloadValue {
    /** What a tagged value is. */
    public enum Type {
        /** {@code ["Date","2024-05-01T00:00:00.000Z"]}: {@link #asInstant()}, {@link #isInvalidDate()}, {@link #text()}. */
        DATE,
        /** {@code ["Set",ref,…]}: {@link #elements()}. */
        SET,
        /** {@code ["Map",key,value,…]}, all references: {@link #entries()}, {@link #get(String)}. */
        MAP,
        /** {@code ["RegExp","source","flags"]}: {@link #source()}, {@link #flags()}. */
        REG_EXP,
        /** {@code ["Object",ref]}, a primitive in an object's clothes: {@link #boxed()}. */
        BOXED,
        /** {@code ["ArrayBuffer","base64"]}: {@link #asBytes()}. */
        ARRAY_BUFFER,
        /** {@code ["Uint8Array",ref,byteOffset,length]} and its kin: {@link #buffer()}, {@link #asBytes()} and so on. */
        VIEW,
        /** {@code ["URL","https://…"]}: {@link #text()}. */
        URL,
        /** {@code ["URLSearchParams","a=b"]}: {@link #text()}. */
        URL_SEARCH_PARAMS,
        /** {@code ["Temporal.PlainDate","2024-05-01"]} and its kin: {@link #text()}. */
        TEMPORAL,
        /** {@code ["Name",ref]}, a type of Nuxt's or of an app's own: {@link #value()}. */
        CUSTOM
    }

    /** The built-in tags that become a tagged value; {@code null} and {@code BigInt} become something else. */
    private static final Map<String, Type> BUILT_IN = builtInTypes();

    /** Nuxt puts two or three around each other; a ring of them must end somewhere. */
    private static final int MAX_WRAPPERS = 64;

    private final String tag;
    private final Type type;

    /** Where the tag and what follows it begin, once somebody has asked. */
    private volatile int @Nullable [] parts;

    /** What stands inside a custom type, once somebody has asked. */
    private volatile @Nullable PayloadValue inside;

    /** What a view shows; null for anything else. */
    private final @Nullable BufferWindow window;

    /** The bytes of an ArrayBuffer; null for anything else. */
    private final byte @Nullable [] content;

    private PayloadTagged(Payload payload, int slot, int start, String tag, Type type) {
        super(payload, slot, start);
        this.tag = tag;
        this.type = type;
        this.content = type == Type.ARRAY_BUFFER ? decode() : null;
        this.window = type == Type.VIEW ? BufferWindow.of(this) : null;
        checkForm();
    }

    /** The buffer that a view of an old dialect brings along, as a base64 string in its own text. */
    PayloadTagged(PayloadTagged view) {
        super(view.payload(), -1, view.parts()[1]);
        this.tag = "ArrayBuffer";
        this.type = Type.ARRAY_BUFFER;
        this.content = view.decode();
        this.window = null;
    }

    /** The view of {@code [ref,…]}, {@code [-7,…]} or {@code ["Tag",…]}. */
    static PayloadValue ofArray(Payload payload, int slot, int start) {
        byte[] text = payload.bytes();
        int first = JsonText.first(text, start);
        if (text[first] == '"') {
            return ofTag(payload, slot, start, JsonText.string(text, first));
        }
        boolean sparse = text[first] != ']' && Reference.read(text, first) == Sentinel.SPARSE;
        return new PayloadArray(payload, slot, start, sparse);
    }

    private static PayloadValue ofTag(Payload payload, int slot, int start, String tag) {
        if (payload.options().isKnown(tag)) {
            return new PayloadTagged(payload, slot, start, tag, Type.CUSTOM);
        }
        return switch (tag) {
            case "null" -> new PayloadObject(payload, slot, start, false);
            case "BigInt" -> bigInteger(payload, slot, start);
            default -> new PayloadTagged(payload, slot, start, tag, typeOf(tag));
        };
    }

    private static PayloadScalar bigInteger(Payload payload, int slot, int start) {
        byte[] text = payload.bytes();
        int[] parts = PayloadArray.elements(text, start);
        if (parts.length != 2 || text[parts[1]] != '"' || JsNumber.bigInt(JsonText.string(text, parts[1])) == null) {
            throw payload.malformedLeaf(start, "a BigInt of malformed content", "[\"BigInt\",\"digits\"]");
        }
        return PayloadScalar.bigInteger(payload, slot, start, parts[1]);
    }

    /** What a tag stands for, where no custom type shadows it; {@code null} and {@code BigInt} are none of these. */
    static Type typeOf(String tag) {
        return BUILT_IN.getOrDefault(tag, Type.CUSTOM);
    }

    private static Map<String, Type> builtInTypes() {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("Date", Type.DATE);
        types.put("Set", Type.SET);
        types.put("Map", Type.MAP);
        types.put("RegExp", Type.REG_EXP);
        types.put("Object", Type.BOXED);
        types.put("ArrayBuffer", Type.ARRAY_BUFFER);
        types.put("URL", Type.URL);
        types.put("URLSearchParams", Type.URL_SEARCH_PARAMS);
        BufferWindow.ELEMENT_SIZES.keySet().forEach(view -> types.put(view, Type.VIEW));
        for (String temporal : List.of(
                "Duration",
                "Instant",
                "PlainDate",
                "PlainTime",
                "PlainDateTime",
                "PlainMonthDay",
                "PlainYearMonth",
                "ZonedDateTime")) {
            types.put("Temporal." + temporal, Type.TEMPORAL);
        }
        return types;
    }

    private void checkForm() {
        boolean wellFormed = switch (type) {
            case DATE, URL, URL_SEARCH_PARAMS, TEMPORAL -> parts().length == 2 && isString(1);
            case REG_EXP -> parts().length == 2 && isString(1) || parts().length == 3 && isString(1) && isString(2);
            case BOXED -> parts().length == 2 && isPrimitive(parts()[1]);
            case CUSTOM -> parts().length == 2;
            case SET, MAP, ARRAY_BUFFER, VIEW -> true; // checked where their content is looked at
        };
        if (!wellFormed) {
            throw malformed();
        }
    }

    /** What to throw when the content of this value is not what its tag needs. */
    PayloadException malformed() {
        String name = type == Type.CUSTOM
                ? "a custom type"
                : type == Type.VIEW || type == Type.TEMPORAL ? tag : '"' + tag + '"';
        String problem = name + " of malformed content";
        boolean isLeaf = type != Type.CUSTOM && type != Type.SET && type != Type.MAP;
        return isLeaf
                ? payload().malformedLeaf(start(), problem, expectedForm())
                : payload().malformedTag(start(), problem, expectedForm());
    }

    private String expectedForm() {
        return switch (type) {
            case DATE, URL, URL_SEARCH_PARAMS, TEMPORAL -> "one string after the tag";
            case REG_EXP -> "a source and perhaps flags, both strings";
            case MAP -> "pairs of references to a key and a value";
            case BOXED -> "one boolean, number, string or BigInt";
            case CUSTOM -> "one reference or one JSON value after its name";
            case SET -> "references";
            case ARRAY_BUFFER -> "one string of base64";
            case VIEW -> "a reference to an ArrayBuffer, and perhaps an offset and a length that lie in it";
        };
    }

    /** Whether a string stands at one of the {@link #parts()}. */
    boolean isString(int part) {
        return json()[parts()[part]] == '"';
    }

    private boolean isPrimitive(int at) {
        if (payload().options().dialect().isOld()) {
            byte first = json()[at];
            return first != '[' && first != '{' && first != 'n';
        }
        int reference = Reference.read(json(), at);
        return Sentinel.isNumber(reference) || payload().isPrimitive(reference);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TAGGED;
    }

    /** {@return the tag, such as {@code Date}} */
    public String tag() {
        return tag;
    }

    /** {@return what this value is} */
    public Type type() {
        return type;
    }

    /** {@return the text of a date, a URL, a URLSearchParams or a Temporal value, as it is written} */
    public String text() {
        require(
                type == Type.DATE || type == Type.URL || type == Type.URL_SEARCH_PARAMS || type == Type.TEMPORAL,
                "a text behind a tag");
        return JsonText.string(json(), parts()[1]);
    }

    /**
     * {@return the instant of a date; null when its text is the invalid date, or is not in the format of ECMA-262}
     * Milliseconds are the last digits that count.
     */
    public @Nullable Instant asInstant() {
        long millis = dateMillis();
        return millis == IsoInstant.INVALID || millis == IsoInstant.OTHER ? null : Instant.ofEpochMilli(millis);
    }

    /**
     * {@return whether a date is JavaScript's invalid date} devalue writes that as {@code ["Date",""]}. A text that is
     * not in the format of ECMA-262 is neither an instant nor invalid: engines differ about it, and we do not guess.
     */
    public boolean isInvalidDate() {
        return dateMillis() == IsoInstant.INVALID;
    }

    private long dateMillis() {
        require(type == Type.DATE, "a date");
        return IsoInstant.millis(text());
    }

    /** {@return the source of a regular expression, without slashes around it} It is JavaScript's, not Java's. */
    public String source() {
        require(type == Type.REG_EXP, "a regular expression");
        return JsonText.string(json(), parts()[1]);
    }

    /** {@return the flags of a regular expression, such as {@code gi}; empty when there are none} */
    public String flags() {
        require(type == Type.REG_EXP, "a regular expression");
        return parts().length == 2 ? "" : JsonText.string(json(), parts()[2]);
    }

    /**
     * {@return the elements of a set, in order, each once: primitives by SameValueZero, all else by identity}
     *
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public List<PayloadValue> elements() {
        require(type == Type.SET, "a set");
        Map<Object, PayloadValue> distinct = new LinkedHashMap<>();
        for (int i = 1; i < parts().length; i++) {
            PayloadValue element = key(parts()[i]);
            distinct.putIfAbsent(sameValueZeroKey(element), element);
        }
        return List.copyOf(distinct.values());
    }

    /**
     * {@return the entries of a map, in order; of two with one key the later value, in the place of the earlier} Keys
     * may be values of any kind, and are told apart as those of a set are.
     *
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public List<Map.Entry<PayloadValue, PayloadValue>> entries() {
        require(type == Type.MAP, "a map");
        if (parts().length % 2 == 0) {
            throw malformed();
        }
        Map<Object, Map.Entry<PayloadValue, PayloadValue>> distinct = new LinkedHashMap<>();
        for (int i = 1; i < parts().length; i += 2) {
            PayloadValue key = key(parts()[i]);
            PayloadValue value = PayloadValue.at(payload(), parts()[i + 1]);
            distinct.merge(
                    sameValueZeroKey(key),
                    new SimpleImmutableEntry<>(key, value),
                    (earlier, later) -> new SimpleImmutableEntry<>(earlier.getKey(), value));
        }
        return List.copyOf(distinct.values());
    }

    /**
     * {@return the value of a map's entry; null when there is no such entry} Linear in the size of the map.
     *
     * @param key the key, a text
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue get(String key) {
        for (Map.Entry<PayloadValue, PayloadValue> entry : entries()) {
            if (entry.getKey().isText() && entry.getKey().asText().equals(key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /**
     * {@return all that a set or a map is written to hold, in order: its elements, or its keys and values in turn} Each is
     * followed only when it is asked for, so that one that leads nowhere hides no other; what stands there twice is there
     * twice, and a key that has no value is the last.
     */
    public List<PayloadValue> contents() {
        require(type == Type.SET || type == Type.MAP, "a set or a map");
        return new AbstractList<>() {
            @Override
            public PayloadValue get(int index) {
                return PayloadValue.at(payload(), parts()[1 + Objects.checkIndex(index, size())]);
            }

            @Override
            public int size() {
                return parts().length - 1;
            }
        };
    }

    private PayloadValue key(int reference) {
        PayloadValue key = PayloadValue.at(payload(), reference);
        return key instanceof PayloadScalar scalar ? scalar.asKey() : key;
    }

    private static Object sameValueZeroKey(PayloadValue value) {
        return value instanceof PayloadScalar scalar ? scalar.sameValueZeroKey() : value;
    }

    /** {@return the primitive that is boxed: a boolean, a number, a text or a big integer} */
    public PayloadScalar boxed() {
        require(type == Type.BOXED, "a boxed primitive");
        return payload().options().dialect().isOld()
                ? PayloadScalar.ofSlot(payload(), -1, parts()[1])
                : PayloadValue.at(payload(), parts()[1]).asScalar();
    }

    /**
     * {@return what stands inside a custom type} It may be undefined or another sentinel. When a type shadows a built-in
     * one it may stand there as JSON ({@code ["Date","2024"]}), and has no slot of its own.
     *
     * @throws PayloadException when the reference leads nowhere, or to a malformed value
     */
    public PayloadValue value() {
        require(type == Type.CUSTOM, "a custom type");
        PayloadValue value = inside();
        PayloadValue end = value;
        for (int depth = 1; end instanceof PayloadTagged tagged && tagged.type == Type.CUSTOM; depth++) {
            requireFew(depth);
            end = tagged.inside();
        }
        return value;
    }

    private PayloadValue inside() {
        PayloadValue known = inside;
        if (known == null) {
            int at = parts()[1];
            boolean isReference = JsonText.beginsNumber(json()[at]);
            known = isReference ? PayloadValue.at(payload(), at) : PayloadValue.of(payload(), -1, at);
            inside = known;
        }
        return known;
    }

    /** Custom types around each other must end at something that is none: a ring of them stands for no value. */
    private void requireFew(int wrappers) {
        if (wrappers > MAX_WRAPPERS) {
            throw payload().malformedTag(start(), "custom types in a ring, or too many", "at most " + MAX_WRAPPERS);
        }
    }

    @Override
    public PayloadValue unwrap() {
        PayloadValue value = this;
        for (int depth = 0; value instanceof PayloadTagged tagged && tagged.isWrapper(); depth++) {
            requireFew(depth);
            PayloadValue inside = tagged.inside();
            if (tagged.holdsJsonText() && inside instanceof PayloadScalar scalar && scalar.isText()) {
                return scalar.parsed();
            }
            value = inside;
        }
        return value;
    }

    /** Whether {@link #unwrap()} looks through this value. */
    boolean isWrapper() {
        return type == Type.CUSTOM && (payload().options().transparentTags().contains(tag) || holdsJsonText());
    }

    /** Whether this is a custom type around a text that itself holds JSON. */
    boolean holdsJsonText() {
        return type == Type.CUSTOM && payload().options().jsonTextTags().contains(tag);
    }

    /** {@return the ArrayBuffer of a view} In devalue 5.1 and 5.2 each view had one of its own, which has no slot. */
    public PayloadTagged buffer() {
        return requireWindow().buffer();
    }

    /** {@return where a view begins in its buffer, in bytes, from 0} */
    public int byteOffset() {
        return requireWindow().byteOffset();
    }

    /** {@return how long a view or an ArrayBuffer is, in bytes} */
    public int byteLength() {
        return content == null ? requireWindow().byteLength() : content.length;
    }

    /** {@return the size of a view's elements, in bytes; 1 for a DataView} */
    public int elementSize() {
        return requireWindow().elementSize();
    }

    /** {@return the number of a view's elements; the bytes of a DataView} */
    public int length() {
        return byteLength() / elementSize();
    }

    /**
     * {@return the bytes of an ArrayBuffer, or of what a view shows of it; a copy} Elements are little-endian:
     * {@code ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).asDoubleBuffer()} reads a {@code Float64Array}.
     */
    public byte[] asBytes() {
        if (content != null) {
            return content.clone();
        }
        BufferWindow shown = requireWindow();
        int from = shown.byteOffset();
        return Arrays.copyOfRange(Objects.requireNonNull(shown.buffer().content), from, from + shown.byteLength());
    }

    /**
     * {@return an element of a typed array: a {@link Long} of the integer types, a {@link Double} of the floating ones, a
     * {@link java.math.BigInteger} of {@code BigInt64Array} and {@code BigUint64Array}} A DataView counts as bytes from 0 to
     * 255.
     *
     * @param index from 0 up to {@link #length()}
     * @throws IndexOutOfBoundsException when there is no such element
     */
    public Number number(int index) {
        return requireWindow().number(tag, Objects.checkIndex(index, length()));
    }

    /** The bytes of an ArrayBuffer, which nobody may change. */
    byte[] content() {
        return Objects.requireNonNull(content);
    }

    private byte[] decode() {
        if (parts().length != 2 || !isString(1)) {
            throw malformed();
        }
        try {
            return Base64.getDecoder().decode(JsonText.string(json(), parts()[1]));
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    /** Where the tag and what follows it begin. */
    int[] parts() {
        int[] known = parts;
        if (known == null) {
            known = PayloadArray.elements(json(), start());
            parts = known;
        }
        return known;
    }

    private BufferWindow requireWindow() {
        require(window != null, "a view");
        return Objects.requireNonNull(window);
    }

    private void require(boolean is, String kind) {
        if (!is) {
            throw new IllegalStateException(this + " is not " + kind);
        }
    }

    /** {@return the tag and the slot, such as {@code ["Date"] at /7}; nothing of the content} */
    @Override
    public String toString() {
        return "[\"" + Excerpt.of(tag) + "\"]" + (slot() < 0 ? "" : " at /" + slot());
    }
}
