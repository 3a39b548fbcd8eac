package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Problems problems;
    private final AdditionalMembers.Budget additional;

    private final List<Term> terms = new ArrayList<>();

    /** Where the terms stand; null when nobody will ask. */
    private final @Nullable List<FoundAt> places;

    private Set<TermSummary> summaries = Set.of();

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

    private Map<Term, Integer> furtherOfSlug = Map.of();

    /** The innermost of the containers that are being visited. */
    private @Nullable Parts open;

    PageReader(NuxtPage page, Problems problems) {
        this(page, problems, new ArrayList<>());
    }

    private PageReader(NuxtPage page, Problems problems, @Nullable List<FoundAt> places) {
        this.page = page;
        this.problems = problems;
        this.additional = new AdditionalMembers.Budget(page);
        this.places = places;
    }

    /**
     * Reads a page strictly, and checks it to its end.
     *
     * @throws PayloadException when the page exceeds a limit, or is no payload
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    static PageReader strict(NuxtPage page, ReadOptions options) {
        PageReader reader = new PageReader(page, Problems.throwing(options));
        reader.readStrictly();
        return reader;
    }

    /**
     * Reads the terms of a page strictly, checks it to its end, and forgets where they stood.
     *
     * @throws PayloadException when the page exceeds a limit, or is no payload
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    static List<Term> strictTerms(NuxtPage page, ReadOptions options) {
        PageReader reader = new PageReader(page, Problems.throwing(options), null);
        reader.readStrictly();
        return reader.terms;
    }

    private void readStrictly() {
        try {
            read();
        } finally {
            page.finish(); // that it is no payload counts more than all else
        }
        problems.throwIfHindered();
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
                open(app);
            } catch (PayloadException malformed) {
                report(malformed, DataPath.page());
            }
            visitAll();
        }
    }

    /** Most pages have one payload, whose root can be gone through like any other object. */
    private void open(NuxtPage app) {
        List<Payload> payloads = app.payloads();
        if (payloads.size() == 1) {
            PayloadReading reading = reading(payloads.get(0));
            FieldCursor in = reading.in();
            if (in.kind() != ValueKind.OBJECT) {
                return;
            }
            in.enter();
            if (in.isOrderly()) {
                open = new Walk(reading, null);
                return;
            }
            in.leave();
        }
        open = ValueParts.of(app, this);
    }

    private void visitAll() {
        for (Parts parts = open; parts != null; parts = open) {
            try {
                if (parts.next()) {
                    visitPart(parts, parts.standOn());
                } else {
                    open = parts.above();
                }
            } catch (PayloadException malformed) {
                report(malformed, parts.partPath());
            }
        }
    }

    /** Visits what may hold terms; wrappers are looked through. */
    private void visitPart(Parts parts, PayloadReading reading) {
        FieldCursor in = reading.in();
        ValueKind kind = in.kind();
        if (kind != ValueKind.OBJECT && kind != ValueKind.ARRAY && kind != ValueKind.TAGGED) {
            return;
        }
        if (!reading.visit()) {
            visitAgain(parts, in);
        } else if (kind == ValueKind.OBJECT) {
            visitObject(parts, reading);
        } else if (kind == ValueKind.ARRAY) {
            visitArray(parts, reading);
        } else {
            open = ValueParts.of(in.value().asTagged(), parts, this);
        }
    }

    /** A term may stand in several places. */
    private void visitAgain(Parts parts, FieldCursor in) {
        List<FoundAt> kept = places;
        if (kept != null && in.kind() == ValueKind.OBJECT) {
            Integer ordinal = ordinals(kept).get(in.value());
            if (ordinal != null) {
                kept.get(ordinal).add(parts.standing());
            }
        }
    }

    /** The reading of a payload of the page. */
    PayloadReading reading(Payload payload) {
        PayloadReading reading = latest;
        if (reading == null) {
            reading = new PayloadReading(payload, problems, additional);
        } else if (!reading.payload().equals(payload)) {
            if (readings.isEmpty()) {
                readings = new HashMap<>(Map.of(reading.payload(), reading));
            }
            reading = readings.computeIfAbsent(payload, first -> new PayloadReading(first, problems, additional));
        }
        latest = reading;
        return reading;
    }

    private Map<PayloadValue, Integer> ordinals(List<FoundAt> kept) {
        Map<PayloadValue, Integer> known = ordinals;
        if (known == null) {
            known = new HashMap<>();
            for (int ordinal = 0; ordinal < kept.size(); ordinal++) {
                for (PayloadObject object : kept.get(ordinal).objects) {
                    known.put(object, ordinal);
                }
            }
            ordinals = known;
        }
        return known;
    }

    private void visitObject(Parts parts, PayloadReading reading) {
        FieldCursor in = reading.in();
        in.enter(TermCodec.NAMES);
        if (TermCodec.isTerm(in)) {
            readTerm(parts, reading);
            if (!reading.members().isUnusual()) {
                in.leave();
                return; // every value in it is one that the model knows
            }
        } else {
            TermSummary summary = TermCodec.readSummary(in);
            if (summary != null) {
                summaries = summaries.isEmpty() ? new LinkedHashSet<>() : summaries;
                summaries.add(summary);
            }
        }
        if (in.isOrderly()) {
            open = new Walk(reading, parts);
        } else {
            PayloadObject object = in.container();
            in.leave();
            open = ValueParts.of(object, parts, this);
        }
    }

    private void visitArray(Parts parts, PayloadReading reading) {
        FieldCursor in = reading.in();
        in.enter();
        open = new Walk(reading, parts);
    }

    private void readTerm(Parts parts, PayloadReading reading) {
        problems.beginTerm();
        Term term;
        try {
            term = TermCodec.read(reading.members());
        } catch (PayloadException tooMuch) {
            problems.abandonTerm();
            throw tooMuch;
        }
        Integer copy = earlierCopy(term);
        int ordinal = copy == null ? terms.size() : copy;
        problems.endTerm(ordinal);
        if (copy == null) {
            terms.add(term);
        }
        if (places != null) {
            keepPlace(places, ordinal, reading.in().container(), parts.standing());
        }
    }

    private void keepPlace(List<FoundAt> kept, int ordinal, PayloadObject object, Standing standing) {
        if (ordinals != null) {
            ordinals.put(object, ordinal);
        }
        if (ordinal == kept.size()) {
            kept.add(new FoundAt(object, standing));
        } else {
            kept.get(ordinal).add(object, standing);
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
        furtherOfSlug = furtherOfSlug.isEmpty() ? new HashMap<>() : furtherOfSlug;
        return furtherOfSlug.putIfAbsent(term, terms.size());
    }

    /**
     * A strict reading does not pass over what a term could have stood behind: a reference that leads nowhere, or a
     * malformed wrapper, map or object. A malformed date hinders no term.
     */
    void report(PayloadException malformed, DataPath path) {
        if (malformed.rule().equals("payload-limits")) {
            throw malformed;
        }
        if (malformed.concernsLeaf()) {
            problems.remark(malformed, path);
        } else {
            problems.hindrance(malformed, path);
        }
    }

    /**
     * What was read, with the findings that there are by now.
     *
     * @param opener gives the page once more, to whoever asks for a place in it
     */
    LoadedGlossary loaded(PageOpener opener) {
        List<Payload> payloads = page.payloads();
        List<TermOrigin> origins = new ArrayList<>();
        for (FoundAt place : kept()) {
            PayloadObject object = place.objects.get(0);
            Payload payload = object.payload();
            origins.add(
                    new TermOrigin(opener, payloads.indexOf(payload), payload.source(), object.slot(), place.paths()));
        }
        return new LoadedGlossary(terms, origins, List.copyOf(summaries), problems.findings());
    }

    private List<FoundAt> kept() {
        return Objects.requireNonNull(places, "the places were not kept");
    }

    List<Term> terms() {
        return terms;
    }

    /** The objects that hold a term: several when the page has equal copies of it. */
    List<PayloadObject> objects(int ordinal) {
        return kept().get(ordinal).objects;
    }

    /** All places where a term stands. */
    List<Standing> standings(int ordinal) {
        return kept().get(ordinal).standings;
    }
}
