package dev.glossary.payload;

import java.util.Arrays;

/**
 * Where the slots of a payload begin, in pages of some thousands: one array for all slots of a large payload would be
 * copied each time it grows, and is a burden to collectors that keep large objects apart.
 */
final class SlotIndex {
    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;
    private static final int FIRST = 48;

    private int[][] pages = {new int[FIRST]};
    private int count;

    /** The number of slots that are known. */
    int count() {
        return count;
    }

    /** Where a known slot begins. */
    int start(int slot) {
        return pages[slot >> BITS][slot & PAGE - 1];
    }

    void add(int start) {
        int page = count >> BITS;
        int place = count & PAGE - 1;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, Math.max(8, 2 * page));
        }
        int[] starts = pages[page];
        if (starts == null) {
            starts = new int[PAGE];
            pages[page] = starts;
        } else if (place == starts.length) {
            starts = Arrays.copyOf(starts, Math.min(PAGE, 4 * place));
            pages[page] = starts;
        }
        starts[place] = start;
        count++;
    }

    /** The last known slot that begins at or before an offset; −1 before the first. */
    int slotAt(int offset) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (start(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
