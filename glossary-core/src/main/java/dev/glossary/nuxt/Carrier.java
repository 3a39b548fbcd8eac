package dev.glossary.nuxt;

import dev.glossary.payload.Payload;

/** A payload, and the text in a file that holds it. */
final class Carrier {
    private final Payload payload;
    private final byte[] file;
    private final int textFrom;
    private final int textTo;

    /**
     * @param file all bytes of the file
     * @param textFrom where the text begins in them: in HTML after the script's start tag
     * @param textTo where it ends
     */
    Carrier(Payload payload, byte[] file, int textFrom, int textTo) {
        this.payload = payload;
        this.file = file;
        this.textFrom = textFrom;
        this.textTo = textTo;
    }

    Payload payload() {
        return payload;
    }

    byte[] file() {
        return file;
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return textTo;
    }
}
