package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.payload.PayloadValue;
import org.jspecify.annotations.Nullable;

/** The members or elements of a container that the cursor of its payload has entered, and leaves in the end. */
final class Walk extends Parts {
    private final PayloadReading reading;

    /** How deep in what the cursor has entered. */
    private final int depth;

    /** @param above the parts of which the container is one; null when it is the page */
    Walk(PayloadReading reading, @Nullable Parts above) {
        super(above);
        this.reading = reading;
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
        return above() == null ? null : reading.in().container(depth);
    }

    @Override
    DataPath step(DataPath container) {
        return reading.in().step(depth, container);
    }
}
