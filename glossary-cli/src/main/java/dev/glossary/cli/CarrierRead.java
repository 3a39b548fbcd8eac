package dev.glossary.cli;

import dev.glossary.finding.ReportedFinding;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One carrier of a page as it was read.
 *
 * @param page the page of it alone; null when it could not be opened or read, or holds none
 * @param unreadable why it is no payload; empty when it is, or when it could not be opened, or holds none
 */
record CarrierRead(@Nullable NuxtPage page, List<ReportedFinding> unreadable) {
    static final CarrierRead ABSENT = new CarrierRead(null, List.of());

    CarrierRead(PayloadException noPayload) {
        this(null, List.of(noPayload.asFinding()));
    }

    /** {@return whether there is nothing to say about it: it could not be opened, which was said, or holds no page} */
    boolean isAbsent() {
        return page == null && unreadable.isEmpty();
    }

    /** {@return this and another carrier of the same page, whose members win, as one} */
    CarrierRead with(CarrierRead other) {
        NuxtPage both = page == null ? other.page : other.page == null ? page : page.with(other.page);
        List<ReportedFinding> findings = new ArrayList<>(unreadable);
        findings.addAll(other.unreadable);
        return new CarrierRead(both, findings);
    }
}
