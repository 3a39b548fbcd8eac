package dev.glossary.cli;

import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** Reads carriers of pages: files, and lines of files. */
final class CarrierReader {
    private final PayloadOptions options;
    private final Trouble trouble;

    /**
     * @param options limits, dialect and tags
     * @param trouble is told what cannot be opened
     */
    CarrierReader(PayloadOptions options, Trouble trouble) {
        this.options = options;
        this.trouble = trouble;
    }

    CarrierRead read(PageFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return read(in, file);
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
            return CarrierRead.ABSENT;
        }
    }

    /** Reads the content of a file. */
    CarrierRead read(InputStream in, PageFile file) throws IOException {
        Source source = Source.of(file.name());
        try {
            return read(Payload.readBytes(in, source, options), source, file.isNamed());
        } catch (PayloadException tooLarge) {
            return new CarrierRead(tooLarge);
        }
    }

    /**
     * Reads a line.
     *
     * @param line the line, or only its beginning when it is too long
     */
    CarrierRead readLine(byte[] line, boolean isTooLong, Source source) {
        if (isTooLong) {
            return new CarrierRead(new PayloadException(
                    "payload-limits",
                    "the line has more bytes than allowed",
                    "at most " + options.maxBytes(),
                    Payload.locate(new byte[0], source, 0, 0)));
        }
        return read(line, source, true);
    }

    /** Says of a file that is to hold one payload a line what is wrong when it holds none. */
    CarrierRead readNothing(String name) {
        return read(new byte[0], Source.of(name), true);
    }

    private CarrierRead read(byte[] bytes, Source source, boolean mustHoldPayload) {
        try {
            NuxtPage page =
                    mustHoldPayload ? NuxtPage.of(bytes, source, options) : NuxtPage.find(bytes, source, options);
            return page == null ? CarrierRead.ABSENT : new CarrierRead(page, List.of());
        } catch (PayloadException noPayload) {
            return new CarrierRead(noPayload);
        } catch (RuntimeException defect) {
            trouble.internalError(PageRead.title(source), defect);
            return CarrierRead.ABSENT;
        }
    }
}
