package dev.glossary.codec;

import dev.glossary.finding.Finding;
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
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The rules about a page as a whole: {@code wrapper-shape}, {@code prerendered-at}, and those of its payloads. */
final class PageCheck {
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
        for (NuxtPage app : page.perApp()) {
            attempt(() -> checkShape(app));
            attempt(() -> checkTime(app));
        }
        checkCount(terms);
    }

    /** What is malformed was reported by the check of its payload. */
    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (PayloadException malformed) {
            problems.hindrance(malformed, null);
        }
    }

    private void checkShape(NuxtPage app) {
        for (Payload payload : app.payloads()) {
            PayloadValue root = payload.root().unwrap();
            if (!isObject(root)) {
                wrapperShape(Severity.ERROR, "the root of a page is an object, not " + root.kind(), root.location());
                return;
            }
        }
        PayloadValue data = app.member("data");
        if (data != null && !isObject(data)) {
            wrapperShape(Severity.ERROR, "“data” leads to an object, not to " + data.kind(), data.location());
        } else if (data == null && !app.isComplete()) {
            String message = "the data of the page stand in another file, which was not read";
            wrapperShape(Severity.INFO, message, place(app));
        } else if (data == null && !isShell(app)) {
            wrapperShape(Severity.ERROR, "the page has no member “data”", place(app));
        }
    }

    private void checkCount(int terms) {
        TermCount expected = problems.options().termsPerPage();
        if (!expected.fits(terms)) {
            String found = terms == 0 ? "no term" : terms == 1 ? "one term" : terms + " terms";
            wrapperShape(Severity.ERROR, "the page holds " + found + "; expected: " + expected, place(page));
        }
    }

    private static Location place(NuxtPage app) {
        Payload first = app.payloads().get(0);
        return first.slots() == 0 ? first.root().location() : first.locate(0);
    }

    private static boolean isObject(PayloadValue value) {
        return value.kind() == ValueKind.OBJECT;
    }

    /** Whether the page is the shell of an app that fetches its data later. */
    private static boolean isShell(NuxtPage app) {
        return app.member("serverRendered") instanceof PayloadScalar scalar
                && scalar.kind() == ValueKind.BOOLEAN
                && !scalar.asBoolean();
    }

    private void wrapperShape(Severity severity, String message, Location location) {
        problems.remark(Finding.of("wrapper-shape", severity, message, null), () -> location);
    }

    private void checkTime(NuxtPage app) {
        PayloadValue time = app.member("prerenderedAt");
        if (time == null || time.isUndefined()) {
            if (problems.options().requirePrerenderedAt()) {
                prerenderedAt("the page does not say when it was prerendered", place(app));
            }
        } else if (!(time instanceof PayloadScalar scalar) || !scalar.isLong()) {
            prerenderedAt("prerenderedAt is no integer number of milliseconds", time.location());
        } else {
            checkTime(Instant.ofEpochMilli(scalar.asLong()), time);
        }
    }

    private void checkTime(Instant time, PayloadValue written) {
        ReadOptions options = problems.options();
        Instant now = options.clock().instant();
        Instant earliest = options.earliestPrerender();
        Duration maxAge = options.maxPageAge();
        if (time.isBefore(earliest) || time.isAfter(now.plus(CLOCK_SKEW))) {
            LocalDate day = earliest.atOffset(ZoneOffset.UTC).toLocalDate();
            String since = day.getDayOfYear() == 1 ? String.valueOf(day.getYear()) : day.toString();
            prerenderedAt(
                    "prerenderedAt is not between " + since + " and tomorrow, in milliseconds since 1970",
                    written.location());
        } else if (maxAge != null && time.isBefore(now.minus(maxAge))) {
            prerenderedAt("the page was prerendered more than " + maxAge + " ago", written.location());
        }
    }

    private void prerenderedAt(String message, Location location) {
        problems.remark(Finding.of("prerendered-at", Severity.WARNING, message, null), () -> location);
    }
}
