package dev.glossary.nuxt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glossary.payload.Dialect;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.WriteOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Nuxt wrote is written again byte by byte, in HTML and beside it. */
class NuxtRoundTripTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path SAMPLE = Path.of("..", "..", "shared", "samples", "transfer-learning-nlp_payload.json");
    private static final WriteOptions PLAIN = WriteOptions.standard();

    static Stream<Path> fixtures() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(NuxtPage.class.getResource("README.md")).toURI());
        return pages(Objects.requireNonNull(folder.getParent()));
    }

    static Stream<Path> examples() throws IOException {
        return pages(EXAMPLES);
    }

    /** The files below a folder that hold a payload. */
    private static Stream<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".html")
                            || file.toString().endsWith("_payload.json") && !isError(file))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages.stream();
        }
    }

    /** What the server says in place of a payload. */
    private static boolean isError(Path file) {
        try {
            return !Files.readString(file).startsWith("[");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource({"fixtures", "examples"})
    void writes_the_bytes_that_nuxt_wrote(Path file) throws IOException {
        NuxtPage page = NuxtPage.readAlone(file, options(file));

        assertThat(rewritten(page)).asString(UTF_8).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource({"fixtures", "examples"})
    void tells_from_a_page_whether_its_nuxt_escapes_slashes(Path file) throws IOException {
        NuxtPage page = NuxtPage.readAlone(file, options(file));
        boolean escapes = file.toString().contains("3.21") || file.toString().contains("4.5");

        for (Payload payload : page.payloads()) {
            assertThat(WriteOptions.of(payload, PLAIN.withEscapedSlashes(escapes))
                            .escapesSlashes())
                    .isEqualTo(escapes);
        }
    }

    @Test
    void writes_the_bytes_of_the_sample_page() throws IOException {
        assumeTrue(Files.exists(SAMPLE), () -> "the sample page is not here: " + SAMPLE);
        NuxtPage page = NuxtPage.readAlone(SAMPLE, PayloadOptions.standard());

        assertThat(rewritten(page)).asString(UTF_8).isEqualTo(Files.readString(SAMPLE));
    }

    private static byte[] rewritten(NuxtPage page) {
        CarrierFile file = page.files().get(0);
        Map<Payload, byte[]> texts = new HashMap<>();
        for (Payload payload : file.payloads()) {
            texts.put(payload, PayloadWriter.rewrite(payload, WriteOptions.of(payload, PLAIN)));
        }
        return file.with(texts);
    }

    /** What the fixtures' app needs: devalue 4 for the old versions, and the name of its own type. */
    private static PayloadOptions options(Path file) {
        boolean old = file.toString().contains("3.4.3") || file.toString().contains("3.8.2");
        return PayloadOptions.standard()
                .withDialect(old ? Dialect.DEVALUE_5_2 : Dialect.DEVALUE_6)
                .withKnownTags(Set.of("Depth"));
    }
}
