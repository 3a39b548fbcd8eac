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
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of one page, wherever they stand, and reads them.
 *
 * <p>Every value that the page's members lead to is visited once, depth first, in the page's order, which is that of its
 * slots: so a payload that is checked while it is read is passed over once. A loop with a stack of its own, so that rings
 * end and depth costs no stack.
 */
final class PageReader {
    private final NuxtPage page;
    private final PageOpener opener;
    private final Problems problems;
    private final AdditionalMembers.Budget additional;

    private final List<Term> terms = new ArrayList<>();
    private final List<FoundAt> places = new ArrayList<>();
    private final Set<TermSummary> summaries = new LinkedHashSet<>();

    /** What reads the terms of each payload, and the slots of it that were visited; the one that was used last. */
    private Map<Payload, PayloadReading> readings = Map.of();

    private @Nullable PayloadReading latest;

    /** The ordinals of terms by their objects; made when a term is met again. */
    private @Nullable Map<PayloadValue, Integer> ordinals;

    /**
     * The ordinals of the terms, to find equal copies: most slugs have one term, whose texts need no hash then. Made for
     * the second term.
     */
    private Map<String, Integer> firstOfSlug = Map.of();

    private final Map<Term, Integer> furtherOfSlug = new HashMap<>(0);

    /** The containers that are being visited, the innermost first. */
    private final Deque<Parts> open = new ArrayDeque<>();

    PageReader(NuxtPage page, PageOpener opener, Problems problems) {
        this.page = page;
        this.opener = opener;
        this.problems = problems;
        this.additional = new AdditionalMembers.Budget(page);
    }

    /**
     * Reads a page strictly, and checks it to its end.
     *
     * @throws PayloadException when the page exceeds a limit, or is no payload
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    static PageReader strict(NuxtPage page, PageOpener opener, ReadOptions options) {
        Problems problems = Problems.throwing(options);
        PageReader reader = new PageReader(page, opener, problems);
        try {
            reader.read();
        } finally {
            page.finish(); // that it is no payload counts more than all else
        }
        problems.throwIfHindered();
        return reader;
    }

    /** A payload of the page while its terms are being read. */
    private static final class PayloadReading {
        private final Payload payload;
        private final FieldCursor in;
        private final MemberReader members;
        private final BitSet visited = new BitSet();

        /** What was visited and has no slot. */
        private Set<PayloadValue> visitedInside = Set.of();

        PayloadReading(Payload payload, Problems problems, AdditionalMembers.Budget additional) {
            this.payload = payload;
            this.in = payload.cursor();
            this.members = new MemberReader(in, problems, additional);
        }

        /** Notes a visit; false when there was one before. */
        boolean visit(PayloadValue value) {
            int slot = value.slot();
            if (slot < 0) {
                visitedInside = visitedInside.isEmpty() ? new HashSet<>() : visitedInside;
                return visitedInside.add(value);
            }
            boolean isFirst = !visited.get(slot);
            visited.set(slot);
            return isFirst;
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
    private static final class FoundAt {
        private List<PayloadObject> objects;
        private List<Standing> standings;

        FoundAt(PayloadObject object, Standing standing) {
            this.objects = List.of(object);
            this.standings = List.of(standing);
        }

        void add(Standing standing) {
            standings = added(standings, standing);
        }

        void add(PayloadObject copy, Standing standing) {
            objects = added(objects, copy);
            add(standing);
        }

        private static <T> List<T> added(List<T> list, T more) {
            List<T> grown = list instanceof ArrayList ? list : new ArrayList<>(list);
            grown.add(more);
            return grown;
        }

        List<DataPath> paths() {
            return standings.stream().map(Standing::path).toList();
        }
    }

    /** Reads the page; findings are left with the problems. */
    void read() {
        for (NuxtPage app : page.perApp()) {
            try {
                open.push(new Members(app));
            } catch (PayloadException malformed) {
                report(malformed, DataPath.page());
            }
            visitAll();
        }
    }

    private void visitAll() {
        while (!open.isEmpty()) {
            Parts parts = open.element();
            if (parts.next()) {
                visitPart(parts);
            } else {
                open.remove();
            }
        }
    }

    /** Visits what holds others; wrappers are looked through. */
    private void visitPart(Parts parts) {
        PayloadValue inside;
        try {
            inside = parts.value().unwrap();
        } catch (PayloadException malformed) {
            report(malformed, parts.standing().path);
            return;
        }
        switch (inside.kind()) {
            case ARRAY, OBJECT, TAGGED -> visit(inside, parts);
            default -> {} // a scalar holds no terms
        }
    }

    private void visit(PayloadValue value, Parts parts) {
        PayloadReading reading = reading(value.payload());
        if (!reading.visit(value)) {
            Integer ordinal = ordinals().get(value);
            if (ordinal != null) {
                places.get(ordinal).add(parts.standing());
            }
            return;
        }
        if (value instanceof PayloadObject object) {
            visitObject(object, parts.standing(), reading);
        } else if (value instanceof PayloadArray array) {
            DataPath path = parts.standing().path;
            try {
                open.push(new Elements(array, path));
            } catch (PayloadException malformed) {
                report(malformed, path);
            }
        } else if (value instanceof PayloadTagged tagged) {
            visitTagged(tagged, parts.standing());
        }
    }

    private PayloadReading reading(Payload payload) {
        PayloadReading reading = latest;
        if (reading == null) {
            reading = new PayloadReading(payload, problems, additional);
        } else if (!reading.payload.equals(payload)) {
            if (readings.isEmpty()) {
                readings = new HashMap<>(Map.of(reading.payload, reading));
            }
            reading = readings.computeIfAbsent(payload, first -> new PayloadReading(first, problems, additional));
        }
        latest = reading;
        return reading;
    }

    private Map<PayloadValue, Integer> ordinals() {
        Map<PayloadValue, Integer> known = ordinals;
        if (known == null) {
            known = new HashMap<>();
            for (int ordinal = 0; ordinal < places.size(); ordinal++) {
                for (PayloadObject object : places.get(ordinal).objects) {
                    known.put(object, ordinal);
                }
            }
            ordinals = known;
        }
        return known;
    }

    private void visitObject(PayloadObject object, Standing standing, PayloadReading reading) {
        FieldCursor in = reading.in;
        try {
            in.moveTo(object);
            in.enter(TermCodec.NAMES);
        } catch (PayloadException malformed) {
            report(malformed, standing.path);
            return;
        }
        if (TermCodec.isTerm(in)) {
            readTerm(object, standing, reading.members);
            if (!reading.members.isUnusual()) {
                return; // every value in it is one that the model knows
            }
        } else {
            TermSummary summary = TermCodec.readSummary(in);
            if (summary != null) {
                summaries.add(summary);
            }
        }
        try {
            open.push(new Fields(object, standing.path));
        } catch (PayloadException malformed) {
            report(malformed, standing.path);
        }
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
        if (ordinals != null) {
            ordinals.put(object, ordinal);
        }
        if (copy == null) {
            terms.add(term);
            places.add(new FoundAt(object, standing));
        } else {
            places.get(copy).add(object, standing);
        }
    }

    /** The ordinal of an equal term, which has the same slug; null when this is the first. */
    private @Nullable Integer earlierCopy(Term term) {
        if (terms.isEmpty()) {
            return null;
        }
        if (firstOfSlug.isEmpty()) {
            firstOfSlug = new HashMap<>();
            firstOfSlug.put(terms.get(0).slug(), 0);
        }
        Integer first = firstOfSlug.putIfAbsent(term.slug(), terms.size());
        if (first == null || terms.get(first).equals(term)) {
            return first;
        }
        return furtherOfSlug.putIfAbsent(term, terms.size());
    }

    private void visitTagged(PayloadTagged tagged, Standing standing) {
        switch (tagged.type()) {
            case SET -> open.push(new Contents(tagged, standing.path));
            case MAP -> {
                try {
                    open.push(new Entries(tagged, standing.path));
                } catch (PayloadException malformed) {
                    if (tagged.contents().size() % 2 == 1) {
                        report(malformed, standing.path);
                    }
                    open.push(new Contents(tagged, standing.path));
                }
            }
            case CUSTOM -> open.push(new Inside(tagged, standing));
            default -> {} // texts and bytes hold no terms
        }
    }

    /** The parts of a container, one after the other. Each is looked up when it is its turn, and not before. */
    private abstract static class Parts {
        /** Goes to the next part, if there is one. */
        abstract boolean next();

        /**
         * The part.
         *
         * @throws PayloadException when it is malformed
         */
        abstract PayloadValue value();

        abstract Standing standing();
    }

    /** Parts that are known by their names. */
    private abstract static class NamedParts extends Parts {
        private final Iterator<String> names;
        String name = "";

        NamedParts(Set<String> names) {
            this.names = names.iterator();
        }

        @Override
        boolean next() {
            boolean isThere = names.hasNext();
            name = isThere ? names.next() : name;
            return isThere;
        }
    }

    /** The members of a page. */
    private static final class Members extends NamedParts {
        private final NuxtPage app;

        Members(NuxtPage app) {
            super(app.memberNames());
            this.app = app;
        }

        @Override
        PayloadValue value() {
            return Objects.requireNonNull(app.member(name));
        }

        @Override
        Standing standing() {
            return new Standing(null, DataPath.page().field(name));
        }
    }

    /** The members of an object. */
    private static final class Fields extends NamedParts {
        private final PayloadObject object;
        private final DataPath path;

        Fields(PayloadObject object, DataPath path) {
            super(object.names());
            this.object = object;
            this.path = path;
        }

        @Override
        PayloadValue value() {
            return Objects.requireNonNull(object.get(name));
        }

        @Override
        Standing standing() {
            return new Standing(object, path.field(name));
        }
    }

    /** Parts that are known by their places. */
    private abstract static class NumberedParts extends Parts {
        private final int count;
        int at = -1;

        NumberedParts(int count) {
            this.count = count;
        }

        @Override
        boolean next() {
            return ++at < count;
        }
    }

    /** The elements of an array, without its holes. */
    private static final class Elements extends NumberedParts {
        private final PayloadArray array;
        private final DataPath path;
        private final long[] indices;

        Elements(PayloadArray array, DataPath path) {
            this(array, path, array.indices());
        }

        private Elements(PayloadArray array, DataPath path, long[] indices) {
            super(indices.length);
            this.array = array;
            this.path = path;
            this.indices = indices;
        }

        @Override
        PayloadValue value() {
            return Objects.requireNonNull(array.get(indices[at]));
        }

        @Override
        Standing standing() {
            return new Standing(array, path.element(indices[at]));
        }
    }

    /** The keys and values of a map, in turn. */
    private static final class Entries extends NumberedParts {
        private final PayloadTagged map;
        private final DataPath path;
        private final List<Map.Entry<PayloadValue, PayloadValue>> entries;

        Entries(PayloadTagged map, DataPath path) {
            this(map, path, map.entries());
        }

        private Entries(PayloadTagged map, DataPath path, List<Map.Entry<PayloadValue, PayloadValue>> entries) {
            super(2 * entries.size());
            this.map = map;
            this.path = path;
            this.entries = entries;
        }

        @Override
        PayloadValue value() {
            Map.Entry<PayloadValue, PayloadValue> entry = entries.get(at / 2);
            return at % 2 == 0 ? entry.getKey() : entry.getValue();
        }

        @Override
        Standing standing() {
            PayloadValue key = entries.get(at / 2).getKey();
            return new Standing(map, key.isText() ? path.field(key.asText()) : path.element(at / 2));
        }
    }

    /** All parts of a set or of a malformed map, each by itself, so that one that leads nowhere hides no other. */
    private static final class Contents extends NumberedParts {
        private final PayloadTagged tagged;
        private final DataPath path;
        private final List<PayloadValue> contents;

        Contents(PayloadTagged tagged, DataPath path) {
            super(tagged.contents().size());
            this.tagged = tagged;
            this.path = path;
            this.contents = tagged.contents();
        }

        @Override
        PayloadValue value() {
            return contents.get(at);
        }

        @Override
        Standing standing() {
            return new Standing(tagged, path.element(at));
        }
    }

    /** What stands inside a custom type. */
    private static final class Inside extends NumberedParts {
        private final PayloadTagged custom;
        private final Standing standing;

        Inside(PayloadTagged custom, Standing standing) {
            super(1);
            this.custom = custom;
            this.standing = standing;
        }

        @Override
        PayloadValue value() {
            return custom.value();
        }

        @Override
        Standing standing() {
            return standing;
        }
    }

    /**
     * A strict reading does not pass over what a term could have stood behind: a reference that leads nowhere, or a
     * malformed wrapper, map or object. A malformed date hinders no term.
     */
    private void report(PayloadException malformed, DataPath path) {
        if (malformed.rule().equals("payload-limits")) {
            throw malformed;
        }
        if (malformed.concernsLeaf()) {
            problems.remark(malformed, path);
        } else {
            problems.hindrance(malformed, path);
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
}
