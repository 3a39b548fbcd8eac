package dev.glossary.payload;

import java.util.Arrays;

/**
 * Where the slots of a payload begin, in pages of some thousands: one array for all slots of a large payload would be
 * copied each time it grows, and is a burden to collectors that keep large objects apart.
 */
final class SlotIndex {
    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;
    private static final int LEAST = 16;

    /** How many bytes a slot of a page takes, with some room: few are so short that the array has to grow. */
    private static final int BYTES_OF_A_SLOT = 128;

    private int[][] pages;

    /** The page that grows. */
    private int[] latest;

    private int count;

    /** @param bytes how many bytes the payload has */
    SlotIndex(int bytes) {
        latest = new int[Math.min(PAGE, Math.max(LEAST, bytes / BYTES_OF_A_SLOT))];
        pages = new int[][] {latest};
    }

    /** The number of slots that are known. */
    int count() {
        return count;
    }

    /** Where a known slot begins. */
    int start(int slot) {
        return pages[slot >> BITS][slot & PAGE - 1];
    }

    /** {@return the slot that begins there: the next one} */
    int add(int start) {
        int place = count & PAGE - 1;
        if (place == 0 && count > 0 || place == latest.length) {
            grow(count >> BITS, place);
        }
        latest[place] = start;
        return count++;
    }

    private void grow(int page, int place) {
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, Math.max(8, 2 * page));
        }
        latest = place == 0 ? new int[PAGE] : Arrays.copyOf(latest, Math.min(PAGE, 4 * place));
        pages[page] = latest;
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
