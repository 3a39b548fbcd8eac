package dev.glossary.validate;

/**
 * Finds the longest run in a row that occurs twice in it without overlap.
 *
 * <p>Runs are compared by polynomial hashes of their elements, modulo 2<sup>64</sup>, and then element by element. A row
 * without a repeated run of the least length is passed over once. Else longer ones are tried, in steps that first double
 * and then halve, since a run that occurs twice holds shorter ones that do: at most as many passes as twice the length
 * has binary digits.
 */
final class LongestRepeat {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final Row row;
    private final int count;

    /** The hashes of the runs that begin the row. */
    private final long[] prefixes;

    private int first = -1;
    private int second = -1;
    private int length;

    /** What is looked into. */
    interface Row {
        /** How many elements there are. */
        int count();

        /** The hash of an element. */
        long hash(int element);

        /** Whether two elements are the same, for certain. */
        boolean same(int element, int other);
    }

    private LongestRepeat(Row row) {
        this.row = row;
        this.count = row.count();
        this.prefixes = new long[count + 1];
        for (int i = 0; i < count; i++) {
            prefixes[i + 1] = prefixes[i] * FACTOR + row.hash(i);
        }
    }

    /**
     * Looks for the longest run.
     *
     * @param least how many elements it has at least, from 1
     */
    static LongestRepeat in(Row row, int least) {
        LongestRepeat repeat = new LongestRepeat(row);
        if (repeat.tryLength(least)) {
            int step = 1;
            while (repeat.tryLength(repeat.length + step)) {
                step *= 2;
            }
            for (; step > 1; step /= 2) {
                repeat.tryLength(repeat.length + step / 2);
            }
        }
        return repeat;
    }

    /** Whether there is one. */
    boolean isFound() {
        return length > 0;
    }

    /** Where the run begins for the first time. */
    int first() {
        return first;
    }

    /** Where the run begins for the second time. */
    int second() {
        return second;
    }

    /** How many elements it has. */
    int length() {
        return length;
    }

    /** Whether a run of this length occurs twice; remembers where, and how far the two go on alike. */
    private boolean tryLength(int tried) {
        int runs = count - tried + 1;
        if (runs <= tried) {
            return false;
        }
        long power = power(tried);
        // The places of runs that were seen, plus one, by their hash; at most half full.
        int[] table = new int[Integer.highestOneBit(runs) << 2];
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(table.length);
        for (int i = 0; i < runs; i++) {
            long hash = hash(i, tried, power);
            int slot = (int) (hash >>> shift);
            while (table[slot] != 0 && hash(table[slot] - 1, tried, power) != hash) {
                slot = (slot + 1) & (table.length - 1);
            }
            int earlier = table[slot] - 1;
            if (earlier < 0) {
                table[slot] = i + 1;
            } else if (earlier + tried <= i && same(earlier, i, tried)) {
                remember(earlier, i, tried);
                return true;
            }
        }
        return false;
    }

    private void remember(int earlier, int later, int tried) {
        first = earlier;
        second = later;
        length = tried;
        while (second + length < count && first + length < second && row.same(first + length, second + length)) {
            length++;
        }
    }

    private long hash(int from, int tried, long power) {
        return prefixes[from + tried] - prefixes[from] * power;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= FACTOR;
        }
        return power;
    }

    private boolean same(int from, int other, int tried) {
        for (int i = 0; i < tried; i++) {
            if (!row.same(from + i, other + i)) {
                return false;
            }
        }
        return true;
    }
}
