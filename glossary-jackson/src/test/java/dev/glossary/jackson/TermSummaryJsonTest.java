package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.TermSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class TermSummaryJsonTest {
    private final JsonCodec json;

    TermSummaryJsonTest(JsonCodec json) {
        this.json = json;
    }

    @Test
    void reads_what_it_writes() {
        TermSummary summary = TermSummary.builder()
                .slug("bm25")
                .term("BM25")
                .shortDefinition("A ranking function.")
                .category("search")
                .build();

        String written = json.write(summary);

        assertThat(written).isEqualTo("""
                        {"slug":"bm25","term":"BM25","shortDefinition":"A ranking function.","category":"search"}""");
        assertThat(json.read(written, TermSummary.class)).isEqualTo(summary);
    }

    @Test
    void leaves_out_what_a_summary_does_not_have() {
        TermSummary summary = TermSummary.builder().slug("a").term("A").build();

        assertThat(json.write(summary)).isEqualTo("{\"slug\":\"a\",\"term\":\"A\"}");
    }

    @Test
    void reads_the_summary_of_a_whole_term() {
        assertThat(json.read(Example.json(), TermSummary.class))
                .isEqualTo(TermSummary.builder()
                        .slug("bm25")
                        .term("BM25")
                        .shortDefinition("A ranking function.")
                        .category("search")
                        .build());
    }
}
