package dev.glossary.payload;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of members that a reader knows, told apart on bytes, without making a String of each name in the payload.
 *
 * <p>Immutable and safe for use by several threads; made once, as a constant.
 */
public final class FieldNames {
    private final List<String> names;

    private final Member[] members;

    /** The letters that names begin with, by their lowest six bits. */
    private final long firstLetters;

    /** Rows of texts by the digits of their references, once somebody asks for one. Threads may make one twice. */
    private @Nullable TextRow @Nullable [] rows;

    /** How a name begins a member: {@code "name":}. */
    private static final class Member {
        /** None, where JSON has to escape the name. */
        private final byte[] bytes;

        private final int length;

        /** As many bytes from the first on as a word holds; which of them count, where there are fewer. */
        private final long firstWord;

        private final long mask;

        /** The word after that, of one that is longer than two. */
        private final long secondWord;

        /** The last bytes, as many as a word holds, and where they begin. */
        private final long lastWord;

        private final int last;

        Member(String name) {
            bytes = bytes(name);
            length = bytes.length;
            mask = Swar.maskOf(length);
            firstWord = length == 0 ? ~mask : Swar.wordOf(bytes, 0); // nothing has bits that do not count
            secondWord = Swar.wordOf(bytes, Long.BYTES);
            last = Math.max(0, length - Long.BYTES);
            lastWord = Swar.wordOf(bytes, last);
        }

        private static byte[] bytes(String name) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            boolean needsEscape = !new String(bytes, StandardCharsets.UTF_8).equals(name);
            for (byte b : bytes) {
                needsEscape |= b >= 0 && b < ' ' || b == '"' || b == '\\';
            }
            return needsEscape ? new byte[0] : ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
        }

        boolean isAt(byte[] text, int at, int to) {
            if (Swar.isWarm() && to - at >= last + Long.BYTES) {
                return (Swar.word(text, at) & mask) == firstWord
                        && (Swar.word(text, at + last) & mask) == lastWord
                        && (last <= Long.BYTES || isMiddleAt(text, at));
            }
            return length > 0 && to - at >= length && hasBytes(text, at, 0, length);
        }

        private boolean isMiddleAt(byte[] text, int at) {
            return Swar.word(text, at + Long.BYTES) == secondWord
                    && (last <= 2 * Long.BYTES || hasBytes(text, at, 2 * Long.BYTES, last));
        }

        private boolean hasBytes(byte[] text, int at, int from, int to) {
            for (int i = from; i < to; i++) {
                if (text[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private FieldNames(List<String> names) {
        this.names = names;
        this.members = new Member[names.size()];
        long letters = 0;
        for (int i = 0; i < members.length; i++) {
            members[i] = new Member(names.get(i));
            letters |= members[i].length == 0 ? 0 : 1L << members[i].bytes[1];
        }
        firstLetters = letters;
    }

    /**
     * {@return a set of names, which are known by their place in it, from 0}
     *
     * @param names the names, each once
     * @throws IllegalArgumentException when a name stands there twice
     */
    public static FieldNames of(String... names) {
        List<String> list = List.of(names);
        if (new HashSet<>(list).size() < list.size()) {
            throw new IllegalArgumentException("a name stands there twice: " + list);
        }
        return new FieldNames(list);
    }

    /** {@return the number of names} */
    public int size() {
        return members.length;
    }

    /**
     * {@return a name}
     *
     * @param field its place, from 0
     */
    public String get(int field) {
        return names.get(field);
    }

    /** {@return the names, in order; unmodifiable} */
    public List<String> asList() {
        return names;
    }

    /**
     * The place of the name that begins at a quote; −1 when it is none of these.
     *
     * @param likely where the name probably is; objects of one shape have their members in one order
     */
    int indexOf(byte[] text, int quote, int likely) {
        int plain = isAt(likely, text, quote, text.length) ? likely : memberAt(text, quote, text.length);
        if (plain >= 0) {
            return plain;
        }
        int end = quote + 1;
        while (text[end] != '"' && text[end] != '\\') {
            end++;
        }
        boolean isWrittenOtherwise = text[end] == '\\' || end + 1 == text.length || text[end + 1] != ':';
        return isWrittenOtherwise ? names.indexOf(JsonText.string(text, quote)) : -1;
    }

    /**
     * The place of the name that is written here as {@code "name":}, without an escape and without space; −1 when
     * something else is.
     *
     * @param to where the text ends
     */
    int memberAt(byte[] text, int at, int to) {
        if (!mayBeginAt(text, at, to)) {
            return -1;
        }
        for (int i = 0; i < members.length; i++) {
            if (members[i].isAt(text, at, to)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the name that begins at a quote may be one of these, as its first letter shows. */
    boolean mayBeginAt(byte[] text, int quote, int to) {
        return quote + 1 < to && (firstLetters & 1L << text[quote + 1]) != 0;
    }

    /**
     * Whether a name is written here as {@code "name":}, without an escape and without space.
     *
     * @param field its place; there may be no such name
     */
    boolean isAt(int field, byte[] text, int at, int to) {
        return field < members.length && members[field].isAt(text, at, to);
    }

    /**
     * How an object is written whose members bear these names, in this order, and refer to the texts that follow it.
     *
     * @param first the slot of the first text
     * @return null where objects are not compared so: as long as {@link Swar} is cold, or behind many millions of slots
     */
    @Nullable
    TextRow row(int first) {
        int digits = Reference.digits(first);
        if (digits > TextRow.MAX_DIGITS || !Swar.isWarm()) {
            return null;
        }
        @Nullable TextRow[] known = rows;
        TextRow row = known == null ? null : known[digits];
        return row == null ? newRow(digits) : row;
    }

    private TextRow newRow(int digits) {
        byte[][] bytes = new byte[members.length][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = members[i].bytes;
        }
        @Nullable TextRow[] known = rows;
        if (known == null) {
            known = new @Nullable TextRow[TextRow.MAX_DIGITS + 1];
            rows = known;
        }
        TextRow row = new TextRow(bytes, digits);
        known[digits] = row;
        return row;
    }

    /** How many bytes {@code "name":} has. */
    int memberLength(int field) {
        return members[field].length;
    }
}
