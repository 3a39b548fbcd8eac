package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Location;
import dev.glossary.finding.Locator;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadValue;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a term's page again and follows a path in it. The page that was opened last is kept for the next question. */
final class TermLocator implements Locator {
    private final List<Term> terms;
    private final List<TermOrigin> origins;

    private @Nullable PageOpener lastOpener;
    private @Nullable NuxtPage lastPage;

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
        if (!(value instanceof PayloadObject object) || !term.slug().equals(slugOf(object))) {
            return null;
        }
        for (DataPath step : path.steps()) {
            PayloadValue next = follow(value.unwrap(), step);
            if (next == null) {
                break;
            }
            value = next;
        }
        return value.location();
    }

    /** A slug that is no text was read as an empty one. */
    private static String slugOf(PayloadObject term) {
        PayloadValue slug = term.get("slug");
        return slug != null && slug.unwrap() instanceof PayloadScalar scalar && scalar.isText() ? scalar.text() : "";
    }

    private static @Nullable PayloadValue follow(PayloadValue value, DataPath step) {
        String name = step.name();
        if (name != null) {
            return value instanceof PayloadObject object ? object.get(name) : null;
        }
        return value instanceof PayloadArray array ? array.get(step.index()) : null;
    }

    private synchronized NuxtPage open(PageOpener opener) throws IOException {
        NuxtPage page = lastPage;
        if (page == null || !opener.equals(lastOpener)) {
            page = opener.open();
            lastPage = page;
            lastOpener = opener;
        }
        return page;
    }
}
