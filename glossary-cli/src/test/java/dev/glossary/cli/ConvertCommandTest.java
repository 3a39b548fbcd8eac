package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.reading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
    private static final Term A = Term.builder().slug("a").term("A/a").build();
    private static final Term B = Term.builder()
            .slug("b")
            .term("B")
            .category("x")
            .additionalField("year", 1994)
            .build();

    private static final String A_JSON = "{\"slug\":\"a\",\"term\":\"A/a\"}";
    private static final String B_JSON = "{\"slug\":\"b\",\"term\":\"B\",\"category\":\"x\",\"year\":1994}";

    private static final GlossaryWriter WRITER = GlossaryWriter.create();

    @TempDir
    private Path folder;

    private static String page(Term term) {
        return new String(WRITER.toBytes(term, "term", null), UTF_8);
    }

    private static String page(List<Term> terms) {
        return new String(WRITER.toBytes(terms, "terms", null), UTF_8);
    }

    private String content(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl"})
    void prints_what_show_prints(String form) {
        Pages.write(folder, "a/_payload.json", Pages.term("a", "A"));
        Pages.write(folder, "b/_payload.json", Pages.index());
        Pages.write(folder, "c/index.html", Pages.html(Pages.term("c", "C\u202e")));
        Path lines = Pages.write(folder, "d.ndjson", Pages.term("d", "D") + "\n" + Pages.term("e", "E") + "\n");

        assertThat(glossary("convert", "--to", form, folder, lines))
                .isEqualTo(glossary("show", "--format", form, folder, lines))
                .satisfies(run -> assertThat(run.code()).isZero());
        assertThat(glossary("convert", "--to", form, "../examples"))
                .isEqualTo(glossary("show", "--format", form, "../examples"));
    }

    @Test
    void is_silent_about_members_that_json_holds() {
        Path page =
                Pages.write(folder, "_payload.json", Pages.poorTerm("a").replace("{\"slug\"", "{\"extra\":3,\"slug\""));

        assertThat(glossary("convert", "--to", "jsonl", page))
                .isEqualTo(new Run(0, "{\"slug\":\"a\",\"term\":\"a\",\"explanation\":\"a\",\"extra\":\"a\"}\n", ""));
    }

    @Test
    void takes_nothing_of_a_page_that_cannot_be_read_as_it_is_written() {
        Pages.write(
                folder,
                "a/_payload.json",
                "[{\"data\":1},[2,6],{\"slug\":3,\"term\":3,\"explanation\":3},\"a\",-1,5,"
                        + "{\"slug\":4,\"term\":5,\"explanation\":3}]");
        Pages.write(folder, "b/_payload.json", Pages.BROKEN);
        Pages.write(folder, "c/_payload.json", Pages.term("c", "C"));

        Run run = glossary("convert", "--to", "json", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3).element(1).asString().startsWith("{\"slug\":\"c\"");
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("a/_payload.json:1:", "error[field-type]", "slug"),
                        line -> assertThat(line).contains("a/_payload.json:1:", "error[field-type]", "term"),
                        line -> assertThat(line).contains("b/_payload.json:1:12: error[json-syntax]"));
    }

    @Test
    void takes_nothing_of_a_page_of_which_one_carrier_is_broken() {
        Pages.write(folder, "x/index.html", Pages.pointingHtml(Pages.BROKEN));
        Pages.write(folder, "x/_payload.json", Pages.term("x", "X"));

        Run run = glossary("convert", "--to", "jsonl", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("index.html:3:", "error[json-syntax]").hasLineCount(1);
    }

    @Test
    void warns_of_what_json_cannot_hold() {
        Path page = Pages.write(
                folder,
                "_payload.json",
                Pages.poorTerm("a")
                        .replace("3}", "3,\"when\":4,\"kept\":3,\"size\":-3}")
                        .replaceFirst("]$", ",[\"Date\",\"2024-05-01T00:00:00.000Z\"]]"));

        Run run = glossary("convert", "--to", "jsonl", page);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .singleElement()
                .asString()
                .contains("\"kept\":\"a\"")
                .doesNotContain("when", "size");
        assertThat(run.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("glossary: " + Pages.name(page) + ":1:")
                        .contains("warning[unknown-field]: a ", "it is left out, since "));
    }

    @Test
    void exits_with_two_when_a_page_cannot_be_opened() {
        Run run = glossary("convert", "--to", "json", folder.resolve("none"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("[\n]\n");
    }

    @Test
    void makes_a_list_of_an_array_and_of_terms_one_after_the_other() {
        String expected = page(List.of(A, B)) + "\n";

        assertThat(reading("[" + A_JSON + ",\n" + B_JSON + "]\n", "convert", "--to", "payload", "-"))
                .isEqualTo(new Run(0, expected, ""));
        assertThat(reading(A_JSON + "\n\n" + B_JSON, "convert", "--to", "payload", "-"))
                .isEqualTo(new Run(0, expected, ""));
        assertThat(reading("[" + A_JSON + "]", "convert", "--to", "payload", "-")
                        .out())
                .isEqualTo(page(List.of(A)) + "\n");
        assertThat(reading(" [ ] ", "convert", "--to", "payload", "-").out()).isEqualTo(page(List.of()) + "\n");
    }

    @Test
    void makes_the_page_of_a_term_that_stands_alone() {
        assertThat(reading("\n" + A_JSON + "\n", "convert", "--to", "payload", "-"))
                .isEqualTo(new Run(0, page(A) + "\n", ""));
    }

    @Test
    void makes_a_page_of_each_file_and_reads_them_back_from_standard_input() {
        Path one = Pages.write(folder, "one.json", A_JSON);
        Path two = Pages.write(folder, "two.jsonl", A_JSON + "\n" + B_JSON);

        Run run = glossary("convert", "--to", "payload", one, two);

        assertThat(run).isEqualTo(new Run(0, page(A) + "\n" + page(List.of(A, B)) + "\n", ""));
        assertThat(reading(run.out(), "convert", "--to", "jsonl", "-").out())
                .isEqualTo(A_JSON + "\n" + A_JSON + "\n" + B_JSON + "\n");
    }

    @Test
    void makes_a_page_of_each_term() {
        assertThat(reading("[" + A_JSON + "," + B_JSON + "]", "convert", "--to", "payload", "--each", "-"))
                .isEqualTo(new Run(0, page(A) + "\n" + page(B) + "\n", ""));
        assertThat(reading("[]", "convert", "--to", "payload", "--each", "-")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void takes_json_files_below_a_directory_that_are_no_payloads() {
        Pages.write(folder, "b/two.jsonl", B_JSON);
        Pages.write(folder, "a/one.json", A_JSON);
        Pages.write(folder, "a/_payload.json", Pages.term("c", "C"));
        Pages.write(folder, "a/index.html", Pages.html(Pages.term("c", "C")));
        Pages.write(folder, ".hidden/three.json", A_JSON);

        assertThat(glossary("convert", "--to", "payload", folder).out()).isEqualTo(page(A) + "\n" + page(B) + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --each --key glossary-{slug}             | {"glossary-a":3}
            --each --key {slug}/{slug}               | {"a\\u002Fa":3}
            --key page                               | {"page":3}
            --slashes plain                          | "A/a"
            --slashes escaped                        | "A\\u002Fa"
            --prerendered-at 2025-01-01T00:00:00Z    | 1735689600000
            --prerendered-at 2025-01-01T00:00:00.5Z  | 1735689600500
            """)
    void makes_pages_as_it_is_told(String options, String part) {
        String[] arguments = ("convert --to payload " + options + " -").split(" ", -1);

        Run run = reading(A_JSON, (Object[]) arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(part);
    }

    @Test
    void writes_the_page_of_each_term_to_a_directory_of_its_slug() {
        Path out = folder.resolve("deep/out");

        Run run = reading(A_JSON + B_JSON, "convert", "--to", "payload", "--each", "-o", out, "--key", "g-{slug}", "-");

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(content("deep/out/a/_payload.json")).isEqualTo(page(A).replace("{\"term\":3}", "{\"g-a\":3}"));
        assertThat(content("deep/out/b/_payload.json")).isEqualTo(page(B).replace("{\"term\":3}", "{\"g-b\":3}"));
        assertThat(glossary("fmt", "--check", out).summary()).isEqualTo("2 files · 0 not canonical");
    }

    @Test
    void writes_the_page_of_each_file_to_a_directory_of_its_name() {
        Path one = Pages.write(folder, "in/one.json", A_JSON);
        Path two = Pages.write(folder, "in/two.terms.jsonl", A_JSON + B_JSON);

        Run run = glossary("convert", "--to", "payload", "--output", folder.resolve("out"), one, two);

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(content("out/one/_payload.json")).isEqualTo(page(A));
        assertThat(content("out/two.terms/_payload.json")).isEqualTo(page(List.of(A, B)));
    }

    @Test
    void takes_the_name_of_standard_input_for_its_directory() {
        Path out = folder.resolve("out");

        Run unnamed = reading(A_JSON, "convert", "--to", "payload", "-o", out, "-");
        Run named = reading(A_JSON, "convert", "--to", "payload", "-o", out, "--stdin-path", "x/all.json", "-");

        assertThat(unnamed.code()).isEqualTo(2);
        assertThat(unnamed.err()).startsWith("glossary: standard input needs a name for its page: --stdin-path");
        assertThat(named.code()).isZero();
        assertThat(content("out/all/_payload.json")).isEqualTo(page(A));
    }

    @Test
    void replaces_only_pages_whose_bytes_differ() throws IOException {
        FileTime then = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
        Path same = Pages.write(folder, "a/_payload.json", page(A));
        Path other = Pages.write(folder, "b/_payload.json", page(B).replace("1994", "1995"));
        Files.setLastModifiedTime(same, then);
        Files.setLastModifiedTime(other, then);

        reading(A_JSON + B_JSON, "convert", "--to", "payload", "--each", "-o", folder, "-");

        assertThat(Files.getLastModifiedTime(same)).isEqualTo(then);
        assertThat(Files.getLastModifiedTime(other)).isNotEqualTo(then);
        assertThat(content("b/_payload.json")).isEqualTo(page(B));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../up", "a/b", "/etc", "a\\\\b", "c:", "a\\u0000", "a\\n", ".git", "a ", "*"})
    void writes_nothing_for_a_slug_that_is_no_safe_name(String slug) throws IOException {
        Path out = folder.resolve("out");
        String json = A_JSON + "\n" + A_JSON.replace("\"a\"", "\"" + slug + "\"");

        Run run = reading(json, "convert", "--to", "payload", "--each", "-o", out, "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("glossary: <stdin>:2:9: error[unsafe-slug]: ")
                .hasLineCount(1);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(reading(json, "convert", "--to", "payload", "--each", "-").code())
                .as("where no directory is needed")
                .isZero();
    }

    @Test
    void writes_nothing_of_a_file_with_two_terms_of_one_slug() {
        Path out = folder.resolve("out");
        Path one = Pages.write(folder, "one.json", A_JSON);
        Path two = Pages.write(folder, "two.json", "[" + B_JSON + ",\n " + A_JSON + "]");
        Path three = Pages.write(folder, "three.json", B_JSON + "\n" + B_JSON);

        Run run = glossary("convert", "--to", "payload", "--each", "-o", out, one, two, three);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("glossary: " + Pages.name(two) + ":2:10: error[duplicate-slug]: a slug:"
                                        + " another term has the slug, and each needs a directory of its own"),
                        line -> assertThat(line).contains("three.json:2:9: error[duplicate-slug]: b slug: "));
        assertThat(out).isDirectoryContaining(path -> path.endsWith("a"));
        assertThat(out.resolve("b")).doesNotExist();
    }

    @Test
    void writes_one_page_alone_to_a_directory_that_two_files_are_named_after() {
        Path one = Pages.write(folder, "x/terms.json", A_JSON);
        Path two = Pages.write(folder, "y/terms.json", B_JSON);

        Run run = glossary("convert", "--to", "payload", "-o", folder.resolve("out"), one, two);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("out/terms/_payload.json: cannot be written: another page was written there by this run");
        assertThat(content("out/terms/_payload.json")).isEqualTo(page(A));
    }

    @Test
    void makes_nothing_of_a_file_that_is_wrong_and_goes_on() {
        Path one = Pages.write(folder, "one.json", "[" + A_JSON + ",\n  {\"slug\":\"x\"},\n 5]");
        Path two = Pages.write(folder, "two.json", B_JSON);

        for (String each : List.of("--each", "--slashes=escaped")) {
            Run run = glossary("convert", "--to", "payload", each, one, two);

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEqualTo(page(B) + "\n");
            assertThat(run.err().lines())
                    .containsExactly(
                            "glossary: " + Pages.name(one)
                                    + ":2:3: error[required-field]: x term: the member is required, and is absent",
                            "glossary: " + Pages.name(one)
                                    + ":3:2: error[field-type]: an object is expected, not a number");
        }
    }

    @Test
    void reports_no_more_than_ten_thousand_problems_of_a_file() {
        Run run = reading("[" + "1,".repeat(20_000) + "1]", "convert", "--to", "payload", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(10_001)
                .first()
                .asString()
                .isEqualTo("glossary: <stdin>:1:1: error[payload-limits]: there are 10000 findings; further ones were"
                        + " not looked for");
    }

    @Test
    void refuses_a_key_that_no_object_can_have() {
        Run each = reading(
                A_JSON.replace("\"a\"", "\"__proto__\""), "convert", "--to", "payload", "--each", "--key={slug}", "-");
        Run all = reading(A_JSON, "convert", "--to", "payload", "--key", "__proto__", "-");

        assertThat(each.code()).isEqualTo(1);
        assertThat(each.err()).contains("<stdin>:1:9: error[forbidden-key]");
        assertThat(all.code()).isEqualTo(2);
    }

    @Test
    void exits_with_two_when_a_file_cannot_be_opened_or_written() {
        Path json = Pages.write(folder, "a.json", A_JSON);

        assertThat(glossary("convert", "--to", "payload", folder.resolve("none.json"))
                        .err())
                .contains("none.json: cannot be read: there is no such file");
        Run run = glossary("convert", "--to", "payload", "-o", json, json);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a.json/a/_payload.json: cannot be written: another file stands in its place");
    }

    @Test
    void tells_of_a_path_that_leads_to_nothing_unless_allowed() {
        Pages.write(folder, "a/_payload.json", Pages.term("a", "A"));

        assertThat(glossary("convert", "--to", "payload", folder).code()).isEqualTo(2);
        assertThat(glossary("convert", "--to", "payload", "--allow-empty", folder))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void holds_one_page_at_a_time() throws IOException {
        String text = "x".repeat(100_000);
        Path file = folder.resolve("many.json");
        try (Writer terms = Files.newBufferedWriter(file)) {
            terms.write("[");
            for (int i = 0; i < 400; i++) {
                terms.write((i == 0 ? "" : ",") + "{\"slug\":\"t" + i + "\",\"term\":\"T\",\"explanation\":\"" + text
                        + "\"}");
            }
            terms.write("]");
        }
        Path out = folder.resolve("out");

        int code = ChildJvm.run(
                List.of("-Xmx24m"),
                Main.class,
                "convert",
                "--to",
                "payload",
                "--each",
                "-o",
                Pages.name(out),
                Pages.name(file));

        assertThat(code).isZero();
        try (var pages = Files.list(out)) {
            assertThat(pages).hasSize(400);
        }
    }
}
