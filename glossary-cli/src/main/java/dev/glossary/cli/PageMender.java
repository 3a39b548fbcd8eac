package dev.glossary.cli;

import dev.glossary.codec.EditedFile;
import dev.glossary.codec.GlossaryWriter;
import dev.glossary.codec.InvalidGlossaryException;
import dev.glossary.codec.PageEdit;
import dev.glossary.codec.ReadOptions;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.UnwritableValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Changes the files of pages, or shows what would change. */
final class PageMender {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final boolean onlyShows;
    private final Terminal terminal;
    private final Trouble trouble;
    private final GlossaryWriter writer = GlossaryWriter.create();
    private boolean hasMended;

    /** @param onlyShows whether nothing is written */
    PageMender(boolean onlyShows, Terminal terminal, Trouble trouble) {
        this.onlyShows = onlyShows;
        this.terminal = terminal;
        this.trouble = trouble;
    }

    /** {@return whether anything was changed, or would be} */
    boolean hasMended() {
        return hasMended;
    }

    /** {@return whether the terms of a page stand in a file that is changed: a payload of its own} */
    static boolean canWrite(CheckedPage page) {
        return page.opener().files().stream().anyMatch(PageMender::isWritten);
    }

    private static boolean isWritten(PageFile file) {
        return !file.isStdin() && file.name().endsWith(".json");
    }

    /** A file of a page, how it was before it was read, and what was read. */
    private record Carrier(PageFile file, FileState before, CarrierRead read) {}

    /** Removes the byte-order mark of a file; says whether there is one. */
    boolean removeMark(CheckedPage page, String name) {
        for (PageFile file : page.opener().files()) {
            if (isWritten(file) && file.name().equals(name)) {
                try {
                    FileState before = FileState.of(file.path());
                    byte[] bytes = Files.readAllBytes(file.path());
                    int length = BYTE_ORDER_MARK.length;
                    if (bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length)) {
                        show(file, List.of("@@ the byte-order mark is dropped @@"));
                        write(file, before, Arrays.copyOfRange(bytes, length, bytes.length));
                        return true;
                    }
                } catch (IOException failed) {
                    trouble.cannotRead(name, failed);
                }
            }
        }
        return false;
    }

    /**
     * Changes terms of a page.
     *
     * @param changes the terms by what they were
     * @param isWrittenAnew whether what nothing leads to is left out
     * @param reading how the page was read
     */
    void mend(CheckedPage page, Map<Term, Term> changes, boolean isWrittenAnew, ReadOptions reading) {
        try {
            List<Carrier> carriers = read(page, reading);
            CarrierRead whole = CarrierRead.ABSENT;
            for (Carrier carrier : carriers) {
                whole = whole.with(carrier.read);
            }
            NuxtPage content = whole.page();
            if (content == null || !whole.unreadable().isEmpty()) {
                return; // what is wrong with it was a finding
            }
            CanonicalForm form = new CanonicalForm(writer.options(), true);
            for (Carrier carrier : carriers) {
                if (isWritten(carrier.file)) {
                    CanonicalForm.Result canonical = form.of(carrier.read, whole);
                    boolean isCanonical =
                            !canonical.isChange() && canonical.hindrances().isEmpty();
                    byte[] bytes = changes.isEmpty()
                            ? canonical.bytes()
                            : edited(content, changes, isCanonical || isWrittenAnew, reading, carrier.file.name());
                    if (bytes.length > 0 && canonical.hindrances().isEmpty() || !changes.isEmpty()) {
                        show(carrier.file, TermDiff.lines(changes, isWrittenAnew && !isCanonical));
                        write(carrier.file, carrier.before, bytes);
                    }
                }
            }
        } catch (IOException failed) {
            trouble.cannotRead(String.valueOf(page.source().name()), failed);
        } catch (InvalidGlossaryException | PayloadException | UnwritableValueException cannot) {
            terminal.note(page.source().name() + ": stays as it is: " + cannot.getMessage());
        } catch (IllegalArgumentException noSuchTerm) {
            terminal.note(page.source().name() + ": stays as it is, since it has changed since it was checked");
        }
    }

    private static List<Carrier> read(CheckedPage page, ReadOptions reading) throws IOException {
        List<Carrier> carriers = new ArrayList<>();
        for (PageFile file : page.opener().files()) {
            List<String> notes = new ArrayList<>(0);
            FileState before = FileState.of(file.path());
            carriers.add(
                    new Carrier(file, before, new CarrierReader(reading.payload(), Trouble.kept(notes)).read(file)));
            if (!notes.isEmpty()) {
                throw new IOException(notes.get(0));
            }
        }
        return carriers;
    }

    /** The file with its terms as they are to be. */
    private byte[] edited(
            NuxtPage page, Map<Term, Term> changes, boolean isWrittenAnew, ReadOptions reading, String name) {
        PageEdit edit = writer.edit(page, reading);
        changes.forEach(edit::replace);
        for (EditedFile file : isWrittenAnew ? edit.toFiles() : edit.toFilesInPlace()) {
            if (name.equals(file.source().name())) {
                return file.bytes();
            }
        }
        throw new IllegalArgumentException("the page has no file " + name);
    }

    private void write(PageFile file, FileState before, byte[] bytes) {
        hasMended = true;
        if (onlyShows) {
            return;
        }
        try (AtomicFile out = AtomicFile.open(file.path(), before)) {
            out.stream().write(bytes);
            out.commit();
            terminal.note(file.name() + ": mended");
        } catch (IOException failed) {
            trouble.cannotWrite(file.name(), failed);
        }
    }

    private void show(PageFile file, List<String> lines) {
        if (onlyShows) {
            terminal.line("--- " + file.name());
            terminal.line("+++ " + file.name());
            lines.forEach(terminal::line);
        }
    }
}
