package dev.glossary.cli;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was read.
 *
 * @param source the file; of a page with two carriers the HTML
 * @param beginsFile false for all but the first page of a file that holds many
 * @param page the page; null when no carrier could be read
 * @param unreadable why carriers are no payload, one finding for each; empty when all are
 * @param opener gives the page once more
 */
record PageRead(
        Source source,
        boolean beginsFile,
        @Nullable NuxtPage page,
        List<ReportedFinding> unreadable,
        Reopening opener) {
    /** What an inspection of the page gives; null when no carrier could be read. */
    @Nullable
    LoadedGlossary inspect(GlossaryReader reader) {
        return page == null ? null : reader.inspect(page, opener);
    }

    /** All findings of the page, in the order of their places. */
    List<ReportedFinding> findings(@Nullable LoadedGlossary inspected) {
        List<ReportedFinding> findings = new ArrayList<>(unreadable);
        if (inspected != null) {
            findings.addAll(inspected.findings());
        }
        findings.sort(ReportedFinding.ORDER);
        return findings;
    }

    /** {@return the file, and which of its pages this is} */
    String title() {
        return title(source);
    }

    /** {@return the file, and which of its payloads it is about} */
    static String title(Source source) {
        return source.payload() < 0
                ? String.valueOf(source.name())
                : source.name() + ", payload " + source.payload() + " on line " + source.line();
    }
}
