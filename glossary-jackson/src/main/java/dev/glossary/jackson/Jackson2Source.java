package dev.glossary.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A parser of Jackson 2. */
final class Jackson2Source implements JsonSource<IOException> {
    private final JsonParser parser;
    private final Class<?> target;

    /** @param target what is read, for exceptions */
    Jackson2Source(JsonParser parser, Class<?> target) {
        this.parser = parser;
        this.target = target;
    }

    @Override
    public Token token() throws IOException {
        return token(parser.currentToken());
    }

    @Override
    public Token next() throws IOException {
        return token(parser.nextToken());
    }

    private Token token(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw refusal("the JSON ends too early");
        }
        return switch (token) {
            case START_OBJECT -> Token.BEGIN_OBJECT;
            case FIELD_NAME -> Token.NAME;
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
    public String text() throws IOException {
        return parser.getText();
    }

    @Override
    public Number integer() throws IOException {
        return parser.getNumberValue();
    }

    @Override
    public double fraction() throws IOException {
        return parser.getDoubleValue();
    }

    @Override
    public IOException refusal(String problem) {
        return MismatchedInputException.from(parser, target, problem);
    }
}
