package dev.glossary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EncodersTest {
    @ParameterizedTest
    @EnumSource(
            value = Input.class,
            names = {"PAGES", "TERMS_10_000"},
            mode = Mode.EXCLUDE)
    void lose_nothing_of_any_list(Input input) throws IOException {
        List<Term> terms = input.documents().get(0).terms();

        for (Encoder encoder : Encoders.all()) {
            byte[] bytes = encode(encoder, terms);

            assertThat(encoder.form().read(bytes)).as(encoder.name()).isEqualTo(terms);
        }
    }

    @Test
    void lose_nothing_of_a_term_by_itself() throws IOException {
        Term term = Input.PAGE.documents().get(0).terms().get(0);

        for (Encoder encoder : Encoders.all()) {
            byte[] bytes = bytes(encoder.encode(term));

            assertThat(encoder.form().read(bytes)).as(encoder.name()).containsExactly(term);
        }
    }

    @Test
    void write_the_same_plain_json_whichever_the_library() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Term> terms = Input.ESCAPES.documents().get(0).terms();
        byte[] expected = encode(Encoders.named(Encoders.REFERENCE), terms);

        for (Encoder encoder : Encoders.all()) {
            if (encoder.form() == Form.PLAIN) {
                byte[] bytes = encode(encoder, terms);

                assertThat(mapper.readTree(bytes)).as(encoder.name()).isEqualTo(mapper.readTree(expected));
            }
        }
    }

    @Test
    void are_known_by_their_names() {
        assertThat(Encoders.names()).doesNotHaveDuplicates().contains("glossary", Encoders.REFERENCE);
        assertThat(Encoders.names())
                .allSatisfy(name -> assertThat(Encoders.named(name).name()).isEqualTo(name));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoders.named("jackson1"));
    }

    private static byte[] encode(Encoder encoder, List<Term> terms) throws IOException {
        return bytes(encoder.encode(terms));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
