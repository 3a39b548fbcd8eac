package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark methods, as JMH and those who take turns call them. */
class BenchmarksTest {
    private static final List<Document> PAGES = Input.PAGES.documents().subList(0, 3);

    @Test
    void decode_one_document_after_the_other_and_begin_again() throws IOException {
        DecodeBenchmark benchmark = new DecodeBenchmark(new GlossaryDecoder(), PAGES);

        for (int i = 0; i < 4; i++) {
            assertThat(benchmark.decode()).isEqualTo(PAGES.get(i % 3).terms());
        }
    }

    @Test
    void refuse_to_measure_who_reads_wrongly() {
        Decoder forgetful = new Decoder() {
            @Override
            public String name() {
                return "forgetful";
            }

            @Override
            public List<Term> decode(byte[] page) {
                return List.of();
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> new DecodeBenchmark(forgetful, PAGES))
                .withMessageContaining("forgetful");
    }

    @Test
    void encode_one_document_after_the_other_and_begin_again() throws IOException {
        EncodeBenchmark benchmark = new EncodeBenchmark(new GlossaryEncoder(), Input.PAGES, PAGES);

        for (int i = 0; i < 4; i++) {
            assertThat(benchmark.encode().array()).isEqualTo(PAGES.get(i % 3).page());
        }
    }

    @Test
    void make_the_terms_of_known_texts_whatever_their_characters() {
        for (Input input : List.of(Input.PAGE, Input.TYPOGRAPHIC, Input.SCRIPTS, Input.ESCAPES)) {
            List<Document> documents = input.documents();

            assertThat(new FloorBenchmark(documents).terms())
                    .isEqualTo(documents.get(0).terms());
        }
    }

    @Test
    void are_set_up_by_their_parameters_alone() throws IOException {
        DecodeBenchmark decode = new DecodeBenchmark();
        decode.decoder = "gson-tree";
        decode.setUp();
        EncodeBenchmark encode = new EncodeBenchmark();
        encode.encoder = "glossary-reused";
        encode.setUp();

        Document page = Input.PAGE.documents().get(0);

        assertThat(decode.decode()).isEqualTo(page.terms());
        assertThat(encode.encode().remaining()).isEqualTo(page.page().length);
    }
}
