package dev.glossary.payload;

/** The negative references, which are values or marks and no slots. */
final class Sentinel {
    static final int UNDEFINED = -1;
    static final int HOLE = -2;
    static final int NAN = -3;
    static final int POSITIVE_INFINITY = -4;
    static final int NEGATIVE_INFINITY = -5;
    static final int MINUS_ZERO = -6;
    static final int SPARSE = -7;

    private Sentinel() {}

    /** Whether a reference is a value by itself: wherever a reference may stand, and as the whole payload. */
    static boolean isValue(int reference) {
        return reference == UNDEFINED || isNumber(reference);
    }

    /** Whether a reference is NaN, an infinity or minus zero. */
    static boolean isNumber(int reference) {
        return reference <= NAN && reference >= MINUS_ZERO;
    }
}
