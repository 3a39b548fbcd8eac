package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.Locator;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Term;
import dev.glossary.payload.PayloadException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a term's page again and follows a path in it. The page that was opened last is kept for the next question. */
final class TermLocator implements Locator {
    private final List<Term> terms;
    private final List<TermOrigin> origins;

    private @Nullable PageOpener lastOpener;

    /** Soft, since the glossary keeps terms and not bytes. */
    private SoftReference<OpenedPage> lastPage = new SoftReference<>(null);

    TermLocator(List<Term> terms, List<TermOrigin> origins) {
        this.terms = terms;
        this.origins = origins;
    }

    @Override
    public @Nullable Location locate(DataPath path) throws IOException {
        OpenedPage page = open(path);
        return page == null ? null : page.locate(path, null);
    }

    @Override
    public ReportedFinding locate(Finding finding) throws IOException {
        DataPath path = finding.path();
        ReportedFinding reported = ReportedFinding.of(finding, null);
        OpenedPage page = path == null ? null : open(path);
        if (path == null || page == null) {
            return reported;
        }
        List<Location> related = new ArrayList<>();
        for (RelatedValue other : finding.related()) {
            OpenedPage ofOther = open(other.path());
            Location place = ofOther == null ? null : ofOther.locate(other.path(), other.span());
            if (place != null) {
                related.add(place);
            }
        }
        Location location = page.locate(path, finding.span());
        return reported.withPlaces(location, page.alsoAt(path), related)
                .withReplacements(page.replacements(finding.fix()));
    }

    /** The page of a term; null when it came from none, or its file is no payload any more. */
    private synchronized @Nullable OpenedPage open(DataPath path) throws IOException {
        int ordinal = path.termOrdinal();
        if (ordinal < 0 || ordinal >= origins.size()) {
            return null;
        }
        PageOpener opener = origins.get(ordinal).opener();
        OpenedPage page = lastPage.get();
        if (page == null || !opener.equals(lastOpener)) {
            try {
                page = new OpenedPage(opener.open(), firstOf(opener, ordinal), terms, origins);
            } catch (PayloadException changedMeanwhile) {
                return null;
            }
            lastPage = new SoftReference<>(page);
            lastOpener = opener;
        }
        return page;
    }

    /** The first of the terms that came from a page; they stand together. */
    private int firstOf(PageOpener opener, int ordinal) {
        int first = ordinal;
        while (first > 0 && origins.get(first - 1).opener().equals(opener)) {
            first--;
        }
        return first;
    }
}
