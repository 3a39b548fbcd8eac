package dev.glossary.cli;

import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.payload.PayloadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings files into canonical form, or says which are not: a page with both its carriers at a time, or one line.
 *
 * <p>A file that cannot be read to the last value stays as it is.
 */
final class FileFormatter {
    private final PayloadOptions options;
    private final CanonicalForm form;
    private final boolean onlyChecks;
    private final Terminal terminal;
    private final Trouble trouble;
    private final CarrierReader carriers;

    private long files;
    private long changed;
    private long refused;

    /**
     * @param options how payloads are read
     * @param form how they are to be
     * @param onlyChecks whether nothing is to be written
     */
    FileFormatter(PayloadOptions options, CanonicalForm form, boolean onlyChecks, Terminal terminal, Trouble trouble) {
        this.options = options;
        this.form = form;
        this.onlyChecks = onlyChecks;
        this.terminal = terminal;
        this.trouble = trouble;
        this.carriers = new CarrierReader(options, trouble);
    }

    /** {@return how many files there were that hold payloads} */
    long files() {
        return files;
    }

    /** {@return how many of them were not canonical} */
    long changed() {
        return changed;
    }

    /** {@return how many of them could not be read or written without a loss, and stayed as they are} */
    long refused() {
        return refused;
    }

    /** Formats a file and, where that was found too, the other carrier of its page; says whether it holds a payload. */
    boolean format(PageFile file) {
        long before = files;
        try {
            if (file.isStdin()) {
                formatStdin(file);
            } else if (file.hasPayloadPerLine()) {
                formatLines(file);
            } else {
                formatPage(file);
            }
        } catch (RuntimeException defect) {
            trouble.internalError(file.name(), defect);
        }
        return files > before;
    }

    /** A carrier of a page, and how its file was before it was read. */
    private record Carrier(PageFile file, FileState before, CarrierRead read) {}

    /** Writes a new content. */
    @FunctionalInterface
    private interface Content {
        void writeTo(Sink sink) throws IOException;
    }

    /** Takes bytes of a new content, of whole characters each time. */
    @FunctionalInterface
    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    private void formatPage(PageFile file) {
        List<Carrier> read = new ArrayList<>();
        CarrierRead page = CarrierRead.ABSENT;
        for (PageFile each : file.carriers()) {
            Carrier carrier = read(each);
            read.add(carrier);
            page = page.with(carrier.read);
        }
        for (Carrier carrier : read) {
            CanonicalForm.Result result = canonical(carrier.read, page);
            if (result.isChange()) {
                replace(carrier.file, carrier.before, sink -> sink.write(result.bytes()));
            }
        }
    }

    private Carrier read(PageFile file) {
        try {
            FileState before = FileState.of(file.path());
            return new Carrier(file, before, carriers.read(file));
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
            return new Carrier(file, FileState.ABSENT, CarrierRead.ABSENT);
        }
    }

    /** What becomes of a file that has one page. */
    private CanonicalForm.Result canonical(CarrierRead carrier, CarrierRead page) {
        CanonicalForm.Result result = form.of(carrier, page);
        files += carrier.isAbsent() ? 0 : 1;
        refused += result.hindrances().isEmpty() ? 0 : 1;
        result.hindrances().forEach(this::report);
        return result;
    }

    private void report(ReportedFinding finding) {
        terminal.note(finding.toString());
    }

    private void replace(PageFile file, FileState before, Content content) {
        if (!onlyChecks) {
            try (AtomicFile out = AtomicFile.open(file.path(), before)) {
                content.writeTo(out.stream()::write);
                out.commit();
            } catch (IOException failed) {
                trouble.cannotWrite(file.name(), failed);
                return;
            }
        }
        changed++;
        terminal.line(file.name());
    }

    private void formatLines(PageFile file) {
        try {
            FileState before = FileState.of(file.path());
            LineScan scan = scan(file.path(), file.name());
            if (scan.isChange && !scan.isHindered) {
                replace(file, before, sink -> rewriteLines(file.path(), file.name(), sink));
            }
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
        }
    }

    /**
     * What a file of many payloads becomes.
     *
     * @param isChange whether a line is not canonical
     * @param isHindered whether a line could not be read or written without a loss
     */
    private record LineScan(boolean isChange, boolean isHindered) {}

    /** Looks at all lines, reports what hinders, and counts the file. */
    private LineScan scan(Path path, String name) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            LineScan scan = formatLines(in, name, bytes -> {}, this::report);
            files++;
            refused += scan.isHindered ? 1 : 0;
            return scan;
        }
    }

    /** Writes all lines, in which nothing hindered a moment ago: what hinders now stays as it is, and is no news to tell. */
    private void rewriteLines(Path path, String name, Sink sink) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            formatLines(in, name, sink, hindrance -> {});
        }
    }

    private LineScan formatLines(InputStream in, String name, Sink sink, Consumer<ReportedFinding> hindrances)
            throws IOException {
        Lines lines = new Lines(in, options.maxBytes());
        boolean isChange = false;
        boolean isHindered = false;
        int count = 0;
        while (lines.nextOfAll()) {
            byte[] bytes = lines.bytes();
            if (!lines.isBlank()) {
                Source source = Source.line(name, count++, lines.byteOffset(), lines.number());
                CarrierRead line = carriers.readLine(lines.bytes(), lines.isTooLong(), source);
                CanonicalForm.Result result = form.of(line, line);
                result.hindrances().forEach(hindrances);
                isHindered |= line.page() == null || !result.hindrances().isEmpty();
                isChange |= result.isChange();
                bytes = result.isChange() ? result.bytes() : bytes;
            }
            sink.write(bytes);
            sink.write(lines.lineEnd().getBytes(StandardCharsets.US_ASCII));
        }
        if (count == 0) {
            carriers.readNothing(name).unreadable().forEach(hindrances);
        }
        return new LineScan(isChange, isHindered || count == 0);
    }

    private void formatStdin(PageFile file) {
        try {
            Opening opening = Opening.of(terminal.in(), file, options);
            if (opening.hasPayloadPerLine()) {
                try (Spool spool = Spool.of(opening.all())) {
                    LineScan scan = scan(spool.file(), file.name());
                    if (!scan.isHindered) {
                        print(file, scan.isChange, sink -> rewriteLines(spool.file(), file.name(), sink));
                    }
                }
            } else {
                CarrierRead carrier = carriers.read(opening.all(), file);
                CanonicalForm.Result result = canonical(carrier, carrier);
                if (result.hindrances().isEmpty()) {
                    print(file, result.isChange(), sink -> sink.write(result.bytes()));
                }
            }
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
        }
    }

    /** Prints what standard input becomes; in a check no more than its name, when it is not canonical. */
    private void print(PageFile file, boolean isChange, Content content) {
        if (!onlyChecks) {
            try {
                content.writeTo(terminal::print);
            } catch (IOException failed) {
                trouble.cannotWrite(file.name(), failed);
            }
        } else if (isChange) {
            changed++;
            terminal.line(file.name());
        }
    }
}
