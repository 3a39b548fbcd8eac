package dev.glossary.jackson;

import dev.glossary.jackson.JsonSource.Token;
import dev.glossary.model.AdditionalFields;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values from tokens, and to the narrowest tokens that hold them, which are those that a parser would read. */
final class JsonTokens {
    private static final int MAX_LONG_BITS = 63;

    private JsonTokens() {}

    /** Writes a value of maps, lists, texts, numbers, truths and nulls. */
    static <X extends Exception> void write(@Nullable Object plain, JsonSink<X> out) throws X {
        if (plain instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.name((String) member.getKey());
                write(member.getValue(), out);
            }
            out.endObject();
        } else if (plain instanceof List<?> list) {
            out.beginArray();
            for (Object element : list) {
                write(element, out);
            }
            out.endArray();
        } else if (plain instanceof Number number) {
            number(number, out);
        } else if (plain instanceof Boolean truth) {
            out.truth(truth);
        } else if (plain == null) {
            out.nothing();
        } else {
            out.text((String) plain);
        }
    }

    static <X extends Exception> void number(Number value, JsonSink<X> out) throws X {
        if (value instanceof Double fraction) {
            out.number(fraction.doubleValue());
        } else if (value instanceof BigInteger large) {
            integer(large, out);
        } else {
            integer(value.longValue(), out);
        }
    }

    static <X extends Exception> void integer(long value, JsonSink<X> out) throws X {
        if (value == (int) value) {
            out.number((int) value);
        } else {
            out.number(value);
        }
    }

    private static <X extends Exception> void integer(BigInteger value, JsonSink<X> out) throws X {
        if (value.bitLength() <= MAX_LONG_BITS) {
            integer(value.longValue(), out);
        } else {
            out.number(value);
        }
    }

    /**
     * Reads the value at whose first token a parser stands; afterwards it stands at the last.
     *
     * @return maps, lists, texts, numbers, truths and nulls
     */
    static <X extends Exception> @Nullable Object read(JsonSource<X> in) throws X {
        return read(in, 1);
    }

    private static <X extends Exception> @Nullable Object read(JsonSource<X> in, int depth) throws X {
        return switch (in.token()) {
            case BEGIN_OBJECT -> object(in, depth);
            case BEGIN_ARRAY -> array(in, depth);
            case TEXT -> in.text();
            case INTEGER -> in.integer();
            case FRACTION -> in.fraction();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case NAME, END_OBJECT, END_ARRAY -> throw in.refusal("no value begins here");
        };
    }

    private static <X extends Exception> Map<String, @Nullable Object> object(JsonSource<X> in, int depth) throws X {
        requireShallow(in, depth);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (in.next() != Token.END_OBJECT) {
            String name = in.text();
            in.next();
            members.put(name, read(in, depth + 1));
        }
        return members;
    }

    private static <X extends Exception> List<@Nullable Object> array(JsonSource<X> in, int depth) throws X {
        requireShallow(in, depth);
        List<@Nullable Object> elements = new ArrayList<>();
        while (in.next() != Token.END_ARRAY) {
            elements.add(read(in, depth + 1));
        }
        return elements;
    }

    /** Before Jackson 2.15 nothing else would keep the stack from overflowing. */
    private static <X extends Exception> void requireShallow(JsonSource<X> in, int depth) throws X {
        if (depth > AdditionalFields.MAX_DEPTH) {
            throw in.refusal("lists and objects stand in each other more than " + AdditionalFields.MAX_DEPTH + " deep");
        }
    }

    /** Copies the value at whose first token a parser stands; afterwards it stands at the last. */
    static <X extends Exception> void copy(JsonSource<X> in, JsonSink<X> out) throws X {
        int depth = copyToken(in.token(), in, out);
        while (depth > 0) {
            depth += copyToken(in.next(), in, out);
        }
    }

    /** How much deeper it goes on behind the token: 1, 0 or −1. */
    private static <X extends Exception> int copyToken(Token token, JsonSource<X> in, JsonSink<X> out) throws X {
        switch (token) {
            case BEGIN_OBJECT -> out.beginObject();
            case END_OBJECT -> out.endObject();
            case BEGIN_ARRAY -> out.beginArray();
            case END_ARRAY -> out.endArray();
            case NAME -> out.name(in.text());
            case TEXT -> out.text(in.text());
            case INTEGER -> copyInteger(in, out);
            case FRACTION -> copyFraction(in, out);
            case TRUE -> out.truth(true);
            case FALSE -> out.truth(false);
            case NULL -> out.nothing();
        }
        return switch (token) {
            case BEGIN_OBJECT, BEGIN_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    /** To JavaScript, minus zero is another number than zero, and Jackson reads it as the same. */
    private static <X extends Exception> void copyInteger(JsonSource<X> in, JsonSink<X> out) throws X {
        if (in.text().equals("-0")) {
            out.number(-0.0);
        } else {
            number(in.integer(), out);
        }
    }

    /** To JavaScript, 1e999 is Infinity. */
    private static <X extends Exception> void copyFraction(JsonSource<X> in, JsonSink<X> out) throws X {
        double value = in.fraction();
        if (Double.isFinite(value)) {
            out.number(value);
        } else {
            out.number(in.text());
        }
    }
}
