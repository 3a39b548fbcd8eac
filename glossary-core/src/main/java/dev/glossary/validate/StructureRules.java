package dev.glossary.validate;

import dev.glossary.finding.Severity;
import java.util.List;

/** What the reader reports: of a payload, and of the page around the data. */
final class StructureRules {
    private static final Rule JSON_SYNTAX = Rule.define(
                    "json-syntax", RuleGroup.FORMAT, Severity.ERROR, "A file is one JSON value and nothing after it.")
            .byReader();

    private static final Rule JSON_ENCODING = Rule.define(
                    "json-encoding",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "A file is UTF-8 without a byte-order mark, and no text in it holds half a surrogate pair.")
            .fix(FixKind.SAFE)
            .byReader();

    private static final Rule JSON_DUPLICATE_KEY = Rule.define(
                    "json-duplicate-key", RuleGroup.FORMAT, Severity.ERROR, "No object names a member twice.")
            .byReader();

    private static final Rule PAYLOAD_ROOT = Rule.define(
                    "payload-root",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "The JSON is a payload: an array of slots, or one of devalue's bare sentinels.")
            .byReader();

    private static final Rule SLOT_REFERENCE = Rule.define(
                    "slot-reference",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "Every reference leads to a slot, or is a sentinel that may stand there.")
            .byReader();

    private static final Rule SLOT_TAG = Rule.define(
                    "slot-tag",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "Every tag is one that devalue or Nuxt knows, with the content that it must have.")
            .parameters(
                    Parameter.texts("extraTags", "The tags of the app's own revivers, about which nothing is said."))
            .byReader();

    private static final Rule FORBIDDEN_KEY = Rule.define(
                    "forbidden-key",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "No object has a member that a parser must refuse, such as __proto__.")
            .parameters(Parameter.texts("keys", "Names that are forbidden besides __proto__."))
            .byReader();

    private static final Rule PAYLOAD_LIMITS = Rule.define(
                    "payload-limits",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "A payload stays within the limits for its bytes, slots, texts and nesting.")
            .parameters(
                    Parameter.limit("maxBytes", 256 << 20, "The most bytes of a file."),
                    Parameter.limit("maxSlots", 10_000_000, "The most slots of a payload."),
                    Parameter.limit("maxTextBytes", 16 << 20, "The most bytes of one text, as it is written."),
                    Parameter.limit("maxNesting", 1_000, "The deepest nesting of JSON inside one slot."))
            .byReader();

    private static final Rule ORPHAN_SLOT = Rule.define(
                    "orphan-slot", RuleGroup.FORMAT, Severity.INFO, "Every slot can be reached from slot 0.")
            .fix(FixKind.SAFE)
            .byReader();

    private static final Rule WRAPPER_SHAPE = Rule.define(
                    "wrapper-shape",
                    RuleGroup.FORMAT,
                    Severity.ERROR,
                    "A page is an object whose member data leads to an object, and it holds as many terms as it should.")
            .parameters(Parameter.choice(
                    "terms",
                    "any",
                    List.of("any", "one", "many", "none"),
                    "How many terms a page holds; “many” is one or more."))
            .byReader();

    private static final Rule PRERENDERED_AT = Rule.define(
                    "prerendered-at",
                    RuleGroup.FORMAT,
                    Severity.WARNING,
                    "The time of prerendering is absent, or integer milliseconds from 2020 to tomorrow.")
            .parameters(
                    Parameter.flag("require", false, "Whether a page must have it."),
                    Parameter.instant("min", "2020-01-01T00:00:00Z", "The earliest time that is believed."),
                    Parameter.duration("maxAge", null, "How old a page may be; unset, any age will do."))
            .byReader();

    static final List<Rule> ALL = List.of(
            JSON_SYNTAX,
            JSON_ENCODING,
            JSON_DUPLICATE_KEY,
            PAYLOAD_ROOT,
            SLOT_REFERENCE,
            SLOT_TAG,
            FORBIDDEN_KEY,
            PAYLOAD_LIMITS,
            ORPHAN_SLOT,
            WRAPPER_SHAPE,
            PRERENDERED_AT);

    private StructureRules() {}
}
