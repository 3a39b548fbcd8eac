package dev.glossary.report;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) token by token. Controls, format characters, line separators and halves of surrogate pairs are
 * escaped, so that what comes out can always be written as UTF-8, and a terminal obeys none of it.
 */
final class JsonWriter {
    private static final HexFormat HEX = HexFormat.of();

    private final Appendable out;

    /** Whether something stands before the next token that a comma has to part it from. */
    private boolean isAfterValue;

    JsonWriter(Appendable out) {
        this.out = out;
    }

    JsonWriter beginObject() throws IOException {
        return begin('{');
    }

    JsonWriter endObject() throws IOException {
        return end('}');
    }

    JsonWriter beginArray() throws IOException {
        return begin('[');
    }

    JsonWriter endArray() throws IOException {
        return end(']');
    }

    /** The name of a member; its value comes next. */
    JsonWriter name(String name) throws IOException {
        separate();
        quote(name);
        out.append(':');
        isAfterValue = false;
        return this;
    }

    JsonWriter value(String text) throws IOException {
        separate();
        quote(text);
        return this;
    }

    JsonWriter value(long number) throws IOException {
        return json(Long.toString(number));
    }

    JsonWriter value(boolean truth) throws IOException {
        return json(Boolean.toString(truth));
    }

    /** A value that is JSON already. */
    JsonWriter json(String value) throws IOException {
        separate();
        out.append(value);
        return this;
    }

    JsonWriter member(String name, String text) throws IOException {
        return name(name).value(text);
    }

    JsonWriter member(String name, long number) throws IOException {
        return name(name).value(number);
    }

    JsonWriter member(String name, boolean truth) throws IOException {
        return name(name).value(truth);
    }

    /** A value of maps, lists, texts, numbers and truths. */
    JsonWriter plain(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            beginObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                name((String) member.getKey()).plain(member.getValue());
            }
            return endObject();
        } else if (value instanceof List<?> list) {
            beginArray();
            for (Object element : list) {
                plain(element);
            }
            return endArray();
        } else if (value instanceof String text) {
            return value(text);
        } else {
            return json(value.toString());
        }
    }

    /** A member, unless its text is null. */
    JsonWriter memberIfKnown(String name, @Nullable String text) throws IOException {
        return text == null ? this : member(name, text);
    }

    /** A member, unless its number is negative. */
    JsonWriter memberIfKnown(String name, long number) throws IOException {
        return number < 0 ? this : member(name, number);
    }

    /** The next value begins on a line of its own. */
    JsonWriter lineBreak() throws IOException {
        if (isAfterValue) {
            out.append(',');
            isAfterValue = false;
        }
        out.append('\n');
        return this;
    }

    private JsonWriter begin(char bracket) throws IOException {
        separate();
        out.append(bracket);
        isAfterValue = false;
        return this;
    }

    private JsonWriter end(char bracket) throws IOException {
        out.append(bracket);
        isAfterValue = true;
        return this;
    }

    private void separate() throws IOException {
        if (isAfterValue) {
            out.append(',');
        }
        isAfterValue = true;
    }

    private void quote(String text) throws IOException {
        out.append('"');
        int plain = 0;
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (mustEscape(point)) {
                out.append(text, plain, i);
                escape(point);
                plain = i + Character.charCount(point);
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static boolean mustEscape(int point) {
        if (point >= ' ' && point < 0x7f) {
            return point == '"' || point == '\\';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private void escape(int point) throws IOException {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                for (char unit : Character.toChars(point)) {
                    out.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
        }
    }
}
