package dev.glossary.codec;

import dev.glossary.finding.Location;
import dev.glossary.finding.Severity;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.ValueKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rules about a page as a whole: {@code wrapper-shape}, {@code prerendered-at}, and those of its payloads. */
final class PageCheck {
    private static final Instant FIRST_POSSIBLE = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofHours(24);

    private final NuxtPage page;
    private final Problems problems;

    PageCheck(NuxtPage page, Problems problems) {
        this.page = page;
        this.problems = problems;
    }

    /** @param terms the number of terms that were found on the page */
    void run(int terms) {
        for (Payload payload : page.payloads()) {
            payload.check(problems.options().maxFindings()).forEach(problems::add);
        }
        attempt(() -> checkShape(terms));
        attempt(() -> checkTime(page.member("prerenderedAt")));
    }

    /** What is malformed was reported by the check of its payload. */
    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (PayloadException malformed) {
            problems.hindrance(malformed, null);
        }
    }

    private void checkShape(int terms) {
        PayloadValue root = page.payloads().get(0).root().unwrap();
        PayloadValue data = page.member("data");
        if (!isObject(root)) {
            wrapperShape("the root of a page is an object, not " + root.kind(), root.location());
        } else if (data == null && !isWithoutData()) {
            wrapperShape("the page has no member “data”", root.location());
        } else if (data != null && !isObject(data)) {
            wrapperShape("“data” leads to an object, not to " + data.kind(), data.location());
        }
        if (!problems.options().termsPerPage().fits(terms)) {
            String found = terms == 0 ? "no term" : terms == 1 ? "one term" : terms + " terms";
            String expected = problems.options().termsPerPage().toString();
            wrapperShape("the page holds " + found + "; expected: " + expected, root.location());
        }
    }

    private static boolean isObject(PayloadValue value) {
        return value.kind() == ValueKind.OBJECT;
    }

    /** Where the data stand in a file that was not given, or the page is the shell of an app that fetches them later. */
    private boolean isWithoutData() {
        return !page.dataSources().isEmpty()
                || (page.member("serverRendered") instanceof PayloadScalar scalar
                        && scalar.kind() == ValueKind.BOOLEAN
                        && !scalar.asBoolean());
    }

    private void wrapperShape(String message, Location location) {
        problems.remark("wrapper-shape", Severity.ERROR, message, null, () -> location);
    }

    private void checkTime(@Nullable PayloadValue time) {
        if (time == null || time.isUndefined()) {
            if (problems.options().requirePrerenderedAt()) {
                prerenderedAt("the page does not say when it was prerendered", time);
            }
        } else if (!(time instanceof PayloadScalar scalar) || !scalar.isLong()) {
            prerenderedAt("prerenderedAt is no integer number of milliseconds", time);
        } else {
            Instant latest = problems.options().clock().instant().plus(CLOCK_SKEW);
            Instant instant = Instant.ofEpochMilli(scalar.asLong());
            if (instant.isBefore(FIRST_POSSIBLE) || instant.isAfter(latest)) {
                prerenderedAt("prerenderedAt is not between 2020 and tomorrow, in milliseconds since 1970", time);
            }
        }
    }

    private void prerenderedAt(String message, @Nullable PayloadValue time) {
        Location location = time == null ? page.payloads().get(0).root().location() : time.location();
        problems.remark("prerendered-at", Severity.WARNING, message, null, () -> location);
    }
}
