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
    private final byte[][] bytes;

    private FieldNames(List<String> names) {
        this.names = names;
        this.bytes = names.stream().map(FieldNames::unescaped).toArray(byte[][]::new);
    }

    /** A name as JSON has it without escapes; a line feed, which no string holds, where JSON has to escape it. */
    private static byte[] unescaped(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean needsEscape = name.indexOf('"') >= 0
                || name.indexOf('\\') >= 0
                || !new String(bytes, StandardCharsets.UTF_8).equals(name);
        return needsEscape ? new byte[] {'\n'} : bytes;
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
        int from = quote + 1;
        if (likely < bytes.length && matches(text, from, bytes[likely])) {
            return likely;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (matches(text, from, bytes[i])) {
                return i;
            }
        }
        return hasEscape(text, from) ? names.indexOf(JsonText.string(text, quote)) : -1;
    }

    private static boolean matches(byte[] text, int from, byte[] name) {
        int end = from + name.length;
        if (end >= text.length || text[end] != '"') {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (text[from + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEscape(byte[] text, int from) {
        int at = from;
        while (text[at] != '"' && text[at] != '\\') {
            at++;
        }
        return text[at] == '\\';
    }
}
