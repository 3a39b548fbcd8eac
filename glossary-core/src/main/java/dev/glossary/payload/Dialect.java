package dev.glossary.payload;

/** Which version of {@code devalue} wrote a payload, where that changes what the same text means. */
public enum Dialect {
    /** Version 5.7 and later: {@code ["Object",ref]}, {@code ["Uint8Array",ref,byteOffset,length]}. */
    DEVALUE_6,

    /**
     * Version 5.6 and earlier: {@code ["Object",primitive]}; views are {@code ["Uint8Array",ref,start,end]}, counted in
     * elements (5.3 to 5.6), or {@code ["Uint8Array","base64"]} (5.1 and 5.2).
     */
    DEVALUE_5_6
}
