package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The findings that were there when a team began to look. */
class BaselineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each
    private Path site;

    @SuppressWarnings("NullAway.Init") // set before each
    private Path baseline;

    @BeforeEach
    void write_two_pages_and_their_baseline() {
        site = folder.resolve("site");
        baseline = folder.resolve("glossary-baseline.json");
        spoil("slip-knot", "How to to Tie It Well");
        spoil("bowline", "How to Tie It in in the Rain");
        assertThat(check("--baseline-write").code()).isZero();
    }

    private void spoil(String slug, String title) {
        Terms.write(site, Terms.clean(slug, "Slip Knot " + slug).seoTitle("Slip Knot " + slug + ": " + title));
    }

    private Run check(Object... arguments) {
        Object[] all = new Object[arguments.length + 9];
        System.arraycopy(arguments, 0, all, 9, arguments.length);
        List<Object> first = List.of(
                "check",
                "-f",
                "concise",
                "--rule",
                "doubled-word=error",
                "--only",
                "doubled-word",
                "--baseline",
                baseline);
        for (int i = 0; i < 9; i++) {
            all[i] = first.get(i);
        }
        Object[] withSite = Arrays.copyOf(all, all.length + 1);
        withSite[all.length] = site;
        return glossary(withSite);
    }

    @Test
    void is_a_sorted_line_of_json_for_each_finding() throws IOException {
        assertThat(Files.readAllLines(baseline))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("\\{\"fingerprint\":\"[0-9a-f]{32}\",\"rule\":\"doubled-word\","
                                        + "\"slug\":\"bowline\",\"path\":\"seoTitle\"}"),
                        line -> assertThat(line).contains("\"slug\":\"slip-knot\""));
    }

    @Test
    void keeps_what_it_holds_from_counting() {
        Run run = check();

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("2 files · 2 terms · 0 errors, 0 warnings, 0 infos · 2 in the baseline\n");
    }

    @Test
    void lets_new_findings_count() {
        spoil("clove-hitch", "How to tie it it Seems");

        Run run = check();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).contains("clove-hitch seoTitle");
    }

    @Test
    void tells_how_many_of_its_findings_are_no_more_and_drops_them_when_asked() throws IOException {
        spoil("bowline", "How to Tie It in the Rain");

        assertThat(check().out())
                .contains("note: stale in the baseline: doubled-word bowline seoTitle\n")
                .endsWith("1 in the baseline · 1 stale in the baseline\n");
        assertThat(Files.readAllLines(baseline)).hasSize(2);
        assertThat(check("--baseline-prune").code()).isZero();
        assertThat(Files.readAllLines(baseline)).singleElement().asString().contains("slip-knot");
    }

    @Test
    void takes_nothing_for_stale_that_was_not_looked_at() {
        Run run = glossary("check", "-f", "concise", "--baseline", baseline, site.resolve("slip-knot/_payload.json"));

        assertThat(run.out()).contains("1 in the baseline").doesNotContain("stale");
    }

    @Test
    void takes_nothing_for_stale_that_compares_terms_of_which_some_were_not_looked_at() {
        Path slipKnot = Terms.write(site, Terms.clean("slip-knot", "Slip Knot").category("Knots"));
        Terms.write(site, Terms.clean("bowline", "Bowline").category("knots"));
        Object[] check = {"check", "-f", "concise", "--only", "category-variants", "--baseline", baseline};
        assertThat(glossary(with(check, "--baseline-write", site)).out()).contains("1 in the baseline");

        assertThat(glossary(with(check, slipKnot)).out()).doesNotContain("stale");
        assertThat(glossary(with(check, site.resolve("bowline/_payload.json"))).out())
                .doesNotContain("stale");
    }

    private static Object[] with(Object[] first, Object... others) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(others)).toArray();
    }

    @Test
    void may_be_named_by_the_configuration() {
        Path configuration = Pages.write(
                folder,
                "glossary-lint.json",
                "{\"baseline\": \"glossary-baseline.json\", \"rules\": {\"doubled-word\": \"error\"}}");

        assertThat(glossary("check", "-f", "concise", "-c", configuration, "--only", "doubled-word", site)
                        .code())
                .isZero();
    }

    @Test
    void is_refused_when_it_is_none() {
        Pages.write(folder, "glossary-baseline.json", "\n{\"rule\":\"doubled-word\",\"fingerprint\":\"short\"}\n");

        Run run = check();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("glossary-baseline.json:2:1: a rule and a fingerprint of 32 hexadecimal digits are expected");
    }

    @Test
    void must_be_named_to_be_written() {
        Run run = glossary("check", "--baseline-write", site);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("glossary: no baseline is named: add --baseline FILE, or the member baseline to the"
                        + " configuration\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--show-suppressed", "--baseline-prune"})
    void must_be_there_unless_it_is_written(String option) throws IOException {
        Files.delete(baseline);

        Run run = check(option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .endsWith("glossary-baseline.json: there is no such baseline; --baseline-write makes it of what is"
                        + " found now\n");
        assertThat(baseline).doesNotExist();
    }
}
