package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.nuxt.PageEnvelope;
import dev.glossary.payload.Dialect;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.UnwritableValueException;
import dev.glossary.payload.WriteOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What new pages look like, and that nothing of a term is lost in them. */
class GlossaryWriterTest {
    private static final Term BM25 = Term.builder()
            .slug("bm25")
            .term("BM25")
            .explanation("Ranks texts and/or titles.")
            .addRelatedTerm(RelatedTerm.of("tf-idf", "TF-IDF"))
            .addFaq(Faq.of("Why 25?", "It was the 25th try."))
            .build();

    private final GlossaryWriter writer = GlossaryWriter.create();

    private static String text(byte[] page) {
        return new String(page, UTF_8);
    }

    @Test
    void writes_the_page_of_a_term_as_nuxt_does() {
        byte[] page = writer.toBytes(BM25, "$fk3", Instant.ofEpochMilli(1_700_000_000_123L));

        assertThat(text(page))
                .isEqualTo("[{\"data\":1,\"prerenderedAt\":15},[\"ShallowReactive\",2],{\"$fk3\":3},"
                        + "{\"slug\":4,\"term\":5,\"explanation\":6,\"relatedTerms\":7,\"faq\":11},"
                        + "\"bm25\",\"BM25\",\"Ranks texts and\\u002For titles.\",[8],{\"slug\":9,\"name\":10},"
                        + "\"tf-idf\",\"TF-IDF\",[12],{\"question\":13,\"answer\":14},"
                        + "\"Why 25?\",\"It was the 25th try.\",1700000000123]");
    }

    @Test
    void leaves_out_texts_that_are_null_and_writes_lists_that_are_empty() {
        byte[] page = writer.toBytes(Term.builder().slug("a").term("A").build(), "k", null);

        assertThat(text(page))
                .isEqualTo("[{\"data\":1,\"prerenderedAt\":-1},[\"ShallowReactive\",2],{\"k\":3},"
                        + "{\"slug\":4,\"term\":5,\"relatedTerms\":6,\"faq\":7},\"a\",\"A\",[],[]]");
    }

    @Test
    void writes_many_terms_as_a_list_in_which_equal_texts_share_a_slot() {
        Term a = Term.builder().slug("a").term("A").category("x").build();
        Term b = Term.builder().slug("b").term("B").category("x").build();

        byte[] page = writer.toBytes(Glossary.of(a, b), "all", null);

        assertThat(text(page))
                .isEqualTo("[{\"data\":1,\"prerenderedAt\":-1},[\"ShallowReactive\",2],{\"all\":3},[4,10],"
                        + "{\"slug\":5,\"term\":6,\"relatedTerms\":7,\"faq\":8,\"category\":9},\"a\",\"A\",[],[],\"x\","
                        + "{\"slug\":11,\"term\":12,\"relatedTerms\":13,\"faq\":14,\"category\":9},\"b\",\"B\",[],[]]");
    }

    @ParameterizedTest(name = "{0} terms")
    @ValueSource(ints = {0, 1, 31, 32, 33, 64, 65, 2000})
    void writes_a_list_of_any_length_as_its_terms_one_by_one(int count) {
        List<Term> terms = IntStream.range(0, count)
                .mapToObj(GlossaryWriterTest::randomTerm)
                .toList();
        PayloadWriter out = PayloadWriter.of(writer.options());
        int list = out.array();
        terms.forEach(term -> out.add(list, writer.value(term, out)));
        byte[] expected = out.toBytes(PageEnvelope.around("all", list, null, out));
        Iterable<Term> ofUnknownSize = () -> List.copyOf(terms).iterator();

        assertThat(writer.toBytes(terms, "all", null)).isEqualTo(expected);
        assertThat(writer.toBytes(ofUnknownSize, "all", null)).isEqualTo(expected);
        assertThat(writer.toBytes(Glossary.of(terms), "all", null)).isEqualTo(expected);
    }

    /** Room for so many would be more memory than there is. */
    @ParameterizedTest(name = "{0} terms")
    @ValueSource(ints = {20_000_000, 100_000_000, Integer.MAX_VALUE})
    void believes_no_size_that_is_far_from_the_truth(int size) {
        Collection<Term> boasting = new AbstractCollection<>() {
            @Override
            public Iterator<Term> iterator() {
                return Collections.nCopies(40, BM25).iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };

        assertThat(writer.toBytes(boasting, "all", null))
                .isEqualTo(writer.toBytes(Collections.nCopies(40, BM25), "all", null));
    }

    @Test
    void leaves_slashes_as_they_are_when_it_is_told_to() {
        byte[] page = GlossaryWriter.of(WriteOptions.standard()).toBytes(BM25, "k", null);

        assertThat(text(page)).contains("\"Ranks texts and/or titles.\"");
    }

    @Test
    void refuses_a_surrogate_that_the_dialect_has_no_form_for_with_the_path_to_it() {
        Term broken = Term.builder().slug("a").term("A").explanation("x\ud800").build();
        GlossaryWriter old = GlossaryWriter.of(WriteOptions.standard().withDialect(Dialect.DEVALUE_5_9));

        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> old.toBytes(List.of(BM25, broken), "k", null))
                .withMessage(
                        ".data.k[1].explanation: a surrogate without its partner, which needs the form of devalue 6");
        assertThat(GlossaryReader.create().read(writer.toBytes(broken, "k", null)))
                .containsExactly(broken);
    }

    @Test
    void writes_nothing_to_the_stream_when_it_refuses() {
        Term broken = Term.builder().slug("a").term("A\ud800").build();
        GlossaryWriter old = GlossaryWriter.of(WriteOptions.standard().withDialect(Dialect.DEVALUE_5_9));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        assertThatExceptionOfType(UnwritableValueException.class)
                .isThrownBy(() -> old.write(broken, "k", null, stream));

        assertThat(stream.size()).isZero();
    }

    @Test
    void writes_the_same_bytes_to_a_stream_and_leaves_it_open() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream stream = new OutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        writer.write(BM25, "k", null, stream);
        writer.write(List.of(BM25), "k", null, stream);

        assertThat(text(bytes.toByteArray()))
                .isEqualTo(text(writer.toBytes(BM25, "k", null)) + text(writer.toBytes(List.of(BM25), "k", null)));
    }

    @Test
    void gives_a_stream_its_own_memory_which_it_uses_again() throws IOException {
        GivenArrays stream = new GivenArrays();

        writer.write(BM25, "k", null, stream);
        writer.write(BM25, "k", null, stream);

        assertThat(stream.arrays).hasSize(2);
        assertThat(stream.arrays.get(1)).isSameAs(stream.arrays.get(0));
    }

    @Test
    void lets_go_of_the_memory_of_a_large_page_that_went_to_a_stream() throws IOException {
        Term large =
                Term.builder().from(BM25).explanation("x".repeat(2_000_000)).build();
        GivenArrays stream = new GivenArrays();

        writer.write(large, "k", null, stream);
        writer.write(BM25, "k", null, stream);

        assertThat(stream.arrays).hasSize(2);
        assertThat(stream.arrays.get(1)).hasSizeLessThan(1_000_000);
    }

    /** Keeps the arrays that it is given, to see which they are. */
    private static final class GivenArrays extends OutputStream {
        private final List<byte[]> arrays = new ArrayList<>();

        @Override
        public void write(int b) {
            throw new AssertionError("byte by byte");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            arrays.add(bytes);
        }
    }

    @Test
    void passes_on_what_the_stream_throws() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(BM25, "k", null, full))
                .withMessage("disk full");
    }

    @Test
    void uses_the_memory_of_one_writer_for_many_pages() throws IOException {
        PayloadWriter out = PayloadWriter.of(writer.options());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        List<Term> terms = List.of(randomTerm(1), BM25, randomTerm(2));

        for (Term term : terms) {
            out.clear();
            stream.reset();
            out.writeTo(writer.page(term, "k", null, out), stream);

            assertThat(stream.toByteArray()).isEqualTo(writer.toBytes(term, "k", null));
        }
    }

    @Test
    void puts_a_term_wherever_the_caller_wants_it() {
        PayloadWriter out = PayloadWriter.of(writer.options());
        int page = out.object();
        int bySlug = out.map();
        out.put(page, "data", bySlug);
        out.putEntry(bySlug, out.text("bm25"), writer.value(BM25, out));

        byte[] payload = out.toBytes(page);

        assertThat(GlossaryReader.create().read(payload)).containsExactly(BM25);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void loses_nothing_of_a_term(int seed) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            terms.add(randomTerm(1_000 * seed + i));
        }

        for (Term term : terms) {
            Glossary read = GlossaryReader.create().read(writer.toBytes(term, "k", Instant.EPOCH));
            assertThat(read).containsExactly(term);
            assertThat(new ArrayList<>(read.terms().get(0).additionalFields().keySet()))
                    .isEqualTo(new ArrayList<>(term.additionalFields().keySet()));
        }
        assertThat(GlossaryReader.create().read(writer.toBytes(terms, "k", null)))
                .containsExactlyElementsOf(terms.stream().distinct().toList());
    }

    private static Term randomTerm(int seed) {
        Random random = new Random(seed);
        Term.Builder term = Term.builder().slug(randomText(random)).term(randomText(random));
        if (random.nextBoolean()) {
            term.shortDefinition(randomText(random)).seoTitle(randomText(random));
        }
        if (random.nextBoolean()) {
            term.seoDescription(randomText(random))
                    .explanation(randomText(random).repeat(100));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            term.addRelatedTerm(RelatedTerm.builder()
                    .slug(randomText(random))
                    .name(random.nextBoolean() ? randomText(random) : null)
                    .additionalField("weight", random.nextDouble())
                    .build());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            term.addFaq(Faq.of(randomText(random), randomText(random)));
        }
        if (random.nextBoolean()) {
            term.category(randomText(random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            term.additionalField("more-" + i, randomValue(random, 0));
        }
        return term.build();
    }

    private static String randomText(Random random) {
        String alphabet = "ab/<>\"\\\n\u2028é日\ud83d\ude00 ";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static @Nullable Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 4 -> randomText(random);
            case 5 -> Arrays.asList(randomValue(random, depth + 1), randomValue(random, depth + 1));
            default -> Collections.singletonMap(randomText(random), randomValue(random, depth + 1));
        };
    }

    @Test
    void writes_additional_fields_last_and_in_their_order() {
        Term term = Term.builder()
                .slug("a")
                .term("A")
                .additionalField("zeta", 1)
                .additionalField("alpha", null)
                .build();

        Term read = GlossaryReader.create()
                .read(writer.toBytes(term, "k", null))
                .terms()
                .get(0);

        assertThat(text(writer.toBytes(term, "k", null))).contains("\"faq\":7,\"zeta\":8,\"alpha\":9}");
        assertThat(Objects.requireNonNull(read.additionalFields())).isEqualTo(term.additionalFields());
    }
}
