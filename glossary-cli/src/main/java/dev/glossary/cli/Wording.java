package dev.glossary.cli;

import dev.glossary.finding.Excerpt;
import dev.glossary.payload.PayloadArray;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadTagged;
import dev.glossary.payload.PayloadValue;
import java.util.Arrays;
import java.util.HexFormat;

/** Says on one line what a value of a payload is, with its slot, and without what it leads to. */
final class Wording {
    private static final int MOST_CODE_POINTS = 60;
    private static final int MOST_BYTES = 16;

    private final boolean verbose;

    /** @param verbose whether long texts are kept whole */
    Wording(boolean verbose) {
        this.verbose = verbose;
    }

    String of(PayloadValue value) {
        return text(value) + (value.slot() < 0 ? "" : "  /" + value.slot());
    }

    private String text(PayloadValue value) {
        if (value instanceof PayloadObject object) {
            return (object.hasPrototype() ? "object of " : "object without a prototype, of ")
                    + Count.of(object.size(), "member");
        }
        if (value instanceof PayloadArray array) {
            return (array.isSparse() ? "sparse array of length " : "array of length ") + array.length();
        }
        return value instanceof PayloadTagged tagged ? text(tagged) : text(value.asScalar());
    }

    /** The value of a scalar. */
    String text(PayloadScalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> quoted(scalar.text());
            case NUMBER -> isMinusZero(scalar) ? "-0" : scalar.javaScriptText();
            case BIG_INTEGER -> shortened(scalar.bigIntegerText()) + "n";
            case BOOLEAN -> String.valueOf(scalar.asBoolean());
            case UNDEFINED -> "undefined";
            case NULL -> "null";
            case HOLE, ARRAY, OBJECT, TAGGED -> scalar.kind().toString();
        };
    }

    private static boolean isMinusZero(PayloadScalar scalar) {
        return Double.doubleToRawLongBits(scalar.asDouble()) == Long.MIN_VALUE;
    }

    private String text(PayloadTagged tagged) {
        String tag = shortened(tagged.tag());
        return switch (tagged.type()) {
            case DATE -> tag + " " + (tagged.isInvalidDate() ? "that is invalid" : quoted(tagged.text()));
            case SET -> tag + " of " + Count.of(tagged.elements().size(), "element");
            case MAP -> tag + " of " + Count.of(tagged.entries().size(), "pair");
            case REG_EXP -> tag + " /" + shortened(tagged.source()) + "/" + shortened(tagged.flags());
            case ARRAY_BUFFER -> tag + " of " + Count.of(tagged.byteLength(), "byte") + bytes(tagged);
            case VIEW ->
                tag + " of " + Count.of(tagged.length(), "element") + " from byte " + tagged.byteOffset()
                        + bytes(tagged);
            case URL, URL_SEARCH_PARAMS, TEMPORAL -> tag + " " + quoted(tagged.text());
            case BOXED -> tag + " around";
            case CUSTOM -> tag;
        };
    }

    /** The first bytes of a buffer, or of what a view shows of it. */
    private static String bytes(PayloadTagged tagged) {
        byte[] bytes = tagged.asBytes();
        if (bytes.length == 0) {
            return "";
        }
        String shown = HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES)));
        return ": " + shown + (bytes.length > MOST_BYTES ? " …" : "");
    }

    /** A text in quotes, and its length when not all of it is there. */
    private String quoted(String text) {
        String shown = shortened(text);
        int length = text.codePointCount(0, text.length());
        return '"' + shown + '"' + (verbose || length <= MOST_CODE_POINTS ? "" : " (" + length + " characters)");
    }

    /** The beginning of a text, or all of it when that is wanted. */
    String shortened(String text) {
        return verbose ? text : Excerpt.of(text);
    }
}
