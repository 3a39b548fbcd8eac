package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Location;
import dev.glossary.finding.Locator;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadValue;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens a term's page again and follows a path in it. The page that was opened last is kept for the next question. */
final class TermLocator implements Locator {
    private final List<Term> terms;
    private final List<TermOrigin> origins;

    private @Nullable PageOpener lastOpener;

    /** Soft, since the glossary keeps terms and not bytes. */
    private SoftReference<NuxtPage> lastPage = new SoftReference<>(null);

    TermLocator(List<Term> terms, List<TermOrigin> origins) {
        this.terms = terms;
        this.origins = origins;
    }

    @Override
    public @Nullable Location locate(DataPath path) throws IOException {
        int ordinal = path.termOrdinal();
        if (ordinal < 0 || ordinal >= origins.size()) {
            return null;
        }
        try {
            return locate(path, terms.get(ordinal), origins.get(ordinal));
        } catch (PayloadException changedMeanwhile) {
            return null;
        }
    }

    private @Nullable Location locate(DataPath path, Term term, TermOrigin origin) throws IOException {
        List<Payload> payloads = open(origin.opener()).payloads();
        if (origin.payload() >= payloads.size()) {
            return null;
        }
        Payload payload = payloads.get(origin.payload());
        if (origin.slot() < 0 || origin.slot() >= payload.slots()) {
            return null;
        }
        PayloadValue value = payload.slot(origin.slot());
        if (!(value instanceof PayloadObject object) || !isTerm(object, term)) {
            return null;
        }
        for (DataPath step : path.steps()) {
            PayloadValue next = follow(value, step);
            if (next == null) {
                break;
            }
            value = next;
        }
        return value.location();
    }

    /** Whether this is the term that was read, to which a slug that is no text gave an empty one. */
    private static boolean isTerm(PayloadObject object, Term term) {
        FieldCursor in = object.payload().cursor();
        in.moveTo(object);
        in.enter(TermCodec.NAMES);
        return term.slug().equals(Objects.requireNonNullElse(TermCodec.slug(in), ""));
    }

    /** The value that a step leads to, wrappers looked through; null when it leads to none, or to a malformed one. */
    private static @Nullable PayloadValue follow(PayloadValue value, DataPath step) {
        String name = step.name();
        try {
            PayloadValue next = null;
            if (value instanceof PayloadObject object && name != null) {
                next = object.get(name);
            } else if (value instanceof PayloadArray array && name == null) {
                next = array.get(step.index());
            }
            return next == null ? null : next.unwrap();
        } catch (PayloadException malformed) {
            return null;
        }
    }

    private synchronized NuxtPage open(PageOpener opener) throws IOException {
        NuxtPage page = lastPage.get();
        if (page == null || !opener.equals(lastOpener)) {
            page = opener.open();
            lastPage = new SoftReference<>(page);
            lastOpener = opener;
        }
        return page;
    }
}
