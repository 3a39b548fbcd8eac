package dev.glossary.jackson;

/**
 * Where JSON comes from, token by token: a parser of either major of Jackson.
 *
 * @param <X> what the parser throws
 */
interface JsonSource<X extends Exception> {
    /** What a parser stands at. */
    enum Token {
        BEGIN_OBJECT,
        NAME,
        END_OBJECT,
        BEGIN_ARRAY,
        END_ARRAY,
        TEXT,
        INTEGER,
        FRACTION,
        TRUE,
        FALSE,
        NULL
    }

    /**
     * {@return the token at which the parser stands}
     *
     * @throws X when it is none that JSON has, such as a Java object in a tree
     */
    Token token() throws X;

    /** {@return the next token, at which the parser stands then} */
    Token next() throws X;

    /** {@return a name or a text; a number as it is written} */
    String text() throws X;

    /** {@return an {@link Integer}, a {@link Long} or a {@link java.math.BigInteger}} */
    Number integer() throws X;

    /** {@return the nearest double; infinite when a number is beyond all} */
    double fraction() throws X;

    /** {@return Jackson's own exception for what cannot be read} */
    X refusal(String problem);
}
