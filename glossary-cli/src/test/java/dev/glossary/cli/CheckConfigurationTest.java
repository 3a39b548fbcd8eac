package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration and the options beside it change in a check. */
class CheckConfigurationTest {
    private static final String DOUBLED = "doubled-word";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path configuration(String json) {
        return Pages.write(folder, "glossary-lint.json", json);
    }

    private Path spoilt(String slug) {
        return Terms.write(folder, Terms.clean(slug, "Slip Knot").seoTitle("Slip Knot: How to to Tie It Well"));
    }

    private Run check(Object... arguments) {
        Object[] all = new Object[arguments.length + 5];
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        all[0] = "check";
        all[1] = "-f";
        all[2] = "concise";
        all[3] = "--config";
        all[4] = folder.resolve("glossary-lint.json");
        return glossary(all);
    }

    private static List<String> rules(Run run) {
        return run.lines().stream()
                .filter(line -> line.contains("]: "))
                .map(line -> line.replaceFirst(".*: (\\w+\\[[a-z-]+])?: .*", "$1")
                        .replaceFirst(".*: (\\w+\\[[a-z-]+]): .*", "$1"))
                .toList();
    }

    @Test
    void finds_what_the_rules_say_when_nothing_is_configured() {
        Run run = glossary("check", "-f", "concise", spoilt("slip-knot"));

        assertThat(rules(run)).containsExactly("info[doubled-word]");
        assertThat(run.out()).endsWith("0 errors, 0 warnings, 1 info · corpus: partial\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rules": {"doubled-word": "off"}}                              |
            {"rules": {"doubled-word": "error"}}                            | error[doubled-word]
            {"rules": {"doubled-word": {"severity": "warning"}}}            | warning[doubled-word]
            {"rules": {"doubled-word": {"except": ["to"]}}}                 |
            {"preset": "strict"}                                            | warning[doubled-word]
            {"preset": "structure"}                                         |
            {"overrides": [{"files": ["slip-knot/**"], "rules": {"doubled-word": "error"}}]} | error[doubled-word]
            {"overrides": [{"files": ["other/**"], "rules": {"doubled-word": "error"}}]}     | info[doubled-word]
            {"overrides": [{"files": ["**/*.json"], "rules": {"doubled-word": "off"}}]}      |
            {"suppress": [{"rule": "doubled-word", "reason": "a test"}]}    |
            {"suppress": [{"rule": "doubled-word", "slug": "slip-knot", "path": "seoTitle", "reason": "a test"}]} |
            {"suppress": [{"rule": "doubled-word", "files": ["slip-knot/*"], "reason": "a test"}]} |
            {"suppress": [{"rule": "doubled-word", "slug": "other", "reason": "a test"}]}    | info[doubled-word]
            {"suppress": [{"rule": "doubled-word", "path": "seoDescription", "reason": "a"}]} | info[doubled-word]
            {"suppress": [{"rule": "doubled-word", "reason": "a", "until": "2999-12-31"}]}   |
            {"suppress": [{"rule": "doubled-word", "reason": "a", "until": "2020-12-31"}]}   | info[doubled-word]
            // a comment, and a comma before the end: {"preset": "recommended",}             | info[doubled-word]
            """)
    void says_which_findings_count(String json, String expected) {
        configuration(json.startsWith("//") ? json.replace(": {", "\n{") : json);

        assertThat(rules(check(spoilt("slip-knot")))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --only slug-format           |
            --skip doubled-word          |
            --rule doubled-word=warning  | warning[doubled-word]
            """)
    void gives_way_to_options_in_overrides_too(String options, String expected) {
        configuration("{\"overrides\": [{\"files\": [\"**\"], \"rules\": {\"doubled-word\": \"error\"}}]}");
        String[] option = options.split(" ", -1);

        assertThat(rules(check(option[0], option[1], spoilt("slip-knot"))))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"category-variants": "off"}                 |
            {"category-variants": "error"}               | error[category-variants]
            {"category-variants": {"severity": "info"}}  | info[category-variants]
            """)
    void let_files_have_their_own_opinion_of_what_comparing_terms_finds(String overrides, String expected) {
        configuration("{\"overrides\": [{\"files\": [\"**\"], \"rules\": " + overrides + "}]}");
        Terms.write(folder, Terms.clean("slip-knot", "Slip Knot").category("knots"));
        Terms.write(folder, Terms.clean("bowline", "Bowline").category("Knots"));

        assertThat(rules(check(folder)))
                .filteredOn(rule -> rule.contains("category-variants"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void names_files_as_seen_from_the_working_directory() {
        String here = "target/" + folder.getFileName(); // the working directory of tests is that of the module
        Pages.write(Path.of(here), "glossary-lint.json", "{\"baseline\": \"none.json\"}");

        assertThat(glossary("check", "-c", here + "/glossary-lint.json", spoilt("slip-knot"))
                        .err())
                .startsWith("glossary: " + here + "/none.json: there is no such baseline");
    }

    @Test
    void says_that_no_file_is_left_to_check() {
        configuration("{\"exclude\": [\"**\"]}");
        spoilt("slip-knot");

        Run run = check(folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("glossary: the configuration excludes every file; --allow-empty accepts that\n");
        assertThat(check("--allow-empty", folder).code()).isZero();
    }

    @Test
    void says_that_a_suppression_has_ended() {
        configuration("{\"suppress\": [{\"rule\": \"doubled-word\", \"reason\": \"a\", \"until\": \"2020-12-31\"}]}");

        assertThat(check(spoilt("slip-knot")).out())
                .containsPattern(
                        "note: .*glossary-lint.json:1:15: the suppression of doubled-word ended on 2020-12-31\n");
    }

    @Test
    void shows_suppressed_findings_when_asked() {
        configuration("{\"suppress\": [{\"rule\": \"doubled-word\", \"reason\": \"a\"}]}");
        Path page = spoilt("slip-knot");

        assertThat(check(page).summary()).endsWith("0 errors, 0 warnings, 0 infos");
        assertThat(check(page).out()).endsWith(" · 1 suppressed\n");
        assertThat(check("--show-suppressed", page).lines().get(0)).endsWith(" (suppressed)");
        assertThat(check("--fail-on", "info", page).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jsonl | "status":"suppressed","reason":"a quotation"}
            sarif | {"kind":"external","status":"accepted","justification":"a quotation"}
            """)
    void tells_programs_why_a_finding_is_suppressed(String format, String expected) {
        configuration("{\"suppress\": [{\"rule\": \"doubled-word\", \"reason\": \"a quotation\"}]}");
        Path configuration = folder.resolve("glossary-lint.json");

        assertThat(glossary("check", "-c", configuration, "--show-suppressed", "-f", format, spoilt("slip-knot"))
                        .out())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rule doubled-word=error                   | error[doubled-word]  | 1
            --rule doubled-word=off                     |                      | 0
            --skip doubled-word                         |                      | 0
            --only slug-format,doubled-word             | info[doubled-word]   | 0
            --only slug-format                          |                      | 0
            --preset structure                          |                      | 0
            --preset strict                             | warning[doubled-word]| 0
            --fail-on info                              | info[doubled-word]   | 1
            --max-findings 0                            |                      | 0
            """)
    void gives_way_to_options(String options, String expected, int code) {
        configuration("{\"failOn\": \"warning\", \"preset\": \"recommended\"}");
        List<Object> arguments = new ArrayList<>(List.of((Object[]) options.split(" ")));
        arguments.add(spoilt("slip-knot"));
        if (options.contains("strict")) {
            arguments.addAll(List.of("--fail-on", "error"));
        }

        Run run = check(arguments.toArray());

        assertThat(rules(run)).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(run.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rules": {"a":                        | 1:16: the text ends too early
            {"a": 1, "a": 2}                       | 1:13: duplicate Object property "a"
            []                                     | 1:1: an object is expected
            {} {}                                  | 1:1: there is more after the end of the value
            {"preste": "all"}                      | 1:12: /preste: there is no such member; did you mean preset?
            {"preset": "some"}                     | 1:12: /preset: one of structure, recommended, strict, serp-heuristics, all is expected
            {"failOn": 3}                          | /failOn: one of error, warning, info, never is expected
            {"language": "?"}                      | /language: a language tag is expected, such as de or pt-BR
            {"rules": {"doubled-wort": "off"}}     | /rules/doubled-wort: there is no such rule; did you mean doubled-word?
            {"rules": {"doubled-word": "fatal"}}   | /rules/doubled-word: expected error, warning, info or off
            {"rules": {"doubled-word": 1}}         | /rules/doubled-word: a severity or an object with parameters is expected
            {"rules": {"doubled-word": {"exept": []}}}   | /rules/doubled-word/exept: the rule has no such parameter; did you mean except?
            {"rules": {"doubled-word": {"except": "a"}}} | /rules/doubled-word/except: a list is expected
            {"rules": {"field-length": {"seoTitle": [5]}}} | /rules/field-length/seoTitle: two numbers are expected, the least and the most
            {"rules": {"field-length": {"seoTitle": [5, 4]}}} | a range goes from a number to one that is not less, not from 5 to 4
            {"rules": {"slug-format": {"pattern": "("}}} | slug-format, pattern: expected a regular expression: Unclosed group
            {"rules": {"wrapper-shape": {"terms": "two"}}} | wrapper-shape, terms: expected one of any, one, many, none, not two
            {"rules": {"boilerplate-phrase": {"list": "nowhere.json"}}} | nowhere.json: there is no such file
            {"suppress": [{"rule": "doubled-word"}]}     | 1:15: /suppress/0: the member reason is missing
            {"suppress": [{"rule": "doubled-word", "reason": " "}]} | /suppress/0/reason: a reason is expected
            {"suppress": [{"rule": "doubled-word", "reason": "a", "until": "soon"}]} | /suppress/0/until: a date such as 2027-06-30 is expected
            {"overrides": [{"files": ["**"]}]}     | /overrides/0: the member rules is missing
            {"overrides": [{"files": ["**"], "rules": {"dangling-related": {"known": ["x"]}}}]} | /overrides/0/rules/dangling-related/known: the rule compares the terms of all files: set this in the other rules, for all
            {"overrides": [{"files": ["**"], "rules": {"unlinked-mention": "info"}}]} | /overrides/0/rules/unlinked-mention: the rule compares the terms of all files: switch it on in the other rules, for all
            {"overrides": [{"files": ["["], "rules": {"x": "off"}}]} | /overrides/0/rules/x: there is no such rule
            """)
    void says_where_it_cannot_be_followed(String json, String reason) {
        configuration(json);

        Run run = check(spoilt("slip-knot"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("glossary: ").contains(reason).hasLineCount(1);
    }

    @Test
    void names_what_is_checked_when_no_path_is_given() {
        spoilt("slip-knot");
        spoilt("drafts");
        configuration("{\"include\": [\"**/_payload.json\"], \"exclude\": [\"drafts/**\"]}");

        Run run = check("--only", DOUBLED + ",dangling-related", "--known-slugs", Pages.write(folder, "k", "toggle"));

        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("slip-knot/_payload.json:1:");
        assertThat(run.out()).contains("1 file · 1 term").endsWith("corpus: complete\n");
    }

    @Test
    void names_files_as_seen_from_its_folder() {
        configuration("{}");

        assertThat(check(spoilt("slip-knot")).lines().get(0)).startsWith("slip-knot/_payload.json:1:");
    }

    @Test
    void never_takes_single_files_for_the_whole_glossary() {
        configuration("{\"corpus\": \"complete\"}");
        Path page = spoilt("slip-knot");

        assertThat(check(page).out()).endsWith("corpus: partial\n");
        assertThat(check(folder).out()).contains("error[dangling-related]").endsWith("corpus: complete\n");
        assertThat(check("--corpus", "complete", page).out()).contains("error[dangling-related]");
        configuration("{\"corpus\": \"off\"}");
        assertThat(check(folder).out()).doesNotContain("dangling-related").endsWith("corpus: off\n");
    }

    @Test
    void takes_known_slugs_from_a_file() {
        configuration("{}");
        spoilt("slip-knot");
        Path known = Pages.write(folder, "known.txt", "toggle\n\nother\n");

        assertThat(rules(check(folder))).contains("error[dangling-related]");
        assertThat(rules(check("--known-slugs", known, folder))).doesNotContain("error[dangling-related]");
        assertThat(check("--known-slugs", folder.resolve("none.txt"), folder).err())
                .contains("none.txt: there is no such file");
    }

    @Test
    void reads_the_names_of_files_from_a_file_or_standard_input() {
        configuration("{}");
        Path page = spoilt("slip-knot");
        Path list = Pages.write(folder, "list.txt", Pages.name(page) + "\n");

        assertThat(rules(check("--files-from", list))).containsExactly("info[doubled-word]");
        Run run =
                Run.reading(Pages.name(page) + "\n", "check", "-f", "concise", "--files-from", "-", "--only", DOUBLED);
        assertThat(rules(run)).containsExactly("info[doubled-word]");
    }

    @Test
    void says_the_same_with_any_number_of_threads() {
        for (int i = 0; i < 60; i++) {
            spoilt("slip-knot-" + i);
        }
        configuration("{}");

        String one = check("--threads", "1", folder).out();

        assertThat(one).contains("60 files");
        assertThat(check("--threads", "4", folder).out()).isEqualTo(one);
        assertThat(check("--threads", "0", folder).err()).contains("--threads is a number from 1 on");
    }
}
