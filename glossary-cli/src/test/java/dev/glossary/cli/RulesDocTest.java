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
import dev.glossary.payload.PayloadException;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
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

    /** The glossary that examples with several terms change: each term by its slug. */
    private static final List<String> GLOSSARY = List.of(TERM, """
            {
              "slug": "clove-hitch",
              "term": "Clove Hitch",
              "shortDefinition": "Two turns around a post that cross each other, quick to tie and easy to adjust.",
              "seoTitle": "Clove Hitch: Two Turns Around a Post",
              "seoDescription": "How a clove hitch grips a post, and why it should not be left alone on one that turns.",
              "explanation": "A clove hitch is made of two turns in the same direction, of which the second crosses over the first and is tucked under itself. It grips a dry post well, but lets go when the pull comes from ever new sides.",
              "relatedTerms": [{"slug": "bowline-knot", "name": "Bowline Knot"}],
              "faq": [{"question": "Does it hold on a wet pole?", "answer": "Not for long; a half hitch on top makes it safe."}],
              "category": "knots"
            }
            """, """
            {
              "slug": "sheet-bend",
              "term": "Sheet Bend",
              "shortDefinition": "A knot that joins two ropes, also when one of them is thicker than the other.",
              "seoTitle": "Sheet Bend: Joining Ropes of Unequal Thickness",
              "seoDescription": "When a sheet bend is the right way to lengthen a rope, and how to double it for slippery lines.",
              "explanation": "To tie a sheet bend, the thicker rope is laid into a bight, and the thinner one goes up through it, around both of its parts and under itself. It comes apart by hand, and is doubled where the ropes are smooth.",
              "relatedTerms": [{"slug": "bowline-knot", "name": "Bowline Knot"}],
              "faq": [{"question": "What are sheets on a boat?", "answer": "The ropes that trim a sail, which gave this knot its name."}],
              "category": "knots"
            }
            """, """
            {
              "slug": "reef-knot",
              "term": "Reef Knot",
              "shortDefinition": "Two crossings that mirror each other, made to bind something and never to join two lines.",
              "seoTitle": "Reef Knot: For Parcels, Not for Loads",
              "seoDescription": "Why a reef knot holds a bandage well, and why it must not carry anybody who hangs on a rope.",
              "explanation": "The reef knot lies flat, which bandages and parcels profit from, and it is undone by a jerk at one of its ends. For the same reason nobody should trust it with a load: it capsizes without a warning.",
              "relatedTerms": [{"slug": "sheet-bend", "name": "Sheet Bend"}],
              "faq": [{"question": "How is a granny different?", "answer": "Its second crossing repeats the first, so that it slips and jams."}],
              "category": "knots"
            }
            """);

    /** What is found beside the rule of an example, since the one cannot be without the other. */
    private static final Map<String, String> COMPANIONS = Map.of("boilerplate-ratio", "boilerplate-sentence");

    @TempDir
    private Path folder = Path.of("");

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
    void shows_first_what_is_wrong_and_then_what_is_right_by_each_rule(Rule rule) {
        assertThat(RuleGuide.of(rule).examples()).extracting(Example::isWrong).containsExactly(true, false);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void promises_a_fix_where_an_example_has_one(Rule rule) throws IOException {
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
                        () -> assertThat(found(rule, example)).isEqualTo(expected(rule, example)))));
    }

    private static Set<String> expected(Rule rule, Example example) {
        Set<String> expected = new TreeSet<>();
        if (example.isWrong()) {
            expected.add(rule.id());
            expected.add(COMPANIONS.getOrDefault(rule.id(), rule.id()));
        }
        return expected;
    }

    @Test
    void shows_nothing_wrong_but_what_the_examples_change() {
        List<Term> terms = GLOSSARY.stream()
                .map(term -> term(MAPPER.readTree(term), MAPPER.createObjectNode()))
                .toList();

        assertThat(Validator.of(RuleSet.recommended().withoutAllTerms()).check(Glossary.of(terms.get(0))))
                .isEmpty();
        assertThat(Validator.of(RuleSet.recommended()).check(Glossary.of(terms)))
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

    private Set<String> found(Rule rule, Example example) throws IOException {
        Set<String> ids = new TreeSet<>();
        findings(rule, example).forEach(finding -> ids.add(finding.rule()));
        return ids;
    }

    /** The rules by which an example is right or wrong: read as a configuration is, where it has settings. */
    private RuleSet rules(Rule rule, Example example) throws IOException {
        RuleSet rules = RuleSet.recommended();
        if (example.settings() != null) {
            Path configuration = folder.resolve(Configuration.FILE_NAME);
            Files.writeString(configuration, "{\"rules\": {\"" + rule.id() + "\": " + example.settings() + "}}");
            rules = ConfigurationReader.read(configuration, null).rules();
        }
        return rule.isOn() ? rules : rules.with(rule.id(), rule.severity());
    }

    private List<Finding> findings(Rule rule, Example example) throws IOException {
        RuleSet rules = rules(rule, example);
        if (example.format().equals("devalue")) {
            return findings(rules, example.text());
        }
        JsonNode json = MAPPER.readTree(example.text());
        if (example.file() != null) {
            Term page = term(MAPPER.readTree(TERM), json);
            return Validator.of(rules).check(TermView.read(page, 0, example.file(), true, Set.of()));
        }
        List<Term> terms = new ArrayList<>();
        if (json.isArray()) {
            List<JsonNode> unused =
                    new ArrayList<>(GLOSSARY.stream().map(MAPPER::readTree).toList());
            json.forEach(members -> terms.add(term(base(members.get("slug"), unused), members)));
        } else {
            terms.add(term(MAPPER.readTree(TERM), json));
        }
        return Validator.of(json.isArray() ? rules : rules.withoutAllTerms()).check(Glossary.of(terms));
    }

    private static List<Finding> findings(RuleSet rules, String payload) {
        List<Finding> findings = new ArrayList<>();
        LoadedGlossary loaded;
        try {
            loaded = GlossaryReader.of(ReadingRules.options(rules)).inspect(payload.getBytes(UTF_8), Source.UNNAMED);
        } catch (PayloadException noPayload) {
            return List.of(noPayload.asFinding().finding());
        }
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

    /** The term of the glossary with a slug, also for a second time; for another slug the next one that is not used. */
    private static JsonNode base(JsonNode slug, List<JsonNode> unused) {
        JsonNode base = GLOSSARY.stream()
                .map(MAPPER::readTree)
                .filter(term -> term.get("slug").equals(slug))
                .findFirst()
                .orElseGet(() -> unused.get(0));
        unused.remove(base);
        return base;
    }

    /** A term with some members exchanged. */
    private static Term term(JsonNode base, JsonNode members) {
        ObjectNode term = (ObjectNode) base.deepCopy();
        members.properties().forEach(member -> term.set(member.getKey(), member.getValue()));
        return MAPPER.treeToValue(term, Term.class);
    }
}
