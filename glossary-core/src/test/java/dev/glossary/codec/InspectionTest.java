package dev.glossary.codec;

import static dev.glossary.codec.Flat.HOLE;
import static dev.glossary.codec.Flat.UNDEFINED;
import static dev.glossary.codec.Flat.object;
import static dev.glossary.codec.Flat.page;
import static dev.glossary.codec.Flat.pageOf;
import static dev.glossary.codec.Flat.payload;
import static dev.glossary.codec.Flat.term;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.model.Term;
import dev.glossary.payload.PayloadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lenient reading goes on with, and what it reports. */
class InspectionTest {
    private static final Source SOURCE = Source.of("x_payload.json");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private static LoadedGlossary inspect(byte[] page) {
        return inspect(page, ReadOptions.standard());
    }

    private static LoadedGlossary inspect(byte[] page, ReadOptions options) {
        return GlossaryReader.of(options).inspect(page, SOURCE);
    }

    /** Each finding as {@code severity rule path: message}. */
    private static List<String> said(LoadedGlossary loaded) {
        return loaded.findings().stream()
                .map(found -> found.severity() + " " + found.finding().rule() + " "
                        + Objects.requireNonNullElse(found.finding().path(), "-") + ": "
                        + found.finding().message())
                .toList();
    }

    /** The bytes that each finding points at. */
    private static List<String> pointedAt(byte[] page, LoadedGlossary loaded) {
        return loaded.findings().stream()
                .map(found -> Objects.requireNonNull(found.location()))
                .map(place -> new String(page, (int) place.byteOffset(), (int) place.byteLength(), UTF_8))
                .toList();
    }

    @Test
    void finds_nothing_on_a_clean_page() {
        assertThat(inspect(pageOf(term("a"))).findings()).isEmpty();
    }

    @Test
    void tells_absent_undefined_null_hole_empty_and_blank_apart() {
        Map<String, @Nullable Object> term = term("a");
        term.remove("category");
        term.remove("relatedTerms");
        term.put("seoTitle", UNDEFINED);
        term.put("seoDescription", null);
        term.put("explanation", "");
        term.put("shortDefinition", " \u00a0");
        term.put("faq", Arrays.asList(object("question", "Q?", "answer", UNDEFINED)));
        byte[] page = pageOf(term);

        LoadedGlossary loaded = inspect(page);

        assertThat(said(loaded))
                .containsExactlyInAnyOrder(
                        "error required-field category: the member is required, and is absent",
                        "error required-field relatedTerms: the member is required, and is absent",
                        "error required-field seoTitle: the member is required, and is undefined",
                        "error required-field seoDescription: the member is required, and is null",
                        "error required-field explanation: the member is required, and is empty",
                        "error required-field shortDefinition: the member is required, and is blank",
                        "error required-field faq[0].answer: the member is required, and is undefined");
        assertThat(pointedAt(page, loaded))
                .containsExactlyInAnyOrder(
                        "{\"slug\":4,\"term\":5,\"shortDefinition\":6,\"seoTitle\":-1,\"seoDescription\":7,"
                                + "\"explanation\":8,\"faq\":9}",
                        "{\"slug\":4,\"term\":5,\"shortDefinition\":6,\"seoTitle\":-1,\"seoDescription\":7,"
                                + "\"explanation\":8,\"faq\":9}",
                        "-1",
                        "null",
                        "\"\"",
                        "\" \u00a0\"",
                        "-1");
    }

    @Test
    void names_a_term_by_its_slug_in_what_it_says_of_that_slug() {
        byte[] page = "[{\"data\":1},{\"slug\":2,\"term\":3,\"explanation\":3},\" \",\"BM25\"]".getBytes(UTF_8);

        assertThat(inspect(page).findings())
                .extracting(found -> found.finding().path())
                .contains(DataPath.term(0, " ").field("slug"));
    }

    @Test
    void puts_an_empty_text_for_a_name_and_null_or_nothing_for_all_else() {
        Map<String, @Nullable Object> term = object(
                "slug", 1, "term", null, "explanation", true, "faq", "none", "relatedTerms", Arrays.asList(HOLE, 5));

        LoadedGlossary loaded = inspect(pageOf(term));

        assertThat(loaded.glossary().terms())
                .containsExactly(Term.builder().slug("").term("").build());
        assertThat(said(loaded))
                .contains(
                        "error field-type slug: a text is expected, not a number",
                        "error required-field term: the member is required, and is null",
                        "error field-type explanation: a text is expected, not a boolean",
                        "error field-type faq: a list is expected, not a text",
                        "error field-type relatedTerms[0]: an object is expected, not a hole",
                        "error field-type relatedTerms[1]: an object is expected, not a number");
    }

    @Test
    void reports_a_reference_that_leads_nowhere_once_and_with_its_path() {
        Map<String, @Nullable Object> term = term("a");
        term.put("category", new Flat.Reference("99"));
        byte[] page = pageOf(term);

        LoadedGlossary loaded = inspect(page);

        assertThat(said(loaded))
                .containsExactly("error slot-reference category: a reference that leads to no slot; "
                        + "expected an integer from 0 to 17, or a sentinel that may stand here");
        assertThat(pointedAt(page, loaded)).containsExactly("99");
        assertThat(loaded.findings().get(0).alsoAt()).isEmpty();
    }

    @Test
    void names_the_member_that_was_probably_meant() {
        Map<String, @Nullable Object> term = term("a");
        term.put("seotitle", "x");
        term.put("difficulty", "y");

        assertThat(said(inspect(pageOf(term))))
                .containsExactly(
                        "warning unknown-field seotitle: “seotitle” is no member that the model knows; "
                                + "did you mean “seoTitle”?",
                        "warning unknown-field difficulty: “difficulty” is no member that the model knows");
    }

    @Test
    void says_why_an_additional_member_was_left_out() {
        Map<String, @Nullable Object> ring = object();
        ring.put("self", ring);
        Map<String, @Nullable Object> term = term("a");
        term.put("ring", ring);
        term.put("holes", Collections.singletonList(HOLE));
        term.put("odd", new Flat.Tagged("Point", 1));
        term.put("nowhere", object("x", new Flat.Reference("-9")));

        assertThat(said(inspect(pageOf(term))))
                .contains(
                        "warning unknown-field ring: “ring” is no member that the model knows; it is left out, "
                                + "since it holds itself",
                        "warning unknown-field holes: “holes” is no member that the model knows; it is left out, "
                                + "since it holds a hole, which JSON has not",
                        "warning unknown-field odd: “odd” is no member that the model knows; it is left out, "
                                + "since it holds a Point, which JSON has not",
                        "warning unknown-field nowhere: “nowhere” is no member that the model knows; it is left out, "
                                + "since it holds a reference that leads to no slot");
    }

    @Test
    void counts_the_additional_values_of_a_term() {
        Map<String, @Nullable Object> term = term("a");
        term.put("kept", List.of(1, 2));
        term.put("much", List.of(1, 2));
        ReadOptions options = ReadOptions.standard().withMaxAdditionalValues(5);

        LoadedGlossary loaded = inspect(pageOf(term), options);

        assertThat(loaded.glossary().terms().get(0).additionalFields()).containsOnlyKeys("kept");
        assertThat(said(loaded).get(1)).contains("hold more than 5 values");
    }

    @Test
    void is_silent_about_members_that_are_optional_or_allowed() {
        Map<String, @Nullable Object> term = term("a");
        term.remove("category");
        term.put("faq", List.of(object("question", "Q?")));
        term.put("difficulty", 1);
        ReadOptions options = ReadOptions.standard()
                .withOptionalFields(Set.of("category", "faq.answer"))
                .withAllowedFields(Set.of("difficulty"));

        assertThat(inspect(pageOf(term), options).findings()).isEmpty();
    }

    @Test
    void mentions_only_members_that_were_not_kept_when_that_is_wanted() {
        Map<String, @Nullable Object> term = term("a");
        term.put("kept", 1);
        term.put("lost", new Flat.Tagged("Set", List.of()));
        ReadOptions options = ReadOptions.standard().withReportKeptFields(false);

        LoadedGlossary loaded = inspect(pageOf(term), options);

        assertThat(loaded.glossary().terms().get(0).additionalFields()).containsOnlyKeys("kept");
        assertThat(said(loaded)).singleElement().asString().contains("“lost”", "; it is left out, since ");
    }

    @Test
    void reports_what_is_shared_once_with_all_its_paths() {
        Map<String, @Nullable Object> shared = object("question", "Q?");
        Map<String, @Nullable Object> term = term("a");
        term.put("faq", List.of(shared, shared));

        LoadedGlossary loaded = inspect(pageOf(term));

        assertThat(loaded.findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().path()).hasToString("faq[0].answer");
            assertThat(found.alsoAt()).extracting(Object::toString).containsExactly("faq[1].answer");
        });
    }

    @Test
    void numbers_terms_by_their_place_in_the_glossary() throws IOException {
        Map<String, @Nullable Object> poor = term("poor");
        poor.remove("category");
        LoadedGlossary first = inspect(page(object("a", term("a"), "poor", poor, "copy", poor)));
        LoadedGlossary second = inspect(page(object("poor", poor)));

        LoadedGlossary both = LoadedGlossary.merge(List.of(first, second));

        assertThat(both.glossary()).extracting(Term::slug).containsExactly("a", "poor", "poor");
        assertThat(both.findings())
                .extracting(
                        found -> Objects.requireNonNull(found.finding().path()).termOrdinal())
                .containsExactly(1, 2);
        assertThat(both.locator().locate(DataPath.term(2, "poor").field("slug")))
                .isEqualTo(both.locator().locate(DataPath.term(2, "poor").field("slug")))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    (empty)              | json-syntax
                    [{"data":1},         | json-syntax
                    {}                   | payload-root
                    []                   | payload-root
                    {"error":true,"statusCode":404} | payload-root
                    <p>no script</p>     | payload-root
                    """)
    void makes_one_finding_of_what_is_no_payload(String text, String rule) {
        LoadedGlossary loaded = inspect(text.equals("(empty)") ? new byte[0] : text.getBytes(UTF_8));

        assertThat(loaded.glossary().terms()).isEmpty();
        assertThat(loaded.findings())
                .extracting(found -> found.finding().rule())
                .containsExactly(rule);
        assertThat(loaded.findings().get(0).location())
                .extracting(Location::source)
                .isEqualTo("x_payload.json");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    -1                            | the root of a page is an object, not undefined
                    [[]]                          | the root of a page is an object, not an array
                    [{"prerenderedAt":-1}]        | the page has no member “data”
                    [{"data":1},"x"]              | “data” leads to an object, not to a text
                    [{"data":1},["Set"]]          | “data” leads to an object, not to a tagged value
                    """)
    void expects_data_at_the_root(String text, String message) {
        assertThat(said(inspect(text.getBytes(UTF_8)))).containsExactly("error wrapper-shape -: " + message);
    }

    @Test
    void says_when_the_data_stand_in_a_file_that_was_not_read(@TempDir Path folder) throws IOException {
        String script = "<script type=\"application/json\" data-src=\"/_payload.json\" id=\"__NUXT_DATA__\">"
                + "[{\"state\":1},{}]</script>";
        Path html = Files.writeString(folder.resolve("index.html"), script);

        assertThat(said(GlossaryReader.create().inspect(html)))
                .containsExactly(
                        "info wrapper-shape -: the data of the page stand in another file, which was not read");

        Files.writeString(folder.resolve("_payload.json"), "[{\"prerenderedAt\":-1}]");
        assertThat(said(GlossaryReader.create().inspect(html)))
                .containsExactly("error wrapper-shape -: the page has no member “data”");
    }

    @Test
    void expects_no_data_of_a_shell_that_fetches_them_later() {
        assertThat(inspect("[{\"serverRendered\":1},false]".getBytes(UTF_8)).findings())
                .isEmpty();
    }

    @Test
    void looks_at_every_app_of_a_page() {
        String script = "<script type=application/json data-nuxt-data=";
        String html = script + "one>[{\"data\":1},{}]</script>" + script + "two>[[1],2]</script>" + script
                + "three>[{\"data\":1,\"prerenderedAt\":2},{},17]</script>";

        assertThat(said(inspect(html.getBytes(UTF_8))))
                .containsExactly(
                        "error wrapper-shape -: the root of a page is an object, not an array",
                        "warning prerendered-at -: prerenderedAt is not between 2020 and tomorrow, in milliseconds since"
                                + " 1970");
    }

    @ParameterizedTest(name = "{0} with {1} terms")
    @CsvSource({"ONE, 0, no term", "ONE, 2, 2 terms", "MANY, 0, no term", "NONE, 1, one term"})
    void counts_the_terms_of_a_page_when_asked_to(TermCount count, int terms, String found) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            list.add(term("t" + i));
        }

        assertThat(said(inspect(
                        page(object("list", list)), ReadOptions.standard().withTermsPerPage(count))))
                .containsExactly("error wrapper-shape -: the page holds " + found + "; expected: " + count);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1577836800000, true",
        "1577836799999, false",
        "1777723200000, true",
        "1777723200001, false",
        "1690000000, false",
        "1700000000000.5, false",
        "\"2024\", false"
    })
    void expects_a_time_between_2020_and_tomorrow(String time, boolean fine) {
        byte[] page = ("[{\"data\":1,\"prerenderedAt\":2},{}," + time + "]").getBytes(UTF_8);

        LoadedGlossary loaded = inspect(page, ReadOptions.standard().withClock(NOON));

        assertThat(loaded.findings())
                .hasSize(fine ? 0 : 1)
                .allSatisfy(found -> assertThat(found.toString())
                        .startsWith("x_payload.json:1:34: warning[prerendered-at]: prerenderedAt is "));
    }

    @Test
    void misses_the_time_only_when_asked_to() {
        ReadOptions options = ReadOptions.standard().withRequirePrerenderedAt(true);

        assertThat(said(inspect(page(object()), options)))
                .containsExactly("warning prerendered-at -: the page does not say when it was prerendered");
    }

    @Test
    void reports_what_the_format_forbids_or_advises_against() {
        String text = """
                [{"data":1,"d":8,"x":9,"p":10},{"k":2,"k":2},{"slug":3,"term":3,"shortDefinition":3,"seoTitle":4,\
                "seoDescription":3,"explanation":3,"relatedTerms":5,"faq":5,"category":3},"a","\\ud83d",[],"orphan",\
                {"__proto__":3},["Date",3],["Foo",3],{"__proto__":3}]""";
        byte[] page = text.getBytes(UTF_8);

        LoadedGlossary loaded = inspect(page);

        assertThat(loaded.findings())
                .extracting(found -> found.severity() + " " + found.finding().rule())
                .containsExactlyInAnyOrder(
                        "error json-duplicate-key",
                        "warning json-encoding",
                        "info orphan-slot",
                        "info orphan-slot",
                        "error slot-tag",
                        "info slot-tag",
                        "error forbidden-key");
        assertThat(loaded.glossary().terms().get(0).seoTitle()).isEqualTo("\ud83d");
    }

    @Test
    void knows_the_tags_that_it_was_told_of() {
        byte[] page = page(object("odd", new Flat.Tagged("Point", 1)));
        ReadOptions options =
                ReadOptions.standard().withPayload(PayloadOptions.standard().withKnownTags(Set.of("Point")));

        assertThat(said(inspect(page)))
                .containsExactly("info slot-tag -: “Point” is a type of neither devalue nor Nuxt");
        assertThat(inspect(page, options).findings()).isEmpty();
    }

    @Test
    void stops_at_so_many_findings_and_says_so() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            list.add(object("term", "t" + i, "faq", "none"));
        }

        LoadedGlossary loaded = inspect(page(list), ReadOptions.standard().withMaxFindings(10));

        assertThat(loaded.findings()).hasSize(11);
        assertThat(said(loaded))
                .contains("error payload-limits -: there are more findings than 10; the rest is left out");
    }

    @Test
    void stops_at_values_that_are_shared_without_end() {
        List<Object> relations = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            relations.add(object("slug", "x", "name", "X"));
        }
        List<Object> terms = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Map<String, @Nullable Object> term = term("t" + i);
            term.put("relatedTerms", relations);
            terms.add(term);
        }

        assertThat(said(inspect(page(object("list", terms)))))
                .containsExactly("error payload-limits -: shared values that are read again and again; "
                        + "expected at most 16 times the size of the payload");
    }

    @Test
    void lets_no_page_share_one_large_value_among_all_its_terms() {
        List<Object> large = new ArrayList<>(Collections.nCopies(9_000, "x"));
        List<Object> terms = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Map<String, @Nullable Object> term = term("t" + i);
            term.put("large", large);
            terms.add(term);
        }

        LoadedGlossary loaded = inspect(page(object("list", terms)));

        assertThat(loaded.glossary().get("t0"))
                .extracting(Term::additionalFields)
                .isEqualTo(Map.of("large", large));
        assertThat(loaded.glossary().get("t999"))
                .extracting(Term::additionalFields)
                .isEqualTo(Map.of());
    }

    @Test
    void gives_the_findings_of_a_copy_to_the_term_it_is_a_copy_of() {
        Map<String, @Nullable Object> shared = object("question", "Q?");
        List<Map<String, @Nullable Object>> terms = new ArrayList<>();
        for (String slug : List.of("a", "a", "b")) {
            Map<String, @Nullable Object> term = term(slug);
            term.put("faq", List.of(shared));
            terms.add(term);
        }
        LoadedGlossary page = inspect(page(object("list", terms)));

        LoadedGlossary after = LoadedGlossary.merge(List.of(inspect(pageOf(term("first"))), page));

        assertThat(page.findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().path()).isEqualTo(answerOf(0, "a"));
            assertThat(found.alsoAt()).containsExactly(answerOf(1, "b"));
        });
        assertThat(after.findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().path()).isEqualTo(answerOf(1, "a"));
            assertThat(found.alsoAt()).containsExactly(answerOf(2, "b"));
        });
    }

    private static DataPath answerOf(int ordinal, String slug) {
        return DataPath.term(ordinal, slug).field("faq").element(0).field("answer");
    }

    @Test
    void tells_the_nearest_place_of_what_leads_nowhere() throws IOException {
        Map<String, @Nullable Object> term = term("a");
        term.put("faq", new Flat.Reference("99"));
        term.put("slug", new Flat.Reference("98"));
        byte[] page = pageOf(term);

        Location place = inspect(page).locator().locate(DataPath.term(0, "").field("faq"));

        assertThat(text(page, place)).startsWith("{\"slug\":98");
    }

    @Test
    void says_the_name_of_a_tag_on_one_line() {
        Map<String, @Nullable Object> term = term("a");
        term.put("odd", new Flat.Tagged("Two\nlines", 1));

        assertThat(said(inspect(pageOf(term)))).noneMatch(line -> line.contains("\n"));
    }

    @Test
    void counts_only_values_that_it_keeps() {
        Map<String, @Nullable Object> term = term("a");
        term.put("much", Collections.nCopies(20_000, 1));
        term.put("tiny", 3);

        assertThat(inspect(pageOf(term)).glossary().terms().get(0).additionalFields())
                .isEqualTo(Map.of("tiny", 3L));
    }

    @Test
    void keeps_an_additional_member_as_deep_as_is_allowed() {
        StringBuilder page =
                new StringBuilder("[{\"data\":1},{\"k\":2},{\"slug\":3,\"term\":3,\"faq\":4,\"deep\":5},\"a\",[]");
        for (int slot = 5; slot < 5 + 512; slot++) {
            page.append(",[").append(slot + 1).append(']');
        }
        ReadOptions options = ReadOptions.standard().withMaxAdditionalLevels(512);

        LoadedGlossary loaded = inspect(page.append(",\"x\"]").toString().getBytes(UTF_8), options);

        assertThat(loaded.glossary().terms().get(0).additionalFields()).containsOnlyKeys("deep");
    }

    @Test
    void tells_where_each_part_of_a_term_stands(@TempDir Path folder) throws IOException {
        byte[] page = pageOf(term("a"));
        Path file = Files.write(folder.resolve("_payload.json"), page);
        LoadedGlossary loaded = GlossaryReader.create().inspect(file);
        DataPath a = DataPath.term(0, "a");

        List<@Nullable Location> places = new ArrayList<>();
        for (DataPath path : List.of(
                a.field("slug"),
                a.field("faq").element(0).field("answer"),
                a.field("faq").element(7),
                a)) {
            places.add(loaded.locator().locate(path));
        }

        assertThat(places)
                .doesNotContainNull()
                .extracting(place -> text(page, place))
                .satisfies(texts -> {
                    assertThat(texts.get(0)).isEqualTo("\"a\"");
                    assertThat(texts.get(1)).isEqualTo("\"Because.\"");
                    assertThat(texts.get(2)).startsWith("[").endsWith("]");
                    assertThat(texts.get(3)).startsWith("{\"slug\"");
                });
    }

    private static String text(byte[] page, @Nullable Location place) {
        Location known = Objects.requireNonNull(place);
        return new String(page, (int) known.byteOffset(), (int) known.byteLength(), UTF_8);
    }

    @Test
    void tells_no_place_of_a_term_that_is_no_longer_there(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("_payload.json"), pageOf(term("a")));
        LoadedGlossary loaded = GlossaryReader.create().inspect(file);

        Files.write(file, payload(object("data", object())));

        assertThat(loaded.locator().locate(DataPath.term(0, "a"))).isNull();
        assertThat(loaded.locator().locate(DataPath.term(7, "a"))).isNull();
    }

    @Test
    void reads_html_alone_when_the_payload_beside_it_is_none(@TempDir Path folder) throws IOException {
        String html =
                "<!doctype html><script type=\"application/json\" data-src=\"/_payload.json\" id=\"__NUXT_DATA__\">"
                        + new String(pageOf(term("a")), UTF_8) + "</script>";
        Path file = Files.writeString(folder.resolve("index.html"), html);
        Files.writeString(folder.resolve("_payload.json"), "{\"statusCode\":500}");

        LoadedGlossary loaded = GlossaryReader.create().inspect(file);

        assertThat(loaded.glossary().slugs()).containsExactly("a");
        assertThat(loaded.findings())
                .singleElement()
                .extracting(ReportedFinding::toString)
                .asString()
                .endsWith("_payload.json:1:1: error[payload-root]: the server's error object of status 500 in place of"
                        + " a payload; expected the payload of a page that could be rendered");
    }
}
