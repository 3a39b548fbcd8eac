package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.jackson.GlossaryJackson3Module;
import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ShowCommandTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();

    @TempDir
    private Path folder;

    @Test
    void says_what_a_term_is_and_where_it_stands() {
        Path page = Pages.write(folder, "_payload.json", Pages.term("a", "An A").replace("{\"page\":3}", """
                        {"page":3,"again":3}"""));

        assertThat(glossary("show", page)).isEqualTo(new Run(0, Pages.name(page) + """

                  page /glossary/page · prerendered at 2025-01-01T00:00:00Z

                  a · An A · in plain
                    plain
                    1 relation · 1 question
                    at data.page
                    and data.again
                """, ""));
    }

    @Test
    void breaks_a_long_definition_at_spaces() {
        String definition = "word ".repeat(60).strip();
        Path page = Pages.write(folder, "_payload.json", Pages.term("a", "A").replace("plain", definition));

        List<String> lines = glossary("show", page).lines();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("    word"))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> {
                    assertThat(line).doesNotEndWith(" ");
                    assertThat(line.length()).isLessThanOrEqualTo(Terminal.width());
                });
        assertThat(String.join(" ", lines)).containsPattern("(word\\s+){59}word");
    }

    @Test
    void lists_the_summaries_of_an_index_page() {
        Path page = Pages.write(folder, "_payload.json", Pages.index());

        assertThat(glossary("show", page).out()).isEqualTo(Pages.name(page) + """


                  summaries of 2 terms
                    one · one
                    two · two
                """);
    }

    @Test
    void says_that_a_page_has_no_terms() {
        Path page = Pages.write(folder, "_payload.json", "[{\"data\":1},{}]");

        assertThat(glossary("show", page).lines()).containsExactly(Pages.name(page), "  no terms");
    }

    @Test
    void says_that_a_page_shows_an_error() {
        Path page = Pages.write(
                folder,
                "index.html",
                Pages.html("[{\"error\":1,\"data\":3},[\"NuxtError\",2],{\"statusCode\":4},{},404]"));

        assertThat(glossary("show", page).out()).contains("shows an error in place of its content");
    }

    @Test
    void parts_pages_by_an_empty_line() {
        Pages.write(folder, "a/_payload.json", Pages.index());
        Pages.write(folder, "b/_payload.json", Pages.index());

        assertThat(glossary("show", folder).out()).contains("two\n\n" + Pages.name(folder.resolve("b")));
    }

    @Test
    void writes_the_terms_of_all_files_as_one_array() {
        Pages.write(folder, "a/_payload.json", Pages.term("a", "A"));
        Pages.write(folder, "b/_payload.json", Pages.index());
        Pages.write(folder, "c/_payload.json", Pages.term("c", "C"));

        Run run = glossary("show", "--format", "json", folder);

        List<Term> terms = MAPPER.readValue(run.out(), new TypeReference<List<Term>>() {});
        assertThat(terms).extracting(Term::slug).containsExactly("a", "c");
        assertThat(run.lines()).hasSize(4).element(1).asString().isEqualTo("""
                        {"slug":"a","term":"A","shortDefinition":"plain","seoTitle":"plain","seoDescription":"plain",\
                        "explanation":"plain","relatedTerms":[{"slug":"other","name":"other"}],\
                        "faq":[{"question":"plain","answer":"plain"}],"category":"plain"},""");
    }

    @Test
    void writes_an_empty_array_where_there_are_no_terms() {
        Path page = Pages.write(folder, "_payload.json", Pages.index());

        assertThat(glossary("show", "--format", "json", page).out()).isEqualTo("[\n]\n");
    }

    @Test
    void writes_one_term_a_line_with_additional_fields_last() {
        Path page = Pages.write(
                folder,
                "_payload.json",
                "[{\"data\":1},[2,2],{\"mine\":3,\"term\":4,\"slug\":5,\"explanation\":4},[6,-1,3],\"T\",\"s\",12]"
                        .replace("[6,-1,3]", "[6]"));

        assertThat(glossary("show", "--format", "jsonl", page).out())
                .isEqualTo("{\"slug\":\"s\",\"term\":\"T\",\"explanation\":\"T\",\"mine\":[12]}\n");
    }

    @Test
    void keeps_every_character_and_shows_no_control() {
        String text = "\u001b[31m \u009b \u202e \\ud83d \u2028 \u00e9 \ud83d\ude00 \u200d \u007f";
        String json = text.replace("\u001b", "\\u001b");
        Path page = Pages.write(folder, "_payload.json", Pages.term("a", "A").replace("plain", json));

        Run run = glossary("show", "--format", "jsonl", page);

        assertThat(run.out())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\u2028&&[^\n]]")
                .contains("\u00e9 \ud83d\ude00");
        assertThat(MAPPER.readValue(run.out(), Term.class).explanation()).isEqualTo(text.replace("\\ud83d", "\ud83d"));
        assertThat(glossary("show", page).out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
        assertThat(glossary("show", "--tree", page).out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
        assertThat(glossary("show", "--slots", "-v", page).out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void shows_what_can_be_read_and_says_how_much_check_has_to_say() {
        Pages.write(folder, "a_payload.json", Pages.poorTerm("a"));
        Pages.write(folder, "b_payload.json", Pages.term("b", "B"));

        Run run = glossary("show", "--format", "jsonl", folder);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.err()).isEqualTo("glossary: check has 6 findings in 1 page" + System.lineSeparator());
    }

    @Test
    void exits_with_one_when_a_file_is_no_payload() {
        Pages.write(folder, "a_payload.json", Pages.BROKEN);
        Pages.write(folder, "b_payload.json", Pages.term("b", "B"));

        for (String view : List.of("--format=jsonl", "--tree", "--slots")) {
            Run run = glossary("show", view, folder);

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("\"B\"");
            assertThat(run.err()).contains("a_payload.json:1:12: error[json-syntax]");
        }
    }

    @Test
    void exits_with_two_when_a_file_cannot_be_opened() throws IOException {
        Files.createSymbolicLink(folder.resolve("a_payload.json"), Path.of("nowhere"));
        Pages.write(folder, "b_payload.json", Pages.BROKEN);
        Pages.write(folder, "c_payload.json", Pages.term("c", "C"));

        Run run = glossary("show", folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("c · C");
        assertThat(run.err()).contains("a_payload.json: cannot be read", "b_payload.json:1:12");
    }
}
