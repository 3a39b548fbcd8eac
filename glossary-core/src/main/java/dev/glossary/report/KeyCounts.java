package dev.glossary.report;

/**
 * Counts how often keys were met, by 64 bits of their hashes, in two arrays and without an object for each: a run may have
 * millions of findings. What {@code validate} has of the kind would have to be public to be shared between packages.
 */
final class KeyCounts {
    private static final int FIRST_CAPACITY = 64;

    /** The keys, each at or after its place; 0 where there is none, whose bits are taken to be 1. */
    private long[] keys = new long[FIRST_CAPACITY];

    private int[] counts = new int[FIRST_CAPACITY];
    private int size;

    /** {@return how often the key was met before} */
    int next(long hash) {
        long key = hash == 0 ? 1 : hash;
        int place = place(keys, key);
        if (keys[place] == 0) {
            if (4L * (size + 1) > 3L * keys.length) {
                grow();
                place = place(keys, key);
            }
            keys[place] = key;
            size++;
        }
        return counts[place]++;
    }

    private void grow() {
        long[] moreKeys = new long[Math.multiplyExact(2, keys.length)];
        int[] moreCounts = new int[moreKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(moreKeys, keys[i]);
                moreKeys[place] = keys[i];
                moreCounts[place] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }

    /** The keys are hashes already: their lowest bits are as good as any. */
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) key & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
