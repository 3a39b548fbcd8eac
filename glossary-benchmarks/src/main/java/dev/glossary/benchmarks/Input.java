package dev.glossary.benchmarks;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.model.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is read and written. Each is generated when it is asked for, the same each time, and kept by nobody: the largest
 * costs those nothing who do not measure it.
 */
enum Input {
    /** One page of some 5 kB: read again and again, it is warm in the cache and known to the branch predictor. */
    PAGE("page", Style.PLAIN, 1),

    /** A thousand distinct pages, one after the other, as a site's pages are read. */
    PAGES("pages", Style.PLAIN, 1_000),

    /** A page with a list of 100 terms, some 0.46 MB. */
    TERMS_100("terms100", Style.PLAIN, 100),

    /** A page with a list of 10,000 terms, some 46 MB: more than any cache holds. */
    TERMS_10_000("terms10000", Style.PLAIN, 10_000),

    /** A page with a list of 100 terms of curly quotes and dashes. */
    TYPOGRAPHIC("typographic", Style.TYPOGRAPHIC, 100),

    /** A page with a list of 100 terms in Russian and Chinese, and with emoji. */
    SCRIPTS("scripts", Style.SCRIPTS, 100),

    /** A page with a list of 100 terms full of quotes, line breaks and markup. */
    ESCAPES("escapes", Style.ESCAPES, 100);

    /** The key of the data, of the length that Nuxt gives it. */
    static final String KEY = "$fKd81sVq-benchmark-0aZ7yTnE3LwPmR5uC9hXo";

    static final Instant PRERENDERED_AT = Instant.parse("2025-11-25T12:00:00.123Z");

    private static final long SEED = 20_251_125;

    private final String label;
    private final Style style;
    private final int terms;

    Input(String label, Style style, int terms) {
        this.label = label;
        this.style = style;
        this.terms = terms;
    }

    /**
     * {@return the input of a label, such as {@code terms100}}
     *
     * @throws IllegalArgumentException when there is none
     */
    static Input of(String label) {
        return Arrays.stream(values())
                .filter(input -> input.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input is named " + label));
    }

    String label() {
        return label;
    }

    /** {@return whether a document is a list of terms, and not the page of one} */
    boolean isList() {
        return this != PAGE && this != PAGES;
    }

    /** {@return the pages of so many terms of one glossary, generated} */
    static List<Document> pages(int terms) {
        TermGenerator generator = new TermGenerator(SEED, Style.PLAIN);
        return pages(Stream.generate(generator::next).limit(terms).toList());
    }

    private static List<Document> pages(List<Term> terms) {
        GlossaryWriter writer = GlossaryWriter.create();
        return terms.stream()
                .map(term -> new Document(List.of(term), writer.toBytes(term, KEY, PRERENDERED_AT)))
                .toList();
    }

    /** Generates the documents; written by our own writer, which writes what Nuxt writes. */
    List<Document> documents() {
        TermGenerator generator = new TermGenerator(SEED, style);
        List<Term> generated = Stream.generate(generator::next).limit(terms).toList();
        return isList()
                ? List.of(new Document(generated, GlossaryWriter.create().toBytes(generated, KEY, PRERENDERED_AT)))
                : pages(generated);
    }
}
