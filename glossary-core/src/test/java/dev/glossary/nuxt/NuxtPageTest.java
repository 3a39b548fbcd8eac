package dev.glossary.nuxt;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.Location;
import dev.glossary.finding.Source;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadException;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page out of one or two carriers. */
class NuxtPageTest {
    private static final String PAYLOAD = """
            [{"data":1,"prerenderedAt":7},["ShallowReactive",2],{"k":3,"w":5},{"a":4},"x",["Ref",6],"wrapped",1700000000000]""";

    private static NuxtPage page(String text) {
        return NuxtPage.of(text.getBytes(UTF_8));
    }

    private static String script(String attributes, String payload) {
        return "<script type=\"application/json\" " + attributes + ">" + payload + "</script>";
    }

    private static @Nullable Object plain(@Nullable PayloadValue value) {
        return value == null ? null : value.toPlain();
    }

    @Test
    void gives_data_by_key_without_their_wrappers() {
        NuxtPage page = page(PAYLOAD);

        assertThat(page.data().keySet()).containsExactly("k", "w");
        assertThat(page.data("w")).extracting(PayloadValue::asText).isEqualTo("wrapped");
        assertThat(page.data("absent")).isNull();
        assertThat(page.prerenderedAt()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(page.memberNames()).containsExactly("data", "prerenderedAt");
        assertThat(page.state()).isEmpty();
        assertThat(page.path()).isNull();
        assertThat(page.error()).isNull();
        assertThat(page.apps()).isEmpty();
    }

    @Test
    void gives_one_entry_whatever_is_wrong_with_its_siblings() {
        NuxtPage page = page("[{\"data\":1,\"state\":1},{\"bad\":99,\"good\":2},\"x\"]");

        assertThat(plain(page.data("good"))).isEqualTo("x");
        assertThat(plain(page.state("good"))).isEqualTo("x");
        assertThat(page.state("absent")).isNull();
        assertThatExceptionOfType(PayloadException.class).isThrownBy(() -> page.data("bad"));
        assertThatExceptionOfType(PayloadException.class).isThrownBy(page::data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=\"application/json\" id=\"__NUXT_DATA__\" data-ssr=\"true\"",
                "id=__NUXT_DATA__ type=application/json",
                "data-nuxt-data='nuxt-app' TYPE='Application/JSON'",
                "id='__NUXT_&#68;ATA__' type=' application/json '",
            })
    void finds_the_script_whatever_the_order_and_quoting_of_its_attributes(String attributes) {
        NuxtPage page = page("<!DOCTYPE html><html><script " + attributes + ">" + PAYLOAD + "</script></html>");

        assertThat(page.data()).containsOnlyKeys("k", "w");
    }

    @Test
    void counts_places_in_the_html_and_slots_in_the_payload() {
        String before = "\ufeff<!DOCTYPE html>\n<p>Grüße 😀</p>" + "<script type=application/json id=__NUXT_DATA__>";
        byte[] html = (before + PAYLOAD + "</script>").getBytes(UTF_8);

        NuxtPage page = NuxtPage.of(html, Source.of("index.html"), PayloadOptions.standard());
        Location place = Objects.requireNonNull(page.data("k")).location();

        assertThat(place.source()).isEqualTo("index.html");
        assertThat(place.byteOffset()).isEqualTo(before.getBytes(UTF_8).length + PAYLOAD.indexOf("{\"a\""));
        assertThat(place.byteLength()).isEqualTo("{\"a\":4}".length());
        assertThat(place.line()).isEqualTo(2);
        assertThat(place.column())
                .isEqualTo("<p>Grüße X</p><script type=application/json id=__NUXT_DATA__>".length()
                        + PAYLOAD.indexOf("{\"a\"")
                        + 1);
        assertThat(place.rawPointer()).isEqualTo("/3");
    }

    @Test
    void locates_broken_json_in_the_html() {
        String html = "<p>\n<script type=application/json id=__NUXT_DATA__>[1,]</script>";

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> page(html))
                .withMessage("2:51: json-syntax: an unexpected character; expected a JSON value (byte 54, slot /1)");
    }

    @Test
    void merges_both_carriers_and_lets_the_external_one_win() {
        NuxtPage inline = page(script("id=__NUXT_DATA__ data-src='/a/_payload.json?x=1&amp;y=2'", """
                [{"data":1,"state":3,"path":5,"prerenderedAt":-1},{"k":2},"inline",{"$sx":4},"state","/a"]"""));

        NuxtPage merged = inline.with(page(PAYLOAD));

        assertThat(inline.dataSources()).containsExactly("/a/_payload.json?x=1&y=2");
        assertThat(plain(inline.data("k"))).isEqualTo("inline");
        assertThat(merged.data()).containsOnlyKeys("k", "w");
        assertThat(plain(merged.state().get("$sx"))).isEqualTo("state");
        assertThat(merged.path()).isEqualTo("/a");
        assertThat(merged.prerenderedAt()).isNotNull();
        assertThat(merged.payloads()).hasSize(2).extracting(Payload::slots).containsExactly(8, 6);
    }

    @Test
    void keeps_several_apps_apart_and_gives_them_together() {
        NuxtPage page = page(script("data-nuxt-data=one", "[{\"data\":1,\"path\":3},{\"a\":2,\"k\":2},1,\"/1\"]")
                + script("data-nuxt-data=two data-src=x", "[{\"data\":1,\"path\":3},{\"b\":2,\"k\":2},2,\"/2\"]"));

        assertThat(page.apps()).containsExactly("one", "two");
        assertThat(page.data()).containsOnlyKeys("a", "k", "b");
        assertThat(plain(page.data("k"))).isEqualTo(1L);
        assertThat(page.path()).isEqualTo("/1");
        assertThat(page.perApp()).hasSize(2);
        NuxtPage two = Objects.requireNonNull(page.app("two"));
        assertThat(two.path()).isEqualTo("/2");
        assertThat(plain(two.data("k"))).isEqualTo(2L);
        assertThat(page.app("three")).isNull();

        NuxtPage withExternal = Objects.requireNonNull(page.with(page(PAYLOAD)).app("two"));
        assertThat(withExternal.data()).containsOnlyKeys("k", "w");
    }

    @Test
    void gives_each_app_the_payload_that_it_points_at() {
        NuxtPage page = page(script("data-nuxt-data=none", "[{}]")
                + script("data-nuxt-data=one data-src=1", "[{}]")
                + script("data-nuxt-data=two data-src=2", "[{}]"));
        NuxtPage first = page.with(page("[{\"data\":1},{\"a\":2},1]"));
        NuxtPage both = first.with(page("[{\"data\":1},{\"b\":2},2]"));

        assertThat(both.perApp())
                .extracting(app -> app.data().keySet())
                .containsExactly(Set.of(), Set.of("a"), Set.of("b"));
        assertThat(List.of(page.isComplete(), first.isComplete(), both.isComplete()))
                .containsExactly(false, false, true);
    }

    @Test
    void gives_an_app_that_points_nowhere_a_payload_all_the_same() {
        NuxtPage page = page(script("id=__NUXT_DATA__", "[{\"path\":1},\"/\"]"));

        assertThat(page.isComplete()).isTrue();
        assertThat(page.with(page(PAYLOAD)).data()).containsOnlyKeys("k", "w");
        assertThat(page(PAYLOAD).isComplete()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    "_"         | undefined
                    "0n"        | a big integer
                    "\\"\\""    | a text
                    "0"         | a number
                    "false"     | a boolean
                    "null"      | null
                    "not json"  | a text
                    "{}"        | a text
                    """)
    void reads_an_empty_ref_as_the_json_in_it(String json, String kind) {
        NuxtPage page = page("[{\"data\":1},{\"k\":2},[\"EmptyRef\",3]," + json + "]");

        assertThat(page.data("k")).extracting(value -> value.kind().toString()).isEqualTo(kind);
    }

    @Test
    void gives_the_error_of_a_page_whichever_way_it_is_wrapped() {
        String plain = "[{\"error\":1},[\"null\",\"statusCode\",2],404]";
        String wrapped = "[{\"error\":1},[\"NuxtError\",2],{\"statusCode\":3},404]";
        String text = "[{\"error\":1},\"true\"]";

        for (String page : new String[] {plain, wrapped}) {
            assertThat(Objects.requireNonNull(page(page).error()).asObject().get("statusCode"))
                    .extracting(NuxtPageTest::plain)
                    .isEqualTo(404L);
        }
        assertThat(plain(page(text).error())).isEqualTo("true");
        assertThat(page("[{\"error\":-1}]").error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":true,\"url\":\"/x\",\"statusCode\":404}",
                " {\"data\":{\"statusCode\":500},\"a\\\"statusCode\":500,\"x\":[{\"status\":1}],\"status\" : 404 }",
                "{\"statusCode\":404,\"message\":\"\",\"stack\":[\"statusCode\",500]}",
                "{\"status\":\"error\",\"statusCode\":404}",
            })
    void names_an_error_object_that_was_served_in_place_of_a_payload(String json) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> page(json))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("payload-root"))
                .withMessageContaining("the server's error object of status 404 in place of a payload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":true}", "{\"status\":200,\"error\" : true,\"x\":{\"error\":false}}"})
    void names_an_error_object_without_a_status(String json) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> page(json))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("payload-root"))
                .withMessageContaining("the server's error object in place of a payload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":4040,\"x\":\"statusCode\"}",
                "{\"status\":200,\"data\":[]}",
                "{\"status\":399}",
                "{\"status\":600}",
                "{\"error\":false}",
                "{\"data\":{\"error\":true}}",
            })
    void takes_any_other_object_for_what_it_is(String json) {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> page(json))
                .withMessageContaining("a JSON object is no payload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"windows-1252\">",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
                "<meta http-equiv=content-type content='text/html; charset = iso-8859-1'>",
                "<meta http-equiv=content-type content='text/html; CHARSET=\"latin1\"'><meta charset=utf-8>",
            })
    void refuses_html_in_another_charset(String meta) {
        String html = meta + script("id=__NUXT_DATA__", "[{}]");

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> page(html))
                .withMessage("1:1: json-encoding: an HTML page that declares another charset; expected UTF-8 (byte 0)");
    }

    @Test
    void reads_html_that_declares_utf_8() {
        String html = "<meta charset=\"UTF-8\"><meta http-equiv=content-type content='text/html;charset=utf-8'>"
                + "<meta name=x content=y>" + script("id=__NUXT_DATA__", "[{\"path\":1},\"/\"]");

        assertThat(page(html).path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=utf-8><meta charset=windows-1252>",
                "<meta http-equiv=content-type content='text/html; charset = UTF8 '><meta charset=windows-1252>",
                "<meta http-equiv=content-type content='text/html; charset='>",
            })
    void counts_the_first_charset_alone(String meta) {
        assertThat(page(meta + script("id=__NUXT_DATA__", "[{\"path\":1},\"/\"]"))
                        .path())
                .isEqualTo("/");
    }

    @Test
    void refuses_utf_16() {
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> NuxtPage.of("<script>".getBytes(UTF_16)))
                .withMessageContaining("json-encoding: the text is UTF-16; expected UTF-8");
    }

    @Test
    void tells_html_of_nuxt_from_other_html() {
        assertThat(NuxtPage.find("<p>".getBytes(UTF_8), Source.UNNAMED, PayloadOptions.standard()))
                .isNull();
        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> page("<p>"))
                .withMessageContaining("payload-root: an HTML page without a payload");
    }

    @ParameterizedTest
    @CsvSource({
        "a/index.html, a/_payload.json",
        "index.html, _payload.json",
        "a/b.html, a/b/_payload.json",
        "a/.html, a/.html/_payload.json",
    })
    void knows_where_a_static_site_has_the_payload_of_a_page(Path html, Path payload) {
        assertThat(NuxtPage.payloadBeside(html)).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ""})
    void knows_no_payload_beside_what_is_no_file(Path html) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NuxtPage.payloadBeside(html))
                .withMessage("a path without a file name: '" + html + "'");
    }

    @Test
    void leaves_a_payload_alone_that_the_html_beside_does_not_point_at(@TempDir Path folder) throws IOException {
        Path html = Files.writeString(folder.resolve("index.html"), script("id=__NUXT_DATA__", "[{\"path\":1},\"/\"]"));
        Files.writeString(folder.resolve("_payload.json"), PAYLOAD);

        assertThat(NuxtPage.read(html).data()).isEmpty();
        assertThat(Objects.requireNonNull(NuxtPage.find(html, PayloadOptions.standard()))
                        .data())
                .isEmpty();
    }

    @Test
    void reads_html_whose_payload_is_not_there(@TempDir Path folder) throws IOException {
        Path html = Files.writeString(folder.resolve("index.html"), script("id=__NUXT_DATA__ data-src=x", "[{}]"));

        assertThat(NuxtPage.read(html).isComplete()).isFalse();
    }

    @Test
    void reads_the_payload_beside_an_html_page(@TempDir Path folder) throws IOException {
        Path html = Files.writeString(
                folder.resolve("bm25.html"),
                script("id=__NUXT_DATA__ data-src=/bm25/_payload.json", "[{\"path\":1},\"/\"]"));
        Files.createDirectory(folder.resolve("bm25"));
        Path beside = Files.writeString(folder.resolve("bm25").resolve("_payload.json"), PAYLOAD);

        NuxtPage page = NuxtPage.read(html);

        assertThat(page.data()).containsOnlyKeys("k", "w");
        assertThat(page.path()).isEqualTo("/");
        assertThat(page.payloads())
                .extracting(payload -> payload.source().name())
                .containsExactly(beside.toString(), html.toString());
        assertThat(NuxtPage.readAlone(html, PayloadOptions.standard()).data()).isEmpty();
    }

    @Test
    void limits_the_size_of_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("_payload.json"), PAYLOAD);

        assertThatExceptionOfType(PayloadException.class)
                .isThrownBy(() -> NuxtPage.read(file, PayloadOptions.standard().withMaxBytes(10)))
                .withMessageContaining("payload-limits: the file has more bytes than allowed; expected at most 10");
    }
}
