package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glossary.model.Term;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DecodersTest {
    @ParameterizedTest
    @EnumSource(value = Input.class, names = "TERMS_10_000", mode = Mode.EXCLUDE)
    void read_every_document_as_it_was_written(Input input) throws IOException {
        List<Document> documents = input.documents();

        for (Decoder decoder : Decoders.all()) {
            for (Document document : documents) {
                List<Term> terms = decoder.decode(document.page());

                assertThat(terms).as(decoder.name()).isEqualTo(document.terms());
            }
        }
    }

    @Test
    void are_known_by_their_names() {
        assertThat(Decoders.names()).doesNotHaveDuplicates().contains("glossary", Decoders.REFERENCE);
        assertThat(Decoders.names())
                .allSatisfy(name -> assertThat(Decoders.named(name).name()).isEqualTo(name));
        assertThatIllegalArgumentException().isThrownBy(() -> Decoders.named("jackson1"));
    }

    @Test
    void count_simdjson_where_the_jdk_can_load_it() {
        boolean canLoad = Runtime.version().feature() >= 24;

        assertThat(Decoders.names().contains("simdjson")).isEqualTo(canLoad);
    }
}
