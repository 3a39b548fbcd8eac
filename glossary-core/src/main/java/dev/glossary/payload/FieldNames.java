package dev.glossary.payload;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names of members that a reader knows, told apart on bytes, without making a String of each name in the payload.
 *
 * <p>Immutable and safe for use by several threads; made once, as a constant.
 */
public final class FieldNames {
    private final List<String> names;

    /** How each name begins a member: {@code "name":}. */
    private final byte[][] members;

    private FieldNames(List<String> names) {
        this.names = names;
        this.members = new byte[names.size()][];
        for (int i = 0; i < members.length; i++) {
            members[i] = member(names.get(i));
        }
    }

    /** A name as JSON has it without escapes; a line feed, which no string holds, where JSON has to escape it. */
    private static byte[] member(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean needsEscape = name.indexOf('"') >= 0
                || name.indexOf('\\') >= 0
                || !new String(bytes, StandardCharsets.UTF_8).equals(name);
        String member = needsEscape ? "\n" : '"' + name + "\":";
        return member.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return a set of names, which are known by their place in it, from 0}
     *
     * @param names the names, each once
     * @throws IllegalArgumentException when a name stands there twice
     */
    public static FieldNames of(String... names) {
        List<String> list = List.of(names);
        if (list.stream().distinct().count() < list.size()) {
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
        if (likely < members.length && matches(text, at, to, members[likely])) {
            return likely;
        }
        for (int i = 0; i < members.length; i++) {
            if (matches(text, at, to, members[i])) {
                return i;
            }
        }
        return -1;
    }

    /** How many bytes {@code "name":} has. */
    int memberLength(int field) {
        return members[field].length;
    }

    private static boolean matches(byte[] text, int at, int to, byte[] member) {
        if (member.length > to - at) {
            return false;
        }
        for (int i = 0; i < member.length; i++) {
            if (text[at + i] != member[i]) {
                return false;
            }
        }
        return true;
    }
}
