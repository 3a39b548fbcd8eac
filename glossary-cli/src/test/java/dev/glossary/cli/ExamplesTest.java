package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The small site that comes with the project. */
class ExamplesTest {
    @Test
    void has_nothing_wrong() {
        assertThat(glossary("check", "../examples"))
                .isEqualTo(new Run(0, "8 files · 6 terms · 0 errors, 0 warnings, 0 infos · corpus: complete\n", ""));
    }

    @Test
    void has_six_terms_and_two_index_pages() {
        Run run = glossary("show", "../examples");

        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .filteredOn(line -> line.equals("  summaries of 6 terms"))
                .hasSize(2);
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("../examples/"))
                .hasSize(8)
                .isSorted();
        assertThat(glossary("show", "--format", "jsonl", "../examples").lines()).hasSize(6);
    }

    @Test
    void is_the_same_through_its_payloads_alone() {
        List<String> whole =
                glossary("show", "--format", "jsonl", "../examples").lines();

        assertThat(glossary("show", "--format", "jsonl", "../examples/**/_payload.json")
                        .lines())
                .containsExactlyElementsOf(whole);
    }
}
