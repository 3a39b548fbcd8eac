package dev.glossary.codec;

import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.nuxt.PageEnvelope;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.UnwritableValueException;
import dev.glossary.payload.WriteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes terms as Nuxt pages, and pages that were read with other terms.
 *
 * <p>A new page is what Nuxt writes to {@code _payload.json}: <code>{data: ShallowReactive({key: term}),
 * prerenderedAt}</code>. A text that is null is left out; {@code relatedTerms} and {@code faq} are always there;
 * additional fields come last. A page that exists is changed by {@link #edit}, which leaves all else as it is.
 *
 * <p>A writer holds no page. Whoever writes many has one {@link PayloadWriter}, whose memory is used again:
 *
 * <pre>{@code
 * PayloadWriter out = PayloadWriter.of(writer.options());
 * for (Term term : terms) {
 *     out.clear();
 *     out.writeTo(writer.page(term, "glossary-" + term.slug(), null, out), streamOf(term));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class GlossaryWriter {
    private static final WriteOptions NUXT = WriteOptions.standard().withEscapedSlashes(true);

    private static final int MAX_KEPT_BYTES = 1 << 20;

    private final WriteOptions options;

    /** What wrote the last page, whose memory the next one can use; null while a page is written. */
    private @Nullable PayloadWriter idle;

    private GlossaryWriter(WriteOptions options) {
        this.options = options;
    }

    /** {@return a writer that writes as Nuxt does since 3.21 and 4.4: devalue 6.0, slashes escaped} */
    public static GlossaryWriter create() {
        return new GlossaryWriter(NUXT);
    }

    /** {@return a writer with these options} */
    public static GlossaryWriter of(WriteOptions options) {
        return new GlossaryWriter(Objects.requireNonNull(options));
    }

    /** {@return the options of this writer} */
    public WriteOptions options() {
        return options;
    }

    /**
     * {@return the page of a term: the bytes of its {@code _payload.json}}
     *
     * @param term the term
     * @param key the key of the data, by which the page's component asks for it
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null becomes undefined
     * @throws UnwritableValueException when the options' dialect has no form for a text
     */
    public byte[] toBytes(Term term, String key, @Nullable Instant prerenderedAt) {
        PayloadWriter out = takeWriter();
        return toBytes(page(term, key, prerenderedAt, out), out);
    }

    /**
     * {@return the page of many terms, which are a list in it: the bytes of its {@code _payload.json}}
     *
     * @param terms the terms, in the order of the list; a {@code Glossary} is such a thing
     * @param key the key of the data, by which the page's component asks for it
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null becomes undefined
     * @throws UnwritableValueException when the options' dialect has no form for a text
     */
    public byte[] toBytes(Iterable<? extends Term> terms, String key, @Nullable Instant prerenderedAt) {
        PayloadWriter out = takeWriter();
        return toBytes(page(terms, key, prerenderedAt, out), out);
    }

    /**
     * Writes the page of a term to a stream, and leaves that open. The stream gets the writer's own memory, and
     * not a copy.
     *
     * @param term the term
     * @param key the key of the data, by which the page's component asks for it
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null becomes undefined
     * @param stream where the bytes of the {@code _payload.json} go; it must not keep the array that it is given
     * @throws IOException when the stream cannot be written to
     * @throws UnwritableValueException when the options' dialect has no form for a text; nothing is written then
     */
    public void write(Term term, String key, @Nullable Instant prerenderedAt, OutputStream stream) throws IOException {
        PayloadWriter out = takeWriter();
        giveBack(out, out.writeTo(page(term, key, prerenderedAt, out), stream));
    }

    /**
     * Writes the page of many terms, which are a list in it, to a stream, and leaves that open. The stream gets the
     * writer's own memory, and not a copy.
     *
     * @param terms the terms, in the order of the list; a {@code Glossary} is such a thing
     * @param key the key of the data, by which the page's component asks for it
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null becomes undefined
     * @param stream where the bytes of the {@code _payload.json} go; it must not keep the array that it is given
     * @throws IOException when the stream cannot be written to
     * @throws UnwritableValueException when the options' dialect has no form for a text; nothing is written then
     */
    public void write(Iterable<? extends Term> terms, String key, @Nullable Instant prerenderedAt, OutputStream stream)
            throws IOException {
        PayloadWriter out = takeWriter();
        giveBack(out, out.writeTo(page(terms, key, prerenderedAt, out), stream));
    }

    private PayloadWriter takeWriter() {
        PayloadWriter taken;
        synchronized (this) {
            taken = idle;
            idle = null;
        }
        return taken == null ? PayloadWriter.of(options) : taken;
    }

    private byte[] toBytes(int root, PayloadWriter out) {
        byte[] page = out.toBytes(root);
        giveBack(out, page.length);
        return page;
    }

    /** Keeps a writer for the next page; one of a large page is let go with its memory. */
    private void giveBack(PayloadWriter out, long bytesOfPage) {
        if (bytesOfPage <= MAX_KEPT_BYTES) {
            out.clear();
            synchronized (this) {
                idle = out;
            }
        }
    }

    /**
     * {@return the root of the page of a term}
     *
     * @param term the term
     * @param key the key of the data, by which the page's component asks for it
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null becomes undefined
     * @param out the writer that the root is a value of
     */
    public int page(Term term, String key, @Nullable Instant prerenderedAt, PayloadWriter out) {
        return PageEnvelope.around(key, value(term, out), prerenderedAt, out);
    }

    /**
     * {@return the root of the page of many terms, which are a list in it}
     *
     * @param terms the terms, in the order of the list; a {@code Glossary} is such a thing
     * @param key the key of the data, by which the page's component asks for it
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null becomes undefined
     * @param out the writer that the root is a value of
     */
    public int page(Iterable<? extends Term> terms, String key, @Nullable Instant prerenderedAt, PayloadWriter out) {
        return PageEnvelope.around(key, TermListWriter.write(terms, out), prerenderedAt, out);
    }

    /**
     * {@return a term as a value that stands wherever the caller puts it}
     *
     * @param term the term
     * @param out the writer that the value is one of
     */
    public int value(Term term, PayloadWriter out) {
        return TermCodec.write(term, out);
    }

    /**
     * Begins to change a page. Its terms are read strictly, with {@link ReadOptions#standard()}.
     *
     * @param page the page, which stays what it is
     * @throws PayloadException when the page exceeds a limit
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public PageEdit edit(NuxtPage page) {
        return edit(page, ReadOptions.standard());
    }

    /**
     * Begins to change a page. Its terms are read strictly.
     *
     * @param page the page, which stays what it is
     * @param reading how its terms are read: the limits of additional fields
     * @throws PayloadException when the page exceeds a limit
     * @throws InvalidGlossaryException when a term cannot be built as it is written
     */
    public PageEdit edit(NuxtPage page, ReadOptions reading) {
        return new PageEdit(page, PageReader.strict(page, reading), options);
    }
}
