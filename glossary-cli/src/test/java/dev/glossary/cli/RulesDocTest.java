package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.jackson.GlossaryJackson3Module;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import dev.glossary.validate.FixKind;
import dev.glossary.validate.Parameter;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGroup;
import dev.glossary.validate.RuleGuide;
import dev.glossary.validate.RuleGuide.Example;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Rules;
import dev.glossary.validate.TermView;
import dev.glossary.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documentation of the rules says what the rules do. */
class RulesDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GlossaryJackson3Module()).build();

    /** The term that the examples of the documentation change. */
    private static final String TERM = """
            {
              "slug": "bowline-knot",
              "term": "Bowline Knot",
              "shortDefinition": "A loop at the end of a rope that neither slips under load nor jams when it is wet.",
              "seoTitle": "Bowline Knot: How to Tie It and When to Trust It",
              "seoDescription": "How to tie a bowline knot in three moves, and the two cases in which it can come loose.",
              "explanation": "Sailors reach for the bowline when a line must be made fast to a post, a ring or a person. It is tied with a small eye, through which the free end goes up, round the standing part and down again.",
              "relatedTerms": [{"slug": "clove-hitch", "name": "Clove Hitch"}],
              "faq": [{"question": "Can it come undone by itself?", "answer": "Yes, if stiff rope is shaken without a load."}],
              "category": "knots"
            }
            """;

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @Test
    void has_a_section_for_each_rule_in_the_order_of_the_catalogue() throws IOException {
        List<String> headings = new ArrayList<>();
        RuleGroup group = null;
        for (Rule rule : Rules.all()) {
            if (rule.group() != group) {
                group = rule.group();
                headings.add("## " + group.title());
            }
            headings.add("### `" + rule.id() + "`");
        }

        assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("##")))
                .containsExactlyElementsOf(headings);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void says_what_the_catalogue_says(Rule rule) throws IOException {
        String section = RuleGuide.of(rule).markdown();

        assertThat(section)
                .startsWith("### `" + rule.id() + "`\n\n"
                        + rule.severity() + " · " + rule.scope() + " · fix: " + rule.fix()
                        + (rule.isOn() ? "" : " · off")
                        + "\n\n" + rule.summary() + "\n\n");
        assertThat(section.lines().filter(line -> line.startsWith("|"))).containsExactlyElementsOf(table(rule));
        assertThat(Files.readString(DOCUMENT)).contains(section);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void says_why_there_is_such_a_rule(Rule rule) {
        assertThat(RuleGuide.of(rule).explanation())
                .hasSizeBetween(80, 800)
                .doesNotContain("`", "**", "Source:")
                .doesNotContain(rule.summary());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void promises_a_fix_where_an_example_has_one(Rule rule) {
        if (rule.fix() == FixKind.NONE) {
            for (Example example : RuleGuide.of(rule).examples()) {
                assertThat(findings(rule, example)).allMatch(finding -> finding.fix() == null);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> shows_what_is_wrong_and_what_is_right() {
        return rules().flatMap(rule -> RuleGuide.of(rule).examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        rule.id() + (example.isWrong() ? " wrong" : " right"),
                        () -> assertThat(found(rule, example))
                                .isEqualTo(example.isWrong() ? Set.of(rule.id()) : Set.of()))));
    }

    @Test
    void shows_nothing_wrong_but_what_the_examples_change() {
        assertThat(Validator.of(RuleSet.recommended()).check(Glossary.of(term(MAPPER.createObjectNode()))))
                .isEmpty();
    }

    private static List<String> table(Rule rule) {
        List<String> rows = new ArrayList<>();
        if (!rule.parameters().isEmpty()) {
            rows.add("| parameter | takes | default | meaning |");
            rows.add("|---|---|---|---|");
        }
        for (Parameter<?> parameter : rule.parameters()) {
            Object standard = parameter.standard();
            rows.add("| `" + parameter.name() + "` | " + takes(parameter) + " | "
                    + (standard == null ? "–" : "`" + cell(json(standard)) + "`") + " | "
                    + cell(parameter.description()) + " |");
        }
        return rows;
    }

    private static String takes(Parameter<?> parameter) {
        return parameter.kind() == Parameter.Kind.CHOICE
                ? "one of `" + String.join("`, `", parameter.choices()) + "`"
                : parameter.kind().expectation();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** A value as a configuration has it. */
    private static String json(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(RulesDocTest::json).toList()) + "]";
        }
        return value instanceof String ? MAPPER.writeValueAsString(value) : String.valueOf(value);
    }

    private static Set<String> found(Rule rule, Example example) {
        Set<String> ids = new TreeSet<>();
        findings(rule, example).forEach(finding -> ids.add(finding.rule()));
        return ids;
    }

    private static List<Finding> findings(Rule rule, Example example) {
        RuleSet rules =
                rule.isOn() ? RuleSet.recommended() : RuleSet.recommended().with(rule.id(), rule.severity());
        if (example.format().equals("devalue")) {
            LoadedGlossary loaded =
                    GlossaryReader.create().inspect(example.text().getBytes(UTF_8), Source.UNNAMED);
            List<Finding> findings = new ArrayList<>();
            Set<DataPath> reported = new HashSet<>();
            loaded.findings().stream().map(ReportedFinding::finding).forEach(finding -> {
                findings.add(finding);
                if (finding.path() != null) {
                    reported.add(finding.path());
                }
            });
            Validator validator = Validator.afterReading(rules);
            for (int i = 0; i < loaded.glossary().size(); i++) {
                Term term = loaded.glossary().terms().get(i);
                findings.addAll(validator.check(TermView.read(term, i, null, true, reported)));
            }
            return findings;
        }
        JsonNode json = MAPPER.readTree(example.text());
        List<Term> terms = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(members -> terms.add(term(members)));
        } else {
            terms.add(term(json));
        }
        return Validator.of(json.isArray() ? rules : rules.withoutAllTerms()).check(Glossary.of(terms));
    }

    /** The term with some members exchanged. */
    private static Term term(JsonNode members) {
        ObjectNode term = (ObjectNode) MAPPER.readTree(TERM);
        members.properties().forEach(member -> term.set(member.getKey(), member.getValue()));
        return MAPPER.treeToValue(term, Term.class);
    }
}
