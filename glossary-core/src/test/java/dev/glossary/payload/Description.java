package dev.glossary.payload;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** A value and all that it leads to, as text: the same text that {@code src/test/oracle/describe.mjs} makes in Node. */
final class Description {
    private final StringBuilder out = new StringBuilder();
    private final Map<PayloadValue, Integer> numbers = new HashMap<>();
    private final Queue<PayloadValue> waiting = new ArrayDeque<>();

    private Description() {}

    static String of(PayloadValue root) {
        Description description = new Description();
        description.out.append(description.inline(root));
        while (!description.waiting.isEmpty()) {
            description.describe(description.waiting.remove());
        }
        return description.out.toString();
    }

    private String inline(PayloadValue value) {
        return value instanceof PayloadScalar scalar ? scalar(scalar) : identity(value);
    }

    private String identity(PayloadValue value) {
        return "#"
                + numbers.computeIfAbsent(value, first -> {
                    waiting.add(first);
                    return numbers.size();
                });
    }

    private static String scalar(PayloadScalar scalar) {
        return switch (scalar.kind()) {
            case UNDEFINED -> "undefined";
            case NULL -> "null";
            case BOOLEAN -> Boolean.toString(scalar.asBoolean());
            case NUMBER -> "number " + (JsNumber.isMinusZero(scalar.asDouble()) ? "-0" : scalar.javaScriptText());
            case TEXT -> "text " + quoted(scalar.text());
            case BIG_INTEGER -> "bigint " + scalar.asBigInteger();
            case HOLE, ARRAY, OBJECT, TAGGED -> throw new AssertionError(scalar);
        };
    }

    /** A text in quotes, all ASCII; JSON too. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit >= 0x20 && unit <= 0x7e) {
                quoted.append(unit);
            } else {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(unit));
            }
        }
        return quoted.append('"').toString();
    }

    private void describe(PayloadValue value) {
        out.append('\n').append(identity(value)).append(' ');
        if (value instanceof PayloadObject object) {
            out.append(object.hasPrototype() ? "object" : "object null-prototype");
            object.entries().forEach(member -> line(quoted(member.getKey()) + ": " + inline(member.getValue())));
        } else if (value instanceof PayloadArray array) {
            out.append("array ").append(array.length());
            for (long index : array.indices()) {
                line(index + ": " + inline(Objects.requireNonNull(array.get(index))));
            }
        } else {
            describe(value.asTagged());
        }
    }

    private void describe(PayloadTagged tagged) {
        switch (tagged.type()) {
            case DATE ->
                out.append("date ")
                        .append(
                                tagged.isInvalidDate()
                                        ? "invalid"
                                        : Objects.requireNonNull(tagged.asInstant())
                                                .toEpochMilli());
            case SET -> {
                out.append("set");
                tagged.elements().forEach(element -> line(inline(element)));
            }
            case MAP -> {
                out.append("map");
                tagged.entries().forEach(entry -> line(inline(entry.getKey()) + " => " + inline(entry.getValue())));
            }
            case REG_EXP ->
                out.append("regexp ")
                        .append(quoted(tagged.source()))
                        .append(' ')
                        .append(quoted(tagged.flags()));
            case BOXED -> out.append("boxed ").append(inline(tagged.boxed()));
            case ARRAY_BUFFER -> out.append("buffer ").append(HexFormat.of().formatHex(tagged.asBytes()));
            case VIEW ->
                out.append(tagged.tag())
                        .append(' ')
                        .append(inline(tagged.buffer()))
                        .append(' ')
                        .append(tagged.byteOffset())
                        .append(' ')
                        .append(tagged.length());
            case URL, URL_SEARCH_PARAMS, TEMPORAL ->
                out.append(tagged.tag()).append(' ').append(quoted(tagged.text()));
            case CUSTOM ->
                out.append("custom ").append(quoted(tagged.tag())).append(' ').append(inline(tagged.value()));
        }
    }

    private void line(String text) {
        out.append("\n  ").append(text);
    }
}
