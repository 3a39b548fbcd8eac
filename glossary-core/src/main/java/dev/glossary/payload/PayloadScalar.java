package dev.glossary.payload;

import dev.glossary.finding.Location;
import dev.glossary.finding.TextSpan;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value without parts: undefined, a hole, null, a boolean, a number, a text or a big integer. */
public final class PayloadScalar extends PayloadValue {
    /** What holds JSON is short: Nuxt writes it for what is falsy. */
    private static final int MAX_JSON_TEXT = 1024;

    private final ValueKind kind;

    /** A sentinel; 0 for any other scalar. */
    private final int sentinel;

    /** The JSON of the scalar: the payload's bytes, or those of a text that holds it. */
    private final byte[] text;

    /** Where the scalar begins in {@link #text}; of a big integer where its digits' string does. */
    private final int at;

    /**
     * What was worked out already, since many references may share a scalar of many bytes. A race is harmless: working
     * it out twice gives equal results.
     */
    private @Nullable Number number;

    private @Nullable PrimitiveKey key;
    private @Nullable PayloadScalar parsed;

    /**
     * A primitive as a key of a Map or an element of a Set. Comparable, so that a hash map stays fast when somebody chose
     * keys of one hash.
     */
    private record PrimitiveKey(ValueKind kind, String text) implements Comparable<PrimitiveKey> {
        @Override
        public int compareTo(PrimitiveKey other) {
            int kinds = kind.compareTo(other.kind);
            return kinds != 0 ? kinds : text.compareTo(other.text);
        }
    }

    /** A sentinel that was reached by the reference at {@code start}. */
    PayloadScalar(Payload payload, int sentinel, int start) {
        this(payload, -1, start, kindOf(sentinel), sentinel, payload.bytes(), start);
    }

    private PayloadScalar(Payload payload, int slot, int start, ValueKind kind, int sentinel, byte[] text, int at) {
        super(payload, slot, start);
        this.kind = kind;
        this.sentinel = sentinel;
        this.text = text;
        this.at = at;
    }

    private static ValueKind kindOf(int sentinel) {
        return switch (sentinel) {
            case Sentinel.UNDEFINED -> ValueKind.UNDEFINED;
            case Sentinel.HOLE -> ValueKind.HOLE;
            default -> ValueKind.NUMBER;
        };
    }

    static PayloadScalar ofSlot(Payload payload, int slot, int start) {
        byte[] text = payload.bytes();
        return new PayloadScalar(payload, slot, start, JsonText.scalarKind(text, start), 0, text, start);
    }

    static PayloadScalar bigInteger(Payload payload, int slot, int start, int digits) {
        return new PayloadScalar(payload, slot, start, ValueKind.BIG_INTEGER, 0, payload.bytes(), digits);
    }

    /** The scalar that this text holds as JSON; this text itself when it holds anything else. */
    PayloadScalar parsed() {
        PayloadScalar known = parsed;
        if (known == null) {
            known = parse();
            parsed = known;
        }
        return known;
    }

    private PayloadScalar parse() {
        String text = text();
        if (text.equals("_")) {
            return inside(ValueKind.UNDEFINED, "null");
        }
        if (text.equals("0n")) {
            return inside(ValueKind.BIG_INTEGER, "\"0\"");
        }
        if (text.length() > MAX_JSON_TEXT) {
            return this;
        }
        try {
            Payload parsed = Payload.of("[" + text + "]");
            byte[] json = parsed.bytes();
            int first = parsed.start(0);
            return parsed.slots() == 1 && json[first] != '[' && json[first] != '{'
                    ? new PayloadScalar(payload(), slot(), start(), JsonText.scalarKind(json, first), 0, json, first)
                    : this;
        } catch (PayloadException notJson) {
            return this; // Nuxt, too, takes such a text for itself
        }
    }

    /** A text that holds this text as JSON, so that {@link #parsed()} gives it back; itself when it is too long for that. */
    static String jsonText(String text) {
        String quoted = ValuePath.quoted(text);
        return quoted.length() > MAX_JSON_TEXT ? text : quoted;
    }

    private PayloadScalar inside(ValueKind inner, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.US_ASCII);
        return new PayloadScalar(payload(), slot(), start(), inner, 0, bytes, 0);
    }

    @Override
    public ValueKind kind() {
        return kind;
    }

    /** {@return whether this is a number; a big integer is none} */
    public boolean isNumber() {
        return kind == ValueKind.NUMBER;
    }

    /**
     * {@return this text, decoded}
     *
     * @throws IllegalStateException when this is no text
     */
    public String text() {
        require(ValueKind.TEXT);
        return slot() >= 0 && text == json() && at == payload().start(slot())
                ? payload().text(slot())
                : JsonText.string(text, at);
    }

    /**
     * {@return where a part of this text stands, escapes counted as the bytes that they are}
     *
     * @param span the part, in code points of the decoded text; what lies beyond its end is left out
     * @throws IllegalStateException when this is no text
     */
    public Location location(TextSpan span) {
        require(ValueKind.TEXT);
        if (text != json()) {
            return location(); // a text inside another has no bytes of its own
        }
        int begin = JsonText.afterCodePoints(text, at + 1, span.offset());
        int end = JsonText.afterCodePoints(text, begin, span.length());
        return payload().locationOfRange(begin, end);
    }

    /**
     * {@return another text as it would stand in the quotes of this one, escaped as devalue escapes it, with slashes in the
     * form that this payload has}
     *
     * @param other the other text
     */
    public String escaped(String other) {
        boolean escapesSlashes = SlashForm.of(payload()).isEscaped(false);
        String json = new String(TextPatch.json(other, escapesSlashes), StandardCharsets.UTF_8);
        return json.substring(1, json.length() - 1);
    }

    /**
     * {@return this boolean}
     *
     * @throws IllegalStateException when this is no boolean
     */
    public boolean asBoolean() {
        require(ValueKind.BOOLEAN);
        return text[at] == 't';
    }

    /**
     * {@return this number as the double that JavaScript makes of it}
     *
     * @throws IllegalStateException when this is no number
     */
    public double asDouble() {
        require(ValueKind.NUMBER);
        return switch (sentinel) {
            case Sentinel.NAN -> Double.NaN;
            case Sentinel.POSITIVE_INFINITY -> Double.POSITIVE_INFINITY;
            case Sentinel.NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
            case Sentinel.MINUS_ZERO -> -0.0;
            default -> number();
        };
    }

    private double number() {
        Number known = number;
        if (known == null) {
            known = JsNumber.parse(text, at);
            number = known;
        }
        return known.doubleValue();
    }

    /** {@return whether this is a number that a {@code long} holds exactly; −0 is not} */
    public boolean isLong() {
        return kind == ValueKind.NUMBER && JsNumber.isLong(asDouble());
    }

    /**
     * {@return this number, which is an integer of at most 63 bits} Beyond 2<sup>53</sup> it is the integer that
     * JavaScript has, which may differ from the digits in the text.
     *
     * @throws IllegalStateException when this is no number, or none that a {@code long} holds exactly
     */
    public long asLong() {
        double value = asDouble();
        if (!JsNumber.isLong(value)) {
            throw new IllegalStateException(this + " is no integer of 64 bits");
        }
        return (long) value;
    }

    /**
     * {@return this number as JavaScript writes it: {@code 1e+21}, {@code 5e-324}, {@code 100}, {@code NaN}} As in
     * {@code String(x)}, minus zero is {@code 0}.
     *
     * @throws IllegalStateException when this is no number
     */
    public String javaScriptText() {
        return JsNumber.toString(asDouble());
    }

    /**
     * {@return this big integer as its text has it, such as {@code 123}} A payload that devalue wrote holds decimal
     * digits; {@code 0x1f} and white space are legal too, as in JavaScript's {@code BigInt(text)}.
     *
     * @throws IllegalStateException when this is no big integer
     */
    public String bigIntegerText() {
        require(ValueKind.BIG_INTEGER);
        return JsonText.string(text, at);
    }

    /**
     * {@return this big integer} Costs quadratic time.
     *
     * @throws IllegalStateException when this is no big integer
     * @throws PayloadException when it has more digits than {@link PayloadOptions#maxBigIntegerDigits()}
     */
    public BigInteger asBigInteger() {
        if (number instanceof BigInteger known) {
            return known;
        }
        JsNumber.BigIntText text = Objects.requireNonNull(JsNumber.bigInt(bigIntegerText()));
        int most = payload().options().maxBigIntegerDigits();
        if (text.digits().length() > most) {
            throw new PayloadException(
                    "payload-limits",
                    "a big integer of " + text.digits().length() + " digits",
                    "at most " + most,
                    location());
        }
        BigInteger value = text.value();
        number = value;
        return value;
    }

    /** This scalar as a key of a Map or an element of a Set, where JavaScript makes zero of minus zero. */
    PayloadScalar asKey() {
        return kind == ValueKind.NUMBER && JsNumber.isMinusZero(asDouble()) ? inside(ValueKind.NUMBER, "0") : this;
    }

    /** Equal for two primitives that SameValueZero takes for one, as keys of a Map and elements of a Set. */
    Object sameValueZeroKey() {
        PrimitiveKey known = key;
        if (known == null) {
            known = new PrimitiveKey(kind, keyText());
            key = known;
        }
        return known;
    }

    private String keyText() {
        return switch (kind) {
            case UNDEFINED, HOLE, NULL -> "";
            case BOOLEAN -> Boolean.toString(asBoolean());
            case NUMBER -> Double.toString(asDouble() + 0.0); // −0 becomes 0
            case TEXT -> text();
            case BIG_INTEGER ->
                Objects.requireNonNull(JsNumber.bigInt(bigIntegerText())).canonical();
            case ARRAY, OBJECT, TAGGED -> throw new AssertionError(kind);
        };
    }

    private void require(ValueKind expected) {
        if (kind != expected) {
            throw new IllegalStateException(this + " is not " + expected);
        }
    }

    @Override
    int identity() {
        return sentinel != 0 ? sentinel : start();
    }
}
