package dev.glossary.payload;

import java.util.Arrays;

/**
 * Tells of the members of an object in braces whether they are few, bear different names, and JavaScript would put none of
 * them elsewhere nor devalue refuse it: then nobody needs a table of them. A no may also mean that it would take too long
 * to say.
 */
final class MemberOrder {
    /** Of more members it takes a table to tell whether a name stands there twice. */
    static final int FEW = 12;

    private MemberOrder() {}

    /**
     * Whether the members of an object are in order.
     *
     * @param first where its first member begins, or its closing bracket
     */
    static boolean isKept(byte[] text, int first) {
        int count = 0;
        for (int at = first; text[at] != '}'; count++) {
            int end = Swar.afterPlain(text, at + 1, text.length);
            boolean hasEscapes = text[end] != '"';
            if (count == FEW || hasEscapes || !isOrdinary(text, at) || isAmong(text, first, at, end + 1)) {
                return false;
            }
            at = afterMember(text, end + 1);
        }
        return true;
    }

    /**
     * The same of members that were taken, which are few, and whose names have no escapes.
     *
     * @param parts see {@link Scanner#takeParts}
     * @param from where the first of them begins
     * @param to where the last of them ends
     */
    static boolean isKept(byte[] text, int[] parts, int from, int to) {
        for (int part = from; part < to; part += Scanner.PART) {
            if (!isOrdinary(text, parts[part + Scanner.NAME]) || isAmong(text, parts, from, part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name in quotes, without escapes, is neither an array index nor refused, as its first bytes show. */
    private static boolean isOrdinary(byte[] text, int quote) {
        byte first = text[quote + 1];
        boolean mayBeProto = first == '_' && text[quote + 2] == '_';
        return !JsonText.isDigit(first) && !mayBeProto;
    }

    /** Whether one of the members before a name has the same. */
    private static boolean isAmong(byte[] text, int first, int name, int end) {
        for (int at = first; at < name; ) {
            int earlierEnd = JsonText.afterString(text, at);
            if (Arrays.equals(text, at, earlierEnd, text, name, end)) {
                return true;
            }
            at = afterMember(text, earlierEnd);
        }
        return false;
    }

    private static int afterMember(byte[] text, int afterName) {
        int value = JsonText.afterSpace(text, JsonText.afterSpace(text, afterName) + 1);
        return JsonText.next(text, JsonText.afterValue(text, value));
    }

    /** Whether one of the parts before another has the same name; it ends with a colon where the reference begins. */
    private static boolean isAmong(byte[] text, int[] parts, int from, int part) {
        int name = parts[part + Scanner.NAME];
        int end = parts[part];
        for (int earlier = from; earlier < part; earlier += Scanner.PART) {
            int earlierName = parts[earlier + Scanner.NAME];
            if (Arrays.equals(text, earlierName, parts[earlier], text, name, end)) {
                return true;
            }
        }
        return false;
    }
}
