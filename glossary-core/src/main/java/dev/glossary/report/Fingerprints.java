package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the findings of a run what they are known by from run to run, {@code glossaryFinding/v1}: the first 32 hexadecimal
 * digits of the SHA-256 of <i>rule, slug, stable pointer, matched text, n</i>, joined by U+0000.
 *
 * <ul>
 *   <li>Where there is no slug, the file stands for it, as reports print it.
 *   <li>The stable pointer names an element of a list by its slug or question, and not by its place.
 *   <li>The matched text is the part of a text that the finding is about, in lower case, with one space for each run of
 *       white space; empty when the finding is about a whole value.
 *   <li><i>n</i> counts from 0 the findings of the run that agree in all of that.
 * </ul>
 *
 * <p>No byte offset, line, slot or data key goes in. A run that gives the same findings in the same order gets the same
 * fingerprints; up to 32 bytes are kept for each. Not safe for use by several threads.
 */
public final class Fingerprints {
    /** What the fingerprints are called where several kinds stand beside each other. */
    public static final String NAME = "glossaryFinding/v1";

    private static final int BYTES = 16;
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final MessageDigest sha256;
    private final KeyCounts counts = new KeyCounts();

    /** Begins a run. */
    public Fingerprints() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * {@return the fingerprint of the next finding, 32 hexadecimal digits}
     *
     * @param finding the finding with its place
     * @param term the term that it is about; null when it is about none, or the term could not be read
     */
    public String next(ReportedFinding finding, @Nullable Term term) {
        byte[] key = key(finding, term).getBytes(StandardCharsets.UTF_8);
        long prefix = ByteBuffer.wrap(sha256.digest(key)).getLong();
        sha256.update(key);
        sha256.update((byte) 0);
        byte[] hash = sha256.digest(Integer.toString(counts.next(prefix)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static String key(ReportedFinding reported, @Nullable Term term) {
        Finding finding = reported.finding();
        DataPath path = finding.path();
        return String.join(
                "\0",
                finding.rule(),
                subject(path, reported.location()),
                path == null ? "" : StablePointer.of(path, term),
                matchedText(finding, term));
    }

    private static String subject(@Nullable DataPath path, @Nullable Location location) {
        String slug = path == null ? null : path.slug();
        if (slug != null && !slug.isEmpty()) {
            return slug;
        }
        return location == null ? "" : Objects.requireNonNullElse(location.source(), "");
    }

    private static String matchedText(Finding finding, @Nullable Term term) {
        TextSpan span = finding.span();
        String text = TermValue.text(term, finding.path());
        return span == null || text == null
                ? ""
                : SPACE.matcher(Spans.in(text, span)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
