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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.Source;
import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a term, where it is found, and what strict reading refuses. */
class GlossaryReaderTest {
    private final GlossaryReader reader = GlossaryReader.create();

    private List<String> slugs(byte[] page) {
        return List.copyOf(reader.read(page).slugs());
    }

    private List<String> paths(byte[] page) {
        return reader.load(NuxtPage.of(page)).origins().stream()
                .flatMap(origin -> origin.paths().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void reads_every_member_of_a_term() {
        assertThat(reader.read(pageOf(term("bm25"))).terms())
                .containsExactly(Term.builder()
                        .slug("bm25")
                        .term("Term bm25")
                        .shortDefinition("What bm25 is.")
                        .seoTitle("A title")
                        .seoDescription("A description")
                        .explanation("A long text.")
                        .addRelatedTerm(RelatedTerm.of("other", "Other"))
                        .addFaq(Faq.of("Why?", "Because."))
                        .category("tests")
                        .build());
    }

    @Test
    void makes_null_or_an_empty_list_of_what_is_absent_undefined_null_or_a_hole() {
        Map<String, @Nullable Object> term =
                object("slug", "a", "term", "A", "explanation", null, "seoTitle", UNDEFINED, "relatedTerms", null);

        assertThat(reader.read(pageOf(term)).terms())
                .containsExactly(Term.builder().slug("a").term("A").build());
    }

    @Test
    void finds_terms_wherever_they_stand() {
        byte[] page = payload(object(
                "data",
                        new Flat.Tagged(
                                "Reactive",
                                object(
                                        "one", term("direct"),
                                        "list", List.of(term("listed"), new Flat.Tagged("Ref", term("wrapped"))),
                                        "page", object("items", List.of(term("paged")), "total", 49),
                                        "by", object("slug-1", term("keyed")),
                                        "custom", new Flat.Tagged("Whatever", object("inside", term("customised"))))),
                "state", object("$sterm", term("stated")),
                "pinia", object("store", object("terms", List.of(term("stored"))))));

        assertThat(slugs(page))
                .containsExactly("direct", "listed", "wrapped", "paged", "keyed", "customised", "stated", "stored");
        assertThat(paths(page))
                .containsExactly(
                        "data.one",
                        "data.list[0]",
                        "data.list[1]",
                        "data.page.items[0]",
                        "data.by.slug-1",
                        "data.custom.inside",
                        "state.$sterm",
                        "pinia.store.terms[0]");
    }

    @Test
    void finds_terms_in_maps_and_sets() {
        String text = """
                [{"data":1},{"m":2,"s":6},["Map",3,4],"key",{"slug":3,"term":3,"faq":5},[],["Set",7],\
                {"slug":8,"term":8,"faq":5},"set"]""";

        assertThat(paths(text.getBytes(UTF_8))).containsExactly("data.m.key", "data.s[0]");
    }

    @Test
    void finds_a_term_inside_another_one() {
        Map<String, @Nullable Object> outer = term("outer");
        outer.put("relatedTerms", List.of(object("slug", "inner", "name", "Inner", "target", term("inner"))));

        assertThat(paths(pageOf(outer))).containsExactly("data.$fk3", "data.$fk3.relatedTerms[0].target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explanation", "relatedTerms", "faq", "seoTitle", "seoDescription"})
    void takes_a_name_and_one_member_more_for_a_term(String member) {
        byte[] page = pageOf(object("slug", "a", "term", "A", member, null));

        assertThat(slugs(page)).containsExactly("a");
    }

    @Test
    void takes_what_lost_its_name_for_a_term_and_refuses_it() {
        byte[] page = pageOf(object("slug", "a", "shortDefinition", "A.", "explanation", "B."));

        assertThatExceptionOfType(InvalidGlossaryException.class)
                .isThrownBy(() -> reader.read(page))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .singleElement()
                        .hasToString("1:65: error[required-field]: a term: the member is required, and is absent"));
    }

    @Test
    void does_not_take_an_article_for_a_term() {
        byte[] page = pageOf(object("slug", "a", "title", "A", "seoTitle", "A", "faq", List.of()));

        assertThat(reader.read(page).terms()).isEmpty();
    }

    @Test
    void keeps_summaries_apart_from_terms() {
        Map<String, @Nullable Object> summary =
                object("slug", "a", "term", "A", "shortDefinition", "An A.", "category", "c", "letter", "A");
        byte[] page = page(object("index", List.of(summary, object("slug", "b", "term", "B"), summary)));

        LoadedGlossary loaded = reader.load(NuxtPage.of(page));

        assertThat(loaded.glossary().terms()).isEmpty();
        assertThat(loaded.summaries()).extracting("slug").containsExactly("a", "b");
        assertThat(loaded.summaries().get(0).shortDefinition()).isEqualTo("An A.");
        assertThat(loaded.summaries().get(0).category()).isEqualTo("c");
    }

    @Test
    void takes_a_shared_term_for_one_with_all_its_paths() {
        Map<String, @Nullable Object> shared = term("a");
        byte[] page = page(object("one", shared, "two", List.of(shared)));

        assertThat(slugs(page)).containsExactly("a");
        assertThat(paths(page)).containsExactly("data.one", "data.two[0]");
    }

    @Test
    void takes_equal_copies_on_one_page_for_one_term() {
        byte[] page = page(object("one", term("a"), "two", term("a")));

        assertThat(reader.read(page).terms()).hasSize(1);
        assertThat(paths(page)).containsExactly("data.one", "data.two");
    }

    @Test
    void keeps_different_terms_of_one_slug_apart() {
        Map<String, @Nullable Object> other = term("a");
        other.put("category", "another");

        assertThat(reader.read(page(object("one", term("a"), "two", other))).duplicates())
                .containsOnlyKeys("a");
    }

    @Test
    void ends_on_rings() {
        Map<String, @Nullable Object> ring = object("term", term("a"));
        ring.put("self", ring);
        List<@Nullable Object> list = new ArrayList<>();
        list.add(list);
        ring.put("list", list);

        assertThat(slugs(page(ring))).containsExactly("a");
    }

    @Test
    void reads_relations_that_share_one_list() {
        List<Object> relations = List.of(object("slug", "x", "name", "X"));
        Map<String, @Nullable Object> a = term("a");
        Map<String, @Nullable Object> b = term("b");
        a.put("relatedTerms", relations);
        b.put("relatedTerms", relations);

        assertThat(reader.read(page(object("a", a, "b", b))).pointingAt("x")).hasSize(2);
    }

    @Test
    void keeps_additional_members_in_order() {
        Map<String, @Nullable Object> term = term("a");
        term.put("difficulty", 3);
        term.put("tags", List.of("x", object("deep", true)));
        term.put("nothing", null);
        term.put("undefined", UNDEFINED);
        term.put("ratio", 0.5);
        term.put("wrapped", new Flat.Tagged("Ref", "inside"));

        AdditionalFields fields = reader.read(pageOf(term)).terms().get(0).additionalFields();

        assertThat(fields.entrySet())
                .extracting(Map.Entry::getKey)
                .containsExactly("difficulty", "tags", "nothing", "ratio", "wrapped");
        assertThat(fields.get("difficulty")).isEqualTo(3L);
        assertThat(fields.get("tags")).isEqualTo(List.of("x", Map.of("deep", true)));
        assertThat(fields.get("nothing")).isNull();
        assertThat(fields.get("ratio")).isEqualTo(0.5);
        assertThat(fields.get("wrapped")).isEqualTo("inside");
    }

    @Test
    void keeps_additional_members_of_relations_and_answers() {
        Map<String, @Nullable Object> term = term("a");
        term.put("relatedTerms", List.of(object("slug", "b", "name", "B", "weight", 2)));
        term.put("faq", List.of(object("question", "Q?", "answer", "A.", "by", "me")));

        Term read = reader.read(pageOf(term)).terms().get(0);

        assertThat(read.relatedTerms().get(0).additionalFields()).isEqualTo(Map.of("weight", 2L));
        assertThat(read.faq().get(0).additionalFields()).isEqualTo(Map.of("by", "me"));
    }

    @Test
    void leaves_out_additional_members_that_json_cannot_say() {
        Map<String, @Nullable Object> ring = object();
        ring.put("self", ring);
        Map<String, @Nullable Object> term = term("a");
        term.put("date", new Flat.Tagged("Custom", 1));
        term.put("ring", ring);
        term.put("holes", List.of(HOLE));
        term.put("kept", 1);

        assertThat(reader.read(pageOf(term)).terms().get(0).additionalFields()).isEqualTo(Map.of("kept", 1L));
    }

    @Test
    void leaves_out_an_alias_bomb_among_additional_members() {
        List<Object> bomb = List.of("boom");
        for (int i = 0; i < 60; i++) {
            bomb = List.of(bomb, bomb);
        }
        Map<String, @Nullable Object> term = term("a");
        term.put("bomb", bomb);

        assertThat(reader.read(pageOf(term)).terms().get(0).additionalFields()).isEmpty();
    }

    @Test
    void counts_a_name_that_stands_twice_by_its_last_value() {
        String text = """
                [{"data":1},{"k":2},{"slug":3,"term":4,"faq":5,"slug":4},7,"a",[]]""";

        assertThat(slugs(text.getBytes(UTF_8))).containsExactly("a");
    }

    @Test
    void refuses_with_everything_that_hinders() {
        Map<String, @Nullable Object> first = term("a");
        first.put("term", 5);
        first.put("faq", "none");
        Map<String, @Nullable Object> second = term("b");
        second.put("slug", null);
        second.put("explanation", new Flat.Reference("99"));
        second.put("relatedTerms", Collections.singletonList(null));

        assertThatExceptionOfType(InvalidGlossaryException.class)
                .isThrownBy(() -> reader.read(page(object("a", first, "b", second))))
                .withMessage("1:202: the page cannot be read as it is written: field-type at term, and 4 more")
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(found ->
                                found.finding().rule() + " " + found.finding().path())
                        .containsExactly(
                                "field-type term",
                                "field-type faq",
                                "slot-reference explanation",
                                "required-field slug",
                                "field-type relatedTerms[0]"));
    }

    @Test
    void refuses_a_reference_that_leads_nowhere_where_a_term_could_stand() {
        byte[] page = page(object("list", List.of(term("a"), new Flat.Reference("4294967297"))));

        assertThatExceptionOfType(InvalidGlossaryException.class)
                .isThrownBy(() -> reader.read(page))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(found -> String.valueOf(found.finding().path()))
                        .containsExactly("data.list[1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"ShallowReactive\"]",
                "[\"Ref\",1]",
                "[\"Map\",2,3,2]",
                "[\"null\",\"name\"]",
                "[\"null\",\"__proto__\",2]",
                "{\"__proto__\":2}",
                "[-7,1,5,2]"
            })
    void refuses_what_is_malformed_where_a_term_could_stand_behind_it(String malformed) {
        byte[] page = ("[{\"data\":1}," + malformed + ",{\"term\":3,\"slug\":3,\"faq\":3},\"a\"]").getBytes(UTF_8);

        assertThatExceptionOfType(InvalidGlossaryException.class).isThrownBy(() -> reader.read(page));
    }

    @Test
    void reads_the_rest_of_a_page_when_something_in_it_is_malformed() {
        String page = """
                [{"data":1},{"w":5,"x":2},{"slug":3,"term":3,"faq":4},"a",[],["null","q"]]""";

        assertThat(reader.inspect(page.getBytes(UTF_8), Source.UNNAMED)
                        .glossary()
                        .slugs())
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"Set\",99,2]", "[\"Map\",3,99,3,2]", "[\"Map\",3,2,99]", "[99,2]", "{\"x\":99,\"y\":2}"})
    void reads_a_term_beside_a_reference_that_leads_nowhere(String container) {
        byte[] page = ("[{\"data\":1},{\"k\":4},{\"slug\":3,\"term\":3,\"faq\":5},\"a\"," + container + ",[]]")
                .getBytes(UTF_8);

        assertThat(reader.inspect(page, Source.UNNAMED).glossary().slugs()).containsExactly("a");
        assertThatExceptionOfType(InvalidGlossaryException.class).isThrownBy(() -> reader.read(page));
    }

    @Test
    void names_the_source_of_bytes_that_it_refuses() {
        byte[] page = pageOf(object("slug", "a", "faq", 1, "shortDefinition", 1, "explanation", 1));

        assertThatExceptionOfType(InvalidGlossaryException.class)
                .isThrownBy(() -> reader.load(page, Source.of("a.json")))
                .withMessageStartingWith("a.json:1:");
    }

    @Test
    void is_silent_about_what_hinders_no_term() {
        Map<String, @Nullable Object> term = object("slug", "a", "term", "", "explanation", "\\ud800");
        byte[] page = page(object("k", term, "odd", new Flat.Tagged("Date", 1), "unknown", new Flat.Tagged("X", 1)));

        assertThat(slugs(page)).containsExactly("a");
    }

    @Test
    void refuses_bytes_that_are_no_payload() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> reader.read("<p>Hello".getBytes(UTF_8)))
                .withMessageContaining("an HTML page without a payload");
    }

    @Test
    void keeps_equal_terms_of_different_files_apart(@TempDir Path folder) throws IOException {
        Path one = Files.write(folder.resolve("1_payload.json"), pageOf(term("a")));
        Path two = Files.write(folder.resolve("2_payload.json"), pageOf(term("a")));

        LoadedGlossary loaded = reader.load(List.of(one, two));

        assertThat(loaded.glossary().duplicates()).containsOnlyKeys("a");
        assertThat(loaded.origin(1)).isSameAs(loaded.origins().get(1));
        assertThat(loaded.origins())
                .extracting(TermOrigin::source)
                .containsExactly(Source.of(one.toString()), Source.of(two.toString()));
    }

    @Test
    void takes_pages_one_at_a_time_and_failures_as_elements(@TempDir Path folder) throws IOException {
        Path good = Files.write(folder.resolve("good_payload.json"), pageOf(term("a")));
        Path bad = Files.write(folder.resolve("bad_payload.json"), new byte[0]);
        Path invalid = Files.write(folder.resolve("invalid_payload.json"), pageOf(object("term", 1, "faq", 1)));
        Path absent = folder.resolve("absent_payload.json");
        List<Path> asked = new ArrayList<>();

        List<PageResult> results = reader.loadEach(
                        Stream.of(good, bad, absent, invalid, good).peek(asked::add))
                .limit(4)
                .toList();

        assertThat(asked).containsExactly(good, bad, absent, invalid);
        assertThat(results).extracting(PageResult::path).containsExactly(good, bad, absent, invalid);
        assertThat(results.get(0).loaded()).isNotNull();
        assertThat(results.get(0).failure()).isNull();
        assertThat(results.get(1).failure()).isInstanceOf(PayloadException.class);
        assertThat(results.get(2).failure()).isInstanceOf(NoSuchFileException.class);
        assertThat(results.get(3).failure()).isInstanceOf(InvalidGlossaryException.class);
        assertThat(results.get(3).loaded()).isNull();
    }
}
