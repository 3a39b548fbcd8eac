package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.ReportedFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page whose terms cannot all be built as they are written; it carries everything that hinders.
 *
 * <p>The message is one line and quotes nothing of the page; the findings may. {@link GlossaryReader#inspect} reads such
 * a page all the same, as far as it can be read.
 */
public final class InvalidGlossaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<ReportedFinding> findings;

    private InvalidGlossaryException(List<ReportedFinding> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    /**
     * Throws one. Here and not where it is called, since whoever throws an exception makes a new JVM load its class, whether
     * it comes to that or not.
     *
     * @param findings all that hinders, at least one
     */
    static void throwFor(List<ReportedFinding> findings) {
        throw new InvalidGlossaryException(findings);
    }

    /** {@return all that hinders, at least one, in the order of their places; empty only after serialization} */
    public List<ReportedFinding> findings() {
        return findings == null ? List.of() : findings;
    }

    private static String message(List<ReportedFinding> findings) {
        ReportedFinding first = findings.get(0);
        StringBuilder text = new StringBuilder();
        if (first.location() != null) {
            text.append(first.location()).append(": ");
        }
        text.append("the page cannot be read as it is written: ")
                .append(first.finding().rule());
        DataPath path = first.finding().path();
        if (path != null && path.termOrdinal() >= 0) {
            text.append(" at ").append(path.toString().isEmpty() ? "a term" : path);
        }
        int more = findings.size() - 1;
        return more == 0
                ? text.toString()
                : text.append(", and ").append(more).append(" more").toString();
    }
}
