package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.reading;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FmtCommandTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path NUXT = Path.of("../glossary-core/src/test/resources/dev/glossary/nuxt");

    /** A payload, the same with white space, and another one that stands there twice and with a slot for nobody. */
    private static final String CANONICAL = "[{\"a\":1},\"x\"]";

    private static final String SPACED = " [ {\"a\" : 1} ,\t\"x\" ]";
    private static final String WASTEFUL = "[{\"a\":2,\"b\":3},\"nobody\",\"x\",\"x\"]";
    private static final String FRUGAL = "[{\"a\":1,\"b\":1},\"x\"]";

    @TempDir
    private Path folder;

    private String content(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String name(String name) {
        return Pages.name(folder.resolve(name));
    }

    @Test
    void says_that_what_nuxt_wrote_is_canonical() {
        assertThat(glossary("fmt", "--check", EXAMPLES)).isEqualTo(new Run(0, "16 files · 0 not canonical\n", ""));
    }

    @Test
    void gives_distorted_pages_their_bytes_back() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(EXAMPLES)) {
            files = walk.filter(file -> file.toString().matches(".*\\.(json|html)"))
                    .toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(EXAMPLES.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.write(copy, Distortion.of(Files.readAllBytes(file)));
        }

        Run run = glossary("fmt", folder);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(17);
        assertThat(run.summary()).isEqualTo("16 files · 16 rewritten");
        for (Path file : files) {
            assertThat(folder.resolve(EXAMPLES.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void names_what_it_rewrote_and_then_how_much() {
        Pages.write(folder, "a/_payload.json", SPACED);
        Pages.write(folder, "b/_payload.json", CANONICAL);
        Pages.write(folder, "c/_payload.json", WASTEFUL);

        assertThat(glossary("fmt", folder))
                .isEqualTo(new Run(
                        0, name("a/_payload.json") + "\n" + name("c/_payload.json") + "\n3 files · 2 rewritten\n", ""));

        assertThat(content("a/_payload.json")).isEqualTo(CANONICAL);
        assertThat(content("b/_payload.json")).isEqualTo(CANONICAL);
        assertThat(content("c/_payload.json")).isEqualTo(FRUGAL);
        assertThat(glossary("fmt", folder)).isEqualTo(new Run(0, "3 files · 0 rewritten\n", ""));
    }

    @Test
    void only_names_what_is_not_canonical_in_a_check() {
        Path page = Pages.write(folder, "_payload.json", SPACED);

        assertThat(glossary("fmt", "--check", page))
                .isEqualTo(new Run(1, Pages.name(page) + "\n1 file · 1 not canonical\n", ""));

        assertThat(page).hasContent(SPACED);
    }

    @Test
    void prints_no_numbers_when_it_is_to_be_quiet() {
        Path page = Pages.write(folder, "_payload.json", SPACED);

        assertThat(glossary("fmt", "-q", "--check", page)).isEqualTo(new Run(1, Pages.name(page) + "\n", ""));
        assertThat(glossary("fmt", "--quiet", page)).isEqualTo(new Run(0, Pages.name(page) + "\n", ""));
        assertThat(glossary("fmt", "--quiet", page)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void does_not_write_a_file_that_is_canonical() throws IOException {
        FileTime then = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
        Path page = Pages.write(folder, "_payload.json", CANONICAL);
        Path lines = Pages.write(folder, "all.ndjson", CANONICAL + "\n");
        Files.setLastModifiedTime(page, then);
        Files.setLastModifiedTime(lines, then);

        assertThat(glossary("fmt", page, lines).summary()).isEqualTo("2 files · 0 rewritten");

        assertThat(Files.getLastModifiedTime(page)).isEqualTo(then);
        assertThat(Files.getLastModifiedTime(lines)).isEqualTo(then);
    }

    @Test
    void leaves_no_line_feed_at_the_end_of_a_payload() {
        Path page = Pages.write(folder, "_payload.json", "\n" + CANONICAL + "\n");

        glossary("fmt", page);

        assertThat(content("_payload.json")).isEqualTo(CANONICAL);
    }

    @Test
    void changes_nothing_of_an_html_page_but_its_scripts() throws IOException {
        String html = "<!DOCTYPE html>\r\n<p>\u00e9 \u00ff</p>\n<script type=\"application/json\" data-nuxt-data=\"a\">"
                + SPACED + "</script ><script type=\"application/json\" data-nuxt-data=\"b\">\n" + WASTEFUL
                + "\n</script><p>" + SPACED + "\n\n";
        Path page = folder.resolve("index.html");
        Files.write(page, html.getBytes(ISO_8859_1)); // which is no UTF-8, and not our business

        assertThat(glossary("fmt", page).summary()).isEqualTo("1 file · 1 rewritten");

        assertThat(Files.readString(page, ISO_8859_1))
                .isEqualTo(html.replaceFirst(Pattern.quote(SPACED), CANONICAL).replace("\n" + WASTEFUL + "\n", FRUGAL));
    }

    @Test
    void touches_no_payload_that_stands_beside_a_page_and_was_not_found() {
        Path page = Pages.write(folder, "index.html", Pages.pointingHtml(SPACED));
        Pages.write(folder, "_payload.json", SPACED);

        assertThat(glossary("fmt", page).lines()).containsExactly(Pages.name(page), "1 file · 1 rewritten");

        assertThat(content("index.html")).isEqualTo(Pages.pointingHtml(CANONICAL));
        assertThat(content("_payload.json")).isEqualTo(SPACED);
    }

    @Test
    void touches_no_page_that_a_payload_stands_beside() {
        Pages.write(folder, "index.html", Pages.pointingHtml(SPACED));
        Path payload = Pages.write(folder, "_payload.json", SPACED);

        assertThat(glossary("fmt", payload).summary()).isEqualTo("1 file · 1 rewritten");

        assertThat(content("index.html")).isEqualTo(Pages.pointingHtml(SPACED));
    }

    @Test
    void passes_over_html_without_a_payload_unless_it_is_named() {
        Path plain = Pages.write(folder, "200.html", Pages.plainHtml());
        Pages.write(folder, "a/_payload.json", CANONICAL);

        assertThat(glossary("fmt", folder)).isEqualTo(new Run(0, "1 file · 0 rewritten\n", ""));
        assertThat(glossary("fmt", plain).err()).contains("200.html:1:1: error[payload-root]");
        assertThat(glossary("fmt", plain).code()).isEqualTo(1);
        assertThat(content("200.html")).isEqualTo(Pages.plainHtml());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --slashes=keep    | [ "a/b" ]                  | ["a/b"]
            --slashes=keep    | [ "a\\u002Fb" ]             | ["a\\u002Fb"]
            --slashes=keep    | [[1, 2],"/","a\\u002fb"]    | [[1,2],"\\u002F","a\\u002Fb"]
            --slashes=keep    | [ "a\\/b" ]                 | ["a\\u002Fb"]
            --slashes=plain   | [ "a\\u002Fb" ]             | ["a/b"]
            --slashes=escaped | [ "a/b" ]                  | ["a\\u002Fb"]
            --slashes=ESCAPED | ["a/b"]                    | ["a\\u002Fb"]
            """)
    void writes_slashes_as_the_page_does_or_as_it_is_told(String option, String before, String after) {
        assertThat(reading(before, "fmt", option, "-").out()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/b        | a/b
            a\\u002Fb  | a\\u002Fb
            ab         | a\\u002Fb
            """)
    void lets_carriers_of_one_page_tell_each_other_their_slashes(String other, String expected) {
        Pages.write(folder, "x/index.html", Pages.pointingHtml("[\"a\\/b\"]"));
        Pages.write(folder, "x/_payload.json", "[\"" + other + "\"]");

        glossary("fmt", folder);

        assertThat(content("x/index.html")).isEqualTo(Pages.pointingHtml("[\"" + expected + "\"]"));
    }

    @Test
    void does_not_look_at_the_slashes_of_a_carrier_that_was_not_found() {
        Path page = Pages.write(folder, "x/index.html", Pages.pointingHtml("[\"a\\/b\"]"));
        Pages.write(folder, "x/_payload.json", "[\"a/b\"]");

        glossary("fmt", page);

        assertThat(content("x/index.html")).isEqualTo(Pages.pointingHtml("[\"a\\u002Fb\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages.ndjson", "pages.jsonl"})
    void rewrites_each_line_by_itself_and_keeps_blank_lines_and_line_ends(String name) {
        Path file = Pages.write(
                folder,
                name,
                "\n" + SPACED + "\r\n \t\r\n" + CANONICAL + "\n[\"a/b\"] \n[ \"a\\u002Fb\"]\n\n" + WASTEFUL);

        assertThat(glossary("fmt", file)).isEqualTo(new Run(0, Pages.name(file) + "\n1 file · 1 rewritten\n", ""));

        assertThat(content(name))
                .isEqualTo("\n" + CANONICAL + "\r\n \t\r\n" + CANONICAL + "\n[\"a/b\"]\n[\"a\\u002Fb\"]\n\n" + FRUGAL);
    }

    @Test
    void leaves_a_file_of_lines_alone_when_one_of_them_is_broken() {
        String lines = SPACED + "\n[{]\n" + SPACED + "\n[{\"a\":9}]\n";
        Path file = Pages.write(folder, "pages.ndjson", lines);

        Run run = glossary("fmt", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("1 file · 0 rewritten, 1 refused\n");
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("pages.ndjson:2:3: error[json-syntax]"),
                        line -> assertThat(line).contains("pages.ndjson:4:7: error[slot-reference]"));
        assertThat(content("pages.ndjson")).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void refuses_lines_of_which_none_is_a_payload(String content) {
        Path file = Pages.write(folder, "pages.ndjson", content);

        Run run = glossary("fmt", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("pages.ndjson:1:1: error[json-syntax]");
        assertThat(content("pages.ndjson")).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ {"a":1}                    | json-syntax
            [ {"a":1,"a":1},2]           | json-duplicate-key
            [ {"a":7}]                   | slot-reference
            [ ["Date"]]                  | slot-tag
            [ {"__proto__":1},2]         | forbidden-key
            {"error":true,"statusCode":404} | payload-root
            [ {"a":1},{"b":2,"b":2},3]   | json-duplicate-key
            """)
    void leaves_a_file_alone_that_it_cannot_read_without_a_loss(String payload, String rule) {
        Pages.write(folder, "a/_payload.json", payload);
        Pages.write(folder, "b/_payload.json", SPACED);

        Run run = glossary("fmt", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("glossary: " + name("a/_payload.json") + ":1:")
                .contains("error[" + rule + "]");
        assertThat(run.lines()).containsExactly(name("b/_payload.json"), "2 files · 1 rewritten, 1 refused");
        assertThat(content("a/_payload.json")).isEqualTo(payload);
        assertThat(content("b/_payload.json")).isEqualTo(CANONICAL);
        assertThat(glossary("fmt", "--check", folder).code()).isEqualTo(1);
    }

    @Test
    void reports_all_that_hinders() {
        Path page = Pages.write(folder, "_payload.json", "[{\"a\":7,\"b\":8,\"a\":1},2]");

        assertThat(glossary("fmt", page).err().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("_payload.json:1:", " error["));
    }

    @Test
    void rewrites_one_carrier_though_the_other_is_broken() {
        Pages.write(folder, "x/index.html", Pages.pointingHtml(SPACED));
        Pages.write(folder, "x/_payload.json", Pages.BROKEN);

        Run run = glossary("fmt", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).containsExactly(name("x/index.html"), "2 files · 1 rewritten, 1 refused");
        assertThat(content("x/_payload.json")).isEqualTo(Pages.BROKEN);
    }

    @Test
    void leaves_a_page_alone_of_whose_scripts_one_is_broken() {
        String html = Pages.html(SPACED) + Pages.html("[{\"a\":7}]").replace("id=", "data-nuxt-data=\"b\" id=");
        Path page = Pages.write(folder, "index.html", html);

        assertThat(glossary("fmt", page).summary()).isEqualTo("1 file · 0 rewritten, 1 refused");

        assertThat(content("index.html")).isEqualTo(html);
    }

    @Test
    void refuses_what_a_dialect_has_no_form_for() {
        Path page = Pages.write(folder, "_payload.json", "[{\"a\":1},\"\\ud83d\"]");

        Run run = glossary("fmt", "--dialect", "5.9", page);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("_payload.json:1:2: error[unwritable-value]: .a: a surrogate without its partner,");
        assertThat(glossary("fmt", page).summary()).isEqualTo("1 file · 0 rewritten");
    }

    @Test
    void reads_and_writes_pages_of_old_versions_in_their_dialect() throws IOException {
        Path page = folder.resolve("_payload.json");
        Files.copy(NUXT.resolve("3.4.3/kept/_payload.json"), page);

        assertThat(glossary("fmt", page).err()).contains("error[slot-tag]");
        assertThat(glossary("fmt", "--dialect", "5.2", page).summary()).isEqualTo("1 file · 0 rewritten");
    }

    @Test
    void goes_on_after_a_file_that_cannot_be_opened_and_exits_with_two() throws IOException {
        Files.createSymbolicLink(folder.resolve("a_payload.json"), Path.of("nowhere"));
        Pages.write(folder, "b_payload.json", Pages.BROKEN);
        Pages.write(folder, "c_payload.json", SPACED);

        Run run = glossary("fmt", folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a_payload.json: cannot be read: there is no such file");
        assertThat(run.lines()).containsExactly(name("c_payload.json"), "2 files · 1 rewritten, 1 refused");
    }

    @Test
    void does_not_overwrite_what_somebody_else_changes_meanwhile() {
        Path page = Pages.write(folder, "x/index.html", Pages.pointingHtml(SPACED));
        Pages.write(folder, "x/_payload.json", SPACED);
        StringWriter err = new StringWriter();
        StringWriter changing = new StringWriter() {
            @Override
            public void write(String text, int offset, int length) {
                super.write(text, offset, length);
                Pages.write(folder, "x/_payload.json", "\"of somebody else\""); // as soon as the page is named
            }
        };

        int code = GlossaryToolProvider.run(
                InputStream.nullInputStream(),
                new PrintWriter(changing),
                new PrintWriter(err),
                "fmt",
                Pages.name(folder));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("glossary: " + name("x/_payload.json")
                        + ": cannot be written: it has changed since it was read");
        assertThat(changing.toString()).isEqualTo(Pages.name(page) + "\n2 files · 1 rewritten\n");
        assertThat(content("x/_payload.json")).isEqualTo("\"of somebody else\"");
    }

    @Test
    void writes_standard_input_to_standard_output() {
        assertThat(reading(SPACED + "\n", "fmt", "-")).isEqualTo(new Run(0, CANONICAL, ""));
        assertThat(reading(CANONICAL, "fmt", "-")).isEqualTo(new Run(0, CANONICAL, ""));
        assertThat(reading(" -1\n", "fmt", "-")).isEqualTo(new Run(0, "-1", ""));
        assertThat(reading(Pages.html(SPACED), "fmt", "-")).isEqualTo(new Run(0, Pages.html(CANONICAL), ""));
    }

    @Test
    void writes_lines_of_standard_input_to_standard_output() {
        String lines = "\n" + SPACED + "\r\n\n" + CANONICAL + "\n";

        assertThat(reading(lines, "fmt", "-")).isEqualTo(new Run(0, lines.replace(SPACED, CANONICAL), ""));
        assertThat(reading(SPACED + "\n", "fmt", "--stdin-path", "x.ndjson", "-"))
                .isEqualTo(new Run(0, CANONICAL + "\n", ""));
    }

    @Test
    void writes_characters_as_they_are() {
        String payload = "[\"\u202e \u009b \u007f \ud83d\ude00\"]";

        assertThat(reading(payload, "fmt", "-").out()).isEqualTo(payload);
    }

    @Test
    void names_standard_input_in_a_check_when_it_is_not_canonical() {
        assertThat(reading(SPACED, "fmt", "--check", "-")).isEqualTo(new Run(1, "<stdin>\n", ""));
        assertThat(reading(SPACED, "fmt", "--check", "--stdin-path", "a/_payload.json", "-"))
                .isEqualTo(new Run(1, "a/_payload.json\n", ""));
        assertThat(reading(CANONICAL + "\n" + SPACED, "fmt", "--check", "-")).isEqualTo(new Run(1, "<stdin>\n", ""));
        assertThat(reading(CANONICAL, "fmt", "--check", "-")).isEqualTo(new Run(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"a\":1}", "[1]\n[{\"a\":1}\n", "[ 1]\n[2]\n[{]"})
    void writes_nothing_when_standard_input_is_broken(String input) {
        Run run = reading(input, "fmt", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("glossary: <stdin>:");
    }

    @Test
    void writes_nothing_when_standard_output_cannot_hold_the_bytes_of_a_page() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        byte[] latin = (Pages.html(SPACED) + "\u00e9").getBytes(ISO_8859_1);

        int code = GlossaryToolProvider.run(
                new ByteArrayInputStream(latin), new PrintWriter(out), new PrintWriter(err), "fmt", "-");

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("glossary: <stdin>: cannot be written: it is not UTF-8");
    }

    @Test
    void wants_standard_input_to_stand_alone_unless_it_only_checks() {
        Path page = Pages.write(folder, "_payload.json", SPACED);

        Run run = reading(SPACED, "fmt", "-", page);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("glossary: standard input goes to standard output, and");
        assertThat(page).hasContent(SPACED);
        assertThat(reading(SPACED, "fmt", "--check", "-", page).lines())
                .containsExactly("<stdin>", Pages.name(page), "2 files · 2 not canonical");
    }

    @Test
    void holds_a_line_at_a_time_and_no_more() throws IOException {
        String line = "[[ 1],\"" + "x".repeat(100_000) + "\"]\n";
        Path file = folder.resolve("many.ndjson");
        try (Writer lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 400; i++) {
                lines.write(line);
            }
        }

        int code = ChildJvm.run(List.of("-Xmx24m"), Main.class, "fmt", "--quiet", Pages.name(file));

        assertThat(code).isZero();
        assertThat(file).hasSize(400L * (line.length() - 1));
    }
}
