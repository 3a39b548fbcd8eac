package dev.glossary.jackson;

import dev.glossary.payload.PayloadException;
import java.math.BigInteger;
import java.util.List;

/**
 * Where JSON goes, token by token: a generator of either major of Jackson.
 *
 * @param <X> what the generator throws
 */
interface JsonSink<X extends Exception> {
    void beginObject() throws X;

    void name(String name) throws X;

    void endObject() throws X;

    void beginArray() throws X;

    void endArray() throws X;

    void nothing() throws X;

    void truth(boolean value) throws X;

    void number(int value) throws X;

    void number(long value) throws X;

    void number(BigInteger value) throws X;

    /** As the generator's settings have NaN and infinities written. */
    void number(double value) throws X;

    /** A number that no type of Java holds, as it is written. */
    void number(String written) throws X;

    void text(String value) throws X;

    /** As the mapper's settings have bytes written. */
    void bytes(byte[] value) throws X;

    /**
     * {@return Jackson's own exception for what cannot be written}
     *
     * @param problem what it is
     * @param path names and indices from the value that was to be written to where the problem is
     */
    X refusal(PayloadException problem, List<Object> path);
}
