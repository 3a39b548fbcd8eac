package dev.glossary.cli;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.InvalidGlossaryException;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.codec.ReadOptions;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import java.util.ArrayList;
import java.util.List;

/** Prints the terms of pages as JSON, and reports all that does not get there. */
final class PagesToJson {
    private final TermJson terms;
    private final Terminal terminal;
    private final GlossaryReader reader =
            GlossaryReader.of(ReadOptions.standard().withReportKeptFields(false));

    private boolean isComplete = true;

    PagesToJson(TermJson terms, Terminal terminal) {
        this.terms = terms;
        this.terminal = terminal;
    }

    /** {@return the exit code} */
    int convert(PathOptions paths) {
        terms.begin();
        boolean isAllRead = PageFeed.read(paths, reader.options().payload(), terminal, this::convert);
        terms.end();
        if (!isAllRead) {
            return ExitCode.FAILED;
        }
        return isComplete ? ExitCode.OK : ExitCode.FOUND;
    }

    /** A page that cannot be read as it is written gives nothing. */
    private void convert(PageRead read) {
        List<ReportedFinding> found = new ArrayList<>(read.unreadable());
        NuxtPage page = read.page();
        if (page != null) {
            try {
                LoadedGlossary loaded = reader.load(page);
                if (found.isEmpty()) {
                    terms.page(read, page, loaded);
                    found.addAll(losses(page));
                }
            } catch (InvalidGlossaryException invalid) {
                found.addAll(invalid.findings());
            } catch (PayloadException tooMuch) {
                found.add(tooMuch.asFinding());
            }
        }
        found.sort(ReportedFinding.ORDER);
        found.forEach(finding -> terminal.note(finding.toString()));
        isComplete &= found.isEmpty();
    }

    /** What the terms of a page have that JSON has no place for. */
    private List<ReportedFinding> losses(NuxtPage page) {
        return reader.inspect(page).findings().stream()
                .filter(finding -> finding.finding().rule().equals("unknown-field"))
                .toList();
    }
}
