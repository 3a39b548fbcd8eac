package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.model.Term;
import dev.glossary.payload.ValueKind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads terms in plain JSON one after the other, and holds one at a time: the elements of an array, one term alone, or
 * terms that follow each other.
 *
 * <p>What is wrong is told to a listener. A term that is wrong is passed over; where the text is no JSON, the reading ends.
 * A failure of the stream comes as an {@link UncheckedIOException}.
 */
final class JsonTerms implements Iterator<JsonTerm>, Closeable {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The members without which there is no term. */
    private static final List<String> REQUIRED = List.of("slug", "term");

    private final InputStream in;
    private final Consumer<JsonProblem> listener;

    private @Nullable JsonParser parser;
    private @Nullable JsonTerm next;
    private int count;
    private int problems;
    private boolean isArray;
    private boolean isClosed;
    private boolean hasEnded;

    /** Where the values of the current term begin, by their paths without its slug. */
    private final Map<DataPath, Long> offsets = new HashMap<>();

    /**
     * @param in the text, which is closed with this
     * @param listener is told what is wrong, as soon as that is met
     */
    JsonTerms(InputStream in, Consumer<JsonProblem> listener) {
        this.in = new Utf8Input(in);
        this.listener = listener;
    }

    /** {@return whether the terms are elements of an array; to be asked after the last one} */
    boolean isArray() {
        return isArray;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !hasEnded) {
            advance();
        }
        return next != null;
    }

    @Override
    public JsonTerm next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonTerm term = Objects.requireNonNull(next);
        next = null;
        return term;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void advance() {
        try {
            JsonParser from = parser();
            JsonToken token = from.nextToken();
            if (token == null) {
                end();
            } else if (isClosed) {
                hasEnded = true;
                tell("json-syntax", "text after the end of the array; expected nothing", null, offset(from));
            } else if (token == JsonToken.START_ARRAY && count == 0 && !isArray) {
                isArray = true;
            } else if (token == JsonToken.END_ARRAY) {
                isClosed = true;
            } else if (token == JsonToken.START_OBJECT) {
                next = term(from, DataPath.term(count++, null));
            } else {
                DataPath path = DataPath.term(count++, null);
                tell("field-type", "an object is expected, not " + kind(token), path, offset(from));
                from.skipChildren();
            }
        } catch (JacksonException failed) {
            hasEnded = true;
            fail(failed);
        }
    }

    private JsonParser parser() {
        JsonParser known = parser;
        if (known == null) {
            known = Json.parser(in);
            parser = known;
        }
        return known;
    }

    private void end() {
        hasEnded = true;
        if (count == 0 && !isArray) {
            String message = "the text is empty; expected an array of terms, a term, or terms one after the other";
            tell("json-syntax", message, null, 0);
        }
    }

    /** The text is no JSON, or too much, or cannot be read. */
    private void fail(JacksonException failed) {
        long here = parser == null ? 0 : parser.currentLocation().getByteOffset();
        if (failed instanceof StreamConstraintsException) {
            tell("payload-limits", Json.wording(failed), null, here);
        } else if (failed instanceof StreamReadException) {
            tell("json-syntax", Json.wording(failed), null, failed.getLocation().getByteOffset());
        } else if (failed.getCause() instanceof Utf8Input.MalformedException malformed) {
            tell("json-encoding", String.valueOf(malformed.getMessage()), null, malformed.offset());
        } else if (failed instanceof JacksonIOException io) {
            throw new UncheckedIOException(io.getCause());
        } else {
            throw failed;
        }
    }

    private void tell(String rule, String message, @Nullable DataPath path, long offset) {
        problems++;
        listener.accept(new JsonProblem(rule, message, path, offset));
    }

    private static long offset(JsonParser from) {
        return from.currentTokenLocation().getByteOffset();
    }

    /** The term whose object begins here; null when something in it is wrong. */
    private @Nullable JsonTerm term(JsonParser from, DataPath path) {
        int problemsBefore = problems;
        offsets.clear();
        JsonNode tree = value(from, path);
        DataPath named = DataPath.term(path.termOrdinal(), tree.path("slug").stringValue(null));
        for (String name : REQUIRED) {
            JsonNode member = tree.path(name);
            if (member.isMissingNode() || member.isNull()) {
                String message = "the member is required, and is " + (member.isNull() ? "null" : "absent");
                tell("required-field", message, named.field(name), offset(path.field(name), path));
            }
        }
        if (problems > problemsBefore) {
            return null;
        }
        try {
            return new JsonTerm(Json.value(tree, Term.class), named, offset(path.field("slug"), path));
        } catch (JacksonException refused) {
            tellRefusal(refused, tree, path, named);
            return null;
        }
    }

    /** Where a value begins; where the other one does, when it is not there. */
    private long offset(DataPath path, DataPath otherwise) {
        Long known = offsets.get(path);
        return known != null ? known : Objects.requireNonNull(offsets.get(otherwise));
    }

    private JsonNode value(JsonParser from, DataPath path) {
        offsets.put(path, offset(from));
        JsonToken token = from.currentToken();
        return switch (token) {
            case START_OBJECT -> object(from, path);
            case START_ARRAY -> array(from, path);
            case VALUE_STRING -> NODES.stringNode(from.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(from, path);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonParser from, DataPath path) {
        ObjectNode object = NODES.objectNode();
        while (from.nextToken() != JsonToken.END_OBJECT) {
            String name = from.currentName();
            DataPath member = path.field(name);
            if (object.has(name)) {
                tell("json-duplicate-key", "the object has another member of this name", member, offset(from));
            }
            if (name.equals("__proto__")) {
                tell("forbidden-key", "a member named __proto__; expected any other name", member, offset(from));
            }
            from.nextToken();
            object.set(name, value(from, member));
        }
        return object;
    }

    private ArrayNode array(JsonParser from, DataPath path) {
        ArrayNode array = NODES.arrayNode();
        while (from.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(from, path.element(array.size())));
        }
        return array;
    }

    private JsonNode number(JsonParser from, DataPath path) {
        Number exact = from.getNumberValue();
        if (exact instanceof Integer || exact instanceof Long) {
            return NODES.numberNode(exact.longValue());
        }
        double number = from.getDoubleValue();
        if (!Double.isFinite(number)) {
            tell("field-type", "a number is expected that a double holds, not a larger one", path, offset(from));
        }
        return NODES.numberNode(number);
    }

    private void tellRefusal(JacksonException refused, JsonNode tree, DataPath unnamed, DataPath named) {
        JsonNode value = tree;
        DataPath path = unnamed;
        DataPath shown = named;
        for (JacksonException.Reference step : refused.getPath()) {
            String name = step.getPropertyName();
            value = name == null ? value.path(step.getIndex()) : value.path(name);
            path = name == null ? path.element(step.getIndex()) : path.field(name);
            shown = name == null ? shown.element(step.getIndex()) : shown.field(name);
        }
        String message = refused instanceof MismatchedInputException mismatched
                ? expected(mismatched.getTargetType()) + " is expected, not " + kind(value.asToken())
                : Json.wording(refused);
        tell("field-type", message, shown, offset(path, unnamed));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        return type != null && Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static ValueKind kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> ValueKind.ARRAY;
            case START_OBJECT -> ValueKind.OBJECT;
            case VALUE_STRING -> ValueKind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ValueKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> ValueKind.BOOLEAN;
            default -> ValueKind.NULL;
        };
    }
}
