package dev.glossary.payload;

/** What a value of a payload is. */
public enum ValueKind {
    /** The reference −1. */
    UNDEFINED("undefined"),
    /** An element that an array does not have: the reference −2, or an index that a sparse array leaves out. */
    HOLE("a hole"),
    /** {@code null}. */
    NULL("null"),
    /** {@code true} or {@code false}. */
    BOOLEAN("a boolean"),
    /** A double, as all numbers of JavaScript are; NaN, the infinities and −0 included. */
    NUMBER("a number"),
    /** A string, which may hold surrogates without their partners. */
    TEXT("a text"),
    /** An integer of any size: {@code ["BigInt","123"]}. */
    BIG_INTEGER("a big integer"),
    /** {@code [ref,…]}, dense or sparse. */
    ARRAY("an array"),
    /** <code>{"name":ref,…}</code>, or the same without a prototype. */
    OBJECT("an object"),
    /** {@code ["Date",…]}, {@code ["Set",…]}, a custom type: see {@link PayloadTagged.Type}. */
    TAGGED("a tagged value");

    private final String description;

    ValueKind(String description) {
        this.description = description;
    }

    /** {@return the kind with its article, such as {@code a text}, for messages} */
    @Override
    public String toString() {
        return description;
    }
}
