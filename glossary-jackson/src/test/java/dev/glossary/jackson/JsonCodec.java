package dev.glossary.jackson;

import dev.glossary.model.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A mapper of either major of Jackson, as the tests see it. */
interface JsonCodec {
    String write(Object value);

    byte[] writeBytes(Object value);

    /** Writes a value as if it were declared to be of this type. */
    String writeAs(Class<?> type, Object value);

    <T> T read(String json, Class<T> type);

    <T> T readBytes(byte[] json, Class<T> type);

    List<Term> readTerms(String json);

    /** Turns a value into one of another type, as if it were written and read. */
    <T> T convert(Object value, Class<T> type);

    /** Turns a value into a tree, and writes that. */
    String writeTree(Object value);

    /** Reads a part of a document that was read as a tree. */
    <T> T readTree(String json, String pointer, Class<T> type);

    /** Whether the tree of a value equals the one that is read from what is written of it. */
    boolean isWrittenAsItsTree(Object value);

    /** Reads into a value that exists already. */
    <T> T update(T existing, String json);

    /** Reads with something that the reader has as an attribute by its class. */
    <A, T> T readWith(Class<A> key, A attribute, String json, Class<T> type);

    /** Both majors, as they come with our module. */
    static Stream<JsonCodec> both() {
        return with(Setting.AS_IT_COMES);
    }

    /** Both majors, with one setting changed. */
    static Stream<JsonCodec> with(Setting setting) {
        return Stream.of(new Jackson2Codec(setting), new Jackson3Codec(setting));
    }

    /** Both majors under every setting that must not change our form. */
    static Stream<JsonCodec> underEverySetting() {
        return EnumSet.complementOf(EnumSet.of(Setting.TYPE_IDS)).stream().flatMap(JsonCodec::with);
    }

    /** What users set on a mapper. */
    enum Setting {
        AS_IT_COMES,
        FAIL_ON_UNKNOWN_PROPERTIES,
        IGNORE_UNKNOWN_PROPERTIES,
        SNAKE_CASE,
        UPPER_CAMEL_CASE,
        CASE_INSENSITIVE,
        INCLUDE_ALWAYS,
        INCLUDE_NON_NULL,
        NO_NULL_MAP_VALUES,
        INCLUDE_NON_EMPTY,
        INCLUDE_NON_DEFAULT,
        SKIP_NULLS,
        FAIL_ON_NULLS,
        SORTED,
        EVERYTHING_VISIBLE,
        EVERY_METHOD_AN_ACCESSOR,
        NOTHING_VISIBLE,
        IN_A_VIEW,
        BIG_NUMBERS,
        ARRAYS_FOR_LISTS,
        UNQUOTED_NAN,
        TYPE_IDS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What Jackson threw. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String path;

        Refused(Exception thrown, String path) {
            super(thrown.getMessage(), thrown);
            this.path = path;
        }

        /** Where it happened, as a JSON pointer: {@code /1/faq/0/question}; empty at the root. */
        String path() {
            return path;
        }
    }
}
