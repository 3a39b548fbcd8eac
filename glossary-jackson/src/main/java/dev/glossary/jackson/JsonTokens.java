package dev.glossary.jackson;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values in the narrowest tokens that hold them, which are those that a parser would read. */
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
}
