package dev.glossary.payload;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are not the payload they should be: what is wrong, what was expected, and where.
 *
 * <p>The message is one line and quotes nothing of the page, which may hold personal data:
 * {@code glossary/bm25/_payload.json:1:18: json-syntax: the text ends too early; expected a comma or ']' (byte 17, slot
 * /2)}. An {@link java.io.IOException} is never wrapped in it.
 */
public final class PayloadException extends RuntimeException {
    /** The one problem of a text that no reader accepts, and that a program can mend. */
    static final String BYTE_ORDER_MARK = "the text begins with a byte-order mark";

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String problem;
    private final String expected;
    private final Location location;
    private final boolean concernsLeaf;

    /**
     * Makes an exception for others to throw who read payloads too.
     *
     * @param rule the id of the rule that is broken, such as {@code json-syntax}
     * @param problem what is wrong, without a word of the page
     * @param expected what was expected instead
     * @param location where
     */
    public PayloadException(String rule, String problem, String expected, Location location) {
        this(rule, problem, expected, location, false);
    }

    /** @param concernsLeaf see {@link #concernsLeaf()} */
    PayloadException(String rule, String problem, String expected, Location location, boolean concernsLeaf) {
        super(message(rule, problem, expected, location));
        this.rule = rule;
        this.problem = problem;
        this.expected = expected;
        this.location = location;
        this.concernsLeaf = concernsLeaf;
    }

    /**
     * {@return the id of the rule that is broken} One of {@code json-syntax}, {@code json-encoding},
     * {@code payload-root}, {@code payload-limits}, {@code slot-reference}, {@code slot-tag}, {@code forbidden-key}.
     */
    public String rule() {
        return rule;
    }

    /** {@return what is wrong, such as {@code the text ends too early}} */
    public String problem() {
        return problem;
    }

    /** {@return what was expected instead, such as {@code a comma or ']'}} */
    public String expected() {
        return expected;
    }

    /** {@return where} */
    public Location location() {
        return location;
    }

    /**
     * {@return whether what is malformed is a value that holds no others, such as a date or a buffer} Whoever passes over
     * it loses nothing else.
     */
    public boolean concernsLeaf() {
        return concernsLeaf;
    }

    /** The same once more, with a stack trace of its own. */
    PayloadException again() {
        return new PayloadException(rule, problem, expected, location, concernsLeaf);
    }

    /** {@return the same as a report says it: an error, about no path} */
    public ReportedFinding asFinding() {
        return asFinding(null);
    }

    /**
     * {@return the same as a report says it: an error}
     *
     * @param path the value it is about; null when it is about the payload or the page as a whole
     */
    public ReportedFinding asFinding(@Nullable DataPath path) {
        Finding finding = Finding.of(rule, Severity.ERROR, problem + "; expected " + expected, path);
        boolean isMark = problem.equals(BYTE_ORDER_MARK);
        return ReportedFinding.of(
                isMark ? finding.withFix(Fix.safe(new Fix.RemoveByteOrderMark())) : finding, location);
    }

    private static String message(String rule, String problem, String expected, Location location) {
        String slot = location.slot() < 0 ? "" : ", slot " + location.rawPointer();
        return location + ": " + rule + ": " + problem + "; expected " + expected + " (byte " + location.byteOffset()
                + slot + ")";
    }
}
