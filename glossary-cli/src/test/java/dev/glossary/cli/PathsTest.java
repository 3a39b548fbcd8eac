package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.inspected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files PATH stands for. Each page has an error, so that {@code check} names it. */
class PathsTest {
    @TempDir
    private Path folder;

    private void page(String name) {
        boolean isHtml = name.endsWith(".html");
        Pages.write(folder, name, isHtml ? Pages.html(Pages.BROKEN) : Pages.BROKEN);
    }

    /** The names of the files that were read, below the folder, in the order of the report. */
    private List<String> read(Object... paths) {
        List<Object> arguments = new ArrayList<>(List.of("--quiet"));
        arguments.addAll(Arrays.asList(paths));
        Run run = inspected(arguments.toArray());
        assertThat(run.err()).isEmpty();
        return run.lines().stream()
                .map(line -> line.replaceAll(":\\d+:\\d+: .*", ""))
                .map(name -> name.replace(Pages.name(folder) + "/", ""))
                .toList();
    }

    private String below(String rest) {
        return Pages.name(folder) + "/" + rest;
    }

    @Test
    void a_directory_stands_for_payloads_and_pages_below_it_in_order() {
        page("b/_payload.json");
        page("a/index.html");
        page("a/deep/er/_payload.json");
        page("a.html");
        page("glossary_payload.json");
        Pages.write(folder, "readme.md", "no page");
        Pages.write(folder, "data.json", "[]");
        Pages.write(folder, "lines.ndjson", "[]");

        assertThat(read(folder))
                .containsExactly(
                        "a.html",
                        "a/deep/er/_payload.json",
                        "a/index.html",
                        "b/_payload.json",
                        "glossary_payload.json");
    }

    @Test
    void a_directory_does_not_stand_for_html_without_a_payload() {
        Pages.write(folder, "200.html", Pages.plainHtml());
        Path page = Pages.write(folder, "a/_payload.json", Pages.term("a", "A"));

        assertThat(inspected(folder)).isEqualTo(inspected(page));
    }

    @Test
    void html_without_a_payload_is_reported_when_it_is_named() {
        Path plain = Pages.write(folder, "200.html", Pages.plainHtml());

        Run run = inspected(folder, plain);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().get(0)).contains("200.html:1:1: error[payload-root]: an HTML page without a payload");
    }

    @Test
    void hidden_directories_and_node_modules_are_skipped_unless_named() {
        page(".output/public/_payload.json");
        page("node_modules/x/_payload.json");
        page("x/.cache/_payload.json");
        page("x/_payload.json");

        assertThat(read(folder)).containsExactly("x/_payload.json");
        assertThat(read(folder.resolve(".output"))).containsExactly(".output/public/_payload.json");
        assertThat(read(below(".output/**/_payload.json"))).containsExactly(".output/public/_payload.json");
    }

    @Test
    void a_glob_matches_any_number_of_directories_also_none() {
        page("_payload.json");
        page("a/_payload.json");
        page("a/b/_payload.json");
        page("a/b/other_payload.json");
        page("c/x.html");

        assertThat(read(below("**/_payload.json")))
                .containsExactly("_payload.json", "a/_payload.json", "a/b/_payload.json");
        assertThat(read(below("*/_payload.json"))).containsExactly("a/_payload.json");
        assertThat(read(below("a/b/*"))).containsExactly("a/b/_payload.json", "a/b/other_payload.json");
        assertThat(read(below("{a,c}/[!_]*.html"))).containsExactly("c/x.html");
    }

    @Test
    void a_glob_that_matches_a_directory_stands_for_what_is_below_it() {
        page("a1/x/_payload.json");
        page("a2/_payload.json");
        page("b/_payload.json");

        assertThat(read(below("a?"))).containsExactly("a1/x/_payload.json", "a2/_payload.json");
    }

    @Test
    void a_glob_does_not_complain_about_html_without_a_payload() {
        Pages.write(folder, "200.html", Pages.plainHtml());
        page("a.html");

        assertThat(read(below("*.html"))).containsExactly("a.html");
    }

    @Test
    void a_file_whose_name_looks_like_a_glob_is_that_file() {
        page("[slug]/_payload.json");
        page("s/_payload.json");

        assertThat(read(below("[slug]/_payload.json"))).containsExactly("[slug]/_payload.json");
        assertThat(read(below("[slug]"))).containsExactly("[slug]/_payload.json");
    }

    @Test
    void a_file_that_several_paths_lead_to_is_read_once() throws IOException {
        page("a/_payload.json");
        page("b/_payload.json");
        Files.createSymbolicLink(folder.resolve("link_payload.json"), Path.of("b/_payload.json"));

        assertThat(read(below("b/_payload.json"), folder, below("**/_payload.json"), below("a/../a")))
                .containsExactly("b/_payload.json", "a/_payload.json");
    }

    @Test
    void rings_of_symbolic_links_end() throws IOException {
        page("a/_payload.json");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("a/self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("0"), Path.of("a"));

        assertThat(read(folder)).containsExactly("a/_payload.json");
        assertThat(read(below("**/_payload.json"))).containsExactly("a/_payload.json");
    }

    @Test
    void directories_that_link_to_each_other_twice_cost_no_more_than_once() throws IOException {
        for (int i = 0; i < 30; i++) {
            Path level = Files.createDirectories(folder.resolve("level" + i));
            Files.createSymbolicLink(level.resolve("x"), folder.resolve("level" + (i + 1)));
            Files.createSymbolicLink(level.resolve("y"), folder.resolve("level" + (i + 1)));
        }
        page("level30/_payload.json");

        assertThat(read(folder.resolve("level0"))).hasSize(1);
    }

    @Test
    void links_to_directories_are_followed() throws IOException {
        page("elsewhere/x/_payload.json");
        Files.createDirectories(folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("content/linked"), Path.of("../elsewhere"));

        assertThat(read(folder.resolve("content"))).containsExactly("content/linked/x/_payload.json");
    }

    @Test
    void a_directory_may_bear_the_name_of_a_payload() {
        page("odd_payload.json/x/_payload.json");

        assertThat(read(folder)).containsExactly("odd_payload.json/x/_payload.json");
    }

    @Test
    void a_path_that_does_not_exist_cannot_be_opened() {
        Run run = glossary("--allow-empty", folder.resolve("none"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/none: cannot be read: there is no such file");
    }

    @Test
    void a_path_that_matches_nothing_is_a_failure_unless_allowed() {
        Pages.write(folder, "readme.md", "no page");
        Pages.write(folder, "plain/200.html", Pages.plainHtml());

        for (Object path : List.of(folder, below("**/x.json"), below("none/*"), folder.resolve("plain"))) {
            Run run = inspected(path);
            Run allowed = inspected("--allow-empty", path);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("no file matches");
            assertThat(allowed).isEqualTo(new Run(0, "0 files · 0 terms · 0 errors, 0 warnings, 0 infos\n", ""));
        }
    }

    @Test
    void an_unreadable_directory_is_reported_and_the_rest_goes_on() throws IOException {
        page("a/_payload.json");
        Path closed = Files.createDirectories(folder.resolve("closed"));
        assumeFalse(!closed.toFile().setReadable(false) || Files.isReadable(closed), "this user can read everything");

        Run run = inspected(folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("closed: cannot be read: permission denied");
        assertThat(run.summary()).startsWith("1 file ");
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    @Test
    void names_are_as_given_or_relative_with_slashes() {
        assertThat(glossary("show", "./../examples/nuxt-4.5/headband").lines().get(0))
                .isEqualTo("../examples/nuxt-4.5/headband/index.html");
        assertThat(inspected("./no/such/file").err()).startsWith("glossary: no/such/file: ");
    }

    @Test
    void tells_of_a_glob_that_is_none_and_goes_on() {
        Path page = Pages.write(folder, "_payload.json", Pages.term("a", "A"));

        Run run = glossary("ok/[z-a]*", page);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("glossary: ok/[z-a]*: is no pattern of file names: ")
                .hasLineCount(1);
        assertThat(run.summary()).startsWith("1 file · 1 term");
    }
}
