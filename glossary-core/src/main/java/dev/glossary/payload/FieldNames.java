package dev.glossary.payload;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/**
 * Names of members that a reader knows, told apart on bytes, without making a String of each name in the payload.
 *
 * <p>Immutable and safe for use by several threads; made once, as a constant.
 */
public final class FieldNames {
    private final List<String> names;

    private final Member[] members;

    /** How a name begins a member: {@code "name":}. */
    private static final class Member {
        /** None, where JSON has to escape the name. */
        private final byte[] bytes;

        private final int length;

        /** As many bytes from the first on as a word holds; which of them count, where there are fewer. */
        private final long firstWord;

        private final long firstMask;

        /** The word after that, of one that is longer than two. */
        private final long secondWord;

        /** The last bytes of one that is longer than a word, and where they begin. */
        private final long lastWord;

        private final int last;

        Member(String name) {
            bytes = bytes(name);
            firstWord = bytes.length == 0 ? -1 : word(0); // nothing has bits that do not count
            firstMask = bytes.length < Long.BYTES ? (1L << bytes.length * Byte.SIZE) - 1 : -1;
            length = bytes.length;
            secondWord = word(Long.BYTES);
            last = Math.max(0, bytes.length - Long.BYTES);
            lastWord = word(last);
        }

        private static byte[] bytes(String name) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            boolean needsEscape = !new String(bytes, StandardCharsets.UTF_8).equals(name);
            for (byte b : bytes) {
                needsEscape |= b >= 0 && b < ' ' || b == '"' || b == '\\';
            }
            return needsEscape ? new byte[0] : ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
        }

        /** Eight bytes, the first of them lowest; zeros where there are none. */
        private long word(int at) {
            long word = 0;
            for (int i = Math.min(at + Long.BYTES, bytes.length) - 1; i >= at; i--) {
                word = word << Byte.SIZE | bytes[i] & 0xff;
            }
            return word;
        }

        boolean isAt(byte[] text, int at, int to) {
            if (Swar.isWarm() && to - at >= last + Long.BYTES) {
                return (Swar.word(text, at) & firstMask) == firstWord
                        && (last == 0
                                || Swar.word(text, at + last) == lastWord
                                        && (last <= Long.BYTES
                                                || Swar.word(text, at + Long.BYTES) == secondWord
                                                        && (last <= 2 * Long.BYTES
                                                                || hasBytes(text, at, 2 * Long.BYTES, last))));
            }
            return bytes.length > 0 && to - at >= bytes.length && hasBytes(text, at, 0, bytes.length);
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
        for (int i = 0; i < members.length; i++) {
            members[i] = new Member(names.get(i));
        }
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
        return names.size();
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
        int plain = memberAt(text, quote, text.length, likely);
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
     * @param likely where the name probably is
     */
    int memberAt(byte[] text, int at, int to, int likely) {
        if (likely < members.length && members[likely].isAt(text, at, to)) {
            return likely;
        }
        for (int i = 0; i < members.length; i++) {
            if (members[i].isAt(text, at, to)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether this name is written here as {@code "name":}, without an escape and without space. */
    boolean isAt(int field, byte[] text, int at, int to) {
        return members[field].isAt(text, at, to);
    }

    /** How many bytes {@code "name":} has. */
    int memberLength(int field) {
        return members[field].length;
    }
}
