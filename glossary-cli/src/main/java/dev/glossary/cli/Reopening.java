package dev.glossary.cli;

import dev.glossary.codec.PageOpener;
import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a page that was read as long as it is held, and reads its files again when it was let go. A page of standard input
 * is never let go. Not safe for use by several threads at once.
 */
final class Reopening implements PageOpener {
    private final List<PageFile> carriers;
    private final @Nullable Source line;
    private final PayloadOptions options;
    private @Nullable NuxtPage held;

    /**
     * @param carriers the files of the page, the HTML first
     * @param line the line of an NDJSON file that is the page; null when it is whole files
     * @param held the page as it was read; null when it could not be
     */
    Reopening(List<PageFile> carriers, @Nullable Source line, PayloadOptions options, @Nullable NuxtPage held) {
        this.carriers = carriers;
        this.line = line;
        this.options = options;
        this.held = held;
    }

    /** {@return the files that are this page as a whole; none when it is a line of one} */
    List<PageFile> files() {
        return line == null ? carriers : List.of();
    }

    /** Holds the page no longer, if it can be read again. */
    void letGo() {
        if (!carriers.get(0).isStdin()) {
            held = null;
        }
    }

    @Override
    public NuxtPage open() throws IOException {
        NuxtPage page = held;
        if (page == null) {
            page = line == null ? readFiles() : readLine(line);
        }
        if (page == null) {
            throw new IOException("it holds no page any more");
        }
        return page;
    }

    private @Nullable NuxtPage readFiles() throws IOException {
        CarrierRead both = CarrierRead.ABSENT;
        for (PageFile file : carriers) {
            List<String> notes = new ArrayList<>(0);
            both = both.with(new CarrierReader(options, Trouble.kept(notes)).read(file));
            if (!notes.isEmpty()) {
                throw new IOException(notes.get(0));
            }
        }
        return both.page();
    }

    private @Nullable NuxtPage readLine(Source source) throws IOException {
        try (InputStream in = Files.newInputStream(carriers.get(0).path())) {
            in.skipNBytes(source.byteOffset());
            Lines lines = new Lines(in, options.maxBytes());
            if (!lines.next()) {
                return null;
            }
            CarrierReader reader = new CarrierReader(options, Trouble.kept(new ArrayList<>(0)));
            return reader.readLine(lines.bytes(), lines.isTooLong(), source).page();
        }
    }
}
