package dev.glossary.codec;

import dev.glossary.codec.PageReader.Standing;
import dev.glossary.finding.DataPath;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a container, one after the other. Each is looked up when it is its turn, and not before; and where it
 * stands is worked out when somebody asks.
 */
abstract class Parts {
    /** The parts of which the container is one; null when it is the page. */
    private final @Nullable Parts above;

    /** The way to the container, once it is known. */
    private @Nullable DataPath path;

    Parts(@Nullable Parts above) {
        this.above = above;
    }

    @Nullable
    Parts above() {
        return above;
    }

    /**
     * Goes to the next part, if there is one.
     *
     * @throws PayloadException when the container is malformed
     */
    abstract boolean next();

    /**
     * Puts the cursor of its payload on the part.
     *
     * @throws PayloadException when it is malformed
     */
    abstract PayloadReading standOn();

    /** The container; null when it is the page. */
    abstract @Nullable PayloadValue holder();

    /** The way to the part, given the way to the container. */
    abstract DataPath step(DataPath container);

    DataPath partPath() {
        return step(path());
    }

    Standing standing() {
        return new Standing(holder(), partPath());
    }

    /** Without recursion, since containers may stand in each other without limit. */
    private DataPath path() {
        Deque<Parts> unknown = new ArrayDeque<>(1);
        Parts known = this;
        while (known.path == null && known.above != null) {
            unknown.push(known);
            known = known.above;
        }
        DataPath reached = known.path == null ? DataPath.page() : known.path;
        for (Parts next : unknown) {
            reached = Objects.requireNonNull(next.above).step(reached);
            next.path = reached;
        }
        return reached;
    }
}
