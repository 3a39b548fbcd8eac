package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.payload.PayloadValue;
import org.jspecify.annotations.Nullable;

/** The members or elements of a container that the cursor of its payload has entered, and leaves in the end. */
final class Walk extends Parts {
    private final PayloadReading reading;

    private final @Nullable PayloadValue holder;

    /** How deep in what the cursor has entered. */
    private final int depth;

    /** @param holder the container; null when it is the page, or when nobody will ask for it */
    Walk(PayloadReading reading, @Nullable PayloadValue holder, @Nullable Parts above) {
        super(above);
        this.reading = reading;
        this.holder = holder;
        this.depth = reading.in().depth();
    }

    @Override
    boolean next() {
        boolean isThere = reading.in().next();
        if (!isThere) {
            reading.in().leave();
        }
        return isThere;
    }

    @Override
    PayloadReading standOn() {
        return reading;
    }

    @Override
    @Nullable
    PayloadValue holder() {
        return holder;
    }

    @Override
    DataPath step(DataPath container) {
        return reading.in().step(depth, container);
    }
}
