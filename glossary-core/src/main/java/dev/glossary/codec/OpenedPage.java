package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.Replacement;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page that was opened again, to tell the places of its terms. Not safe for use by several threads. */
final class OpenedPage {
    private final List<Payload> payloads;

    /** The ordinal of its first term. */
    private final int first;

    /** All terms, those of other pages too, and where they were read. */
    private final List<Term> terms;

    private final List<TermOrigin> origins;

    /** The object of each term that is still what was read; null for one that is not. */
    private final Map<Integer, @Nullable PayloadObject> objects = new HashMap<>();

    /** The paths to each slot of each payload, as far as terms lead to it; made when first asked for. */
    private @Nullable Map<PayloadValue, List<DataPath>> paths;

    OpenedPage(NuxtPage page, int first, List<Term> terms, List<TermOrigin> origins) {
        this.payloads = page.payloads();
        this.first = first;
        this.terms = terms;
        this.origins = origins;
    }

    /** The place of a value or of a part of its text, or of the nearest value around it; null when its term is gone. */
    @Nullable
    Location locate(DataPath path, @Nullable TextSpan span) {
        PayloadObject object = object(path.termOrdinal());
        if (object == null) {
            return null;
        }
        PayloadValue value = object;
        for (DataPath step : path.steps()) {
            PayloadValue next = follow(value, step);
            if (next == null) {
                return value.location();
            }
            value = next;
        }
        return span != null && value.isText() ? value.asScalar().location(span) : value.location();
    }

    /** The other paths from terms of this page to the slot of a value. */
    List<DataPath> alsoAt(DataPath path) {
        PayloadValue value = find(path);
        if (value == null || value.slot() < 0) {
            return List.of();
        }
        return paths().getOrDefault(value, List.of()).stream()
                .filter(other -> !other.equals(path))
                .toList();
    }

    /** What a fix changes in place; empty when it does anything else, or changes a text that something else shares. */
    List<Replacement> replacements(@Nullable Fix fix) {
        List<Replacement> replacements = new ArrayList<>();
        for (Fix.Edit edit : fix == null ? List.<Fix.Edit>of() : fix.edits()) {
            Replacement replacement = edit instanceof Fix.ReplaceText change ? replacement(change) : null;
            if (replacement == null) {
                return List.of();
            }
            replacements.add(replacement);
        }
        return replacements;
    }

    private @Nullable Replacement replacement(Fix.ReplaceText change) {
        PayloadValue value = find(change.path());
        if (value == null
                || !value.isText()
                || value.slot() < 0
                || value.payload().references(value.slot()) != 1) {
            return null;
        }
        PayloadScalar text = value.asScalar();
        Location place = text.location(change.span());
        return new Replacement(place.byteOffset(), place.byteLength(), text.escaped(change.replacement()));
    }

    /** The value at the end of a path; null when the page does not hold it. */
    private @Nullable PayloadValue find(DataPath path) {
        PayloadValue value = object(path.termOrdinal());
        for (DataPath step : path.steps()) {
            value = value == null ? null : follow(value, step);
        }
        return value;
    }

    private @Nullable PayloadObject object(int ordinal) {
        return objects.computeIfAbsent(ordinal, this::findObject);
    }

    private @Nullable PayloadObject findObject(int ordinal) {
        TermOrigin origin = origins.get(ordinal);
        if (origin.payload() >= payloads.size()) {
            return null;
        }
        Payload payload = payloads.get(origin.payload());
        if (origin.slot() < 0 || origin.slot() >= payload.slots()) {
            return null;
        }
        return payload.slot(origin.slot()) instanceof PayloadObject object && holds(object, terms.get(ordinal))
                ? object
                : null;
    }

    /** Whether the texts of an object are those of a term, to which a slug that is no text gave an empty one. */
    private static boolean holds(PayloadObject object, Term term) {
        FieldCursor in = object.payload().cursor();
        in.moveTo(object);
        in.enter(TermCodec.NAMES);
        return TermCodec.hasTextsOf(term, in);
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

    private Map<PayloadValue, List<DataPath>> paths() {
        Map<PayloadValue, List<DataPath>> known = paths;
        if (known == null) {
            known = new HashMap<>();
            for (int i = first; i < origins.size() && isOfThisPage(i); i++) {
                PayloadObject object = object(i);
                if (object != null) {
                    addPaths(object, DataPath.term(i, terms.get(i).slug()), known);
                }
            }
            paths = known;
        }
        return known;
    }

    private boolean isOfThisPage(int ordinal) {
        return origins.get(ordinal).opener().equals(origins.get(first).opener());
    }

    private static void addPaths(PayloadObject object, DataPath path, Map<PayloadValue, List<DataPath>> paths) {
        for (String name : object.names()) {
            DataPath member = path.field(name);
            PayloadValue value = follow(object, member);
            addPath(value, member, paths);
            if (value instanceof PayloadArray list && TermCodec.isList(name)) {
                for (long index : list.indices()) {
                    DataPath element = member.element(index);
                    if (follow(list, element) instanceof PayloadObject inner) {
                        addPath(inner, element, paths);
                        addMembers(inner, element, paths);
                    }
                }
            }
        }
    }

    private static void addMembers(PayloadObject object, DataPath path, Map<PayloadValue, List<DataPath>> paths) {
        for (String name : object.names()) {
            addPath(follow(object, path.field(name)), path.field(name), paths);
        }
    }

    private static void addPath(@Nullable PayloadValue value, DataPath path, Map<PayloadValue, List<DataPath>> paths) {
        if (value != null && value.slot() >= 0) {
            paths.computeIfAbsent(value, absent -> new ArrayList<>(1)).add(path);
        }
    }
}
