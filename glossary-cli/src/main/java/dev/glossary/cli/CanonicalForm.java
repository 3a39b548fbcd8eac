package dev.glossary.cli;

import dev.glossary.codec.ReadOptions;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.nuxt.CarrierFile;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.UnwritableValueException;
import dev.glossary.payload.WriteOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form that devalue would give to the payloads of a file. */
final class CanonicalForm {
    private static final int MOST_FINDINGS = ReadOptions.standard().maxFindings();

    private final WriteOptions options;
    private final boolean keepsSlashes;

    /**
     * @param options how payloads are written
     * @param keepsSlashes whether the slashes of a page stay as they are; the options count where nothing shows, then
     */
    CanonicalForm(WriteOptions options, boolean keepsSlashes) {
        this.options = options;
        this.keepsSlashes = keepsSlashes;
    }

    /** What a carrier becomes. */
    static final class Result {
        private final byte[] bytes;
        private final boolean isChange;
        private final List<ReportedFinding> hindrances;

        private Result(byte[] bytes, boolean isChange, List<ReportedFinding> hindrances) {
            this.bytes = bytes;
            this.isChange = isChange;
            this.hindrances = hindrances;
        }

        private static Result none(List<ReportedFinding> hindrances) {
            return new Result(new byte[0], false, hindrances);
        }

        /** {@return its canonical bytes; empty when there are none} */
        byte[] bytes() {
            return bytes;
        }

        /** {@return whether it has canonical bytes, and others than these} */
        boolean isChange() {
            return isChange;
        }

        /** {@return what could not be read or written without a loss; there are no canonical bytes, then} */
        List<ReportedFinding> hindrances() {
            return hindrances;
        }
    }

    /**
     * {@return what a carrier becomes}
     *
     * @param carrier the carrier
     * @param page its page with all carriers, which show how slashes are written
     */
    Result of(CarrierRead carrier, CarrierRead page) {
        NuxtPage alone = carrier.page();
        NuxtPage all = page.page();
        return alone == null || all == null
                ? Result.none(carrier.unreadable())
                : of(alone.files().get(0), all);
    }

    private Result of(CarrierFile file, NuxtPage page) {
        Map<Payload, byte[]> texts = new HashMap<>();
        List<ReportedFinding> hindrances = new ArrayList<>();
        WriteOptions shown = keepsSlashes ? page.writeOptions(options) : options;
        for (Payload payload : file.payloads()) {
            List<ReportedFinding> errors = errors(payload);
            hindrances.addAll(errors);
            if (errors.isEmpty()) {
                try {
                    texts.put(
                            payload,
                            PayloadWriter.rewrite(payload, keepsSlashes ? WriteOptions.of(payload, shown) : shown));
                } catch (PayloadException malformed) {
                    hindrances.add(malformed.asFinding());
                } catch (UnwritableValueException noForm) {
                    hindrances.add(unwritable(noForm, payload));
                }
            }
        }
        if (!hindrances.isEmpty()) {
            return Result.none(hindrances);
        }
        byte[] canonical = file.with(texts);
        return new Result(canonical, !Arrays.equals(canonical, file.bytes()), List.of());
    }

    /** What devalue would refuse, or would lose in silence. */
    private static List<ReportedFinding> errors(Payload payload) {
        List<ReportedFinding> found = payload.check(MOST_FINDINGS);
        List<ReportedFinding> errors = new ArrayList<>(found.stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.ERROR))
                .toList());
        if (found.size() == MOST_FINDINGS) {
            String message = "there are " + MOST_FINDINGS + " findings; further ones were not looked for";
            errors.add(error("payload-limits", message, payload));
        }
        return errors;
    }

    private static ReportedFinding unwritable(UnwritableValueException noForm, Payload payload) {
        String path = noForm.path().isEmpty() ? "the root" : Excerpt.of(noForm.path());
        return error("unwritable-value", path + ": " + noForm.problem(), payload);
    }

    /** Something about a payload that has a slot. */
    private static ReportedFinding error(String rule, String message, Payload payload) {
        return ReportedFinding.of(Finding.of(rule, Severity.ERROR, message, null), payload.locate(0));
    }
}
