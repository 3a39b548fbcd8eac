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

    static final long FORBIDDEN = -2;

    private final JsonOutput output;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> json = new ArrayList<>();
    private long[] arrayIndices = new long[16];

    /** The numbers of names that belong together. */
    private final Map<FieldNames, int[]> known = new HashMap<>();

    private @Nullable FieldNames latest;
    private int[] latestNumbers = new int[0];

    /** @param escapesSlashes whether {@code /} is written <code>&#92;u002F</code> */
    MemberNames(boolean escapesSlashes) {
        output = new JsonOutput(escapesSlashes);
    }

    /** Makes room for the names of another payload. */
    void clear() {
        if (texts.size() > MAX_KEPT) {
            numbers.clear();
            texts.clear();
            json.clear();
            known.clear();
            latest = null;
        }
    }

    int number(String name) {
        Integer number = numbers.get(name);
        return number == null ? add(name) : number;
    }

    int number(FieldNames names, int field) {
        if (names != latest) {
            latest = names;
            latestNumbers = known.computeIfAbsent(
                    names, all -> all.asList().stream().mapToInt(this::number).toArray());
        }
        return latestNumbers[field];
    }

    private int add(String name) {
        output.clear();
        output.string(name);
        numbers.put(name, texts.size());
        json.add(output.toByteArray());
        if (texts.size() == arrayIndices.length) {
            arrayIndices = Arrays.copyOf(arrayIndices, 2 * texts.size());
        }
        arrayIndices[texts.size()] = name.equals(PayloadObject.PROTO) ? FORBIDDEN : PayloadObject.arrayIndex(name);
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

    /** The name in quotes. */
    byte[] json(int number) {
        return json.get(number);
    }
}
