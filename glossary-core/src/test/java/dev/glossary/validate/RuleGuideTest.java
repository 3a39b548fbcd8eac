package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.validate.RuleGuide.Example;
import org.junit.jupiter.api.Test;

/** What the documentation says of a rule. */
class RuleGuideTest {
    private static final RuleGuide GUIDE = RuleGuide.of(Rules.get("doubled-word"));

    @Test
    void gives_the_why_as_plain_text() {
        assertThat(GUIDE.explanation())
                .startsWith("A word that stands twice in a row is a slip")
                .endsWith("names of the term and its relations.")
                .doesNotContain("\n", "`");
    }

    @Test
    void gives_the_source_where_there_is_one() {
        assertThat(GUIDE.source()).isEqualTo("Translate Toolkit, pofilter.");
        assertThat(RuleGuide.of(Rules.get("orphan-slot")).source()).isNull();
    }

    @Test
    void gives_the_whole_section() {
        assertThat(GUIDE.markdown())
                .startsWith("### `doubled-word`\n\ninfo · text · fix: suggested\n\n")
                .endsWith("```\n")
                .isEqualTo(GUIDE.toString());
    }

    @Test
    void gives_examples() {
        assertThat(GUIDE.examples())
                .containsExactly(
                        new Example(
                                true,
                                "json",
                                "{\"shortDefinition\": \"A loop at the end of the the rope that holds.\"}",
                                null,
                                null),
                        new Example(
                                false,
                                "json",
                                "{\"shortDefinition\": \"What it is is a loop at the end of the rope.\"}",
                                null,
                                null));
        assertThat(RuleGuide.of(Rules.get("payload-root")).examples().get(0))
                .isEqualTo(new Example(true, "devalue", "[]", null, null));
    }

    @Test
    void tells_the_file_and_the_parameters_of_an_example() {
        assertThat(RuleGuide.of(Rules.get("path-slug-mismatch")).examples())
                .extracting(Example::file)
                .containsExactly("clove-hitch/_payload.json", "bowline-knot/_payload.json");
        assertThat(RuleGuide.of(Rules.get("payload-limits")).examples())
                .extracting(Example::settings)
                .containsExactly("{\"maxSlots\": 2}", null);
    }

    @Test
    void keeps_examples_out_of_the_explanation() {
        assertThat(RuleGuide.of(Rules.get("path-slug-mismatch")).explanation())
                .endsWith("terms that were built in code have no page.");
    }

    @Test
    void has_a_section_for_each_rule_in_order() {
        assertThat(RuleGuide.ids())
                .containsExactlyElementsOf(Rules.all().stream().map(Rule::id).toList());
    }
}
