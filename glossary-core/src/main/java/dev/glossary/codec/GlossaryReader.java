package dev.glossary.codec;

import dev.glossary.finding.Source;
import dev.glossary.model.Glossary;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the terms of Nuxt pages.
 *
 * <p><b>A term</b> is an object, wherever it stands in a page, that has {@code term} and at least one of
 * {@code explanation}, {@code relatedTerms}, {@code faq}, {@code seoTitle} and {@code seoDescription}; or that has
 * {@code slug} and at least two of {@code shortDefinition}, {@code explanation} and {@code relatedTerms}, which is a term
 * that lost its name. An object with {@code slug} and {@code term} that is no term is a <b>summary</b>, as index and
 * category pages list them. A page may hold any number of both. A member counts as there whatever its value is, undefined
 * and null too.
 *
 * <p>A term that several values share is one term, and so are terms of one page that are equal; terms of different files
 * stay different ones.
 *
 * <p><b>Strict</b> reading ({@code read}, {@code load}) throws where a term cannot be built as it is written: when
 * {@code slug} or {@code term} is missing or no text, when another known member is of the wrong type, and when a
 * reference leads nowhere. It is silent about everything else. <b>Lenient</b> reading ({@code inspect}) goes on, with an
 * empty text for {@code slug} and {@code term} and null or an empty list for any other member, and reports all that it
 * met as findings.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class GlossaryReader {
    private final ReadOptions options;

    private GlossaryReader(ReadOptions options) {
        this.options = options;
    }

    /** {@return a reader with the standard options} */
    public static GlossaryReader create() {
        return new GlossaryReader(ReadOptions.standard());
    }

    /** {@return a reader with these options} */
    public static GlossaryReader of(ReadOptions options) {
        return new GlossaryReader(Objects.requireNonNull(options));
    }

    /** {@return the options of this reader} */
    public ReadOptions options() {
        return options;
    }

    /**
     * Reads the terms of a page, strictly.
     *
     * @param page a {@code _payload.json} or an HTML page, in UTF-8; not changed, and not kept
     * @throws PayloadException when the bytes are no payload and hold none
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public Glossary read(byte[] page) {
        NuxtPage begun = NuxtPage.begin(page, Source.UNNAMED, options.payload());
        return Glossary.of(PageReader.strictTerms(begun, options));
    }

    /**
     * Reads the terms of a page, strictly.
     *
     * @param file a {@code _payload.json} or an HTML page; see {@link NuxtPage#read(Path)}
     * @throws IOException when a file cannot be read
     * @throws PayloadException when a file is no payload and holds none
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public Glossary read(Path file) throws IOException {
        return load(file).glossary();
    }

    /**
     * Reads the terms of a page, strictly, and keeps where they stood.
     *
     * @param page a {@code _payload.json} or an HTML page, in UTF-8; not changed, but kept to tell places in it
     * @param source where the bytes come from, for locations
     * @throws PayloadException when the bytes are no payload and hold none
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public LoadedGlossary load(byte[] page, Source source) {
        return load(NuxtPage.begin(page, source, options.payload()));
    }

    /**
     * Reads the terms of a page, strictly, and keeps where they stood.
     *
     * @param page the page, which is kept to tell places in it
     * @throws PayloadException when the page exceeds a limit
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public LoadedGlossary load(NuxtPage page) {
        return load(page, () -> page);
    }

    /**
     * Reads the terms of a page, strictly, and keeps where they stood.
     *
     * @param file a {@code _payload.json} or an HTML page; see {@link NuxtPage#read(Path)}
     * @throws IOException when a file cannot be read
     * @throws PayloadException when a file is no payload and holds none
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public LoadedGlossary load(Path file) throws IOException {
        PageOpener opener = opener(file);
        return load(opener.open(), opener);
    }

    /**
     * Reads the terms of many pages into one glossary, strictly: the first page that cannot be read ends it.
     *
     * @param files {@code _payload.json} files and HTML pages, in the order that the terms shall have; of a page that has
     *     both, name the HTML alone, which brings the other along
     * @throws IOException when a file cannot be read
     * @throws PayloadException when a file is no payload and holds none
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public LoadedGlossary load(Collection<Path> files) throws IOException {
        List<LoadedGlossary> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(load(file));
        }
        return LoadedGlossary.merge(parts);
    }

    /**
     * Reads pages one at a time, strictly, when the stream asks for them; no more than one is held.
     *
     * @param files {@code _payload.json} files and HTML pages
     * @return a result for each file, in order; a page that cannot be read is one of them and does not end the stream
     */
    public Stream<PageResult> loadEach(Stream<Path> files) {
        return files.map(file -> PageResult.of(file, this::load));
    }

    /**
     * Reads what can be read of a page, and reports the rest.
     *
     * @param page a {@code _payload.json} or an HTML page, in UTF-8; not changed, but kept to tell places in it
     * @param source where the bytes come from, for locations
     * @return the terms and the findings; bytes that are no payload give one finding and no term
     */
    public LoadedGlossary inspect(byte[] page, Source source) {
        try {
            return inspect(NuxtPage.of(page, source, options.payload()));
        } catch (PayloadException noPayload) {
            return unreadable(noPayload);
        }
    }

    /**
     * Reads what can be read of a page, and reports the rest.
     *
     * @param page the page, which is kept to tell places in it
     * @return the terms and the findings
     */
    public LoadedGlossary inspect(NuxtPage page) {
        return inspect(page, () -> page);
    }

    /**
     * Reads what can be read of a page, and reports the rest.
     *
     * @param page the page, which is not kept
     * @param opener opens it again, when somebody asks for places in it
     * @return the terms and the findings
     */
    public LoadedGlossary inspect(NuxtPage page, PageOpener opener) {
        Problems problems = Problems.collecting(options);
        PageReader reader = new PageReader(page, problems);
        try {
            reader.read();
        } catch (PayloadException tooMuch) {
            problems.hindrance(tooMuch, null);
        }
        new PageCheck(page, problems).run(reader.terms().size());
        return reader.loaded(opener);
    }

    /**
     * Reads what can be read of a page, and reports the rest.
     *
     * @param file a {@code _payload.json} or an HTML page; see {@link NuxtPage#read(Path)}
     * @return the terms and the findings; a file that is no payload gives one finding and no term, and when it is the
     *     {@code _payload.json} beside an HTML page, that page is read alone
     * @throws IOException when a file cannot be read
     */
    public LoadedGlossary inspect(Path file) throws IOException {
        PageOpener opener = opener(file);
        NuxtPage page;
        try {
            page = opener.open();
        } catch (PayloadException noPayload) {
            boolean isItself = file.toString().equals(noPayload.location().source());
            return isItself ? unreadable(noPayload) : inspectAlone(file, noPayload);
        }
        return inspect(page, opener);
    }

    /** Reads an HTML page whose {@code _payload.json} cannot be read: what it holds itself is not lost for that. */
    private LoadedGlossary inspectAlone(Path html, PayloadException ofPayloadBeside) throws IOException {
        PageOpener alone = () -> NuxtPage.readAlone(html, options.payload());
        NuxtPage page;
        try {
            page = alone.open();
        } catch (PayloadException noPayload) {
            return LoadedGlossary.merge(List.of(unreadable(noPayload), unreadable(ofPayloadBeside)));
        }
        return LoadedGlossary.merge(List.of(inspect(page, alone), unreadable(ofPayloadBeside)));
    }

    /**
     * Reads what can be read of many pages into one glossary, and reports the rest.
     *
     * @param files {@code _payload.json} files and HTML pages, in the order that the terms shall have; of a page that has
     *     both, name the HTML alone, which brings the other along
     * @return the terms and the findings; a file that is no payload gives one finding and no term
     * @throws IOException when a file cannot be read
     */
    public LoadedGlossary inspect(Collection<Path> files) throws IOException {
        List<LoadedGlossary> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(inspect(file));
        }
        return LoadedGlossary.merge(parts);
    }

    /**
     * Reads what can be read of pages one at a time, when the stream asks for them; no more than one is held.
     *
     * @param files {@code _payload.json} files and HTML pages
     * @return a result for each file, in order; a file that cannot be opened is one of them and does not end the stream
     */
    public Stream<PageResult> inspectEach(Stream<Path> files) {
        return files.map(file -> PageResult.of(file, this::inspect));
    }

    private PageOpener opener(Path file) {
        return () -> NuxtPage.read(file, options.payload());
    }

    private LoadedGlossary load(NuxtPage page, PageOpener opener) {
        return PageReader.strict(page, options).loaded(opener);
    }

    private static LoadedGlossary unreadable(PayloadException noPayload) {
        return new LoadedGlossary(List.of(), List.of(), List.of(), List.of(noPayload.asFinding()));
    }
}
