package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.inspected;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of which both an HTML page and a {@code _payload.json} stand there. */
class CarriersTest {
    private static final String ONE_PAGE = "1 file · 1 term · 0 errors, 0 warnings, 0 infos";

    @TempDir
    private Path folder;

    @BeforeEach
    void write_the_payload() {
        Pages.write(folder, "x/_payload.json", Pages.term("a", "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/index.html", "x.html"})
    void are_one_page(String html) {
        Path page = Pages.write(folder, html, Pages.pointingHtml(Pages.shell()));
        Path payload = folder.resolve("x/_payload.json");

        assertThat(inspected(folder).out()).isEqualTo(ONE_PAGE + "\n");
        assertThat(inspected(page).summary()).isEqualTo(ONE_PAGE);
        assertThat(inspected(payload).summary()).isEqualTo(ONE_PAGE);
        assertThat(inspected(payload, page).summary()).isEqualTo(ONE_PAGE);
        assertThat(inspected(Pages.name(folder) + "/**").summary()).isEqualTo(ONE_PAGE);
    }

    @Test
    void are_one_page_when_both_were_found_though_the_html_does_not_point_at_the_payload() {
        Path page = Pages.write(folder, "x/index.html", Pages.html(Pages.shell()));

        assertThat(inspected(folder).summary()).isEqualTo(ONE_PAGE);
        assertThat(inspected(page, folder.resolve("x/_payload.json")).summary()).isEqualTo(ONE_PAGE);
        assertThat(inspected(page).summary()).startsWith("1 file · 0 terms");
    }

    @Test
    void bear_the_name_of_the_html_page_and_tell_where_a_term_stands() {
        Path page = Pages.write(folder, "x/index.html", Pages.pointingHtml(Pages.shell()));

        assertThat(glossary("show", folder).lines())
                .startsWith(Pages.name(page))
                .endsWith("    at data.page of " + Pages.name(folder.resolve("x/_payload.json")));
    }

    @Test
    void are_both_shown_as_trees() {
        Pages.write(folder, "x/index.html", Pages.pointingHtml(Pages.shell()));

        assertThat(glossary("show", "--tree", folder).lines())
                .contains(
                        Pages.name(folder.resolve("x/index.html")),
                        Pages.name(folder.resolve("x/_payload.json")),
                        "    serverRendered: true  /2");
    }

    @Test
    void are_the_payload_alone_when_the_html_holds_none() {
        Pages.write(folder, "x/index.html", Pages.plainHtml());

        assertThat(inspected(folder)).isEqualTo(new Run(0, ONE_PAGE + "\n", ""));
        assertThat(glossary("show", folder).lines().get(0)).isEqualTo(Pages.name(folder.resolve("x/_payload.json")));
    }

    @Test
    void are_the_html_alone_when_the_payload_is_broken() {
        Path payload = Pages.write(folder, "x/_payload.json", Pages.BROKEN);
        Path page = Pages.write(folder, "x/index.html", Pages.pointingHtml(Pages.term("b", "B")));

        Run run = inspected(folder);

        assertThat(run.lines().get(0)).startsWith(Pages.name(payload) + ":1:12: error[json-syntax]");
        assertThat(run.summary()).isEqualTo("1 file · 1 term · 1 error, 0 warnings, 0 infos");
        assertThat(glossary("show", page).code()).isEqualTo(1);
    }

    @Test
    void are_the_payload_alone_when_the_html_is_broken() {
        Path page = Pages.write(folder, "x/index.html", Pages.html(Pages.BROKEN));

        Run run = inspected(folder);

        assertThat(run.lines().get(0)).startsWith(Pages.name(page) + ":3:").contains("error[json-syntax]");
        assertThat(run.summary()).isEqualTo("1 file · 1 term · 1 error, 0 warnings, 0 infos");
    }

    @Test
    void are_the_payload_alone_when_the_html_cannot_be_opened() throws IOException {
        Files.createSymbolicLink(folder.resolve("x/index.html"), Path.of("nowhere"));

        Run run = inspected(folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("x/index.html: cannot be read");
        assertThat(run.summary()).isEqualTo(ONE_PAGE);
    }

    @Test
    void belong_to_one_html_page_alone() {
        Pages.write(folder, "x.html", Pages.pointingHtml(Pages.shell()));
        Pages.write(
                folder,
                "x/index.html",
                Pages.pointingHtml(Pages.shell().replace("{\"state\"", "{\"data\":1,\"state\"")));

        assertThat(inspected(folder).summary()).isEqualTo("2 files · 1 term · 0 errors, 0 warnings, 0 infos");
    }
}
