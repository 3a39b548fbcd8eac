package dev.glossary.validate;

import java.util.Arrays;

/** From hashes to numbers from 0 on, without an object for any of them. */
final class LongTable {
    private static final int ABSENT = -1;

    private long[] keys = new long[64];
    private int[] values = filled(64);
    private int size;

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, ABSENT);
        return values;
    }

    /** The number of a key; −1 when it has none. */
    int get(long key) {
        return values[find(key)];
    }

    void put(long key, int value) {
        int at = place(key); // which may exchange the array
        values[at] = value;
    }

    /** Adds 1 to the number of a key, which begins at 0. */
    void increment(long key) {
        int at = place(key);
        values[at] = Math.max(0, values[at]) + 1;
    }

    /** Where the number of a key stands, or is to stand. */
    private int place(long key) {
        int at = find(key);
        if (values[at] == ABSENT) {
            if (2 * ++size > keys.length) {
                grow();
                at = find(key);
            }
            keys[at] = key;
        }
        return at;
    }

    private int find(long key) {
        int at = (int) Words.mixed(key) & keys.length - 1;
        while (values[at] != ABSENT && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = filled(2 * oldKeys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
