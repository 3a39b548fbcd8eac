package dev.glossary.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array: {@code [ref,…]}, in which {@code -2} is a hole, or sparse, {@code [-7,length,index,ref,…]}.
 *
 * <p>The length of a sparse array is only declared and costs no memory, however large it is. Every method throws
 * {@link PayloadException} when a sparse array is malformed.
 */
public final class PayloadArray extends PayloadValue {
    private static final long MAX_LENGTH = (1L << 32) - 1;

    private final boolean sparse;

    /** What the text says, once somebody has asked. */
    private volatile @Nullable Content content;

    /**
     * The number of elements and holes; the indices of the elements that are there, ascending, or null where element i
     * stands at i; and where the references stand, in the same order.
     */
    private static final class Content {
        private final long length;
        private final long @Nullable [] indices;
        private final int[] references;

        Content(long length, long @Nullable [] indices, int[] references) {
            this.length = length;
            this.indices = indices;
            this.references = references;
        }
    }

    /** @param sparse whether the array is written {@code [-7,…]} */
    PayloadArray(Payload payload, int slot, int start, boolean sparse) {
        super(payload, slot, start);
        this.sparse = sparse;
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = sparse ? sparse(payload(), start()) : dense(payload(), start());
            content = known;
        }
        return known;
    }

    private static Content dense(Payload payload, int start) {
        int[] references = elements(payload.bytes(), start);
        return new Content(references.length, null, references);
    }

    /** Where the elements of a JSON array begin. */
    static int[] elements(byte[] text, int openingBracket) {
        int[] found = new int[8];
        int count = 0;
        for (int at = JsonText.first(text, openingBracket); text[at] != ']'; ) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at;
            at = JsonText.next(text, JsonText.afterValue(text, at));
        }
        return Arrays.copyOf(found, count);
    }

    /** An element of a sparse array while it is being put in order. */
    private record Placed(long index, int reference) {}

    private static Content sparse(Payload payload, int start) {
        byte[] text = payload.bytes();
        int[] parts = elements(text, start);
        double length = parts.length > 1 ? number(text, parts[1]) : -1;
        if (!(length >= 0 && length <= MAX_LENGTH && length == Math.rint(length))) {
            throw payload.malformedTag(
                    start, "a sparse array without a valid length", "an integer from 0 to 4294967295 after -7");
        }
        if (parts.length % 2 != 0) {
            throw payload.malformedTag(
                    start, "a sparse array with an index and no value", "pairs of index and reference");
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 2; i < parts.length; i += 2) {
            double index = number(text, parts[i]);
            if (!(index >= 0 && index < length && index == Math.rint(index))) {
                throw payload.malformedTag(
                        parts[i], "a sparse array with an index outside of it", "an integer from 0 up to its length");
            }
            placed.add(new Placed((long) index, parts[i + 1]));
        }
        return ofPlaced(payload, (long) length, placed);
    }

    /** Puts elements in order; of two with one index the later counts, as in an assignment. */
    private static Content ofPlaced(Payload payload, long length, List<Placed> placed) {
        placed.sort((a, b) -> Long.compare(a.index, b.index)); // stable
        long[] indices = new long[placed.size()];
        int[] references = new int[placed.size()];
        int count = 0;
        for (Placed element : placed) {
            if (count > 0 && indices[count - 1] == element.index) {
                payload.follow(references[--count]); // as devalue does, before the later value takes its place
            }
            indices[count] = element.index;
            references[count++] = element.reference;
        }
        return new Content(length, Arrays.copyOf(indices, count), Arrays.copyOf(references, count));
    }

    private static double number(byte[] text, int at) {
        return JsonText.beginsNumber(text[at]) ? JsNumber.parse(text, at) : Double.NaN;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.ARRAY;
    }

    /** {@return the number of elements and holes, from 0 to 4,294,967,295} */
    public long length() {
        return content().length;
    }

    /**
     * {@return an element; a {@linkplain PayloadValue#isHole() hole} where the array has none; null outside of the array}
     *
     * @param index the index, from 0
     * @throws PayloadException when the element's reference leads nowhere, or to a malformed value
     */
    public @Nullable PayloadValue get(long index) {
        Content known = content();
        if (index < 0 || index >= known.length) {
            return null;
        }
        int at = known.indices == null ? (int) index : Arrays.binarySearch(known.indices, index);
        return at < 0 ? ofSentinel(payload(), Sentinel.HOLE, start()) : element(known.references[at]);
    }

    /**
     * {@return the elements that the array has, ascending, without its holes; their indices are those of {@link #indices}}
     *
     * @throws PayloadException when a reference leads nowhere, or to a malformed value
     */
    public List<PayloadValue> values() {
        List<PayloadValue> values = new ArrayList<>();
        for (int reference : content().references) {
            if (!isHole(reference)) {
                values.add(element(reference));
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** {@return the indices at which the array has an element and no hole, ascending, from 0} */
    public long[] indices() {
        Content known = content();
        long[] present = new long[known.references.length];
        int count = 0;
        for (int i = 0; i < known.references.length; i++) {
            if (!isHole(known.references[i])) {
                present[count++] = presentIndex(i);
            }
        }
        return Arrays.copyOf(present, count);
    }

    /** {@return whether the array is written in its sparse form, <code>[-7,length,index,ref,…]</code>} */
    public boolean isSparse() {
        return sparse;
    }

    /** The index of the n-th of {@link #references()}. */
    long presentIndex(int n) {
        Content known = content();
        return known.indices == null ? n : known.indices[n];
    }

    /** Where the references stand, in order; in a dense array some are holes. */
    int[] references() {
        return content().references;
    }

    private PayloadValue element(int reference) {
        return isHole(reference)
                ? ofSentinel(payload(), Sentinel.HOLE, reference)
                : PayloadValue.at(payload(), reference);
    }

    /** A hole has no place among the pairs of a sparse array, where its reference leads nowhere. */
    private boolean isHole(int reference) {
        return !sparse && Reference.read(json(), reference) == Sentinel.HOLE;
    }
}
