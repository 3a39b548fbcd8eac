package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.Source;
import dev.glossary.jackson.JsonCodec.Refused;
import dev.glossary.model.Glossary;
import dev.glossary.model.TermSummary;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.WriteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** All that Nuxt and devalue wrote for the tests of the library, through Jackson and back. */
@ParameterizedClass
@MethodSource("dev.glossary.jackson.JsonCodec#both")
final class FixtureRoundTripTest {
    private static final Path FIXTURES = Path.of("../glossary-core/src/test/resources/dev/glossary");

    private final JsonCodec json;

    FixtureRoundTripTest(JsonCodec json) {
        this.json = json;
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> examples = Files.walk(Path.of("../examples"));
                Stream<Path> nuxt = Files.walk(FIXTURES.resolve("nuxt"))) {
            return Stream.concat(examples, nuxt).filter(file -> file.endsWith("_payload.json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void terms_and_summaries_of_a_page_are_read_back(Path page) throws IOException {
        LoadedGlossary loaded = GlossaryReader.create().inspect(Files.readAllBytes(page), Source.of(page.toString()));

        assertThat(json.read(json.write(loaded.glossary()), Glossary.class)).isEqualTo(loaded.glossary());
        assertThat(json.convert(loaded.glossary(), Glossary.class)).isEqualTo(loaded.glossary());
        for (TermSummary summary : loaded.summaries()) {
            assertThat(json.read(json.write(summary), TermSummary.class)).isEqualTo(summary);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handmade", "numbers", "tolerated", "values-5.9.4", "values-6.0.3"})
    void a_payload_is_read_back_with_all_that_it_leads_to(String vectors) throws IOException {
        int read = 0;
        for (Payload payload : payloads(vectors)) {
            String rewritten = rewritten(payload);
            String written = written(payload);
            if (rewritten != null && written != null) {
                assertThat(rewritten(json.read(written, Payload.class))).isEqualTo(rewritten);
                read++;
            }
        }
        assertThat(read).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handmade", "kept", "numbers", "tolerated", "values-5.9.4", "values-6.0.3"})
    void a_value_is_written_as_its_tree_or_refused(String vectors) throws IOException {
        int written = 0;
        for (Payload payload : payloads(vectors)) {
            if (isWritten(payload)) {
                assertThat(json.writeTree(payload.root())).isEqualTo(json.write(payload.root()));
                written++;
            }
        }
        assertThat(written).isPositive();
    }

    /** Null where a name holds half of a surrogate pair, which Jackson's parsers refuse in any document. */
    private @Nullable String written(Payload payload) {
        try {
            return json.write(payload);
        } catch (Refused | UncheckedIOException refused) {
            assertThat(refused).hasMessageContaining("surrogate").hasMessageContaining("name");
            return null;
        }
    }

    private boolean isWritten(Payload payload) {
        try {
            json.write(payload.root());
            return true;
        } catch (Refused refused) {
            assertThat(refused).hasRootCauseInstanceOf(PayloadException.class);
            return false;
        }
    }

    /** The payload as devalue would write it, all that it leads to; null where a reference or a tag is malformed. */
    private static @Nullable String rewritten(Payload payload) {
        try {
            return new String(PayloadWriter.rewrite(payload, WriteOptions.standard()), StandardCharsets.UTF_8);
        } catch (PayloadException malformed) {
            return null;
        }
    }

    /** The payloads of a file of vectors, but for texts that are none. */
    private static List<Payload> payloads(String vectors) throws IOException {
        List<Payload> payloads = new ArrayList<>();
        for (String line : Files.readAllLines(FIXTURES.resolve("payload/vectors/" + vectors + ".jsonl"))) {
            String text = JsonMapper.shared().readTree(line).get("text").asString();
            try {
                payloads.add(Payload.of(text.getBytes(StandardCharsets.UTF_8)));
            } catch (PayloadException none) {
                // devalue refuses it, too
            }
        }
        return payloads;
    }
}
