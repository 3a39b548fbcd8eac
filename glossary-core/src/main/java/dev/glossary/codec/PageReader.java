package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of one page, wherever they stand, and reads them.
 *
 * <p>Every value that the page's members lead to is visited once, depth first, in the page's order; a loop with a stack
 * of its own, so that rings end and depth costs no stack.
 */
final class PageReader {
    private final NuxtPage page;
    private final PageOpener opener;
    private final Problems problems;
    private final AdditionalMembers.Budget additional;

    private final List<Term> terms = new ArrayList<>();
    private final List<FoundAt> places = new ArrayList<>();
    private final Set<TermSummary> summaries = new LinkedHashSet<>();

    private final Map<Payload, FieldCursor> cursors = new HashMap<>();

    /** What was visited; of a term its ordinal, of all else −1. */
    private final Map<PayloadValue, Integer> visited = new HashMap<>();

    /** The ordinals of the terms, to find equal copies: most slugs have one term, whose texts need no hash then. */
    private final Map<String, Integer> firstOfSlug = new HashMap<>();

    private final Map<Term, Integer> furtherOfSlug = new HashMap<>();

    private final Deque<Place> waiting = new ArrayDeque<>();

    PageReader(NuxtPage page, PageOpener opener, Problems problems) {
        this.page = page;
        this.opener = opener;
        this.problems = problems;
        this.additional = new AdditionalMembers.Budget(
                page.payloads().stream().mapToLong(Payload::slots).sum());
    }

    /**
     * Reads a page strictly.
     *
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    static PageReader strict(NuxtPage page, PageOpener opener, ReadOptions options) {
        Problems problems = Problems.throwing(options);
        PageReader reader = new PageReader(page, opener, problems);
        reader.read();
        problems.throwIfHindered();
        return reader;
    }

    /**
     * A container that is yet to be visited.
     *
     * @param standing where it stands
     */
    private record Place(PayloadValue value, Standing standing) {
        DataPath path() {
            return standing.path;
        }
    }

    /**
     * Where a value stands.
     *
     * @param holder the object, array, Set or Map that it is a part of, custom types around it looked through; null when
     *     it is a member of the page
     * @param path the way to it
     */
    record Standing(@Nullable PayloadValue holder, DataPath path) {}

    /** The objects of a term, which are several when there are equal copies of it, and all places where they stand. */
    private record FoundAt(List<PayloadObject> objects, List<Standing> standings) {
        List<DataPath> paths() {
            return standings.stream().map(Standing::path).toList();
        }
    }

    /** Reads the page; findings are left with the problems. */
    void read() {
        List<Place> roots = new ArrayList<>();
        for (NuxtPage app : page.perApp()) {
            attempt(DataPath.page(), () -> {
                for (String name : app.memberNames()) {
                    part(new Standing(null, DataPath.page().field(name)), () -> app.member(name), roots);
                }
            });
        }
        push(roots);
        while (!waiting.isEmpty()) {
            visit(waiting.pop());
        }
    }

    /** What was read, with the findings that there are by now. */
    LoadedGlossary loaded() {
        List<Payload> payloads = page.payloads();
        List<TermOrigin> origins = new ArrayList<>();
        for (FoundAt place : places) {
            PayloadObject object = place.objects.get(0);
            Payload payload = object.payload();
            origins.add(
                    new TermOrigin(opener, payloads.indexOf(payload), payload.source(), object.slot(), place.paths()));
        }
        return new LoadedGlossary(terms, origins, List.copyOf(summaries), problems.findings());
    }

    List<Term> terms() {
        return terms;
    }

    /** The objects that hold a term: several when the page has equal copies of it. */
    List<PayloadObject> objects(int ordinal) {
        return places.get(ordinal).objects;
    }

    /** All places where a term stands. */
    List<Standing> standings(int ordinal) {
        return places.get(ordinal).standings;
    }

    private void visit(Place place) {
        PayloadValue value = place.value;
        Integer before = visited.putIfAbsent(value, -1);
        if (before != null) {
            if (before >= 0) {
                places.get(before).standings.add(place.standing);
            }
            return;
        }
        if (value instanceof PayloadObject object) {
            visitObject(object, place.standing);
        } else if (value instanceof PayloadArray array) {
            visitArray(array, place.path());
        } else if (value instanceof PayloadTagged tagged) {
            visitTagged(tagged, place.standing);
        }
    }

    private void visitObject(PayloadObject object, Standing standing) {
        DataPath path = standing.path;
        FieldCursor in = cursors.computeIfAbsent(object.payload(), Payload::cursor);
        boolean isEntered = attempt(path, () -> {
            in.moveTo(object);
            in.enter(TermCodec.NAMES);
        });
        if (!isEntered) {
            return;
        }
        if (TermCodec.isTerm(in)) {
            MemberReader members = new MemberReader(in, problems, additional);
            readTerm(object, standing, members);
            if (!members.isUnusual()) {
                return; // every value in it is one that the model knows
            }
        } else {
            TermSummary summary = TermCodec.readSummary(in);
            if (summary != null) {
                summaries.add(summary);
            }
        }
        List<Place> parts = new ArrayList<>();
        attempt(path, () -> {
            for (String name : object.names()) {
                part(new Standing(object, path.field(name)), () -> object.get(name), parts);
            }
        });
        push(parts);
    }

    private void readTerm(PayloadObject object, Standing standing, MemberReader members) {
        problems.beginTerm();
        Term term;
        try {
            term = TermCodec.read(members);
        } catch (PayloadException tooMuch) {
            problems.abandonTerm();
            throw tooMuch;
        }
        Integer copy = earlierCopy(term);
        int ordinal = copy == null ? terms.size() : copy;
        problems.endTerm(ordinal);
        visited.put(object, ordinal);
        if (copy == null) {
            terms.add(term);
            places.add(new FoundAt(new ArrayList<>(List.of(object)), new ArrayList<>(List.of(standing))));
        } else {
            places.get(copy).objects.add(object);
            places.get(copy).standings.add(standing);
        }
    }

    /** The ordinal of an equal term, which has the same slug; null when this is the first. */
    private @Nullable Integer earlierCopy(Term term) {
        Integer first = firstOfSlug.putIfAbsent(term.slug(), terms.size());
        if (first == null || terms.get(first).equals(term)) {
            return first;
        }
        return furtherOfSlug.putIfAbsent(term, terms.size());
    }

    private void visitArray(PayloadArray array, DataPath path) {
        List<Place> parts = new ArrayList<>();
        attempt(path, () -> {
            for (long index : array.indices()) {
                part(new Standing(array, path.element(index)), () -> array.get(index), parts);
            }
        });
        push(parts);
    }

    private void visitTagged(PayloadTagged tagged, Standing standing) {
        DataPath path = standing.path;
        List<Place> parts = new ArrayList<>();
        switch (tagged.type()) {
            case SET -> visitContents(tagged, path, parts);
            case MAP -> {
                if (!visitEntries(tagged, path, parts)) {
                    visitContents(tagged, path, parts);
                }
            }
            case CUSTOM -> part(standing, tagged::value, parts);
            default -> {} // texts and bytes hold no terms
        }
        push(parts);
    }

    /** The entries of a map by their keys; false when one of them is malformed. */
    private boolean visitEntries(PayloadTagged map, DataPath path, List<Place> parts) {
        List<Map.Entry<PayloadValue, PayloadValue>> entries;
        try {
            entries = map.entries();
        } catch (PayloadException malformed) {
            if (map.contents().size() % 2 == 1) {
                attempt(path, map::entries);
            }
            return false;
        }
        int index = 0;
        for (Map.Entry<PayloadValue, PayloadValue> entry : entries) {
            PayloadValue key = entry.getKey();
            DataPath step = key.isText() ? path.field(key.asText()) : path.element(index);
            Standing standing = new Standing(map, step);
            part(standing, () -> key, parts);
            part(standing, entry::getValue, parts);
            index++;
        }
        return true;
    }

    /** Each part of a set or of a malformed map by itself, so that one that leads nowhere hides no other. */
    private void visitContents(PayloadTagged tagged, DataPath path, List<Place> parts) {
        List<PayloadValue> contents = tagged.contents();
        for (int i = 0; i < contents.size(); i++) {
            int index = i;
            part(new Standing(tagged, path.element(index)), () -> contents.get(index), parts);
        }
    }

    /** Something that may be malformed. */
    @FunctionalInterface
    private interface Lookup {
        @Nullable
        PayloadValue get();
    }

    /** Notes a part that may hold terms; wrappers are looked through. */
    private void part(Standing standing, Lookup lookup, List<Place> parts) {
        attempt(standing.path, () -> {
            PayloadValue value = lookup.get();
            PayloadValue inside = value == null ? null : value.unwrap();
            if (inside != null) {
                switch (inside.kind()) {
                    case ARRAY, OBJECT, TAGGED -> parts.add(new Place(inside, standing));
                    default -> {} // a scalar holds no terms
                }
            }
        });
    }

    /**
     * A strict reading does not pass over what a term could have stood behind: a reference that leads nowhere, or a
     * malformed wrapper, map or object. A malformed date hinders no term.
     *
     * @return whether all went well
     */
    private boolean attempt(DataPath path, Runnable lookup) {
        try {
            lookup.run();
            return true;
        } catch (PayloadException malformed) {
            if (malformed.rule().equals("payload-limits")) {
                throw malformed;
            }
            if (malformed.concernsLeaf()) {
                problems.remark(malformed, path);
            } else {
                problems.hindrance(malformed, path);
            }
            return false;
        }
    }

    private void push(List<Place> parts) {
        Collections.reverse(parts);
        parts.forEach(waiting::push);
    }
}
