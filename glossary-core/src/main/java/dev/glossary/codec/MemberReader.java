package dev.glossary.codec;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.NearestName;
import dev.glossary.finding.Severity;
import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Term;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of terms, one after the other, in the shape that the model gives them, and reports where they have
 * another.
 *
 * <p>The cursor stands in an object that was entered with its names. Of what a page holds, only a limit that it exceeds
 * makes these methods throw.
 */
final class MemberReader {
    private static final int TEXTS_OF_AN_ELEMENT = 2;

    private final FieldCursor in;
    private final Problems problems;
    private final boolean isStrict;
    private final AdditionalMembers.Budget page;

    /** The texts of an element. */
    private final @Nullable String[] texts = new String[TEXTS_OF_AN_ELEMENT];

    /** What turns additional members into plain values; made when the term has one. */
    private @Nullable AdditionalMembers additional;

    /** Whether the term held anything but the members and shapes of the model: then there may be terms inside it. */
    private boolean isUnusual;

    /** The slug of the term; null when it has none. */
    private @Nullable String slug;

    /** The list that is being read; null outside of lists. */
    private @Nullable String list;

    /** How deep in what the cursor has entered the list is. */
    private int listDepth;

    MemberReader(FieldCursor in, Problems problems, AdditionalMembers.Budget page) {
        this.in = in;
        this.problems = problems;
        this.isStrict = problems.isStrict();
        this.page = page;
    }

    /** Begins with another term. */
    void beginTerm() {
        slug = null;
        list = null;
        isUnusual = false;
        additional = null;
    }

    /** The path of the object that is being read: worked out only where there is something to say about it. */
    private DataPath path() {
        DataPath term = DataPath.term(0, slug);
        return list == null ? term : in.step(listDepth, term.field(list));
    }

    boolean isUnusual() {
        return isUnusual;
    }

    /** The text of a member, as a remark when it is missing; null when it is missing or no text. */
    @Nullable
    String text(FieldNames names, int field) {
        return text(names, field, false);
    }

    /** The slug of the term, by which paths name it from now on; empty when it is missing or no text. */
    String slug(FieldNames names, int field) {
        try {
            String text = in.text(field);
            slug = text;
            tell(text, names, field, true);
            return text == null ? "" : text;
        } catch (PayloadException malformed) {
            report(malformed, path().field(names.get(field)));
            return "";
        }
    }

    /** The text of a member without which there is no term; empty when it is missing or no text. */
    String mandatoryText(FieldNames names, int field) {
        String text = text(names, field, true);
        return text == null ? "" : text;
    }

    private @Nullable String text(FieldNames names, int field, boolean mandatory) {
        try {
            String text = in.text(field);
            tell(text, names, field, mandatory);
            return text;
        } catch (PayloadException malformed) {
            report(malformed, path().field(names.get(field)));
            return null;
        }
    }

    /** Tells of a text that is missing or blank. */
    private void tell(@Nullable String text, FieldNames names, int field, boolean mandatory) {
        if (text == null) {
            noText(names.get(field), field, mandatory);
        } else if (!isStrict && isBlank(text)) {
            missing(text.isEmpty() ? "is empty" : "is blank", names.get(field), false, in::location);
        }
    }

    private void noText(String name, int field, boolean mandatory) {
        if (in.has(field)) {
            wrongKind(in.kind(), "a text", name, mandatory);
        } else {
            absent(name, mandatory);
        }
    }

    private void absent(String name, boolean mandatory) {
        if (mandatory || !isStrict) {
            missing("is absent", name, mandatory, in::containerLocation);
        }
    }

    /** Reads the elements of a member into a term; none when it is missing or no list. */
    <T> void list(FieldNames names, int field, ElementCodec<T> codec, Term.Builder into) {
        String name = names.get(field);
        int depth = in.depth();
        try {
            if (!in.to(field)) {
                absent(name, false);
                return;
            }
            ValueKind kind = in.kind();
            if (kind != ValueKind.ARRAY) {
                wrongKind(kind, "a list", name, false);
                return;
            }
            in.enter();
            list = name;
            listDepth = in.depth();
            while (in.next()) {
                element(codec, into);
            }
            list = null;
            in.leave();
        } catch (PayloadException malformed) {
            list = null;
            in.leaveTo(depth);
            report(malformed, path().field(name));
        }
    }

    /** A limit ends the reading of the page; anything else malformed is only missing here. */
    private void report(PayloadException malformed, DataPath path) {
        if (malformed.rule().equals("payload-limits")) {
            throw malformed;
        }
        isUnusual = true;
        problems.hindrance(malformed, path);
    }

    private <T> void element(ElementCodec<T> codec, Term.Builder into) {
        int depth = in.depth();
        try {
            if (isStrict && in.texts(codec.names(), texts)) { // who is lenient has something to say about each text
                codec.addTo(into, texts);
                return;
            }
            ValueKind kind = in.kind();
            if (kind == ValueKind.OBJECT) {
                codec.addTo(into, codec.read(in, this));
            } else {
                isUnusual = true;
                problems.hindrance("field-type", "an object is expected, not " + kind, path(), in.location());
            }
        } catch (PayloadException malformed) {
            in.leaveTo(depth);
            report(malformed, path());
        }
    }

    private void wrongKind(ValueKind kind, String expected, String name, boolean mandatory) {
        switch (kind) {
            case UNDEFINED, NULL, HOLE -> missing("is " + kind, name, mandatory, in::location);
            default -> {
                isUnusual = true;
                DataPath path = path().field(name);
                problems.hindrance("field-type", expected + " is expected, not " + kind, path, in.location());
            }
        }
    }

    private void missing(String how, String name, boolean mandatory, Supplier<Location> location) {
        DataPath path = path().field(name);
        String message = "the member is required, and " + how;
        if (mandatory) {
            problems.hindrance("required-field", message, path, location.get());
        } else if (!isStrict && !isOptional(path)) {
            problems.remark(Finding.of("required-field", Severity.ERROR, message, path), location);
        }
    }

    /** Whether an option says {@code category}, or {@code faq.answer} for the answer of every entry. */
    private boolean isOptional(DataPath path) {
        StringBuilder names = new StringBuilder();
        for (DataPath step : path.steps()) {
            if (step.name() != null) {
                names.append(names.isEmpty() ? "" : ".").append(step.name());
            }
        }
        return problems.options().optionalFields().contains(names.toString());
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isWhiteSpace(text.charAt(i))) { // none stands beyond the first plane
                return false;
            }
        }
        return true;
    }

    /** The property White_Space of the Unicode Character Database, which {@code Character.isWhitespace} is not. */
    private static boolean isWhiteSpace(char point) {
        return (point >= '\t' && point <= '\r') || point == 0x85 || Character.isSpaceChar(point);
    }

    /** The members of the object that bear none of these names. */
    AdditionalFields additionalFields(FieldNames names) {
        if (in.others() == 0) {
            return AdditionalFields.none();
        }
        isUnusual = true;
        DataPath object = path();
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        try {
            PayloadObject container = in.container();
            for (String name : container.names()) {
                if (!names.asList().contains(name)) {
                    additionalField(container, name, names, object, kept);
                }
            }
        } catch (PayloadException malformed) {
            report(malformed, object);
        }
        return AdditionalFields.of(kept);
    }

    private void additionalField(
            PayloadObject container,
            String name,
            FieldNames names,
            DataPath object,
            Map<String, @Nullable Object> kept) {
        DataPath path = object.field(name);
        String reason;
        try {
            PayloadValue value = container.get(name);
            if (value == null || value.unwrap().isUndefined()) {
                return;
            }
            reason = additional().keep(name, value, kept);
        } catch (PayloadException malformed) {
            reason = "it holds " + malformed.problem();
        }
        ReadOptions options = problems.options();
        boolean isAllowed =
                !options.reportKeptFields() || options.allowedFields().contains(name);
        if (reason != null || !isAllowed) {
            String meant = NearestName.to(name, names.asList());
            Finding unknown = Finding.of("unknown-field", Severity.WARNING, unknown(name, meant, reason), path);
            if (meant != null && !container.names().contains(meant)) {
                unknown = unknown.withFix(Fix.suggested(new Fix.RenameMember(path, meant)));
            }
            problems.remark(unknown, () -> container.locationOfName(name));
        }
    }

    private AdditionalMembers additional() {
        AdditionalMembers known = additional;
        if (known == null) {
            known = new AdditionalMembers(problems.options(), page);
            additional = known;
        }
        return known;
    }

    private static String unknown(String name, @Nullable String meant, @Nullable String reason) {
        String message = "“" + Excerpt.of(name) + "” is no member that the model knows";
        if (meant != null) {
            message += "; did you mean “" + meant + "”?";
        }
        return reason == null ? message : message + "; it is left out, since " + reason;
    }
}
