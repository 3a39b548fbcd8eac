package dev.glossary.payload;

/**
 * Which version of {@code devalue} wrote a payload, or is to read it, where that changes what the same value looks like or
 * what the same text means.
 */
public enum Dialect {
    /**
     * Version 6: {@code ["Object",ref]}, {@code ["Uint8Array",ref,byteOffset,length]}; a surrogate without its partner is
     * written as an escape.
     */
    DEVALUE_6,

    /**
     * Versions 5.7 to 5.9: as version 6, but a surrogate without its partner stands there as it is, which a file in UTF-8
     * cannot hold. Both are read alike.
     */
    DEVALUE_5_9,

    /**
     * Version 5.6 and earlier: {@code ["Object",primitive]}; views are {@code ["Uint8Array",ref,start,end]}, counted in
     * elements (5.3 to 5.6), or {@code ["Uint8Array","base64"]} (5.1 and 5.2). What is written is the form of 5.6.
     */
    DEVALUE_5_6;

    /** Whether boxed primitives and views look as they did up to 5.6. */
    boolean isOld() {
        return this == DEVALUE_5_6;
    }
}
