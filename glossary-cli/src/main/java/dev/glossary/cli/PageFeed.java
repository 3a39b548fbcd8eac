package dev.glossary.cli;

import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the pages of files one after the other, and holds one at a time. */
final class PageFeed {
    private final Terminal terminal;
    private final Trouble trouble;
    private final PayloadOptions options;
    private final Consumer<PageRead> visitor;

    /** Payloads that were read with an HTML page: no second page gets them. */
    private final Set<Path> taken = new HashSet<>();

    private int pages;

    private PageFeed(Terminal terminal, Trouble trouble, PayloadOptions options, Consumer<PageRead> visitor) {
        this.terminal = terminal;
        this.trouble = trouble;
        this.options = options;
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
        List<PageFile> files = new PageFinder(paths, trouble).find();
        PageFeed feed = new PageFeed(terminal, trouble, options, visitor);
        for (PageFile file : files) {
            if (terminal.isGone()) {
                return !trouble.occurred();
            }
            feed.read(file);
        }
        if (feed.pages == 0 && !files.isEmpty() && !trouble.occurred()) {
            trouble.matchesNothing(String.join(" ", paths.paths()));
        }
        return !trouble.occurred();
    }

    private void read(PageFile file) {
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
            Carrier carrier = carrier(file);
            emit(Source.of(file.name()), carrier);
        }
    }

    private void readStdin(PageFile file) {
        try {
            InputStream in = new BufferedInputStream(terminal.in());
            Opening opening = file.hasPayloadPerLine() ? null : Opening.of(in, options);
            if (opening == null) {
                readLines(in, file.name());
            } else if (opening.isFirstOfManyPayloads()) {
                readLines(opening.all(), file.name());
            } else {
                Carrier carrier = carrier(opening.all(), file);
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
            Carrier carrier = lines.isTooLong() ? tooLong(source) : carrier(lines.bytes(), source, true);
            emit(new PageRead(source, count == 0, carrier.page, carrier.unreadable));
            count++;
        }
        if (count == 0) {
            Source source = Source.of(name);
            emit(source, carrier(new byte[0], source, true));
        }
    }

    private Carrier tooLong(Source source) {
        return new Carrier(new PayloadException(
                "payload-limits",
                "the line has more bytes than allowed",
                "at most " + options.maxBytes(),
                Payload.locate(new byte[0], source, 0, 0)));
    }

    /** A payload that was found too is always read; one that was not, only when the HTML points at it. */
    private void readHtml(PageFile file) {
        Carrier html = carrier(file);
        Carrier payload = Carrier.ABSENT;
        PageFile found = file.payload();
        Path beside = NuxtPage.payloadBeside(file.path());
        if (found != null) {
            taken.add(beside);
            payload = carrier(found);
        } else if (html.page != null && !html.page.isComplete() && Files.isRegularFile(beside) && taken.add(beside)) {
            payload = carrier(PageFile.named(beside));
        }
        boolean isHtmlRead = html.page != null || !html.unreadable.isEmpty();
        String name = found == null || isHtmlRead ? file.name() : found.name();
        emit(Source.of(name), html.with(payload));
    }

    private void emit(Source source, Carrier carrier) {
        if (carrier.page != null || !carrier.unreadable.isEmpty()) {
            emit(new PageRead(source, true, carrier.page, carrier.unreadable));
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

    /** One file of a page: the page of it alone, or why there is none; neither when it cannot be opened or holds none. */
    private record Carrier(@Nullable NuxtPage page, List<ReportedFinding> unreadable) {
        static final Carrier ABSENT = new Carrier(null, List.of());

        Carrier(PayloadException noPayload) {
            this(null, List.of(noPayload.asFinding()));
        }

        Carrier with(Carrier payload) {
            NuxtPage both = page == null ? payload.page : payload.page == null ? page : page.with(payload.page);
            List<ReportedFinding> findings = new ArrayList<>(unreadable);
            findings.addAll(payload.unreadable);
            return new Carrier(both, findings);
        }
    }

    private Carrier carrier(PageFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return carrier(in, file);
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
            return Carrier.ABSENT;
        }
    }

    private Carrier carrier(InputStream in, PageFile file) throws IOException {
        return carrier(in, Source.of(file.name()), file.isNamed());
    }

    private Carrier carrier(InputStream in, Source source, boolean mustHoldPayload) throws IOException {
        try {
            return carrier(Payload.readBytes(in, source, options), source, mustHoldPayload);
        } catch (PayloadException tooLarge) {
            return new Carrier(tooLarge);
        }
    }

    private Carrier carrier(byte[] bytes, Source source, boolean mustHoldPayload) {
        try {
            NuxtPage page =
                    mustHoldPayload ? NuxtPage.of(bytes, source, options) : NuxtPage.find(bytes, source, options);
            return new Carrier(page, List.of());
        } catch (PayloadException noPayload) {
            return new Carrier(noPayload);
        } catch (RuntimeException defect) {
            trouble.internalError(PageRead.title(source), defect);
            return Carrier.ABSENT;
        }
    }
}
