package dev.glossary.payload;

import org.jspecify.annotations.Nullable;

/**
 * How an object is written whose members bear certain names, in their order, and refer to texts that follow it one after the
 * other: {@code {"slug":12,"name":13},"}. Small objects of a list are written so, and many of them are.
 *
 * <p>All of that is known but the digits of the references, and how many these are is known, too: so it is compared by words
 * at known places, and nobody looks for where anything ends.
 */
final class TextRow {
    /** No more digits of a reference are read in a word. */
    static final int MAX_DIGITS = Long.BYTES - 1;

    /** What stands before a reference is compared by two words. */
    private static final int MAX_BEFORE = 2 * Long.BYTES;

    /** What stands behind the last reference, up to the quote of the first text; the first byte lowest. */
    private static final int END = '}' | ',' << 8 | '"' << 16;

    /** How many bytes of that stand before the quote. */
    private static final int BEFORE_QUOTE = 2;

    /** Longer than any text, so that it is found nowhere. */
    private static final int NEVER = Integer.MAX_VALUE - Long.BYTES;

    private final @Nullable Cell first;
    private final int digits;

    /** Where the first text begins. */
    private final int length;

    /** A member: what stands before its reference, by its first word and by its last, and the reference. */
    private static final class Cell {
        private final int place;
        private final long head;
        private final int tailPlace;
        private final long tail;

        /** Which bits of these words count, where there is less than a word. */
        private final long mask;

        private final int reference;
        private final @Nullable Cell next;

        Cell(int place, byte[] before, @Nullable Cell next) {
            int length = before.length;
            int beforeTail = Math.max(0, length - Long.BYTES);
            this.place = place;
            this.head = Swar.wordOf(before, 0);
            this.tailPlace = place + beforeTail;
            this.tail = Swar.wordOf(before, beforeTail);
            this.mask = Swar.maskOf(length);
            this.reference = place + length;
            this.next = next;
        }
    }

    /**
     * A row that is found nowhere, where there are no members, where JSON has to escape a name, or where one is long.
     *
     * @param members how each name begins a member: {@code "name":}; nothing where JSON has to escape it
     * @param digits how many digits the references have, up to {@link #MAX_DIGITS}
     */
    TextRow(byte[][] members, int digits) {
        boolean isFound = members.length > 0;
        int place = 0;
        for (byte[] member : members) {
            isFound &= member.length > 0 && member.length < MAX_BEFORE;
            place += 1 + member.length + digits;
        }
        this.digits = digits;
        this.length = isFound ? place + BEFORE_QUOTE : NEVER;
        Cell cell = null;
        for (int field = members.length - 1; field >= 0; field--) {
            byte[] member = members[field];
            byte[] before = new byte[1 + member.length];
            before[0] = (byte) (field == 0 ? '{' : ',');
            System.arraycopy(member, 0, before, 1, member.length);
            place -= before.length + digits;
            cell = new Cell(place, before, cell);
        }
        this.first = cell;
    }

    /** How many bytes there are from the object to the first text. */
    int length() {
        return length;
    }

    /**
     * Whether it is written here. Not where the text ends soon, since words are read that go on behind it.
     *
     * @param at where the object begins
     * @param to where the text ends
     * @param firstText the slot of the first text
     */
    boolean isAt(byte[] text, int at, int to, int firstText) {
        if (to - at < length + Long.BYTES) {
            return false;
        }
        int expected = firstText;
        for (Cell cell = first; cell != null; cell = cell.next) {
            if ((Swar.word(text, at + cell.place) & cell.mask) != cell.head
                    || (Swar.word(text, at + cell.tailPlace) & cell.mask) != cell.tail
                    || Swar.number(Swar.word(text, at + cell.reference), digits) != expected) {
                return false;
            }
            expected++;
        }
        return ((int) Swar.word(text, at + length - BEFORE_QUOTE) & 0xffffff) == END;
    }
}
