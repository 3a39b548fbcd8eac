package dev.glossary.codec;

import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadValue;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A payload of the page while its terms are being read. */
final class PayloadReading {
    private final Payload payload;
    private final FieldCursor in;
    private final MemberReader members;
    private final BitSet visited = new BitSet();

    /** What was visited and has no slot. */
    private Set<PayloadValue> visitedInside = Set.of();

    PayloadReading(Payload payload, Problems problems, AdditionalMembers.Budget additional) {
        this.payload = payload;
        this.in = payload.cursor();
        this.members = new MemberReader(in, problems, additional);
    }

    Payload payload() {
        return payload;
    }

    FieldCursor in() {
        return in;
    }

    MemberReader members() {
        return members;
    }

    /** Notes a visit of what stands under the cursor; false when there was one before. */
    boolean visit() {
        int slot = in.slot();
        if (slot < 0) {
            visitedInside = visitedInside.isEmpty() ? new HashSet<>() : visitedInside;
            return visitedInside.add(in.value());
        }
        boolean isFirst = !visited.get(slot);
        visited.set(slot);
        return isFirst;
    }
}
