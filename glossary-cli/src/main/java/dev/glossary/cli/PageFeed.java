package dev.glossary.cli;

import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the pages of files one after the other, and holds one at a time. */
final class PageFeed {
    private final Terminal terminal;
    private final Trouble trouble;
    private final PayloadOptions options;
    private final CarrierReader carriers;
    private final Consumer<PageRead> visitor;

    /** Payloads that were read with an HTML page: no second page gets them. */
    private final Set<Path> taken = new HashSet<>();

    private int pages;

    private PageFeed(Terminal terminal, Trouble trouble, PayloadOptions options, Consumer<PageRead> visitor) {
        this.terminal = terminal;
        this.trouble = trouble;
        this.options = options;
        this.carriers = new CarrierReader(options, trouble);
        this.visitor = visitor;
    }

    /**
     * Reads all pages that were asked for; fewer when nobody reads the output any more.
     *
     * @param paths what was asked for
     * @param options limits, dialect and tags
     * @param visitor is given each page
     * @return whether everything could be found and opened
     */
    static boolean read(PathOptions paths, PayloadOptions options, Terminal terminal, Consumer<PageRead> visitor) {
        Trouble trouble = new Trouble(terminal, paths.allowsEmpty());
        PageFeed feed = new PageFeed(terminal, trouble, options, visitor);
        FileFinder.forEachPage(paths, trouble, file -> terminal.isGone() || feed.read(file));
        return !trouble.occurred();
    }

    /** Whether the file held a page. */
    private boolean read(PageFile file) {
        int before = pages;
        if (file.isStdin()) {
            readStdin(file);
        } else if (file.hasPayloadPerLine()) {
            try (InputStream in = Files.newInputStream(file.path())) {
                readLines(in, file.name());
            } catch (IOException unreadable) {
                trouble.cannotRead(file.name(), unreadable);
            }
        } else if (file.isHtml()) {
            readHtml(file);
        } else {
            CarrierRead carrier = carriers.read(file);
            emit(Source.of(file.name()), carrier);
        }
        return pages > before;
    }

    private void readStdin(PageFile file) {
        try {
            Opening opening = Opening.of(terminal.in(), file, options);
            if (opening.hasPayloadPerLine()) {
                readLines(opening.all(), file.name());
            } else {
                CarrierRead carrier = carriers.read(opening.all(), file);
                emit(Source.of(file.name()), carrier);
            }
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
        }
    }

    private void readLines(InputStream in, String name) throws IOException {
        Lines lines = new Lines(in, options.maxBytes());
        int count = 0;
        while (!terminal.isGone() && lines.next()) {
            Source source = Source.line(name, count, lines.byteOffset(), lines.number());
            CarrierRead carrier = carriers.read(lines, source);
            emit(new PageRead(source, count == 0, carrier.page(), carrier.unreadable()));
            count++;
        }
        if (count == 0) {
            emit(Source.of(name), carriers.readNothing(name));
        }
    }

    /** A payload that was found too is always read; one that was not, only when the HTML points at it. */
    private void readHtml(PageFile file) {
        CarrierRead html = carriers.read(file);
        CarrierRead payload = CarrierRead.ABSENT;
        NuxtPage page = html.page();
        PageFile found = file.payload();
        Path beside = NuxtPage.payloadBeside(file.path());
        if (found != null) {
            taken.add(beside);
            payload = carriers.read(found);
        } else if (page != null && !page.isComplete() && Files.isRegularFile(beside) && taken.add(beside)) {
            payload = carriers.read(PageFile.named(beside));
        }
        String name = found == null || !html.isAbsent() ? file.name() : found.name();
        emit(Source.of(name), html.with(payload));
    }

    private void emit(Source source, CarrierRead carrier) {
        if (!carrier.isAbsent()) {
            emit(new PageRead(source, true, carrier.page(), carrier.unreadable()));
        }
    }

    private void emit(PageRead page) {
        pages++;
        try {
            visitor.accept(page);
        } catch (RuntimeException defect) {
            trouble.internalError(page.title(), defect);
        }
    }
}
