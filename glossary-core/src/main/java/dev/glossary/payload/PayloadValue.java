package dev.glossary.payload;

import dev.glossary.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * A view of one value of a payload: a {@link PayloadScalar}, a {@link PayloadArray}, a {@link PayloadObject} or a
 * {@link PayloadTagged}.
 *
 * <p>A view is a position. It follows a reference only when it is asked to, so rings and shared values need no care: two
 * views of one slot are equal, and {@code equals}, {@code hashCode} and {@code toString} never look into a value.
 * <i>Undefined</i>, <i>null</i>, a <i>hole</i> and <i>absent</i> are four different answers; the first three are
 * scalars, and absent is a Java null.
 *
 * <p>Immutable and safe for use by several threads.
 */
public abstract sealed class PayloadValue permits PayloadScalar, PayloadArray, PayloadObject, PayloadTagged {
    private final Payload payload;
    private final int slot;
    private final int start;

    /**
     * @param slot the value's own slot; −1 when it has none
     * @param start where its text begins
     */
    PayloadValue(Payload payload, int slot, int start) {
        this.payload = payload;
        this.slot = slot;
        this.start = start;
    }

    /** The view of a JSON value that stands in a slot's place: the slot itself, or a value inside a custom tag. */
    static PayloadValue of(Payload payload, int slot, int start) {
        return switch (payload.bytes()[start]) {
            case '{' -> new PayloadObject(payload, slot, start, true);
            case '[' -> PayloadTagged.ofArray(payload, slot, start);
            default -> PayloadScalar.ofSlot(payload, slot, start);
        };
    }

    /** The view of a sentinel that stands at an offset. */
    static PayloadValue ofSentinel(Payload payload, int sentinel, int at) {
        return new PayloadScalar(payload, sentinel, at);
    }

    /** The view of what a reference leads to. */
    static PayloadValue at(Payload payload, int reference) {
        int target = payload.follow(reference);
        return target >= 0 ? payload.slot(target) : ofSentinel(payload, target, reference);
    }

    /** {@return the payload that holds this value} */
    public final Payload payload() {
        return payload;
    }

    /**
     * {@return the slot of this value, from 0; −1 when it has none of its own} A sentinel has none, nor has a value that
     * stands inside a custom tag ({@code ["Point",{"x":1}]}).
     */
    public final int slot() {
        return slot;
    }

    /** {@return the place of the value's text; of a sentinel that of the reference by which it was reached} */
    public final Location location() {
        return payload.locationOfValue(start, slot >= 0 ? slot : payload.slotAt(start));
    }

    /** {@return what this value is} */
    public abstract ValueKind kind();

    /** {@return whether this is undefined} */
    public final boolean isUndefined() {
        return kind() == ValueKind.UNDEFINED;
    }

    /** {@return whether this is null} */
    public final boolean isNull() {
        return kind() == ValueKind.NULL;
    }

    /** {@return whether this is a hole of an array} */
    public final boolean isHole() {
        return kind() == ValueKind.HOLE;
    }

    /** {@return whether this is a text} */
    public final boolean isText() {
        return kind() == ValueKind.TEXT;
    }

    /**
     * Looks through custom types that only wrap a value, as {@code ["Reactive",7]} does, and reads a text that itself
     * holds JSON, as in {@code ["EmptyRef",3]}. Which types do so, the options say
     * ({@link PayloadOptions#transparentTags()}, {@link PayloadOptions#jsonTextTags()}).
     *
     * @return the value inside; this one when it is no wrapper
     * @throws PayloadException when wrappers form a ring, or more than 64 stand around each other
     */
    public PayloadValue unwrap() {
        return this;
    }

    /**
     * {@return this value as an object}
     *
     * @throws IllegalStateException when it is something else
     */
    public final PayloadObject asObject() {
        if (this instanceof PayloadObject object) {
            return object;
        }
        throw notA("an object");
    }

    /**
     * {@return this value as an array}
     *
     * @throws IllegalStateException when it is something else
     */
    public final PayloadArray asArray() {
        if (this instanceof PayloadArray array) {
            return array;
        }
        throw notA("an array");
    }

    /**
     * {@return this value as a tagged one: a date, a set, a custom type and so on}
     *
     * @throws IllegalStateException when it is something else
     */
    public final PayloadTagged asTagged() {
        if (this instanceof PayloadTagged tagged) {
            return tagged;
        }
        throw notA("a tagged value");
    }

    /**
     * {@return this value as a scalar}
     *
     * @throws IllegalStateException when it is something else
     */
    public final PayloadScalar asScalar() {
        if (this instanceof PayloadScalar scalar) {
            return scalar;
        }
        throw notA("a scalar");
    }

    /**
     * {@return this text}
     *
     * @throws IllegalStateException when this is something else
     */
    public final String asText() {
        return asScalar().text();
    }

    /**
     * Turns this value into plain Java values, all that it leads to included.
     *
     * <table>
     * <caption>What becomes what</caption>
     * <tr><th>in the payload</th><th>in Java</th></tr>
     * <tr><td>null, undefined, hole</td><td>null; an undefined member of an object is left out</td></tr>
     * <tr><td>boolean, text</td><td>{@link Boolean}, {@link String}</td></tr>
     * <tr><td>number</td><td>{@link Long} where it is an integer of at most 2<sup>53</sup> − 1 in size, else
     * {@link Double} (NaN, infinities and −0 too)</td></tr>
     * <tr><td>big integer</td><td>{@link java.math.BigInteger}</td></tr>
     * <tr><td>array, Set</td><td>{@link java.util.List}</td></tr>
     * <tr><td>object</td><td>{@link java.util.Map}, in the order of JavaScript</td></tr>
     * <tr><td>Map</td><td>{@code Map} when every key is a text; else a {@code List} of {@code List}s of a key and a
     * value</td></tr>
     * <tr><td>Date</td><td>{@link java.time.Instant}; null for the invalid date; {@code String} for text that is not in
     * ISO form</td></tr>
     * <tr><td>RegExp</td><td>{@code String}, such as {@code /a+/gi}</td></tr>
     * <tr><td>ArrayBuffer, typed arrays, DataView</td><td>{@code byte[]}, a copy of what the view shows</td></tr>
     * <tr><td>URL, URLSearchParams, Temporal</td><td>{@code String}</td></tr>
     * <tr><td>boxed primitive</td><td>the primitive</td></tr>
     * <tr><td>custom type</td><td>what is inside where {@link #unwrap()} looks through it; else a {@code Map} of one
     * entry, from the name to what is inside</td></tr>
     * </table>
     *
     * <p>Collections are unmodifiable. A shared value becomes one Java object that is shared in the same way, yet it
     * counts each time, since whoever prints or hashes the result walks it each time.
     *
     * @return the plain value
     * @throws PayloadException with the rule {@code payload-limits} when the value holds itself, or leads to more values
     *     or deeper than {@link PayloadOptions#maxPlainValues()} and {@link PayloadOptions#maxPlainDepth()} allow; with
     *     another rule when a reference or a tag in it is malformed
     */
    public final @Nullable Object toPlain() {
        return new PlainValues(payload.options()).of(this);
    }

    /** {@return whether the other is a view of the same slot of the same payload; a sentinel equals its like} */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PayloadValue that && payload.equals(that.payload) && identity() == that.identity();
    }

    @Override
    public final int hashCode() {
        return 31 * payload.hashCode() + identity();
    }

    /** {@return the kind and the slot, such as {@code a text at /7}; nothing of the content} */
    @Override
    public String toString() {
        return slot < 0 ? kind().toString() : kind() + " at /" + slot;
    }

    /** The start of a value's text; a sentinel's own number. */
    int identity() {
        return start;
    }

    final int start() {
        return start;
    }

    final byte[] json() {
        return payload.bytes();
    }

    private IllegalStateException notA(String kind) {
        return new IllegalStateException(this + " is not " + kind);
    }
}
