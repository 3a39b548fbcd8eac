package dev.glossary.payload;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a payload that were decoded, by slot, in pages of some thousands. One array for all slots of a large payload
 * would be an object that the G1 collector keeps apart, and lets go only when it has marked the whole heap.
 *
 * <p>Safe for use by several threads, which may lose a text to each other: then it is decoded once more.
 */
final class KnownTexts {
    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;

    private @Nullable String[] @Nullable [] pages = new @Nullable String[1][];

    /** The text of a slot; null when it is not known, or there is no such slot. */
    @Nullable
    String get(int slot) {
        @Nullable String[] @Nullable [] known = pages;
        int page = slot >> BITS;
        if (page < 0 || page >= known.length) {
            return null;
        }
        @Nullable String[] texts = known[page];
        int place = slot & PAGE - 1;
        return texts != null && place < texts.length ? texts[place] : null;
    }

    /** @param slots how many slots there are so far */
    void put(int slot, String text, int slots) {
        int page = slot >> BITS;
        int place = slot & PAGE - 1;
        @Nullable String[] @Nullable [] known = pages;
        if (page >= known.length) {
            known = Arrays.copyOf(known, Math.max(page + 1, 2 * known.length));
            pages = known;
        }
        @Nullable String[] texts = known[page];
        if (texts == null) {
            texts = new @Nullable String[Math.min(PAGE, slots)];
            known[page] = texts;
        } else if (place >= texts.length) { // the first page, when there were few slots
            texts = Arrays.copyOf(texts, Math.min(PAGE, Math.max(slots, 2 * texts.length)));
            known[page] = texts;
        }
        texts[place] = text;
    }
}
