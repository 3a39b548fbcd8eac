package dev.glossary.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;

/** A parser of Jackson 3. */
final class Jackson3Source implements JsonSource<JacksonException> {
    private final JsonParser parser;
    private final Class<?> target;

    /** @param target what is read, for exceptions */
    Jackson3Source(JsonParser parser, Class<?> target) {
        this.parser = parser;
        this.target = target;
    }

    @Override
    public Token token() {
        return token(parser.currentToken());
    }

    @Override
    public Token next() {
        return token(parser.nextToken());
    }

    private Token token(@Nullable JsonToken token) {
        if (token == null) {
            throw refusal("the JSON ends too early");
        }
        return switch (token) {
            case START_OBJECT -> Token.BEGIN_OBJECT;
            case PROPERTY_NAME -> Token.NAME;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.BEGIN_ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT -> Token.INTEGER;
            case VALUE_NUMBER_FLOAT -> Token.FRACTION;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw refusal("no JSON: " + token);
        };
    }

    @Override
    public String text() {
        return parser.getString();
    }

    @Override
    public Number integer() {
        return parser.getNumberValue();
    }

    @Override
    public double fraction() {
        return parser.getDoubleValue();
    }

    @Override
    public JacksonException refusal(String problem) {
        return MismatchedInputException.from(parser, target, problem);
    }
}
