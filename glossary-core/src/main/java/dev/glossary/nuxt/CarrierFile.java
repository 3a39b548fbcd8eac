package dev.glossary.nuxt;

import dev.glossary.finding.Source;
import dev.glossary.payload.Payload;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A file that carries payloads of a page: a {@code _payload.json}, which is one, or HTML, which has a script for each.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the bytes, which are not copied.
 */
public final class CarrierFile {
    private final byte[] bytes;

    /** In the order of their texts. */
    private final List<Carrier> carriers;

    /** @param carriers at least one, all of one file */
    CarrierFile(List<Carrier> carriers) {
        List<Carrier> ordered = new ArrayList<>(carriers);
        ordered.sort(Comparator.comparingInt(Carrier::textFrom));
        this.bytes = ordered.get(0).file();
        this.carriers = List.copyOf(ordered);
    }

    /** {@return where the bytes come from} */
    public Source source() {
        return carriers.get(0).payload().source();
    }

    /** {@return all bytes of the file; not to be changed} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return the payloads that the file carries, in the order of their places} */
    public List<Payload> payloads() {
        return carriers.stream().map(Carrier::payload).toList();
    }

    /**
     * {@return the bytes of the file with other texts in the place of its payloads, and nothing else changed}
     *
     * @param texts the texts of payloads as {@code PayloadWriter} writes them, which end no script; of a payload that is
     *     not among them the text stays what it is
     */
    public byte[] with(Map<Payload, byte[]> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int copied = 0;
        for (Carrier carrier : carriers) {
            byte[] text = texts.get(carrier.payload());
            if (text != null) {
                out.write(bytes, copied, carrier.textFrom() - copied);
                out.writeBytes(text);
                copied = carrier.textTo();
            }
        }
        out.write(bytes, copied, bytes.length - copied);
        return out.toByteArray();
    }

    /** {@return the source and its payloads; nothing of their content} */
    @Override
    public String toString() {
        return "CarrierFile[" + source().name() + ", " + payloads() + "]";
    }
}
