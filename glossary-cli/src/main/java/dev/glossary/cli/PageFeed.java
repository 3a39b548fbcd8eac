package dev.glossary.cli;

import dev.glossary.finding.Source;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of files, makes something of each, perhaps several at once, and hands that on in the order of the files.
 * No more than some pages are held at a time.
 *
 * @param <R> what is made of a page
 */
final class PageFeed<R> {
    private final Terminal terminal;
    private final Trouble trouble;
    private final Function<String, PayloadOptions> options;
    private final Function<PageRead, R> work;
    private final Consumer<R> sink;

    /** Payloads that are read with an HTML page, if that points at them: no second page gets them. */
    private final Set<Path> taken = new HashSet<>();

    private boolean heldAny;

    /** What came of one page: null when there was none, or making something of it failed. */
    private record Outcome<R>(boolean heldPage, @Nullable R made, List<String> notes) {}

    /**
     * @param trouble is told what cannot be opened
     * @param options limits, dialect and tags, by the name of a file
     * @param work makes something of a page; called by several threads
     * @param sink is given what was made; called by the thread that reads
     */
    PageFeed(
            Terminal terminal,
            Trouble trouble,
            Function<String, PayloadOptions> options,
            Function<PageRead, R> work,
            Consumer<R> sink) {
        this.terminal = terminal;
        this.trouble = trouble;
        this.options = options;
        this.work = work;
        this.sink = sink;
    }

    /**
     * Reads all pages that were asked for, one after the other; fewer when nobody reads the output any more.
     *
     * @param paths what was asked for
     * @param options limits, dialect and tags
     * @param visitor is given each page
     * @return whether everything could be found and opened
     */
    static boolean read(PathOptions paths, PayloadOptions options, Terminal terminal, Consumer<PageRead> visitor) {
        Trouble trouble = new Trouble(terminal, paths.allowsEmpty());
        List<PageFile> files = FileFinder.pages(paths, trouble);
        PageFeed<Boolean> feed = new PageFeed<>(
                terminal,
                trouble,
                file -> options,
                page -> {
                    visitor.accept(page);
                    return true;
                },
                visited -> {});
        FileFinder.requireAny(feed.read(files, 1), files, paths.paths(), trouble);
        return !trouble.occurred();
    }

    /**
     * Reads the pages of files; fewer when nobody reads the output any more.
     *
     * @param threads how many threads work
     * @return whether any file held a page
     */
    boolean read(List<PageFile> files, int threads) {
        try (InOrder<Outcome<R>> results = new InOrder<>(threads, this::take)) {
            for (PageFile file : files) {
                if (terminal.isGone()) {
                    break;
                }
                read(file, results);
            }
            results.finish();
        }
        return heldAny;
    }

    private void take(Outcome<R> outcome) {
        trouble.add(outcome.notes);
        heldAny |= outcome.heldPage;
        R made = outcome.made;
        if (made != null) {
            sink.accept(made);
        }
    }

    private void read(PageFile file, InOrder<Outcome<R>> results) {
        if (file.isStdin()) {
            readStdin(file, results);
        } else if (file.hasPayloadPerLine()) {
            try (InputStream in = Files.newInputStream(file.path())) {
                readLines(in, file, results);
            } catch (IOException unreadable) {
                trouble.cannotRead(file.name(), unreadable);
            }
        } else {
            boolean isFirst = file.isHtml() && taken.add(NuxtPage.payloadBeside(file.path()));
            boolean mayPointAtPayload = isFirst && file.payload() == null;
            results.submit(task(
                    file,
                    carriers -> file.isHtml()
                            ? html(file, mayPointAtPayload, carriers)
                            : page(List.of(file), carriers.read(file))));
        }
    }

    /** Reads a page; null when there is none. */
    @FunctionalInterface
    private interface Reading {
        @Nullable
        PageRead read(CarrierReader carriers) throws IOException;
    }

    /** Reads a page and makes something of it; done by any thread. */
    private Callable<Outcome<R>> task(PageFile file, Reading reading) {
        String name = file.name();
        return () -> {
            List<String> notes = new ArrayList<>(0);
            Trouble met = Trouble.kept(notes);
            PageRead page = null;
            try {
                page = reading.read(new CarrierReader(options.apply(name), met));
                R made = page == null ? null : work.apply(page);
                return new Outcome<>(page != null, made, notes);
            } catch (IOException unreadable) {
                met.cannotRead(name, unreadable);
            } catch (RuntimeException defect) {
                met.internalError(page == null ? name : page.title(), defect);
            }
            return new Outcome<>(page != null, null, notes);
        };
    }

    private void readStdin(PageFile file, InOrder<Outcome<R>> results) {
        try {
            Opening opening = Opening.of(terminal.in(), file, options.apply(file.name()));
            if (opening.hasPayloadPerLine()) {
                readLines(opening.all(), file, results);
            } else {
                results.submit(task(file, carriers -> page(List.of(file), carriers.read(opening.all(), file))));
                results.finish(); // before anybody else reads the stream
            }
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
        }
    }

    /** The lines are read by this thread, one after the other. */
    private void readLines(InputStream in, PageFile file, InOrder<Outcome<R>> results) throws IOException {
        Lines lines = new Lines(in, options.apply(file.name()).maxBytes());
        int count = 0;
        while (!terminal.isGone() && lines.next()) {
            Source source = Source.line(file.name(), count, lines.byteOffset(), lines.number());
            boolean beginsFile = count == 0;
            byte[] line = lines.bytes();
            boolean isTooLong = lines.isTooLong();
            results.submit(task(file, carriers -> {
                CarrierRead carrier = carriers.readLine(line, isTooLong, source);
                Reopening again = new Reopening(List.of(file), source, options.apply(file.name()), carrier.page());
                return new PageRead(source, beginsFile, carrier.page(), carrier.unreadable(), again);
            }));
            count++;
        }
        if (count == 0) {
            results.submit(task(file, carriers -> page(List.of(file), carriers.readNothing(file.name()))));
        }
    }

    /** A payload that was found too is always read; one that was not, only when the HTML points at it. */
    private @Nullable PageRead html(PageFile file, boolean mayPointAtPayload, CarrierReader carriers) {
        CarrierRead html = carriers.read(file);
        PageFile payload = file.payload();
        NuxtPage page = html.page();
        if (payload == null && mayPointAtPayload && page != null && !page.isComplete()) {
            PageFile beside = file.payloadBeside();
            payload = Files.isRegularFile(beside.path()) ? beside : null;
        }
        if (payload == null) {
            return page(List.of(file), html);
        }
        CarrierRead both = html.with(carriers.read(payload));
        return page(html.isAbsent() ? List.of(payload) : List.of(file, payload), both);
    }

    /** A page that is whole files, of which the first gives it its name. */
    private @Nullable PageRead page(List<PageFile> files, CarrierRead carrier) {
        if (carrier.isAbsent()) {
            return null;
        }
        String name = files.get(0).name();
        Reopening again = new Reopening(files, null, options.apply(name), carrier.page());
        return new PageRead(Source.of(name), true, carrier.page(), carrier.unreadable(), again);
    }
}
