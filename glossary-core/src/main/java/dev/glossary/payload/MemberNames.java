package dev.glossary.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of members that a writer has met, each known by a number from 0, with its JSON. */
final class MemberNames {
    /** Names come from the data: so many of them are kept from one payload to the next. */
    private static final int MAX_KEPT = 1024;

    /** A page has four sets of names: around the data, and of a term, its relations and its questions. */
    private static final int MAX_KNOWN = 8;

    static final long NO_INDEX = -1;
    static final long FORBIDDEN = -2;

    private final JsonOutput output;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private byte[][] json = new byte[16][];
    private long[] arrayIndices = new long[16];

    /** Whether one of the names is an array index, or forbidden. */
    private boolean hasSpecial;

    /** The latest sets of names, and the numbers of these. There are few sets, which are told apart by their identity. */
    private final @Nullable FieldNames[] known = new @Nullable FieldNames[MAX_KNOWN];

    private final int[][] knownNumbers = new int[MAX_KNOWN][];
    private int knownCount;

    /** @param escapesSlashes whether {@code /} is written <code>&#92;u002F</code> */
    MemberNames(boolean escapesSlashes) {
        output = new JsonOutput(escapesSlashes);
    }

    /** Makes room for the names of another payload. */
    void clear() {
        if (texts.size() > MAX_KEPT) {
            numbers.clear();
            texts.clear();
            Arrays.fill(json, null);
            Arrays.fill(known, null);
            knownCount = 0;
            hasSpecial = false;
        }
    }

    int number(String name) {
        Integer number = numbers.get(name);
        return number == null ? add(name) : number;
    }

    int number(FieldNames names, int field) {
        for (int i = 0; i < MAX_KNOWN; i++) {
            if (known[i] == names) {
                return knownNumbers[i][field];
            }
        }
        return know(names)[field];
    }

    private int[] know(FieldNames names) {
        int[] all = new int[names.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(names.get(i));
        }
        int place = knownCount++ % MAX_KNOWN;
        known[place] = names;
        knownNumbers[place] = all;
        return all;
    }

    private int add(String name) {
        output.clear();
        output.string(name);
        numbers.put(name, texts.size());
        if (texts.size() == arrayIndices.length) {
            arrayIndices = Arrays.copyOf(arrayIndices, 2 * texts.size());
            json = Arrays.copyOf(json, 2 * texts.size());
        }
        json[texts.size()] = output.toByteArray();
        long arrayIndex = name.equals(PayloadObject.PROTO) ? FORBIDDEN : PayloadObject.arrayIndex(name);
        arrayIndices[texts.size()] = arrayIndex;
        hasSpecial |= arrayIndex != NO_INDEX;
        texts.add(name);
        return texts.size() - 1;
    }

    String text(int number) {
        return texts.get(number);
    }

    /** The array index that the name is, else −1; {@link #FORBIDDEN} for the name that no object may have a member of. */
    long arrayIndex(int number) {
        return arrayIndices[number];
    }

    /** Whether any name of the writer is an array index, or forbidden. */
    boolean hasSpecial() {
        return hasSpecial;
    }

    /** The name in quotes. */
    byte[] json(int number) {
        return json[number];
    }
}
