package dev.glossary.payload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How payloads are read: limits, dialect, and tags of an app's own.
 *
 * <p>The limits are there because a payload comes from elsewhere: each names the largest thing that reading may be asked
 * to hold or to do. They are wide enough for every page we have seen, by a factor of a hundred. Immutable and safe for
 * use by several threads.
 */
public final class PayloadOptions {
    private static final byte[] NO_JSON = {'\n'};

    private static final PayloadOptions STANDARD = new PayloadOptions(new Builder());

    private final long maxBytes;
    private final int maxSlots;
    private final int maxTextBytes;
    private final int maxNesting;
    private final int maxBigIntegerDigits;
    private final int maxPlainValues;
    private final int maxPlainDepth;
    private final Dialect dialect;
    private final Set<String> knownTags;
    private final Set<String> transparentTags;
    private final Set<String> jsonTextTags;
    private final Set<String> forbiddenKeys;

    /** How devalue writes what stands before the reference in a wrapper: {@code ["Reactive",}. */
    private final byte[][] wrappers;

    private PayloadOptions(Builder from) {
        maxBytes = from.maxBytes;
        maxSlots = from.maxSlots;
        maxTextBytes = from.maxTextBytes;
        maxNesting = from.maxNesting;
        maxBigIntegerDigits = from.maxBigIntegerDigits;
        maxPlainValues = from.maxPlainValues;
        maxPlainDepth = from.maxPlainDepth;
        dialect = from.dialect;
        knownTags = from.knownTags;
        transparentTags = from.transparentTags;
        jsonTextTags = from.jsonTextTags;
        forbiddenKeys = from.forbiddenKeys;
        wrappers = new byte[transparentTags.size()][];
        int count = 0;
        for (String tag : transparentTags) {
            wrappers[count++] = wrapper(tag);
        }
    }

    /** What stands before the reference; nothing that JSON holds, where the tag is written with escapes. */
    private static byte[] wrapper(String tag) {
        byte[] bytes = ("[\"" + tag + "\",").getBytes(StandardCharsets.UTF_8);
        boolean isPlain = Swar.afterPlain(bytes, 2, bytes.length) == bytes.length - 2;
        return isPlain ? bytes : NO_JSON;
    }

    /**
     * Where the reference stands in a wrapper that is written as devalue writes it; −1 when that is no wrapper.
     *
     * @param start where the slot begins, which is whole
     */
    int insideWrapper(byte[] text, int start) {
        for (byte[] wrapper : wrappers) {
            int inside = start + wrapper.length;
            if (inside < text.length && Arrays.equals(text, start, inside, wrapper, 0, wrapper.length)) {
                return inside;
            }
        }
        return -1;
    }

    /** {@return the defaults, named at each method below} */
    public static PayloadOptions standard() {
        return STANDARD;
    }

    /** {@return the largest payload that is read, in bytes; 256 MiB by default, since all of it is held in memory} */
    public long maxBytes() {
        return maxBytes;
    }

    /** {@return the largest number of slots; 10,000,000 by default, since the index takes four bytes for each} */
    public int maxSlots() {
        return maxSlots;
    }

    /** {@return the longest text, in bytes between its quotes; 16 MiB by default, since a text becomes one String} */
    public int maxTextBytes() {
        return maxTextBytes;
    }

    /**
     * {@return how deep JSON arrays and objects may stand in each other inside one slot; 1,000 by default} devalue
     * itself writes 1; what refers to what through slots is not limited.
     */
    public int maxNesting() {
        return maxNesting;
    }

    /**
     * {@return the longest big integer that is converted, in digits; 100,000 by default} Java 17 needs quadratic time: a
     * million digits take 14 seconds. The text of a longer one can still be had.
     */
    public int maxBigIntegerDigits() {
        return maxBigIntegerDigits;
    }

    /**
     * {@return how many values {@link PayloadValue#toPlain()} may lead to, shared ones counted each time; 10,000,000 by
     * default} Slots that refer twice to the next are small to read and exponential to walk ("alias bomb").
     */
    public int maxPlainValues() {
        return maxPlainValues;
    }

    /**
     * {@return how deep collections of {@link PayloadValue#toPlain()} may stand in each other; 1,000 by default} The
     * {@code toString} and {@code hashCode} of the JDK's collections take stack for each.
     */
    public int maxPlainDepth() {
        return maxPlainDepth;
    }

    /** {@return which meaning a text has that had two; {@link Dialect#DEVALUE_6} by default} */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * {@return names of custom types that are no surprise; none by default} A custom type may bear the name of a
     * built-in one ({@code Date}): then {@code ["Date",7]} is read as a custom type around slot 7.
     */
    public Set<String> knownTags() {
        return knownTags;
    }

    /** {@return names of custom types that {@link PayloadValue#unwrap()} looks through; none by default} */
    public Set<String> transparentTags() {
        return transparentTags;
    }

    /**
     * {@return names of custom types around a text that itself holds JSON; none by default}
     * {@link PayloadValue#unwrap()} reads that text: {@code _} is undefined, {@code 0n} a big integer, a JSON scalar
     * of at most 1,024 characters that scalar, and anything else the text itself. Nuxt's {@code ["EmptyRef",3]} is of this kind.
     */
    public Set<String> jsonTextTags() {
        return jsonTextTags;
    }

    /**
     * {@return names of members that {@link Payload#check} reports besides {@code __proto__}; none by default} They are read
     * all the same.
     */
    public Set<String> forbiddenKeys() {
        return forbiddenKeys;
    }

    /** {@return options with another {@link #maxBytes()}} */
    public PayloadOptions withMaxBytes(long bytes) {
        return with(to -> to.maxBytes = positive(bytes));
    }

    /** {@return options with another {@link #maxSlots()}} */
    public PayloadOptions withMaxSlots(int slots) {
        return with(to -> to.maxSlots = (int) positive(slots));
    }

    /** {@return options with another {@link #maxTextBytes()}} */
    public PayloadOptions withMaxTextBytes(int bytes) {
        return with(to -> to.maxTextBytes = (int) positive(bytes));
    }

    /** {@return options with another {@link #maxNesting()}} */
    public PayloadOptions withMaxNesting(int depth) {
        return with(to -> to.maxNesting = (int) positive(depth));
    }

    /** {@return options with another {@link #maxBigIntegerDigits()}} */
    public PayloadOptions withMaxBigIntegerDigits(int digits) {
        return with(to -> to.maxBigIntegerDigits = (int) positive(digits));
    }

    /** {@return options with another {@link #maxPlainValues()}} */
    public PayloadOptions withMaxPlainValues(int values) {
        return with(to -> to.maxPlainValues = (int) positive(values));
    }

    /** {@return options with another {@link #maxPlainDepth()}} */
    public PayloadOptions withMaxPlainDepth(int depth) {
        return with(to -> to.maxPlainDepth = (int) positive(depth));
    }

    /** {@return options with another {@link #dialect()}} */
    public PayloadOptions withDialect(Dialect other) {
        return with(to -> to.dialect = Objects.requireNonNull(other));
    }

    /** {@return options with other {@link #knownTags()}} */
    public PayloadOptions withKnownTags(Set<String> names) {
        Builder to = new Builder(this);
        to.knownTags = Set.copyOf(names);
        return new PayloadOptions(to);
    }

    /** {@return options with other {@link #transparentTags()}} */
    public PayloadOptions withTransparentTags(Set<String> names) {
        Builder to = new Builder(this);
        to.transparentTags = Set.copyOf(names);
        return new PayloadOptions(to);
    }

    /** {@return options with other {@link #jsonTextTags()}} */
    public PayloadOptions withJsonTextTags(Set<String> names) {
        Builder to = new Builder(this);
        to.jsonTextTags = Set.copyOf(names);
        return new PayloadOptions(to);
    }

    /** {@return options with other {@link #forbiddenKeys()}} */
    public PayloadOptions withForbiddenKeys(Set<String> names) {
        Builder to = new Builder(this);
        to.forbiddenKeys = Set.copyOf(names);
        return new PayloadOptions(to);
    }

    /** Whether a tag of this name is a custom type that somebody has told us of. */
    boolean isKnown(String tag) {
        return transparentTags.contains(tag) || jsonTextTags.contains(tag) || knownTags.contains(tag);
    }

    private PayloadOptions with(Consumer<Builder> change) {
        Builder to = new Builder(this);
        change.accept(to);
        return new PayloadOptions(to);
    }

    private static long positive(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("a limit must be at least 1, not " + value);
        }
        return value;
    }

    /** The components while they change. */
    private static final class Builder {
        private long maxBytes = 256L << 20;
        private int maxSlots = 10_000_000;
        private int maxTextBytes = 16 << 20;
        private int maxNesting = 1_000;
        private int maxBigIntegerDigits = 100_000;
        private int maxPlainValues = 10_000_000;
        private int maxPlainDepth = 1_000;
        private Dialect dialect = Dialect.DEVALUE_6;
        private Set<String> knownTags = Set.of();
        private Set<String> transparentTags = Set.of();
        private Set<String> jsonTextTags = Set.of();
        private Set<String> forbiddenKeys = Set.of();

        Builder() {}

        Builder(PayloadOptions from) {
            maxBytes = from.maxBytes;
            maxSlots = from.maxSlots;
            maxTextBytes = from.maxTextBytes;
            maxNesting = from.maxNesting;
            maxBigIntegerDigits = from.maxBigIntegerDigits;
            maxPlainValues = from.maxPlainValues;
            maxPlainDepth = from.maxPlainDepth;
            dialect = from.dialect;
            knownTags = from.knownTags;
            transparentTags = from.transparentTags;
            jsonTextTags = from.jsonTextTags;
            forbiddenKeys = from.forbiddenKeys;
        }
    }
}
