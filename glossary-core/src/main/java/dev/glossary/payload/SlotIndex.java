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

    /** How many slots there may be. */
    private final int max;

    private int count;

    /** How many slots there is room for; no more than there may be. */
    private int room;

    /**
     * @param bytes how many bytes the payload has
     * @param max how many slots there may be
     */
    SlotIndex(int bytes, int max) {
        this.max = max;
        latest = new int[Math.min(PAGE, Math.max(LEAST, bytes / BYTES_OF_A_SLOT))];
        pages = new int[][] {latest};
        room = Math.min(max, latest.length);
    }

    /** The number of slots that are known. */
    int count() {
        return count;
    }

    /** Where a known slot begins. */
    int start(int slot) {
        return pages[slot >> BITS][slot & PAGE - 1];
    }

    /** Whether the next slot can be added without further ado. */
    boolean hasRoom() {
        return count < room;
    }

    /** {@return the slot that begins there: the next one} Whoever adds it has seen that there may be so many. */
    int add(int start) {
        if (!hasRoom()) {
            grow(count >> BITS, count & PAGE - 1);
        }
        latest[count & PAGE - 1] = start;
        return count++;
    }

    private void grow(int page, int place) {
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, Math.max(8, 2 * page));
        }
        latest = place == 0 ? new int[PAGE] : Arrays.copyOf(latest, Math.min(PAGE, 4 * place));
        pages[page] = latest;
        room = Math.min(max, count - place + latest.length);
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
