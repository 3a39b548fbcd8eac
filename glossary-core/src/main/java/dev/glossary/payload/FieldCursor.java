package dev.glossary.payload;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Location;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads values whose shape is known, without an object for each.
 *
 * <p>A cursor stands on a value. {@link #enter(FieldNames)} goes into an object whose members have known names, and
 * {@link #to(int)} to one of them; {@link #enter()} goes into any array or object, and {@link #next()} from one value to
 * the next; {@link #leave()} comes back. To skip a value is not to ask for it: a reference is followed only then.
 *
 * <pre>{@code
 * static final FieldNames NAMES = FieldNames.of("question", "answer");
 *
 * in.enter(NAMES);
 * String question = in.to(0) ? in.text() : "";
 * String answer = in.to(1) ? in.text() : "";
 * in.leave();
 * }</pre>
 *
 * <p>A member named {@code __proto__}, which devalue refuses, is met like any other; {@link PayloadObject} refuses it.
 *
 * <p>Wrappers that the payload's options name ({@link PayloadOptions#transparentTags()}) are looked through everywhere.
 * Values that many references share are read as often as they are asked for; when that comes to many times the size of
 * the payload, as in an alias bomb, the cursor stops with {@code payload-limits}.
 *
 * <p>Not safe for use by several threads.
 */
public final class FieldCursor {
    /** How many times its own size a payload may be read through shared values. */
    private static final int MAX_REREADS = 16;

    private static final int MIN_BUDGET = 1 << 20;
    private static final int ABSENT = -1;
    /** The page, its data, one result of them that is a list, a term, a list of it, and an element of that. */
    private static final int FRAMES_OF_A_PAGE = 6;

    /** What an element of a sparse array takes at the least, with its index: {@code 0,1,}. */
    private static final int SPARSE_ELEMENT_BYTES = 4;

    /** The members or elements of a container are taken at once where they are no more. */
    private static final int FEW = MemberOrder.FEW;

    /** Where the references to the containers in a page stand, with room for more. */
    private static final int REFERENCES_OF_A_PAGE = 88;

    private final Payload payload;
    private final byte[] text;

    /** Of each container that was entered the references in it that were taken: see {@link Frame#base}. */
    private int[] references = new int[REFERENCES_OF_A_PAGE];

    /** Where the reference stands by which the value under the cursor was reached; {@link #ABSENT} for a slot. */
    private int reference;

    /** What the reference is. */
    private int target;

    /** Whether what follows is that of the value under the cursor. */
    private boolean resolved;

    private ValueKind kind = ValueKind.UNDEFINED;

    /** The slot of the value, wrappers looked through; −1 when it has none. */
    private int slot;

    /** The value as a view, where it took one to look at it. */
    private @Nullable PayloadValue view;

    private Frame[] frames = new Frame[FRAMES_OF_A_PAGE];
    private int depth;

    /** The innermost container; null outside of all. */
    private @Nullable Frame top;

    /** The bytes that may still be walked over. */
    private long budget;

    /** A container that was entered. Frames are kept for the next time. */
    private static final class Frame {
        /** The container: how the cursor stood on it. */
        private int reference;

        private int target;
        private int slot;
        private ValueKind kind = ValueKind.OBJECT;
        private @Nullable PayloadValue view;

        /** Where the next member or element begins, or the closing bracket; −1 in a sparse array. */
        private int next;

        /** The index of the element under the cursor; of the next one in a sparse array. */
        private long index;

        /** Where the name of the member under the cursor begins; {@link #ABSENT} before the first. */
        private int name;

        private boolean isObject;

        /** Whether the object is written <code>["null","name",ref,…]</code>. */
        private boolean isTagged;

        /** The indices and references of a sparse array; null elsewhere. */
        private @Nullable PayloadArray sparse;

        /**
         * Where its references begin among those that were taken: those of its parts, if it has {@link #parts} (see
         * {@link Scanner#takeParts}), and behind them those by {@link #names}.
         */
        private int base;

        /** Where they end. */
        private int limit;

        /** Where those by names begin, if it was entered with such: of each name where the reference stands, and what it is. */
        private int names;

        /** How many parts were taken; {@link #ABSENT} when they are looked for one by one. */
        private int parts;

        /** Whether the members were looked for by their names. */
        private boolean isNamed;

        private int others;
    }

    FieldCursor(Payload payload) {
        this.payload = payload;
        this.text = payload.bytes();
        this.budget = (long) MAX_REREADS * text.length + MIN_BUDGET;
        if (payload.hasSlots()) {
            moveTo(0);
        } else {
            reference = ABSENT;
            become(payload.root());
            resolved = true;
        }
    }

    /**
     * Leaves everything that was entered, and stands on a slot.
     *
     * @param newSlot the slot, from 0
     * @throws IndexOutOfBoundsException when there is no such slot
     */
    public void moveTo(int newSlot) {
        payload.start(newSlot);
        depth = 0;
        top = null;
        reference = ABSENT;
        slot = newSlot;
        resolved = false;
    }

    /**
     * Leaves everything that was entered, and stands on a value.
     *
     * @param value a view of the cursor's payload
     * @throws IllegalArgumentException when it is a view of another payload
     * @throws PayloadException when the value is a wrapper in a ring
     */
    public void moveTo(PayloadValue value) {
        depth = 0;
        top = null;
        standOn(value);
    }

    /**
     * Stands on a value without leaving what was entered, so that one that {@link #value()} led to can be read:
     * {@link #next()} goes on as if nothing had been.
     *
     * @param value a view of the cursor's payload
     * @throws IllegalArgumentException when it is a view of another payload
     * @throws PayloadException when the value is a wrapper in a ring
     */
    public void standOn(PayloadValue value) {
        if (!value.payload().equals(payload)) {
            throw new IllegalArgumentException("a value of another payload");
        }
        reference = ABSENT;
        become(value.unwrap());
        resolved = true;
    }

    /**
     * {@return what the value under the cursor is}
     *
     * @throws PayloadException when the reference to it leads nowhere, or the value's tag is malformed
     */
    public ValueKind kind() {
        resolve();
        return kind;
    }

    /**
     * {@return the text under the cursor}
     *
     * @throws IllegalStateException when no text stands there
     * @throws PayloadException when the reference to it leads nowhere
     */
    public String text() {
        resolve();
        if (kind != ValueKind.TEXT) {
            throw new IllegalStateException(kind + " is not a text");
        }
        if (view != null) {
            return view.asText();
        }
        return payload.text(slot);
    }

    /**
     * Goes to a member of the object that was entered with its names, and reads its text.
     *
     * @param field the name's place in the {@link FieldNames}
     * @return the text; null when the object has no such member, and then the cursor does not move, or when its value is no
     *     text
     * @throws IllegalStateException when the container was entered without names
     * @throws PayloadException when the reference to it leads nowhere, or the value's tag is malformed
     */
    public @Nullable String text(int field) {
        if (!to(field)) {
            return null;
        }
        if (payload.isNextText(target)) {
            return payload.takeText(target);
        }
        String shared = payload.knownText(target);
        if (shared != null) {
            return shared;
        }
        return kind() == ValueKind.TEXT ? text() : null;
    }

    /**
     * Reads an object of texts in one step, without entering it: one whose members bear these names, in this order, and
     * refer to texts that follow it one after the other and are read for the first time. {@code devalue} writes the small
     * objects of a list so, unless they share a text with what stands before them.
     *
     * <p>It does so where that is quick, and else leaves even such an object to be entered.
     *
     * @param names the names
     * @param texts gets the text of each name
     * @return whether it was read; if not, the array may hold anything, and the object can be entered as if nothing had been
     * @throws PayloadException when its texts are malformed
     * @throws IndexOutOfBoundsException when the array has no room for all texts
     */
    public boolean texts(FieldNames names, @Nullable String[] texts) {
        Objects.checkFromIndexSize(0, names.size(), texts.length);
        int object = resolved || reference == ABSENT ? slot : target;
        return object >= 0 && payload.isNextObject(object) && payload.takeTexts(object, names, texts);
    }

    /**
     * {@return a view of the value under the cursor, wrappers looked through}
     *
     * @throws PayloadException when the reference to it leads nowhere, or the value is malformed
     */
    public PayloadValue value() {
        resolve();
        PayloadValue value = view == null ? payload.slot(slot) : view;
        view = value;
        return value;
    }

    /**
     * {@return the slot of the value under the cursor, wrappers looked through, from 0; −1 when it has none of its own}
     *
     * @throws PayloadException when the reference to it leads nowhere, or a wrapper is malformed
     */
    public int slot() {
        resolve();
        return slot;
    }

    /**
     * {@return the place of the value under the cursor: of the reference to it, where that is no slot, else of the slot}
     * Never throws for what the page holds.
     */
    public Location location() {
        if (reference != ABSENT) {
            return target >= 0 && payload.exists(target)
                    ? payload.locate(target)
                    : payload.locationOfValue(reference, payload.slotAt(reference));
        }
        return slot < 0 && view != null ? view.location() : payload.locate(slot);
    }

    /**
     * {@return the place of the container that was entered last}
     *
     * @throws IllegalStateException when nothing was entered
     */
    public Location containerLocation() {
        Frame frame = current();
        return frame.slot < 0 && frame.view != null ? frame.view.location() : payload.locate(frame.slot);
    }

    /**
     * {@return a view of the object that was entered last}
     *
     * @throws IllegalStateException when nothing was entered, or an array
     */
    public PayloadObject container() {
        return view(current()).asObject();
    }

    /**
     * {@return a view of a container that was entered}
     *
     * @param entered which container: the one that was entered when {@link #depth()} became this
     * @throws IndexOutOfBoundsException when there is no such container
     */
    public PayloadValue container(int entered) {
        return view(frame(entered));
    }

    private PayloadValue view(Frame container) {
        PayloadValue known = container.view == null ? payload.slot(container.slot) : container.view;
        container.view = known;
        return known;
    }

    /** {@return whether an array or an object stands under the cursor, so that it can be entered} */
    public boolean isContainer() {
        ValueKind is = kind();
        return is == ValueKind.ARRAY || is == ValueKind.OBJECT;
    }

    /**
     * Goes into the array or object under the cursor, before its first value; {@link #next()} goes to that.
     *
     * @throws IllegalStateException when something else stands there
     * @throws PayloadException when the reference to it leads nowhere
     */
    public void enter() {
        resolve();
        if (!enterTaken()) {
            enterWhole();
        }
    }

    /** Enters a container whose text is read for the first time, so that it is walked over once; false when it is not. */
    private boolean enterTaken() {
        if (slot < 0 || !payload.isNextContainer(slot)) {
            return false;
        }
        int base = limit();
        reserve(base + FEW * Scanner.PART);
        int parts = payload.takeParts(references, base, FEW);
        if (parts < 0) {
            return false;
        }
        Frame frame = push();
        frame.limit = base + parts * Scanner.PART;
        frame.parts = parts;
        frame.isObject = kind == ValueKind.OBJECT;
        return true;
    }

    private void enterWhole() {
        int start = containerStart();
        int first = JsonText.first(text, start);
        boolean isTagged = kind == ValueKind.OBJECT && text[start] == '[';
        if (isTagged) {
            value().asObject().size(); // refuses one that is malformed
        }
        PayloadArray sparse = view instanceof PayloadArray array && array.isSparse() ? array : null;
        if (sparse != null) {
            sparse.references(); // the same
        }
        spend(first - start, start);
        Frame frame = push();
        frame.isObject = kind == ValueKind.OBJECT;
        frame.isTagged = isTagged;
        frame.sparse = sparse;
        frame.next = isTagged ? JsonText.next(text, JsonText.afterString(text, first)) : first;
    }

    /**
     * Goes into the object under the cursor and finds the members of these names; {@link #to(int)} goes to one of them,
     * {@link #next()} from one member to the next, whatever its name. Of two members with one name the later counts.
     *
     * @throws IllegalStateException when no object stands there
     * @throws PayloadException when the reference to it leads nowhere
     */
    public void enter(FieldNames names) {
        resolve();
        if (kind != ValueKind.OBJECT) {
            throw new IllegalStateException(kind + " is not an object");
        }
        if (!enterTaken(names)) {
            enterWhole();
            find(names, current());
        }
    }

    /** Enters an object whose text is read for the first time, so that it is walked over once; false when it is not. */
    private boolean enterTaken(FieldNames names) {
        if (slot < 0 || !payload.isNextObject(slot)) {
            return false;
        }
        if (!payload.mayBeginWith(names)) {
            return enterTakenOfOthers(names);
        }
        int first = payload.start(slot) + 1;
        int base = limit();
        int limit = expect(names, base);
        int others = payload.takeReferences(names, references, base);
        if (others < 0) {
            return false;
        }
        Frame frame = push();
        frame.limit = limit;
        frame.isNamed = true;
        frame.others = others;
        frame.isObject = true;
        frame.next = first; // there is no space before it, or it would not have been taken
        return true;
    }

    /**
     * The same for an object that begins with another name, so that its members probably all bear others, and somebody goes
     * from one to the next: then they are taken, too.
     */
    private boolean enterTakenOfOthers(FieldNames names) {
        if (!enterTaken()) {
            return false;
        }
        Frame frame = current();
        frame.names = frame.limit;
        frame.limit = expect(names, frame.names);
        frame.isNamed = true;
        frame.others = 0;
        for (int part = frame.base; part < frame.names; part += Scanner.PART) {
            int field = names.memberAt(text, references[part + Scanner.NAME], text.length);
            if (field < 0) {
                frame.others++;
            } else {
                references[frame.names + 2 * field] = references[part];
                references[frame.names + 2 * field + 1] = references[part + 1];
            }
        }
        return true;
    }

    /** Makes ready for members of these names, and tells where their references end. */
    private int expect(FieldNames names, int base) {
        int limit = base + 2 * names.size();
        reserve(limit);
        Arrays.fill(references, base, limit, ABSENT);
        return limit;
    }

    /** Where the references of the containers end that were entered. */
    private int limit() {
        return top == null ? 0 : top.limit;
    }

    private void reserve(int limit) {
        if (references.length < limit) {
            references = Arrays.copyOf(references, 2 * limit);
        }
    }

    private void find(FieldNames names, Frame frame) {
        int first = frame.next;
        frame.limit = expect(names, frame.base);
        frame.isNamed = true;
        frame.others = 0;
        int likely = 0;
        while (advance(frame)) {
            int field = names.indexOf(text, frame.name, likely);
            if (field < 0) {
                frame.others++;
            } else {
                references[frame.base + 2 * field] = reference;
                references[frame.base + 2 * field + 1] = target;
                likely = field + 1;
            }
        }
        frame.next = first;
        frame.index = -1;
        frame.name = ABSENT;
    }

    /**
     * Goes to a member of the object that was entered with its names.
     *
     * @param field the name's place in the {@link FieldNames}
     * @return whether the object has such a member; if not, the cursor does not move
     * @throws IllegalStateException when the container was entered without names
     */
    public boolean to(int field) {
        int at = placeOf(field);
        int place = references[at];
        if (place == ABSENT) {
            return false;
        }
        stand(place, references[at + 1]);
        return true;
    }

    /**
     * {@return whether the object that was entered with its names has a member; the cursor does not move}
     *
     * @param field the name's place in the {@link FieldNames}
     * @throws IllegalStateException when the container was entered without names
     */
    public boolean has(int field) {
        return references[placeOf(field)] != ABSENT;
    }

    /**
     * {@return how many members the object has, entered with names, that bear none of them}
     *
     * @throws IllegalStateException when the container was entered without names
     */
    public int others() {
        return named().others;
    }

    /**
     * {@return whether the object that was entered has few members, each of them once, in JavaScript's order, and none that
     * is refused: then {@link #next()} meets what {@link PayloadObject#entries()} has} False may also mean that this would
     * take too long to say.
     *
     * @throws IllegalStateException when nothing was entered
     */
    public boolean isOrderly() {
        Frame frame = current();
        if (!frame.isObject || frame.isTagged) {
            return false;
        }
        return frame.parts < 0
                ? MemberOrder.isKept(text, frame.next)
                : MemberOrder.isKept(text, references, frame.base, frame.base + frame.parts * Scanner.PART);
    }

    /**
     * Goes to the next member or element of the container that was entered, in the order of the bytes; in a sparse array
     * in the order of the indices. A member that stands there twice is met twice.
     *
     * @return whether there is one
     */
    public boolean next() {
        return advance(current());
    }

    private boolean advance(Frame frame) {
        if (frame.parts >= 0) {
            return advanceTaken(frame);
        }
        PayloadArray sparse = frame.sparse;
        if (sparse != null) {
            if (frame.index + 1 == sparse.references().length) {
                return false;
            }
            frame.index++;
            int at = sparse.references()[(int) frame.index];
            spend(SPARSE_ELEMENT_BYTES, at);
            stand(at, Reference.read(text, at));
            return true;
        }
        int at = frame.next;
        if (text[at] == ']' || text[at] == '}') {
            return false;
        }
        frame.name = at;
        frame.index++;
        int value = at;
        if (frame.isObject) {
            value = frame.isTagged
                    ? JsonText.next(text, JsonText.afterString(text, at))
                    : JsonText.memberValue(text, at);
        }
        long plain = Reference.plain(text, value, text.length);
        if (plain == Reference.NOT_PLAIN) {
            frame.next = JsonText.next(text, JsonText.afterValue(text, value));
            stand(value, Reference.read(text, value));
        } else {
            frame.next = JsonText.next(text, (int) (plain >> 32));
            stand(value, (int) plain);
        }
        spend(frame.next - at, at);
        return true;
    }

    private boolean advanceTaken(Frame frame) {
        int next = (int) frame.index + 1;
        if (next == frame.parts) {
            return false;
        }
        frame.index = next;
        int part = frame.base + next * Scanner.PART;
        frame.name = references[part + Scanner.NAME];
        stand(references[part], references[part + 1]);
        return true;
    }

    /** Counts bytes that were walked over. */
    private void spend(int bytes, int at) {
        budget -= bytes;
        if (budget < 0) {
            throw new PayloadException(
                    "payload-limits",
                    "shared values that are read again and again",
                    "at most " + MAX_REREADS + " times the size of the payload",
                    payload.locationOfValue(at, payload.slotAt(at)));
        }
    }

    /**
     * {@return the name of the member under the cursor, reached by {@link #next()}}
     *
     * @throws IllegalStateException when no object was entered, or before the first member
     */
    public String name() {
        return name(current());
    }

    private String name(Frame frame) {
        if (!frame.isObject) {
            throw new IllegalStateException("the elements of an array have no names");
        }
        if (frame.name == ABSENT) {
            throw new IllegalStateException("the cursor was not moved to a member by next()");
        }
        return JsonText.string(text, frame.name);
    }

    /**
     * {@return the index of the element under the cursor, reached by {@link #next()}, from 0}
     *
     * @throws IllegalStateException when no array was entered, or before the first element
     */
    public long index() {
        return index(current());
    }

    private static long index(Frame frame) {
        if (frame.isObject || frame.index < 0) {
            throw new IllegalStateException("the cursor was not moved to an element by next()");
        }
        return frame.sparse == null ? frame.index : frame.sparse.presentIndex((int) frame.index);
    }

    /**
     * {@return the way to the member or element that {@link #next()} came to last in a container}
     *
     * @param entered which container: the one that was entered when {@link #depth()} became this
     * @param container the way to the container
     * @throws IndexOutOfBoundsException when there is no such container
     */
    public DataPath step(int entered, DataPath container) {
        Frame frame = frame(entered);
        return frame.isObject ? container.field(name(frame)) : container.element(index(frame));
    }

    /**
     * Comes back to the container that was entered last, and stands on it.
     *
     * @throws IllegalStateException when nothing was entered
     */
    public void leave() {
        Frame frame = current();
        pop();
        reference = frame.reference;
        target = frame.target;
        slot = frame.slot;
        kind = frame.kind;
        view = frame.view;
        resolved = true;
    }

    /** {@return how many containers were entered and not yet left} */
    public int depth() {
        return depth;
    }

    /**
     * Comes back to where no more than so many containers are entered: after an exception, for whoever goes on.
     *
     * @param entered what {@link #depth()} was
     */
    public void leaveTo(int entered) {
        while (depth > entered) {
            leave();
        }
    }

    private Frame current() {
        Frame frame = top;
        if (frame == null) {
            throw new IllegalStateException("the cursor is in no container");
        }
        return frame;
    }

    private Frame frame(int entered) {
        return frames[Objects.checkIndex(entered - 1, depth)];
    }

    private Frame named() {
        Frame frame = current();
        if (!frame.isNamed) {
            throw new IllegalStateException("the container was entered without names");
        }
        return frame;
    }

    /** Where among the references that of a name stands. */
    private int placeOf(int field) {
        Frame frame = named();
        return frame.names + Objects.checkIndex(2 * field, frame.limit - frame.names);
    }

    private Frame push() {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, 2 * depth);
        }
        Frame frame = frames[depth];
        if (frame == null) {
            frame = new Frame();
            frames[depth] = frame;
        }
        frame.base = limit();
        frame.limit = frame.base;
        frame.names = frame.base;
        frame.parts = ABSENT;
        frame.isTagged = false;
        frame.isNamed = false;
        frame.sparse = null;
        frame.index = -1;
        frame.name = ABSENT;
        depth++;
        top = frame;
        frame.reference = reference;
        frame.target = target;
        frame.slot = slot;
        frame.kind = kind;
        frame.view = view;
        return frame;
    }

    private void pop() {
        depth--;
        top = depth == 0 ? null : frames[depth - 1];
    }

    private int containerStart() {
        if (!isContainer()) {
            throw new IllegalStateException(kind + " is not an array or an object");
        }
        if (view != null) {
            payload.passOver(view.slot());
            return view.start();
        }
        payload.passOver(slot);
        return payload.start(slot);
    }

    private void stand(int place, int read) {
        reference = place;
        target = read;
        resolved = false;
    }

    /** Follows the reference, if that was not done yet. */
    private void resolve() {
        if (resolved) {
            return;
        }
        view = null;
        if (reference != ABSENT && payload.isNextObject(target)) { // what most references of a list lead to
            slot = target;
            kind = ValueKind.OBJECT;
            resolved = true;
            return;
        }
        if (reference != ABSENT) {
            if (target < 0) {
                resolveSentinel();
                return;
            }
            payload.requireTarget(target, reference);
            slot = target;
        }
        if (payload.isNextArray(slot)) { // which is not passed over before it is entered
            kind = ValueKind.ARRAY;
            resolved = true;
            return;
        }
        int start = payload.start(slot);
        switch (text[start]) {
            case '"' -> kind = ValueKind.TEXT;
            case '{' -> kind = ValueKind.OBJECT;
            case '[' -> resolveArray(start);
            default -> kind = JsonText.scalarKind(text, start);
        }
        resolved = true;
    }

    private void resolveSentinel() {
        if (!(target == Sentinel.HOLE && inArray())) {
            payload.requireTarget(target, reference);
        }
        become(PayloadValue.ofSentinel(payload, target, reference));
        resolved = true;
    }

    private void resolveArray(int start) {
        if (standOnWrapped(payload.takeWrapped(slot))) {
            return;
        }
        payload.passOver(slot);
        int first = JsonText.first(text, start);
        spend(first - start, start);
        boolean plain = JsonText.isDigit(text[first])
                || text[first] == ']'
                || text[first] != '"' && Reference.read(text, first) != Sentinel.SPARSE;
        if (plain) {
            kind = ValueKind.ARRAY;
        } else if (!resolveWrapper(start)) {
            become(payload.slot(slot).unwrap());
        }
    }

    /** Looks through one wrapper around an object, without a view of it. */
    private boolean resolveWrapper(int start) {
        int inside = payload.options().insideWrapper(text, start);
        long wrapped = inside < 0 ? Reference.NOT_PLAIN : Reference.plain(text, inside, text.length);
        boolean isPlain = wrapped != Reference.NOT_PLAIN && text[(int) (wrapped >> 32)] == ']';
        return isPlain && standOnWrapped((int) wrapped);
    }

    /** Stands on what a wrapper refers to, where that is an object in braces. */
    private boolean standOnWrapped(int wrapped) {
        if (!payload.exists(wrapped) || text[payload.start(wrapped)] != '{') {
            return false;
        }
        slot = wrapped;
        kind = ValueKind.OBJECT;
        return true;
    }

    private void become(PayloadValue value) {
        view = value;
        kind = value.kind();
        slot = value.slot();
    }

    private boolean inArray() {
        return top != null && !top.isObject && top.sparse == null;
    }
}
