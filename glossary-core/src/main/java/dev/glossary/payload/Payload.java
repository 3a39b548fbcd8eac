package dev.glossary.payload;

import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A payload: the flat array that npm {@code devalue} writes, such as {@code [{"term":1},"BM25"]}.
 *
 * <p>It is the bytes and the start of each slot; everything else is a view of these. Opening it checks the grammar of
 * the whole text (RFC 8259), its UTF-8 and the limits, in one pass. What refers to what is checked when it is followed:
 * a reference that leads nowhere, or a malformed tag, hurts nobody who does not ask for it. {@link #check(int)} follows all
 * of them.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the array of bytes, which is not copied.
 *
 * <p>Source of the format: {@code devalue} 6.0.3, {@code src/parse.js}.
 */
public final class Payload {
    /** Slots of more bytes than this are opened once: a thousand references to a long one must not cost a thousand walks. */
    private static final int LONG_SLOT = 512;

    /** What so many slots hold is more than the nearest caches do. */
    private static final int MANY_SLOTS = 4096;

    /** Names, slugs and categories are no longer, in units of UTF-16, as a rule. */
    private static final int SHORT_TEXT = 48;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Scanner scanner;

    /** Where the slots begin that the scanner has come to. */
    private final SlotIndex index;

    /** The sentinel that is the whole payload; 0 where there are slots. */
    private final int alone;

    private final PayloadOptions options;
    private final Places places;

    /** Texts that were decoded and kept, once there is one. */
    private volatile @Nullable KnownTexts texts;

    /** How many references lead to each slot; made when somebody asks. */
    private volatile int @Nullable [] references;

    /** What was opened of long slots, once there is one. */
    private volatile @Nullable LongSlots longSlots;

    /** Long slots by their numbers: the values, what threw, and the tags. */
    private static final class LongSlots {
        private final Map<Integer, PayloadValue> values = new ConcurrentHashMap<>();
        private final Map<Integer, PayloadException> refusals = new ConcurrentHashMap<>();
        private final Map<Integer, Optional<String>> tags = new ConcurrentHashMap<>();
    }

    private Payload(byte[] bytes, int from, int to, Places places, PayloadOptions options) {
        Objects.checkFromToIndex(from, to, bytes.length);
        this.bytes = bytes;
        this.options = options;
        this.places = places;
        this.scanner = new Scanner(bytes, from, to, options, places);
        this.index = scanner.index();
        scanner.begin();
        boolean isAlone = scanner.isDone();
        this.from = isAlone ? JsonText.afterSpace(bytes, from) : from;
        this.to = isAlone ? JsonText.beforeSpace(bytes, to) : to;
        this.alone = isAlone ? Reference.alone(bytes, this.from, this.to) : 0;
    }

    private Payload finished() {
        finish();
        return this;
    }

    /**
     * Opens a payload without a name, with the standard options.
     *
     * @param bytes the whole payload, in UTF-8; not copied, and not to be changed
     * @throws PayloadException when the bytes are no payload
     */
    public static Payload of(byte[] bytes) {
        return of(bytes, Source.UNNAMED, PayloadOptions.standard());
    }

    /**
     * Opens a payload.
     *
     * @param bytes the whole payload, in UTF-8; not copied, and not to be changed
     * @param source where the bytes come from, for locations
     * @param options limits, dialect and tags
     * @throws PayloadException when the bytes are no payload
     */
    public static Payload of(byte[] bytes, Source source, PayloadOptions options) {
        return of(bytes, 0, bytes.length, source, options);
    }

    /**
     * Opens a payload that is a part of a larger text, such as an HTML page. Locations count in the larger text.
     *
     * @param bytes an array that holds the payload, in UTF-8; not copied, and not to be changed
     * @param from where the payload begins in it, from 0
     * @param to where it ends
     * @param source where the whole array comes from, for locations
     * @param options limits, dialect and tags
     * @throws PayloadException when the bytes are no payload
     * @throws IndexOutOfBoundsException when the range does not lie in the array
     */
    public static Payload of(byte[] bytes, int from, int to, Source source, PayloadOptions options) {
        return new Payload(bytes, from, to, new Places(bytes, source), Objects.requireNonNull(options)).finished();
    }

    /**
     * Begins to open a payload: its bytes are checked while it is read, and {@link #finish()} checks the rest of them.
     * Whoever reads slots in their order, as a {@link FieldCursor} does, passes over the bytes once.
     *
     * <p>Until it is finished, every method may throw what {@link #of(byte[], Source, PayloadOptions)} throws, and the
     * payload is not safe for use by several threads. From then on it is like any other.
     *
     * @param bytes the whole payload, in UTF-8; not copied, and not to be changed
     * @param source where the bytes come from, for locations
     * @param options limits, dialect and tags
     * @throws PayloadException when the bytes begin as no payload does
     */
    public static Payload begin(byte[] bytes, Source source, PayloadOptions options) {
        return new Payload(bytes, 0, bytes.length, new Places(bytes, source), Objects.requireNonNull(options));
    }

    /**
     * Checks what is left of a payload that was {@linkplain #begin begun}; does nothing for any other.
     *
     * @throws PayloadException when the bytes are no payload
     */
    public void finish() {
        scanner.finish();
    }

    /**
     * Opens another payload of the same larger text, with the same options. Both count their places by one index.
     *
     * @param begin where the other payload begins in the array, from 0
     * @param end where it ends
     * @throws PayloadException when the bytes are no payload
     * @throws IndexOutOfBoundsException when the range does not lie in the array
     */
    public Payload another(int begin, int end) {
        return new Payload(bytes, begin, end, places, options).finished();
    }

    /**
     * Opens a payload without a name, with the standard options.
     *
     * @param text the whole payload
     * @throws PayloadException when the text is no payload, or holds a surrogate without its partner, for which UTF-8
     *     has no bytes (an escape such as <code>&#92;ud83d</code> is no surrogate and is kept)
     */
    public static Payload of(String text) {
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(point)) {
                i++;
            } else if (Character.isSurrogate((char) point)) {
                byte[] before = text.substring(0, i).getBytes(StandardCharsets.UTF_8);
                throw new PayloadException(
                        "json-encoding",
                        "a surrogate without its partner",
                        "text that has a form in UTF-8",
                        new Places(before, Source.UNNAMED).at(before.length, 0, -1));
            }
        }
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a file, with the standard options.
     *
     * @param file a {@code _payload.json}; its path is the name in locations
     * @throws IOException when the file cannot be read
     * @throws PayloadException when it is no payload
     */
    public static Payload read(Path file) throws IOException {
        return read(file, PayloadOptions.standard());
    }

    /**
     * Reads a file.
     *
     * @param file a {@code _payload.json}; its path is the name in locations
     * @param options limits, dialect and tags
     * @throws IOException when the file cannot be read
     * @throws PayloadException when it is no payload
     */
    public static Payload read(Path file, PayloadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Source.of(file.toString()), options);
        }
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param in the bytes of the payload
     * @param source where they come from, for locations
     * @param options limits, dialect and tags
     * @throws IOException when the stream cannot be read
     * @throws PayloadException when the bytes are no payload
     */
    public static Payload read(InputStream in, Source source, PayloadOptions options) throws IOException {
        return of(readBytes(in, source, options), source, options);
    }

    /**
     * Reads a stream to its end, or until it has given more bytes than allowed.
     *
     * @param in the bytes of a payload or of a page around one
     * @param source where they come from, for locations
     * @param options of which {@link PayloadOptions#maxBytes()} counts
     * @throws IOException when the stream cannot be read
     * @throws PayloadException with the rule {@code payload-limits} when there are too many bytes
     */
    public static byte[] readBytes(InputStream in, Source source, PayloadOptions options) throws IOException {
        int most = (int) Math.min(options.maxBytes(), Integer.MAX_VALUE - 16);
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new PayloadException(
                    "payload-limits",
                    "the file has more bytes than allowed",
                    "at most " + most,
                    new Places(new byte[0], source).at(0, 0, -1));
        }
        return bytes;
    }

    /**
     * {@return a place in bytes around a payload, such as an HTML page; linear in their number}
     *
     * @param bytes the whole file
     * @param source where the bytes come from
     * @param from where the place begins, in bytes, from 0
     * @param to where it ends
     */
    public static Location locate(byte[] bytes, Source source, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return new Places(bytes, source).at(from, to - from, -1);
    }

    /** {@return the value that the payload stands for: slot 0, or the sentinel that is all of it} */
    public PayloadValue root() {
        return hasSlots() ? slot(0) : PayloadValue.ofSentinel(this, alone, from);
    }

    /** {@return the number of slots; 0 when the payload is a sentinel alone} */
    public int slots() {
        finish();
        return index.count();
    }

    /** Whether the payload is an array, and not a sentinel alone. */
    boolean hasSlots() {
        return alone == 0;
    }

    /**
     * {@return a view of the value of a slot, whether anything refers to it or not}
     *
     * @param slot the slot, from 0
     * @throws IndexOutOfBoundsException when there is no such slot
     * @throws PayloadException when the slot holds a tag of malformed content, or a key that is refused
     */
    public PayloadValue slot(int slot) {
        int start = start(slot);
        if (bytes[start] != '{' && bytes[start] != '"') {
            passOver(slot); // to make a view of any other slot takes a look into it
        }
        return isLong(slot) ? longSlot(slot, start) : PayloadValue.of(this, slot, start);
    }

    /** Sees to it that the text of a slot is known to be whole. */
    void passOver(int slot) {
        if (!scanner.isDone()) {
            scanner.passOver(slot);
        }
    }

    /** One that was not passed over yet counts as short. */
    private boolean isLong(int slot) {
        int start = index.start(slot);
        int end = slot + 1 < index.count() ? index.start(slot + 1) : scanner.isDone() ? to : start;
        return end - start >= LONG_SLOT;
    }

    private LongSlots longSlots() {
        LongSlots known = longSlots;
        if (known == null) {
            synchronized (index) {
                known = longSlots;
                if (known == null) {
                    known = new LongSlots();
                    longSlots = known;
                }
            }
        }
        return known;
    }

    /** Opens a long slot once, even one that cannot be opened. Opening a view opens its buffer, a long slot too. */
    private PayloadValue longSlot(int slot, int start) {
        LongSlots opened = longSlots();
        PayloadValue known = opened.values.get(slot);
        if (known != null) {
            return known;
        }
        PayloadException refusal = opened.refusals.get(slot);
        if (refusal != null) {
            throw refusal.again();
        }
        try {
            PayloadValue value = PayloadValue.of(this, slot, start);
            PayloadValue earlier = opened.values.putIfAbsent(slot, value);
            return earlier == null ? value : earlier;
        } catch (PayloadException malformed) {
            opened.refusals.put(slot, malformed);
            throw malformed;
        }
    }

    /**
     * {@return the JSON text of a slot, as it is written}
     *
     * @param slot the slot, from 0
     * @throws IndexOutOfBoundsException when there is no such slot
     */
    public String json(int slot) {
        int start = start(slot);
        passOver(slot);
        return new String(bytes, start, JsonText.afterValue(bytes, start) - start, StandardCharsets.UTF_8);
    }

    /** {@return the whole payload as it is written, in UTF-8; a copy} Of a part of a larger text, that part. */
    public byte[] toBytes() {
        finish();
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** {@return a cursor that stands on the value of slot 0, or on the sentinel that is the whole payload} */
    public FieldCursor cursor() {
        return new FieldCursor(this);
    }

    /** {@return where the bytes come from} */
    public Source source() {
        return places.source();
    }

    /** {@return the options that the payload was opened with} */
    public PayloadOptions options() {
        return options;
    }

    /**
     * {@return the place of a slot}
     *
     * @param slot the slot, from 0
     * @throws IndexOutOfBoundsException when there is no such slot
     */
    public Location locate(int slot) {
        return locationOfValue(start(slot), slot);
    }

    /**
     * Follows every reference from slot 0 and looks at every slot: what {@code devalue} would refuse, or would lose.
     *
     * <p>The findings are those of the rules {@code slot-reference}, {@code slot-tag}, {@code forbidden-key},
     * {@code json-duplicate-key}, {@code json-encoding} (a surrogate without its partner) and {@code orphan-slot}, in the
     * order of their places, without paths. Linear in the size of the payload.
     *
     * @param max how many findings to make at the most; further ones are not looked for
     */
    public List<ReportedFinding> check(int max) {
        return new FormatCheck(this, max).findings();
    }

    /** Two payloads are equal when they are one: a payload has identity, as the values in it have. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** {@return the name and the number of slots; nothing of the content} */
    @Override
    public String toString() {
        String name = source().name();
        return "Payload[" + (name == null ? "" : name + ", ") + slots() + " slots]";
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the payload begins in its bytes. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }

    /** The sentinel that is the whole payload; 0 where there are slots. */
    int alone() {
        return alone;
    }

    /** Where a slot begins. */
    int start(int slot) {
        if (!exists(slot)) {
            throw new IndexOutOfBoundsException("slot " + slot + " of " + index.count());
        }
        return index.start(slot);
    }

    /** Whether there is such a slot. */
    boolean exists(int slot) {
        return slot >= 0 && (slot < index.count() || scanner.reach(slot));
    }

    /** Whether a string may hold a surrogate, with a partner or without, as an escape. */
    boolean mayHoldSurrogates() {
        finish();
        return scanner.mayHoldSurrogates();
    }

    /** The slot that an offset lies in; −1 before the first. */
    int slotAt(int offset) {
        return index.slotAt(offset);
    }

    /**
     * {@return how many references lead to a slot from values that slot 0 leads to} The first question costs a walk over
     * the payload.
     *
     * @param slot the slot, from 0
     * @throws IndexOutOfBoundsException when there is no such slot
     */
    public int references(int slot) {
        int[] known = references;
        if (known == null) {
            known = FormatCheck.countReferences(this);
            references = known;
        }
        return known[slot];
    }

    /** The tag of a slot, {@code ["Tag",…]}; null when it has none, or there is no such slot. */
    @Nullable
    String tag(int slot) {
        if (!exists(slot) || bytes[index.start(slot)] != '[') {
            return null;
        }
        passOver(slot);
        return isLong(slot)
                ? longSlots()
                        .tags
                        .computeIfAbsent(slot, absent -> Optional.ofNullable(readTag(slot)))
                        .orElse(null)
                : readTag(slot);
    }

    private @Nullable String readTag(int slot) {
        int first = JsonText.first(bytes, index.start(slot));
        return bytes[first] == '"' ? JsonText.string(bytes, first) : null;
    }

    /** Whether there is a slot that holds a boolean, a number, a string or a BigInt. */
    boolean isPrimitive(int slot) {
        if (!exists(slot)) {
            return false;
        }
        return switch (bytes[index.start(slot)]) {
            case '{', 'n' -> false;
            case '[' -> "BigInt".equals(tag(slot)) && !options.isKnown("BigInt");
            default -> true;
        };
    }

    /** The text of a slot that was decoded before and kept; null when there is none. Looks neither at the slot nor its place. */
    @Nullable
    String knownText(int slot) {
        KnownTexts known = texts;
        return known == null ? null : known.get(slot);
    }

    /** The text of a slot that holds a string. */
    String text(int slot) {
        if (isNextText(slot)) {
            return takeText(slot);
        }
        String known = knownText(slot);
        if (known != null) {
            return known;
        }
        String text = JsonText.string(bytes, index.start(slot));
        keep(slot, text);
        return text;
    }

    private void keep(int slot, String text) {
        KnownTexts known = texts;
        if (known == null) {
            known = new KnownTexts();
            texts = known;
        }
        known.put(slot, text, index.count());
    }

    private void keepIfShort(int slot, String text) {
        if (text.length() <= SHORT_TEXT) {
            keep(slot, text);
        }
    }

    /** Whether a slot holds a string, and it is its turn to be checked. */
    boolean isNextText(int slot) {
        return scanner.standsOn(slot, '"');
    }

    /** Whether a slot holds an object in braces, and it is its turn to be checked. */
    boolean isNextObject(int slot) {
        return scanner.standsOn(slot, '{');
    }

    /** Whether a slot holds an array that begins with a reference, and it is its turn to be checked. */
    boolean isNextArray(int slot) {
        return scanner.standsOnElements(slot);
    }

    /** Whether a slot holds an array that begins with a reference, or an object, and it is its turn to be checked. */
    boolean isNextContainer(int slot) {
        return scanner.standsOn(slot, '{') || scanner.standsOnElements(slot);
    }

    /** Takes out the parts of the container whose turn it is: see {@link Scanner#takeParts}. */
    int takeParts(int[] into, int from, int max) {
        return scanner.takeParts(into, from, max);
    }

    /** Takes out the texts of an object whose turn it is: see {@link Scanner#takeTexts}; keeps them as {@link #takeText} does. */
    boolean takeTexts(int slot, FieldNames names, @Nullable String[] into) {
        boolean taken = scanner.takeTexts(names, into);
        if (taken && slot >= MANY_SLOTS) {
            for (int field = 0; field < names.size(); field++) {
                keepIfShort(slot + 1 + field, Objects.requireNonNull(into[field]));
            }
        }
        return taken;
    }

    /**
     * The string whose turn it is. Few are asked for twice, so that it is not kept: unless there are so many slots that it
     * would be far away in memory then, and it is as short as names are, to which others refer.
     */
    String takeText(int slot) {
        String text = scanner.takeText();
        if (slot >= MANY_SLOTS) {
            keepIfShort(slot, text);
        }
        return text;
    }

    /** Whether the first member of the object whose turn it is may bear one of these names. */
    boolean mayBeginWith(FieldNames names) {
        return scanner.mayBeginWith(names);
    }

    /** Takes out the references of the members of the object whose turn it is: see {@link Scanner#takeReferences}. */
    int takeReferences(FieldNames names, int[] into, int from) {
        return scanner.takeReferences(names, into, from);
    }

    /** Takes the reference out of a slot, if that is a wrapper whose turn it is: see {@link Scanner#takeWrapped}. */
    int takeWrapped(int slot) {
        return scanner.standsOn(slot) ? scanner.takeWrapped() : Sentinel.UNDEFINED;
    }

    /**
     * Reads a reference that is to be followed.
     *
     * @return a slot that exists, or a sentinel that is a value
     */
    int follow(int at) {
        int reference = Reference.read(bytes, at);
        requireTarget(reference, at);
        return reference;
    }

    /** Requires that a reference that was read leads to a slot that exists, or is a sentinel that is a value. */
    void requireTarget(int reference, int at) {
        if (reference >= 0 ? !exists(reference) : !Sentinel.isValue(reference)) {
            throw badReference(at);
        }
    }

    PayloadException badReference(int at) {
        return new PayloadException(
                "slot-reference",
                "a reference that leads to no slot",
                "an integer from 0 to " + (slots() - 1) + ", or a sentinel that may stand here",
                locationOfValue(at, slotAt(at)));
    }

    /** The place of the JSON value that begins at an offset. */
    Location locationOfValue(int at, int slot) {
        if (slot >= 0) {
            passOver(slot);
        }
        int end = hasSlots() ? JsonText.afterValue(bytes, at) : to;
        return places.at(at, end - at, slot);
    }

    /** The place of a part of a token. */
    Location locationOfRange(int begin, int end) {
        return places.at(begin, end - begin, slotAt(begin));
    }

    /** A malformed value that may hold others. */
    PayloadException malformedTag(int at, String problem, String expected) {
        return new PayloadException("slot-tag", problem, expected, locationOfValue(at, slotAt(at)));
    }

    /** A malformed value that holds no others. */
    PayloadException malformedLeaf(int at, String problem, String expected) {
        return new PayloadException("slot-tag", problem, expected, locationOfValue(at, slotAt(at)), true);
    }

    PayloadException forbiddenKey(int at) {
        return new PayloadException(
                "forbidden-key", "a member named __proto__", "any other name", locationOfValue(at, slotAt(at)));
    }
}
