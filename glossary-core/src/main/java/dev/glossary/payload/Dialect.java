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
     * Versions 5.3 to 5.6: {@code ["Object",primitive]}; {@code ["Uint8Array",ref,start,end]}, counted in elements. There
     * is no DataView, no Float16Array and no boxed big integer. The sparse form of arrays, which came with 5.6.3, is read
     * and written.
     */
    DEVALUE_5_6,

    /**
     * Version 5.2 and earlier, 4 too, which Nuxt used up to 3.8 at the least: {@code ["Object",primitive]};
     * {@code ["Uint8Array","base64"]}, each view with a buffer of its own and all of it in sight. There is no sparse form,
     * no URL and nothing of Temporal. It is read as {@link #DEVALUE_5_6} is.
     */
    DEVALUE_5_2;

    /** Whether boxed primitives and views look as they did up to 5.6. */
    boolean isOld() {
        return this == DEVALUE_5_6 || this == DEVALUE_5_2;
    }

    /** Whether a view brings its buffer along in its own text, and there is no sparse form, no URL, nothing of Temporal. */
    boolean isOldest() {
        return this == DEVALUE_5_2;
    }
}
