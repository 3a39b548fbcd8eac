package dev.glossary.payload;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/** What a thread keeps from one text to the next, so that not each of them takes memory of its own. */
final class ThreadMemory {
    /** Softly, so that a thread that outlives whoever loaded this class keeps neither of them. */
    private static final ThreadLocal<@Nullable SoftReference<ThreadMemory>> KEPT = new ThreadLocal<>();

    private @Nullable TextDecoder decoder;
    private byte @Nullable [] marks;

    private ThreadMemory() {}

    /** The memory of this thread. */
    static ThreadMemory ofThread() {
        SoftReference<ThreadMemory> kept = KEPT.get();
        ThreadMemory known = kept == null ? null : kept.get();
        if (known == null) {
            known = new ThreadMemory();
            KEPT.set(new SoftReference<>(known));
        }
        return known;
    }

    /** The decoder of the thread, which nobody else uses. */
    TextDecoder decoder() {
        TextDecoder known = decoder;
        if (known == null) {
            known = new TextDecoder();
            decoder = known;
        }
        return known;
    }

    /** Memory for {@link SpecialBytes}; null when there is none, or another text has it. */
    byte @Nullable [] lendMarks() {
        byte[] lent = marks;
        marks = null;
        return lent;
    }

    void takeBackMarks(byte[] lent) {
        marks = lent;
    }
}
