package dev.glossary.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Dialect;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.ValueKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that real Nuxt builds wrote: see the README files beside them. */
class NuxtFixturesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    /** What the fixtures' app needs: devalue 4 for the old versions, and the name of its own type. */
    static PayloadOptions payloadOptions(String version) {
        boolean old = version.startsWith("3.4") || version.startsWith("3.8");
        return PayloadOptions.standard()
                .withDialect(old ? Dialect.DEVALUE_5_2 : Dialect.DEVALUE_6)
                .withKnownTags(Set.of("Depth"));
    }

    private static GlossaryReader reader(String version) {
        return GlossaryReader.of(ReadOptions.standard().withPayload(payloadOptions(version)));
    }

    static Path fixture(String version, String file) {
        URL url = NuxtPage.class.getResource(version + "/" + file);
        try {
            return Path.of(Objects.requireNonNull(url, version + "/" + file).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "3.4.3, kept/index.html",
        "3.4.3, kept/_payload.json",
        "3.4.3, cached/index.html",
        "3.4.3, live/_payload.json",
        "3.8.2, kept/index.html",
        "3.8.2, kept/_payload.json",
        "3.8.2, cached/index.html",
        "3.8.2, live/index.html",
        "3.21.9, kept/index.html",
        "3.21.9, kept/_payload.json",
        "3.21.9, cached/index.html",
        "4.3.1, kept/index.html",
        "4.3.1, cached/index.html",
        "4.5.2, kept/index.html",
        "4.5.2, kept/_payload.json",
        "4.5.2, cached/index.html"
    })
    void reads_the_same_three_terms_from_every_version(String version, String file) throws IOException {
        GlossaryReader reader = reader(version);

        LoadedGlossary inspected = reader.inspect(fixture(version, file));

        assertThat(inspected.findings()).isEmpty();
        assertThat(inspected.glossary()).extracting(Term::slug).containsExactly("bowline", "sheet-bend", "clove-hitch");
        assertThat(reader.read(fixture(version, file))).isEqualTo(inspected.glossary());
        assertThat(inspected.glossary()).isEqualTo(reader("4.5.2").read(fixture("4.5.2", "kept/_payload.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.21.9", "4.3.1", "4.5.2"})
    void reads_a_page_that_was_rendered_at_run_time_from_its_html(String version) throws IOException {
        LoadedGlossary inspected = reader(version).inspect(fixture(version, "live/index.html"));

        assertThat(inspected.glossary()).extracting(Term::slug).containsExactly("bowline", "sheet-bend", "clove-hitch");
        assertThat(inspected.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.4.3", "3.8.2", "3.21.9", "4.3.1", "4.5.2"})
    void gives_the_error_of_a_missing_page(String version) throws IOException {
        NuxtPage page = NuxtPage.readAlone(fixture(version, "missing/index.html"), PayloadOptions.standard());

        PayloadObject error = Objects.requireNonNull(page.error()).asObject();

        assertThat(error.get("statusCode")).extracting(PayloadValue::toPlain).isEqualTo(404L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.21.9", "4.3.1", "4.5.2"})
    void reads_every_form_of_an_empty_ref(String version) throws IOException {
        Map<String, PayloadValue> state =
                NuxtPage.read(fixture(version, "kept/index.html")).state();

        for (String ref : List.of("$sref-", "$sshallow-ref-")) {
            assertThat(kind(state, ref + "zero")).isEqualTo(ValueKind.NUMBER);
            assertThat(kind(state, ref + "empty")).isEqualTo(ValueKind.TEXT);
            assertThat(kind(state, ref + "false")).isEqualTo(ValueKind.BOOLEAN);
            assertThat(kind(state, ref + "null")).isEqualTo(ValueKind.NULL);
            assertThat(kind(state, ref + "undefined")).isEqualTo(ValueKind.UNDEFINED);
            assertThat(kind(state, ref + "bigint")).isEqualTo(ValueKind.BIG_INTEGER);
        }
        assertThat(state.get("$sref")).extracting(PayloadValue::asText).isEqualTo("a text in a ref");
    }

    private static ValueKind kind(Map<String, PayloadValue> state, String key) {
        return Objects.requireNonNull(state.get(key), key).kind();
    }

    static Stream<Path> examples() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String page : List.of(
                "nuxt-3.21/endpaper",
                "nuxt-3.21/grain-direction",
                "nuxt-3.21/rounding-and-backing",
                "nuxt-4.5/headband",
                "nuxt-4.5/kettle-stitch",
                "nuxt-4.5/signature")) {
            pages.add(EXAMPLES.resolve(page).resolve("_payload.json"));
            pages.add(EXAMPLES.resolve(page).resolve("index.html"));
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_each_example_as_one_clean_term(Path page) throws IOException {
        LoadedGlossary loaded = GlossaryReader.create().inspect(page);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.glossary())
                .extracting(Term::slug)
                .containsExactly(
                        String.valueOf(Objects.requireNonNull(page.getParent()).getFileName()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_the_same_texts_on_the_typed_and_on_the_general_path(Path page) throws IOException {
        Term term = GlossaryReader.create().read(page).terms().get(0);
        Object general = NuxtPage.read(page).data().values().iterator().next().toPlain();

        assertThat(general).isEqualTo(plain(term));
    }

    private static Map<String, @Nullable Object> plain(Term term) {
        Map<String, @Nullable Object> plain = Flat.object(
                "slug", term.slug(),
                "term", term.term(),
                "shortDefinition", term.shortDefinition(),
                "seoTitle", term.seoTitle(),
                "seoDescription", term.seoDescription(),
                "explanation", term.explanation(),
                "category", term.category());
        List<Object> relations = new ArrayList<>();
        term.relatedTerms().forEach(to -> relations.add(Flat.object("slug", to.slug(), "name", to.name())));
        List<Object> questions = new ArrayList<>();
        term.faq().forEach(faq -> questions.add(Flat.object("question", faq.question(), "answer", faq.answer())));
        plain.put("relatedTerms", relations);
        plain.put("faq", questions);
        return plain;
    }

    @Test
    void reads_an_index_page_as_summaries() throws IOException {
        LoadedGlossary loaded = GlossaryReader.create().inspect(EXAMPLES.resolve("nuxt-4.5/index.html"));

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.glossary()).isEmpty();
        assertThat(loaded.summaries()).extracting(TermSummary::slug).hasSize(6).contains("kettle-stitch");
    }
}
