package dev.glossary.payload;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code devalue} would refuse or lose in a payload of checked grammar: see {@link Payload#check}.
 *
 * <p>Two walks, both loops: one over every token, for what JSON itself advises against; one over what slot 0 leads to.
 */
final class FormatCheck {
    /** Of more names it takes a table to tell whether one stands there twice. */
    private static final int FEW_NAMES = 16;

    private final Payload payload;
    private final byte[] text;
    private final int max;
    private final List<ReportedFinding> findings = new ArrayList<>();

    /** The slots that were reached. */
    private final BitSet reached;

    /** How many references lead to each slot; null when nobody counts. */
    private final int @Nullable [] references;

    /** Where the names of the object begin and end that is looked at, as far as they are compared byte by byte. */
    private final int[] names = new int[2 * FEW_NAMES];

    /** Where the values begin that wait for their turn: slots that were reached, and JSON inside of custom types. */
    private int[] waiting = new int[64];

    private int waitingCount;

    FormatCheck(Payload payload, int max) {
        this(payload, max, null);
    }

    private FormatCheck(Payload payload, int max, int @Nullable [] references) {
        this.payload = payload;
        this.text = payload.bytes();
        this.max = max;
        this.reached = new BitSet(payload.slots());
        this.references = references;
    }

    /** How many references lead to each slot from what slot 0 leads to. */
    static int[] countReferences(Payload payload) {
        int[] references = new int[payload.slots()];
        new FormatCheck(payload, Integer.MAX_VALUE, references).reachAll();
        return references;
    }

    List<ReportedFinding> findings() {
        for (int slot = 0; slot < payload.slots() && hasRoom(); slot++) {
            checkTokens(payload.start(slot));
        }
        reachAll();
        if (hasRoom()) {
            checkOrphans();
        }
        findings.sort(ReportedFinding.ORDER);
        return findings;
    }

    private void reachAll() {
        if (payload.slots() > 0) {
            reach(0);
        }
        while (waitingCount > 0 && hasRoom()) {
            checkValue(waiting[--waitingCount]);
        }
    }

    private boolean hasRoom() {
        return findings.size() < max;
    }

    /** Every string of a slot, and every object in it, however deep: member names and lone surrogates. */
    private void checkTokens(int start) {
        boolean isString = text[start] == '"';
        if (isString) {
            checkSurrogates(start);
        } else if ((text[start] == '[' || text[start] == '{') && !isPlain(start)) {
            checkNestedTokens(start);
        }
    }

    /**
     * Whether a container is one of which there is nothing to say: as devalue writes it, no string in it holds an escape,
     * and no name stands there twice.
     */
    private boolean isPlain(int start) {
        boolean isObject = text[start] == '{';
        int names = 0;
        boolean atName = isObject;
        for (int at = start + 1; ; ) {
            switch (text[at]) {
                case '"' -> {
                    int end = plainStringEnd(at);
                    if (end < 0 || atName && !addName(at, end, names++)) {
                        return false;
                    }
                    atName = false;
                    at = end;
                }
                case '[', '{' -> {
                    return false;
                }
                case ']', '}' -> {
                    return true;
                }
                case ',' -> {
                    atName = isObject;
                    at++;
                }
                default -> at++;
            }
        }
    }

    /** The offset after a string without escapes; −1 when there is one. */
    private int plainStringEnd(int openingQuote) {
        int at = openingQuote + 1;
        while (text[at] != '"') {
            if (text[at] == '\\') {
                return -1;
            }
            at++;
        }
        return at + 1;
    }

    /** Takes a name of an object; false when it is one of those before, or there are too many to tell. */
    private boolean addName(int from, int to, int count) {
        if (count == names.length / 2) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(text, from, to, text, names[2 * i], names[2 * i + 1])) {
                return false;
            }
        }
        names[2 * count] = from;
        names[2 * count + 1] = to;
        return true;
    }

    /** Every string of a container, and every object in it, however deep. */
    private void checkNestedTokens(int start) {
        Deque<Set<String>> names = new ArrayDeque<>();
        Deque<Boolean> objects = new ArrayDeque<>();
        boolean atName = false;
        int at = start;
        do {
            switch (text[at]) {
                case '"' -> {
                    checkSurrogates(at);
                    if (atName && !names.element().add(JsonText.string(text, at))) {
                        report("json-duplicate-key", Severity.ERROR, at, "the object has another member of this name");
                    }
                    atName = false;
                    at = JsonText.afterString(text, at);
                }
                case '{' -> {
                    objects.push(true);
                    names.push(new HashSet<>());
                    atName = true;
                    at++;
                }
                case '[' -> {
                    objects.push(false);
                    atName = false;
                    at++;
                }
                case '}', ']' -> {
                    if (objects.pop()) {
                        names.pop();
                    }
                    atName = false;
                    at++;
                }
                case ',' -> {
                    atName = objects.element();
                    at++;
                }
                case ' ', '\n', '\r', '\t', ':' -> at++;
                default -> at = JsonText.afterScalar(text, at);
            }
        } while (!objects.isEmpty() && hasRoom());
    }

    private void checkSurrogates(int openingQuote) {
        if (!payload.mayHoldSurrogates()) {
            return;
        }
        for (int at = openingQuote + 1; text[at] != '"' && hasRoom(); ) {
            if (text[at] != '\\') {
                at = text[at] < 0 ? at + 1 : Swar.afterPlain(text, at, text.length);
            } else if (text[at + 1] != 'u') {
                at += 2;
            } else {
                char unit = (char) TextDecoder.hex(text, at + 2);
                boolean pair = Character.isHighSurrogate(unit)
                        && text[at + 6] == '\\'
                        && text[at + 7] == 'u'
                        && Character.isLowSurrogate((char) TextDecoder.hex(text, at + 8));
                if (Character.isSurrogate(unit) && !pair) {
                    report(
                            "json-encoding",
                            Severity.WARNING,
                            payload.locationOfRange(at, at + 6),
                            "a surrogate without its partner, which UTF-8 cannot hold");
                }
                at += pair ? 12 : 6;
            }
        }
    }

    private void reach(int slot) {
        if (references != null) {
            references[slot]++;
        }
        if (!reached.get(slot)) {
            reached.set(slot);
            await(payload.start(slot));
        }
    }

    /** Reaches what a reference leads to, if that is a slot. */
    private void reachAt(int at) {
        int reference = Reference.read(text, at);
        if (reference >= 0 && reference < payload.slots()) {
            reach(reference);
        }
    }

    private void await(int start) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
        }
        waiting[waitingCount++] = start;
    }

    private void checkValue(int start) {
        switch (text[start]) {
            case '{' -> checkObject(start);
            case '[' -> checkArray(start);
            default -> {}
        }
    }

    private PayloadValue view(int start) {
        int slot = payload.slotAt(start);
        return payload.start(slot) == start ? payload.slot(slot) : PayloadValue.of(payload, -1, start);
    }

    private void checkObject(int start) {
        for (int at = JsonText.first(text, start); text[at] != '}' && hasRoom(); ) {
            int value = JsonText.memberValue(text, at);
            checkName(at);
            checkReference(value);
            at = JsonText.next(text, JsonText.afterValue(text, value));
        }
    }

    private void checkName(int at) {
        if (isOther(at)) {
            return;
        }
        String name = JsonText.string(text, at);
        if (name.equals(PayloadObject.PROTO)) {
            report(payload.forbiddenKey(at));
        } else if (payload.options().forbiddenKeys().contains(name)) {
            String message = "a member named “" + Excerpt.of(name) + "”; expected any other name";
            report("forbidden-key", Severity.ERROR, at, message);
        }
    }

    /** Whether a name is seen not to be forbidden by its first byte: most are, and no string is made of them. */
    private boolean isOther(int openingQuote) {
        byte first = text[openingQuote + 1];
        return first != '_'
                && first != '\\'
                && payload.options().forbiddenKeys().isEmpty();
    }

    /** What stands behind a tag is checked by making a view of it, which is what a reader would do. */
    private void checkArray(int start) {
        int first = JsonText.first(text, start);
        if (text[first] == '"') {
            checkTagged(start, JsonText.string(text, first));
        } else if (text[first] != ']' && Reference.read(text, first) == Sentinel.SPARSE) {
            try {
                forEach(view(start).asArray().references(), this::checkReference);
            } catch (PayloadException malformed) {
                report(malformed);
            }
        } else {
            forEach(PayloadArray.elements(text, start), at -> {
                if (Reference.read(text, at) != Sentinel.HOLE) {
                    checkReference(at);
                }
            });
        }
    }

    private void checkTagged(int start, String tag) {
        int[] parts = PayloadArray.elements(text, start);
        if (tag.equals("null") && !payload.options().isKnown(tag)) {
            checkObjectWithoutPrototype(start, parts);
            return;
        }
        try {
            if (view(start) instanceof PayloadTagged tagged) {
                checkTagged(tagged, parts);
            }
        } catch (PayloadException malformed) {
            if (parts.length > 1) {
                reachAt(parts[1]); // that may have been meant
            }
            if (malformed.location().byteOffset() == payload.source().byteOffset() + start) {
                report(malformed);
            } // what is wrong further on is reported there
        }
    }

    private void checkTagged(PayloadTagged tagged, int[] parts) {
        switch (tagged.type()) {
            case SET -> forEach(Arrays.copyOfRange(parts, 1, parts.length), this::checkReference);
            case MAP -> {
                if (parts.length % 2 == 0) {
                    report(tagged.malformed());
                }
                forEach(Arrays.copyOfRange(parts, 1, parts.length), this::checkReference);
            }
            case BOXED -> {
                if (!payload.options().dialect().isOld()) {
                    checkReference(parts[1]);
                }
            }
            case VIEW -> {
                if (text[parts[1]] != '"') {
                    checkReference(parts[1]);
                }
            }
            case CUSTOM -> checkCustom(tagged, parts[1]);
            case DATE, REG_EXP, ARRAY_BUFFER, URL, URL_SEARCH_PARAMS, TEMPORAL -> {}
        }
    }

    private void checkCustom(PayloadTagged tagged, int inside) {
        if (!payload.options().isKnown(tagged.tag())) {
            report(
                    "slot-tag",
                    Severity.INFO,
                    tagged.start(),
                    "“" + Excerpt.of(tagged.tag()) + "” is a type of neither devalue nor Nuxt");
        }
        if (JsonText.beginsNumber(text[inside])) {
            checkReference(inside);
        } else {
            await(inside);
        }
        tagged.value(); // refuses a ring
    }

    private void checkObjectWithoutPrototype(int start, int[] parts) {
        if (parts.length % 2 == 0) {
            report(payload.malformedTag(start, "an object with a name and no value", "pairs of name and reference"));
        }
        for (int i = 1; i < parts.length && hasRoom(); i += 2) {
            if (text[parts[i]] != '"') {
                report(payload.malformedTag(parts[i], "an object with a name that is no string", "a string"));
            } else {
                checkName(parts[i]);
            }
            if (i + 1 < parts.length) {
                checkReference(parts[i + 1]);
            }
        }
    }

    private void checkReference(int at) {
        int reference = Reference.read(text, at);
        if (reference >= 0 && reference < payload.slots()) {
            reach(reference);
        } else if (!Sentinel.isValue(reference)) {
            report(payload.badReference(at));
        }
    }

    private void forEach(int[] places, IntConsumer check) {
        for (int i = 0; i < places.length && hasRoom(); i++) {
            check.accept(places[i]);
        }
    }

    private void checkOrphans() {
        for (int slot = reached.nextClearBit(0); slot < payload.slots() && hasRoom(); ) {
            String message = "nothing leads from slot 0 to slot " + slot;
            Finding orphan = Finding.of("orphan-slot", Severity.INFO, message, null);
            add(ReportedFinding.of(orphan.withFix(Fix.safe(new Fix.WriteCanonically())), payload.locate(slot)));
            slot = reached.nextClearBit(slot + 1);
        }
    }

    private void report(PayloadException problem) {
        add(problem.asFinding());
    }

    private void report(String rule, Severity severity, int at, String message) {
        report(rule, severity, payload.locationOfValue(at, payload.slotAt(at)), message);
    }

    private void report(String rule, Severity severity, Location location, String message) {
        add(ReportedFinding.of(Finding.of(rule, severity, message, null), location));
    }

    private void add(ReportedFinding finding) {
        if (hasRoom()) {
            findings.add(finding);
        }
    }
}
