package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGroup;
import dev.glossary.validate.Rules;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {
    private static final List<String> IDS = Rules.all().stream().map(Rule::id).toList();

    @Test
    void lists_each_rule_below_its_group() {
        Run run = glossary("rules");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().stream()
                        .filter(line -> line.contains(" · "))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyElementsOf(IDS);
        assertThat(run.lines())
                .containsSubsequence(
                        Arrays.stream(RuleGroup.values()).map(RuleGroup::title).toList())
                .endsWith(IDS.size() + " rules");
    }

    @Test
    void says_how_bad_how_wide_and_whether_mended_and_what_must_be_true() {
        assertThat(glossary("rules").out())
                .contains("""
                  json-encoding · error · structure · fix: safe
                    A file is UTF-8 without a byte-order mark, and no text in it holds half a surrogate pair.
                """, "  unlinked-mention · info · glossary · fix: suggested · off\n");
    }

    @Test
    void makes_tables_of_them() {
        List<String> lines = glossary("rules", "--format", "markdown").lines();

        assertThat(lines.stream().filter(line -> line.startsWith("| `"))).hasSameSizeAs(IDS);
        assertThat(lines)
                .containsSubsequence(
                        "## Format and structure",
                        "",
                        "| rule | severity | scope | fix | what must be true |",
                        "|---|---|---|---|---|",
                        "| `json-syntax` | error | structure | none | A file is one JSON value and nothing after it. |")
                .anyMatch(line -> line.startsWith("| `unlinked-mention` | info, off | glossary | suggested | "));
    }

    @Test
    void tells_programs_all_that_can_be_set() {
        JsonNode catalogue =
                JsonMapper.shared().readTree(glossary("rules", "-f", "json").out());

        assertThat(catalogue.get("v").asInt()).isEqualTo(1);
        assertThat(catalogue
                        .get("rules")
                        .valueStream()
                        .map(rule -> rule.get("id").asString()))
                .containsExactlyElementsOf(IDS);
        assertThat(parameter(catalogue, "field-length", "seoTitle"))
                .hasToString("{\"name\":\"seoTitle\",\"type\":\"range\",\"description\":\"The columns of a title for"
                        + " search engines.\",\"default\":[10,90]}");
        assertThat(parameter(catalogue, "wrapper-shape", "terms").get("choices"))
                .hasToString("[\"any\",\"one\",\"many\",\"none\"]");
        assertThat(parameter(catalogue, "category-format", "allowed").has("default"))
                .isFalse();
        assertThat(parameter(catalogue, "boilerplate-ratio", "max").get("default"))
                .hasToString("0.5");
        assertThat(parameter(catalogue, "prerendered-at", "require").get("default"))
                .hasToString("false");
    }

    private static JsonNode parameter(JsonNode catalogue, String rule, String name) {
        return catalogue
                .get("rules")
                .valueStream()
                .filter(node -> node.get("id").asString().equals(rule))
                .flatMap(node -> node.get("parameters").valueStream())
                .filter(node -> node.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
