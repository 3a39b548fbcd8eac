package dev.glossary.payload;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a payload's bytes: checks RFC 8259 grammar and UTF-8 of the whole text, keeps to the limits, and notes
 * where each slot begins.
 *
 * <p>It stands on a slot and passes over it when somebody wants that, or takes out what it holds on the way: whoever reads
 * slots in their order reads each byte once. The only place that checks grammar. A loop with a stack of bits, so that no
 * input takes stack.
 */
final class Scanner {
    /** How many numbers {@link #takeParts} tells of a part, and which of them is where its name begins. */
    static final int PART = 3;

    static final int NAME = 2;

    private static final int[] NO_PARTS = {};
    private static final long[] NO_OBJECTS = {};

    private final byte[] text;
    private final int to;
    private final PayloadOptions options;
    private final Places places;
    private final int maxTextBytes;
    private final SlotIndex index;
    private final SpecialBytes specials;

    /** Up to where references are looked for in their plain form: nowhere, where the text ends in a digit. */
    private final int plainTo;

    private int at;

    /** The slot that it stands on, for exceptions; −1 outside of all. */
    private int slot = -1;

    private boolean isDone;

    /** Whether an escape that it passed over stands for a surrogate; also where nobody looked at what escapes stand for. */
    private boolean mayHoldSurrogates;

    /** Why it went no further. */
    private @Nullable PayloadException broken;

    /** For each open container whether it is an object, the innermost last. */
    private long[] objects = NO_OBJECTS;

    private int depth;

    /**
     * @param text an array that holds the payload
     * @param from where the payload begins in it
     * @param to where it ends
     * @param places tells places, for exceptions
     */
    Scanner(byte[] text, int from, int to, PayloadOptions options, Places places) {
        this.text = text;
        this.at = from;
        this.to = to;
        this.plainTo = to > from && JsonText.isDigit(text[to - 1]) ? from : to;
        this.specials = new SpecialBytes(text, to);
        this.options = options;
        this.places = places;
        this.index = new SlotIndex(to - from, options.maxSlots());
        this.maxTextBytes = options.maxTextBytes();
    }

    /**
     * Goes to the first slot; passes over a payload that has none.
     *
     * @throws PayloadException when the bytes are no payload
     */
    void begin() {
        if (to - at > options.maxBytes()) {
            throw fail(
                    "payload-limits", at, "the payload has " + (to - at) + " bytes", "at most " + options.maxBytes());
        }
        refuseOtherEncodings();
        skipSpace();
        if (at == to) {
            throw fail("json-syntax", at, "the text is empty", "a JSON array");
        }
        int root = at;
        if (text[at] != '[') {
            value();
            int end = at;
            requireEnd();
            checkRoot(root, end);
            return;
        }
        at++;
        skipSpace();
        if (at < to && text[at] == ']') {
            at++;
            requireEnd();
            checkRoot(root, at);
        } else {
            arrive();
        }
    }

    /** Where each slot begins up to the one that it stands on. */
    SlotIndex index() {
        return index;
    }

    /** Whether it has passed over the whole text. */
    boolean isDone() {
        return isDone;
    }

    /** Whether a string that it has passed over may hold a surrogate as an escape; where it may not, none has to be looked for. */
    boolean mayHoldSurrogates() {
        return mayHoldSurrogates;
    }

    /** Whether it stands on this slot; never when all is done. */
    boolean standsOn(int slot) {
        return slot == this.slot;
    }

    /** Whether it stands on this slot, and that begins with this byte. */
    boolean standsOn(int slot, char first) {
        return slot == this.slot && at < to && text[at] == first;
    }

    /** Whether it stands on this slot, and that is an array which begins with a reference. */
    boolean standsOnElements(int slot) {
        return slot == this.slot && at + 1 < to && text[at] == '[' && JsonText.isDigit(text[at + 1]);
    }

    /**
     * Goes on until it is known where a slot begins.
     *
     * @return whether there is such a slot
     * @throws PayloadException when the bytes up to there are no payload
     */
    boolean reach(int slot) {
        while (!isDone && index.count() <= slot) {
            pass();
        }
        return slot < index.count();
    }

    /**
     * Goes on until a slot has been passed over, if there is such a slot.
     *
     * @throws PayloadException when the bytes up to there are no payload
     */
    void passOver(int slot) {
        while (!isDone && this.slot <= slot) {
            pass();
        }
    }

    /**
     * Goes on to the end of the text.
     *
     * @throws PayloadException when the bytes are no payload
     */
    void finish() {
        while (!isDone) {
            pass();
        }
    }

    private void pass() {
        requireWhole();
        try {
            if (passPlain(NO_PARTS, 0, 0) < 0) {
                value();
            }
            leaveSlot();
        } catch (PayloadException noPayload) {
            throw broken(noPayload);
        }
    }

    /** The string that it stands on; goes to the next slot. */
    String takeText() {
        int from = at + 1;
        int end = specials.next(from);
        if (end < to && text[end] == '"' && end - from <= maxTextBytes) {
            String taken = latin(text, from, end - from);
            at = end + 1;
            leaveTaken();
            return taken;
        }
        return takeEscaped(from, end);
    }

    /** By the one constructor that asks for nothing, and is short enough to be compiled into who calls it. */
    @SuppressWarnings("deprecation")
    private static String latin(byte[] text, int from, int count) {
        return new String(text, 0, from, count);
    }

    private String takeEscaped(int from, int plain) {
        int limit = (int) Math.min(to, from + maxTextBytes + 1L); // the quote of the longest text included
        TextDecoder decoder = TextDecoder.ofThread();
        String taken = plain < limit ? decoder.decode(text, from, plain, limit, specials) : null;
        if (taken == null) {
            pass(); // throws, and says what is wrong, and where
        }
        Objects.requireNonNull(taken, "a string that cannot be decoded");
        mayHoldSurrogates = true;
        at = decoder.end() + 1;
        leaveTaken();
        return taken;
    }

    private void leaveTaken() {
        try {
            leaveSlot();
        } catch (PayloadException noPayload) {
            throw broken(noPayload);
        }
    }

    /** It goes no further, and stands on no slot any more. */
    private PayloadException broken(PayloadException noPayload) {
        broken = noPayload;
        slot = -1;
        specials.release();
        return noPayload;
    }

    /** Whether the first member of the object that it stands on may bear one of these names. */
    boolean mayBeginWith(FieldNames names) {
        return names.mayBeginAt(text, at + 1, to);
    }

    /**
     * Takes out the references of an object's members, and goes to the next slot; of two members with one name the later
     * counts.
     *
     * @param names the names that are looked for
     * @param into gets where the reference of each name begins, and what it is, in turn
     * @param from where these begin in it
     * @return how many members bear other names; −1 when the object is not written as {@code devalue} writes it, and then it
     *     still stands on it
     */
    int takeReferences(FieldNames names, int[] into, int from) {
        int others = 0;
        int likely = 0;
        int i = at + 1;
        boolean isEmpty = i < to && text[i] == '}';
        while (!isEmpty) {
            int field = names.isAt(likely, text, i, to) ? likely : names.memberAt(text, i, to);
            i = field >= 0 ? i + names.memberLength(field) : afterPlainName(i);
            long reference = i < 0 ? Reference.NOT_PLAIN : Reference.plain(text, i, plainTo);
            if (reference == Reference.NOT_PLAIN) {
                return -1;
            }
            if (field >= 0) {
                into[from + 2 * field] = i;
                into[from + 2 * field + 1] = (int) reference;
                likely = field + 1;
            } else {
                others++;
            }
            i = (int) (reference >> 32);
            byte after = text[i];
            if (after != ',') {
                if (after != '}') {
                    return -1;
                }
                break;
            }
            i++;
        }
        at = i + 1;
        leaveTaken();
        return others;
    }

    /**
     * Takes out the elements of an array or the members of an object, and goes to the next slot.
     *
     * @param into gets of each part where its reference begins, what it is, and where the name of a member begins
     * @param from where these begin in it
     * @param max how many parts there is room for
     * @return how many there are; −1 when the container has more, or is not written as {@code devalue} writes it, and then it
     *     may still stand on it
     */
    int takeParts(int[] into, int from, int max) {
        int count = passPlain(into, from, max);
        if (count >= 0) {
            leaveTaken();
        }
        return count <= max ? count : -1;
    }

    /**
     * Passes over an array or an object as {@code devalue} writes it; stays where it is on anything else.
     *
     * @param into gets the first parts, as many as there is room for: see {@link #takeParts}
     * @return how many parts there are; −1 when it stays
     */
    private int passPlain(int[] into, int from, int max) {
        if (at >= to || text[at] != '[' && text[at] != '{') {
            return -1;
        }
        boolean isObject = text[at] == '{';
        byte close = (byte) (isObject ? '}' : ']');
        int count = 0;
        int i = at + 1;
        boolean isEmpty = i < to && text[i] == close;
        while (!isEmpty) {
            int name = i;
            i = isObject ? afterPlainName(i) : i;
            long reference = i < 0 ? Reference.NOT_PLAIN : Reference.plain(text, i, plainTo);
            if (reference == Reference.NOT_PLAIN) {
                return -1;
            }
            if (count < max) {
                int part = from + PART * count;
                into[part] = i;
                into[part + 1] = (int) reference;
                into[part + NAME] = name;
            }
            count++;
            i = (int) (reference >> 32);
            byte after = text[i];
            if (after != ',') {
                if (after != close) {
                    return -1;
                }
                break;
            }
            i++;
        }
        at = i + 1;
        return count;
    }

    /**
     * Takes out the texts of an object whose members bear these names, in this order, and refer to the slots that follow it,
     * one after the other; goes to the slot after them.
     *
     * @param into gets the texts
     * @return whether the object and what follows it are so; if not, it may have passed over it
     */
    boolean takeTexts(FieldNames names, @Nullable String[] into) {
        int first = slot + 1;
        TextRow row = names.row(first);
        if (row == null || !row.isAt(text, at, to, first) || !index.hasRoom()) {
            return false;
        }
        at += row.length();
        slot = index.add(at);
        for (int field = 0; field < names.size(); field++) {
            if (!standsOn(first + field, '"')) {
                return false;
            }
            into[field] = takeText();
        }
        return true;
    }

    /**
     * Takes the reference out of a wrapper that is looked through, and goes to the next slot.
     *
     * @return the reference; {@link Sentinel#UNDEFINED} when it is no wrapper as {@code devalue} writes it, and then it still
     *     stands on it
     */
    int takeWrapped() {
        int inside = options.insideWrapper(text, at);
        long reference = inside < 0 ? Reference.NOT_PLAIN : Reference.plain(text, inside, plainTo);
        if (reference == Reference.NOT_PLAIN || text[(int) (reference >> 32)] != ']') {
            return Sentinel.UNDEFINED;
        }
        at = (int) (reference >> 32) + 1;
        leaveTaken();
        return (int) reference;
    }

    /** The offset after a name without escapes, and the colon after it; −1 when something else stands there. */
    private int afterPlainName(int quote) {
        if (quote >= to || text[quote] != '"') {
            return -1;
        }
        int end = specials.next(quote + 1);
        boolean isPlain = end + 1 < to && text[end] == '"' && text[end + 1] == ':';
        return isPlain && end - quote <= maxTextBytes ? end + 2 : -1;
    }

    private void requireWhole() {
        if (broken != null) {
            throw broken.again();
        }
    }

    /** Notes that a slot begins here. */
    private void arrive() {
        slot = index.count();
        if (slot == options.maxSlots()) {
            slot--;
            throw fail("payload-limits", at, "more slots than allowed", "at most " + options.maxSlots());
        }
        index.add(at);
        if (at == to) {
            throw unexpected("a JSON value");
        }
    }

    /** Goes to the next slot; where it follows as {@code devalue} writes it, without space, in one step. */
    private void leaveSlot() {
        int next = at + 1;
        if (next < to && text[at] == ',' && text[next] > ' ' && index.hasRoom()) {
            at = next;
            slot = index.add(next);
        } else {
            leaveSlotAsWritten();
        }
    }

    private void leaveSlotAsWritten() {
        skipSpace();
        if (at < to && text[at] == ',') {
            at++;
            skipSpace();
            arrive();
        } else if (at < to && text[at] == ']') {
            at++;
            slot = -1;
            requireEnd();
        } else {
            throw unexpected("a comma or ']'");
        }
    }

    private void requireEnd() {
        skipSpace();
        if (at < to) {
            throw fail("json-syntax", at, "text after the end of the JSON value", "nothing");
        }
        isDone = true;
        specials.release();
    }

    private void refuseOtherEncodings() {
        if (at == to || text[at] >= 0) {
            return; // as all JSON begins
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            throw fail("json-encoding", at, PayloadException.BYTE_ORDER_MARK, "UTF-8 without one");
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            throw fail("json-encoding", at, "the text is UTF-16", "UTF-8");
        }
    }

    private boolean startsWith(int... marks) {
        if (to - at < marks.length) {
            return false;
        }
        for (int i = 0; i < marks.length; i++) {
            if ((text[at + i] & 0xff) != marks[i]) {
                return false;
            }
        }
        return true;
    }

    private void checkRoot(int root, int end) {
        String found = switch (text[root]) {
            case '[' -> "an array without slots";
            case '{' -> "a JSON object";
            case '"' -> "a JSON string";
            case 't', 'f', 'n' -> "a JSON literal";
            default -> Sentinel.isValue(Reference.alone(text, root, end)) ? null : "a JSON number";
        };
        if (found != null) {
            throw fail(
                    "payload-root", root, found + " is no payload", "an array of slots, or -1, -3, -4, -5 or -6 alone");
        }
    }

    /** One value of any kind, and all that is in it. */
    private void value() {
        do {
            if (!opensContainer()) {
                closeContainers();
            }
        } while (depth > 0);
    }

    /** Reads a scalar or an empty container whole, or the beginning of a container up to its first value. */
    private boolean opensContainer() {
        if (at == to) {
            throw unexpected("a JSON value");
        }
        switch (text[at]) {
            case '"' -> string();
            case '{' -> {
                return open(true);
            }
            case '[' -> {
                return open(false);
            }
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected("a JSON value");
        }
        return false;
    }

    private boolean open(boolean object) {
        if (depth == options.maxNesting()) {
            throw fail(
                    "payload-limits",
                    at,
                    "JSON nested too deep in one slot",
                    "at most " + options.maxNesting() + " levels");
        }
        at++;
        skipSpace();
        if (at < to && text[at] == (object ? '}' : ']')) {
            at++;
            return false;
        }
        push(object);
        if (object) {
            name();
        }
        return true;
    }

    /** After a value: goes on to the next one of the innermost container, or closes containers until there is one. */
    private void closeContainers() {
        while (depth > 0) {
            boolean object = isObject();
            skipSpace();
            if (at < to && text[at] == ',') {
                at++;
                skipSpace();
                if (object) {
                    name();
                }
                return;
            }
            if (at == to || text[at] != (object ? '}' : ']')) {
                throw unexpected(object ? "a comma or '}'" : "a comma or ']'");
            }
            at++;
            depth--;
        }
    }

    private void name() {
        if (at == to || text[at] != '"') {
            throw unexpected("the name of a member in quotes");
        }
        string();
        skipSpace();
        if (at == to || text[at] != ':') {
            throw unexpected("a colon");
        }
        at++;
        skipSpace();
    }

    private void push(boolean object) {
        int word = depth >> 6;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, Math.max(1, 2 * objects.length));
        }
        long bit = 1L << depth;
        objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
        depth++;
    }

    private boolean isObject() {
        return (objects[(depth - 1) >> 6] & 1L << (depth - 1)) != 0;
    }

    private void string() {
        int from = at + 1;
        int i = from;
        while (true) {
            int plain = i;
            i = specials.next(plain);
            if (i >= to) {
                at = to;
                throw unexpected("the quote that ends a string");
            }
            byte b = text[i];
            if (b == '"') {
                break;
            }
            if (b == '\\') {
                boolean isNear = i > plain && i - plain < TextDecoder.MANY_PLAINS; // two in a row may stand alone
                i = isNear ? afterEscapes(i) : escape(i);
            } else if (b < 0) {
                i = TextDecoder.afterCharacters(text, i + lengthOfCharacter(i), to);
            } else {
                throw fail("json-syntax", i, "a control character in a string", "an escape such as \\n or \\u0000");
            }
        }
        requireShort(from, i);
        at = i + 1;
    }

    private void requireShort(int from, int end) {
        if (end - from > maxTextBytes) {
            throw fail("payload-limits", from - 1, "a text of " + (end - from) + " bytes", "at most " + maxTextBytes);
        }
    }

    /**
     * Passes over an escape, and over those that follow, with what is plain between them, by blocks: up to anything else, to
     * many plain bytes, or near to the end of the text.
     */
    private int afterEscapes(int backslash) {
        int at = backslash;
        while (at <= to - Swar.BLOCK && Swar.isWarm()) {
            int block = at;
            long special = specials.inBlock(block);
            while (special != 0) {
                int next = block + Long.numberOfTrailingZeros(special);
                if (text[next] != '\\') {
                    return next;
                }
                special &= ~(3L << next - block); // the letter may be one, too
                at = escape(next);
            }
            if (block + Swar.BLOCK - at >= TextDecoder.MANY_PLAINS) {
                return block + Swar.BLOCK;
            }
        }
        return at > backslash ? at : escape(backslash);
    }

    private int escape(int backslash) {
        int letter = backslash + 1 < to ? text[backslash + 1] : -1;
        switch (letter) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return backslash + 2;
            }
            case 'u' -> {
                int unit = backslash + 5 < to ? TextDecoder.hex(text, backslash + 2) : -1;
                if (unit < 0) {
                    throw fail("json-syntax", backslash, "a broken \\u escape", "four hexadecimal digits");
                }
                mayHoldSurrogates |= Character.isSurrogate((char) unit);
                return backslash + 6;
            }
            default ->
                throw fail(
                        "json-syntax",
                        backslash,
                        "an escape that JSON does not have",
                        "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
        }
    }

    /** Well-formed UTF-8 as table 3-7 of the Unicode Standard has it: no overlong form, no surrogate, no more. */
    private int lengthOfCharacter(int i) {
        int lead = text[i] & 0xff;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        boolean valid = length > 0 && i + length <= to;
        for (int k = 1; valid && k < length; k++) {
            int next = text[i + k] & 0xff;
            valid = next >= low && next <= high;
            low = 0x80;
            high = 0xBF;
        }
        if (!valid) {
            throw fail("json-encoding", i, "bytes that are not UTF-8", "well-formed UTF-8");
        }
        return length;
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= to || text[at + i] != word.charAt(i)) {
                throw fail("json-syntax", at, "a word that JSON does not have", "true, false or null");
            }
        }
        at += word.length();
    }

    private void number() {
        if (text[at] == '-') {
            at++;
        }
        if (at < to && text[at] == '0') {
            at++;
            if (at < to && JsonText.isDigit(text[at])) {
                throw fail("json-syntax", at, "a digit after a leading zero", "a number without leading zeros");
            }
        } else {
            digits();
        }
        if (at < to && text[at] == '.') {
            at++;
            digits();
        }
        if (at < to && (text[at] == 'e' || text[at] == 'E')) {
            at++;
            if (at < to && (text[at] == '+' || text[at] == '-')) {
                at++;
            }
            digits();
        }
    }

    private void digits() {
        if (at == to || !JsonText.isDigit(text[at])) {
            throw unexpected("a digit");
        }
        while (at < to && JsonText.isDigit(text[at])) {
            at++;
        }
    }

    private void skipSpace() {
        while (at < to
                && text[at] <= ' '
                && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
    }

    private PayloadException unexpected(String expected) {
        if (at >= to) {
            return fail("json-syntax", to, "the text ends too early", expected);
        }
        String problem = text[at] == 0 ? "a NUL byte" : "an unexpected character";
        return fail("json-syntax", at, problem, expected);
    }

    private PayloadException fail(String rule, int offset, String problem, String expected) {
        return new PayloadException(rule, problem, expected, places.at(offset, 0, slot));
    }
}
