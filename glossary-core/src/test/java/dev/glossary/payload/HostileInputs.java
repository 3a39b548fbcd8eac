package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** All that {@link HostileInputTest} tries; a program of its own too, for a JVM of little memory and no test library. */
final class HostileInputs {
    private static final int MILLION = 1_000_000;

    /** References to one value, or values that refer to one, where each is made an object of. */
    private static final int MANY = 50_000;

    private static final PayloadOptions STANDARD = PayloadOptions.standard();
    private static final PayloadOptions DEEP = STANDARD.withMaxNesting(Integer.MAX_VALUE);
    private static final PayloadOptions WRAPPERS =
            STANDARD.withTransparentTags(Set.of("Ref", "Reactive")).withJsonTextTags(Set.of("EmptyRef"));

    private static final String CUT_SHORT = "json-syntax: the text ends too early";
    private static final String NOTHING = "json-syntax: the text is empty";
    private static final String TOO_MANY = "payload-limits: a value that leads to too many others";
    private static final String TOO_DEEP = "payload-limits: values nested too deep";
    private static final String TOO_OFTEN = "payload-limits: shared values that are read again and again";
    private static final String RING = "slot-tag: custom types in a ring, or too many";
    private static final String OUTSIDE = "slot-tag: Uint8Array of malformed content";

    private final List<HostileInput> inputs = new ArrayList<>();

    private HostileInputs() {
        unfinishedTexts();
        longTokens();
        sparseArrays();
        views();
        rings();
        chains();
        aliasBombs();
        manyReferencesToOneSlot();
        equalHashes();
        manyFindings();
    }

    static List<HostileInput> all() {
        return new HostileInputs().inputs;
    }

    /** Runs all; prints what comes out otherwise, and then exits with 1. */
    public static void main(String... args) {
        int wrong = 0;
        for (HostileInput input : all()) {
            String outcome = input.outcome();
            if (!outcome.equals(input.expected())) {
                System.out.println(input.name() + ": " + outcome + ", not " + input.expected());
                wrong++;
            }
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private void add(String name, String expected, Supplier<String> attack) {
        inputs.add(new HostileInput(name, expected, attack));
    }

    private void unfinishedTexts() {
        int length = 4 * MILLION;
        add("brackets", "payload-limits: JSON nested too deep in one slot", () -> open("[".repeat(length)));
        add("brackets without a limit", CUT_SHORT, () -> open("[".repeat(length), DEEP));
        add("braces without a limit", CUT_SHORT, () -> open("[" + "{\"\":".repeat(MILLION), DEEP));
        add("brackets that are closed", "1 findings", () -> {
            String nested = "[".repeat(MILLION) + "]".repeat(MILLION);
            return check("[[1]," + nested + "]", DEEP);
        });
        add("an unclosed string", CUT_SHORT, () -> open("[\"" + "a".repeat(length)));
        add("backslashes", CUT_SHORT, () -> open("[\"" + "\\".repeat(length)));
        add("an unfinished list", CUT_SHORT, () -> open("[" + "0,".repeat(MILLION)));
        add("colons", "json-syntax: an unexpected character", () -> open("[{\"a\"" + ":".repeat(length)));
        add("NUL bytes", "json-syntax: a NUL byte", () -> open("\0".repeat(length)));
        add("white space", NOTHING, () -> open(" ".repeat(length)));
        add("line feeds", NOTHING, () -> open("\n".repeat(length)));
        add("white space after the end", "opened", () -> open("[0]" + " ".repeat(length)));
        add("white space around a sentinel", "opened", () -> open(" ".repeat(length) + "-6" + " ".repeat(length)));
        add("white space between tokens", "0 findings", () -> {
            String space = " ".repeat(MILLION);
            return check(
                    "[" + space + "[" + space + "1" + space + "," + space + "1" + space + "]," + space + "0]",
                    STANDARD);
        });
    }

    private void longTokens() {
        Supplier<String> digits = () -> "7".repeat(4 * MILLION);
        Supplier<String> zeros = () -> "0".repeat(4 * MILLION);
        add("a long integer", "Infinity", () -> number(digits.get()));
        add("a long fraction", "1", () -> number("1." + zeros.get()));
        add("a long small number", "0", () -> number("0." + zeros.get() + "1"));
        add("a long exponent", "Infinity", () -> number("1e" + digits.get()));
        add("an exponent of zeros", "1", () -> number("1e" + zeros.get()));
        add("a long reference", "1 values", () -> walk("[{\"a\":1." + zeros.get() + "},\"x\"]", STANDARD));
        add("a long bare number", "payload-root: a JSON number is no payload", () -> open("-" + digits.get()));
        add(
                "a long big integer",
                "payload-limits: a big integer of 4000000 digits",
                () -> plain("[[\"BigInt\"," + quoted(digits.get()) + "]]", STANDARD));
        add(
                "a long big integer, copied",
                "1 slots",
                () -> copy("[[\"BigInt\"," + quoted(digits.get()) + "]]", STANDARD));
        add("a long date", "made plain", () -> plain("[[\"Date\"," + quoted(digits.get()) + "]]", STANDARD));
        add("a long tag", "1 findings", () -> check("[[" + quoted(digits.get()) + ",1],0]", STANDARD));
        add(
                "a text too long",
                "payload-limits: a text of 16777217 bytes",
                () -> open("[" + quoted("a".repeat((16 << 20) + 1)) + "]"));
    }

    private void sparseArrays() {
        String huge = "[[-7,4294967295,4294967294,-1]]";
        add("four thousand million holes", "4294967295", () -> {
            PayloadArray array = payload(huge, STANDARD).root().asArray();
            return "" + array.length();
        });
        add("four thousand million holes made plain", TOO_MANY, () -> plain(huge, STANDARD));
        add("four thousand million holes, copied", "1 slots", () -> copy(huge, STANDARD));
        add("four thousand million holes under the cursor", "1 values", () -> walk(huge, STANDARD));
        add("sparse arrays that are just small enough", TOO_MANY, () -> {
            String arrays = joined(MANY, i -> "[-7,99000]");
            return plain("[" + array(MANY) + "," + arrays + "]", STANDARD.withMaxPlainValues(100_000));
        });
    }

    private void views() {
        String buffer = "[\"ArrayBuffer\",\"AA==\"]";
        add("a view beyond its buffer", OUTSIDE, () -> open("[[\"Uint8Array\",1,0,2147483647]," + buffer + "]"));
        add(
                "a view whose end overflows",
                OUTSIDE,
                () -> open("[[\"Uint8Array\",1,2147483647,2147483647]," + buffer + "]"));
        add("a view of itself", OUTSIDE, () -> open("[[\"Uint8Array\",0]]"));
        add(
                "a ring of views",
                OUTSIDE,
                () -> open("[" + joined(MANY, i -> "[\"Uint8Array\"," + (i + 1) % MANY + "]") + "]"));
        add("views of one buffer", TOO_MANY, () -> {
            String large = "[\"ArrayBuffer\"," + quoted("A".repeat(400_000)) + "]";
            return plain(referringToSlot1("Uint8Array", large), STANDARD.withMaxPlainValues(300_000));
        });
        add("views of a buffer behind white space", "0 findings", () -> {
            String late = "[" + " ".repeat(MILLION) + buffer.substring(1);
            return check(referringToSlot1("Uint8Array", late), STANDARD);
        });
        add("views of a malformed buffer", "1 findings", () -> {
            String malformed = "[\"ArrayBuffer\"," + quoted("A".repeat(MILLION) + "*") + "]";
            return check(referringToSlot1("Uint8Array", malformed), STANDARD);
        });
        for (String tag : List.of("Uint8Array", "Object")) {
            add(tag + " around a long tag", "9 findings", () -> {
                String custom = "[" + quoted("A".repeat(MILLION)) + ",0]";
                return check(referringToSlot1(tag, custom), STANDARD);
            });
        }
    }

    /** An array of many values with this tag, all of which refer to the same slot. */
    private static String referringToSlot1(String tag, String slot1) {
        String values = joined(MANY, i -> "[\"" + tag + "\",1]");
        return "[[" + joined(MANY, i -> "" + (i + 2)) + "]," + slot1 + "," + values + "]";
    }

    private void rings() {
        Supplier<String> ring = () -> "[" + joined(MILLION, i -> "[\"Ref\"," + (i + 1) % MILLION + "]") + "]";
        add("a ring of wrappers", RING, () -> plain(ring.get(), WRAPPERS));
        add("a ring of wrappers under the cursor", RING, () -> walk(ring.get(), WRAPPERS));
        add("a ring of wrappers, checked", "9 findings", () -> check(ring.get(), WRAPPERS));
        add("a ring of custom types", RING, () -> plain(ring.get(), STANDARD));
        add("a ring of custom types, copied", RING, () -> copy(ring.get(), STANDARD));
        add("a ring of arrays, copied", MANY + " slots", () -> {
            String rings = joined(MANY, i -> "[" + (i + 1) % MANY + "," + i + "]");
            return copy("[" + rings + "]", STANDARD);
        });
        add("a boxed value of itself", "slot-tag: \"Object\" of malformed content", () -> open("[[\"Object\",0]]"));
        add("an array in itself", "payload-limits: a value that holds itself", () -> plain("[[0]]", STANDARD));
        add("an array in itself under the cursor", TOO_OFTEN, () -> walk("[[0,0]]", STANDARD));
        add("an object in itself, checked", "0 findings", () -> check("[{\"a\":0,\"b\":0}]", STANDARD));
    }

    private void chains() {
        Supplier<String> arrays = () -> chain(MILLION, "[@]");
        add("a chain of arrays", TOO_DEEP, () -> plain(arrays.get(), STANDARD));
        add("a chain of arrays, checked", "0 findings", () -> check(arrays.get(), STANDARD));
        add("a chain of objects under the cursor", "100000 values", () -> walk(chain(100_000, "{\"a\":@}"), STANDARD));
        add("a chain of arrays, copied", MANY + 1 + " slots", () -> copy(chain(MANY, "[@]"), STANDARD));
        add("a chain of objects, copied", MANY + 1 + " slots", () -> copy(chain(MANY, "{\"a\":@}"), STANDARD));
        add("a chain of custom types, checked", "9 findings", () -> check(chain(MANY, "[\"A\",@]"), STANDARD));
        add("a chain of custom types, copied", RING, () -> copy(chain(MANY, "[\"A\",@]"), STANDARD));
        add("a chain of wrappers that many refer to", MANY + " values", () -> {
            String wrappers = joined(61, i -> "[\"Ref\"," + (i + 2) + "]");
            return walk("[[" + "1,".repeat(MANY - 1) + "1]," + wrappers + ",0]", WRAPPERS);
        });
        add("wrappers written into each other", RING, () -> {
            String text = quoted("a".repeat(MILLION));
            return plain("[" + "[\"Ref\",".repeat(999) + text + "]".repeat(999) + "]", WRAPPERS);
        });
    }

    /** Slots that refer to the next. */
    private static String chain(int length, String link) {
        return "[" + joined(length, i -> link.replace("@", "" + (i + 1))) + ",0]";
    }

    private void aliasBombs() {
        aliasBomb("arrays", "[@,@]", 65);
        aliasBomb("sparse arrays", "[-7,9,0,@,5,@]", 65);
        aliasBomb("objects", "{\"a\":@,\"b\":@}", 65);
        aliasBomb("objects without a prototype", "[\"null\",\"a\",@,\"b\",@]", 65);
        aliasBomb("wrapped arrays", "[\"Ref\",[@,@]]", 129);
        add("an alias bomb of maps", TOO_MANY, () -> plain(chain(64, "[\"Map\",-1,@,-3,@]"), STANDARD));
    }

    /** @param slots how many its copy has */
    private void aliasBomb(String of, String link, int slots) {
        String bomb = chain(64, link);
        add("an alias bomb of " + of, TOO_MANY, () -> plain(bomb, WRAPPERS));
        add("an alias bomb of " + of + " under the cursor", TOO_OFTEN, () -> walk(bomb, WRAPPERS));
        add("an alias bomb of " + of + ", checked", "0 findings", () -> check(bomb, WRAPPERS));
        add("an alias bomb of " + of + ", copied", slots + " slots", () -> copy(bomb, WRAPPERS));
    }

    private void manyReferencesToOneSlot() {
        manyReferences(MILLION, "a long number", () -> "1" + "0".repeat(MILLION));
        manyReferences(MANY, "a long minus zero", () -> "-0." + "0".repeat(MILLION));
        manyReferences(MANY, "a long text", () -> quoted("a".repeat(MILLION)));
        manyReferences(MANY, "a text of escapes", () -> quoted("\\u0061".repeat(MILLION / 6)));
        manyReferences(MANY, "a big integer", () -> "[\"BigInt\"," + quoted("7".repeat(100_000)) + "]");
        manyReferences(MANY, "a long array", () -> "[-1" + " ".repeat(MILLION) + "]");
        manyReferences(MANY, "a long object", () -> "{\"a\":-1" + " ".repeat(MILLION) + "}");
        manyReferences(MANY, "a long date", () -> "[\"Date\"," + quoted("7".repeat(MILLION)) + "]");
        manyReferences(MANY, "a buffer", () -> "[\"ArrayBuffer\"," + quoted("A".repeat(10_000)) + "]");
        manyReferences(MANY, "a boxed long number", () -> "[\"Object\",2],1" + "0".repeat(MILLION));
        manyReferences(MANY, "a wrapper of a long reference", () -> "[\"Ref\",2." + "0".repeat(MILLION) + "],0");
        manyReferences(MANY, "a text of long JSON", () -> "[\"EmptyRef\",2]," + quoted("1".repeat(MILLION)));
        manyReferences(MANY, "a text of no JSON", () -> "[\"EmptyRef\",2]," + quoted("[" + "1,".repeat(MILLION / 2)));
        add("references to an array behind white space under the cursor", TOO_OFTEN, () -> {
            String array = "[" + " ".repeat(MILLION) + "-1]";
            return walk("[[" + "1,".repeat(MANY) + "1]," + array + "]", STANDARD);
        });
    }

    /** So many references to one long slot cost no more than so many references and one long slot. */
    private void manyReferences(int count, String to, Supplier<String> slot1) {
        PayloadOptions unlimited = WRAPPERS.withMaxPlainValues(Integer.MAX_VALUE);
        Function<String, PayloadValue> root =
                tag -> payload("[[" + tag + "1,".repeat(count - 1) + "1]," + slot1.get() + "]", unlimited)
                        .root();
        String references = count + " references to " + to;
        add(references, count + " values", () -> {
            List<PayloadValue> values = root.apply("").asArray().values();
            return values.size() + " values";
        });
        add(references + " in a Set", "1 values", () -> {
            List<PayloadValue> values = root.apply("\"Set\",").asTagged().elements();
            return values.size() + " values";
        });
        add(references + " in a Map", "1 entries", () -> {
            int entries = root.apply("\"Map\",").asTagged().entries().size();
            return entries + " entries";
        });
        add(references + ", checked", "0 findings", () -> {
            int findings = root.apply("").payload().check(9).size();
            return findings + " findings";
        });
        String fewer = MANY + " references to " + to;
        Supplier<String> json = () -> "[[" + "1,".repeat(MANY - 1) + "1]," + slot1.get() + "]";
        add(fewer + ", made plain", "made plain", () -> plain(json.get(), unlimited));
        add(fewer + ", copied", "copied", () -> {
            copy(json.get(), WRAPPERS);
            return "copied";
        });
        add(fewer + " under the cursor", MANY + " kinds", () -> {
            FieldCursor in = payload(json.get(), WRAPPERS).cursor();
            int kinds = 0;
            in.enter();
            while (in.next()) {
                kinds += in.kind() == ValueKind.HOLE ? 0 : 1;
            }
            return kinds + " kinds";
        });
    }

    private void equalHashes() {
        int count = 60_000;
        Supplier<String> object = () -> "[{" + joined(count, i -> quoted(colliding(i)) + ":0") + "}]";
        add("names of one hash", count + " names", () -> {
            int names = payload(object.get(), STANDARD).root().asObject().size();
            return names + " names";
        });
        add("names of one hash, checked", "0 findings", () -> check(object.get(), STANDARD));
        add("names of one hash, copied", "1 slots", () -> copy(object.get(), STANDARD));
        add("texts and numbers of one hash in a Set", 2 * count + " values", () -> {
            int values = setOfOneHash(count).root().asTagged().elements().size();
            return values + " values";
        });
        add(
                "texts and numbers of one hash in a Set, copied",
                count + 1 + " slots",
                () -> copy(setOfOneHash(count / 2)));
        add("big integers of one hash, copied", count / 4 + 1 + " slots", () -> {
            String integers = joined(count / 4, i -> "[\"BigInt\"," + quoted(collidingDigits(i)) + "]");
            return copy("[" + array(count / 4) + "," + integers + "]", STANDARD);
        });
    }

    /** A Set of so many texts and as many numbers. */
    private static Payload setOfOneHash(int count) {
        String references = joined(2 * count, i -> "" + (i + 1));
        String texts = joined(count, i -> quoted(colliding(i)));
        String numbers = joined(count, i -> "" + collidingNumber(i));
        return payload("[[\"Set\"," + references + "]," + numbers + "," + texts + "]", STANDARD);
    }

    /** The i-th text of one hash code. */
    private static String colliding(int i) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    /** The i-th text of digits of one hash code. */
    private static String collidingDigits(int i) {
        StringBuilder digits = new StringBuilder();
        for (int bit = 0; bit < 15; bit++) {
            digits.append((i >> bit & 1) == 0 ? "176396728171" : "273948321562");
        }
        return digits.toString();
    }

    /** The i-th double that has the hash code of those texts. */
    private static double collidingNumber(int i) {
        int upper = 0x3ff00000 + i;
        int lower = upper ^ colliding(0).hashCode();
        return Double.longBitsToDouble((long) upper << 32 | Integer.toUnsignedLong(lower));
    }

    private void manyFindings() {
        add("lone surrogates", "9 findings", () -> check("[" + quoted("\\ud800".repeat(MILLION)) + "]", STANDARD));
        add("duplicate names", "9 findings", () -> check("[{" + joined(MANY, i -> "\"a\":0") + "}]", STANDARD));
        add("orphans, all of them", MANY + " findings", () -> {
            Payload payload = payload("[0" + ",0".repeat(MANY) + "]", STANDARD);
            return payload.check(Integer.MAX_VALUE).size() + " findings";
        });
    }

    private static String open(String json) {
        return open(json, STANDARD);
    }

    private static String open(String json, PayloadOptions options) {
        return payload(json, options).root().kind() == ValueKind.HOLE ? "a hole" : "opened";
    }

    private static Payload payload(String json, PayloadOptions options) {
        return Payload.of(json.getBytes(UTF_8), Source.UNNAMED, options);
    }

    private static String number(String json) {
        return payload("[" + json + "]", STANDARD).root().asScalar().javaScriptText();
    }

    private static String plain(String json, PayloadOptions options) {
        payload(json, options).root().toPlain();
        return "made plain";
    }

    private static String copy(String json, PayloadOptions options) {
        return copy(payload(json, options));
    }

    private static String copy(Payload payload) {
        PayloadWriter out = PayloadWriter.create();
        return out.toPayload(out.copy(payload.root())).slots() + " slots";
    }

    private static String check(String json, PayloadOptions options) {
        return payload(json, options).check(9).size() + " findings";
    }

    /** Meets every value below the cursor, shared ones each time, without taking stack. */
    private static String walk(String json, PayloadOptions options) {
        FieldCursor in = payload(json, options).cursor();
        in.enter();
        int values = 0;
        for (int depth = 1; depth > 0; ) {
            if (!in.next()) {
                in.leave();
                depth--;
            } else {
                values++;
                if (in.isContainer()) {
                    in.enter();
                    depth++;
                }
            }
        }
        return values + " values";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** An array that refers to so many slots after it. */
    private static String array(int count) {
        return "[" + joined(count, i -> "" + (i + 1)) + "]";
    }

    private static String joined(int count, IntFunction<String> part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(part.apply(i));
        }
        return text.toString();
    }
}
