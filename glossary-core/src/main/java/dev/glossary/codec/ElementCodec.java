package dev.glossary.codec;

import dev.glossary.model.Term;
import dev.glossary.payload.FieldCursor;
import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadWriter;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a term's list are read, written, and written once more where something changed.
 *
 * <p>A class and no handful of lambdas: the first lambda takes a JVM longer than a page takes.
 */
abstract class ElementCodec<T> {
    /** Reads an element member by member; the cursor stands on an object. */
    abstract T read(FieldCursor in, MemberReader members);

    /** Adds an element to the list of its kind. */
    abstract void addTo(Term.Builder term, T element);

    /** Adds an element that has all members of the model and no others: their texts, in the order of {@link #names()}. */
    abstract void addTo(Term.Builder term, @Nullable String[] texts);

    /** Writes an element, and tells its reference. */
    abstract int write(T element, PayloadWriter out);

    /** The members of an element that the model has names for. */
    abstract FieldNames names();

    /** Tells of each member what it was and what it is to be. */
    abstract void change(T before, T after, MemberChange members);

    /** What tells an element from the others; null when it has no such thing. */
    abstract @Nullable String key(T element);
}
