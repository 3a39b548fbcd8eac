package dev.glossary.payload;

/** How a payload writes the slashes in its strings. */
enum SlashForm {
    /** There are none. */
    ABSENT,
    /** All stand there as they are. */
    RAW,
    /** Some are written <code>&#92;u002F</code>. */
    ESCAPED;

    static SlashForm of(Payload payload) {
        payload.finish();
        SlashForm form = ABSENT;
        byte[] text = payload.bytes();
        for (int at = payload.from(); at < payload.to(); at++) {
            if (text[at] == '/') {
                form = RAW;
            } else if (text[at] == '\\') {
                at++; // JSON has no token that ends in a backslash
                if (text[at] == 'u' && TextDecoder.hex(text, at + 1) == '/') {
                    return ESCAPED;
                }
            }
        }
        return form;
    }

    boolean isEscaped(boolean otherwise) {
        return this == ABSENT ? otherwise : this == ESCAPED;
    }
}
