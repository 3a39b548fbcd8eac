package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.glossary.jackson.PlainSchema;
import dev.glossary.report.FindingSchema;
import dev.glossary.validate.Parameter;
import dev.glossary.validate.Rule;
import dev.glossary.validate.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {
    private static final Schema CONFIGURATION = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConfigurationSchema.text());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static boolean schemaAccepts(String json) {
        return CONFIGURATION.validate(json, InputFormat.JSON).isEmpty();
    }

    private boolean readerAccepts(String json) {
        try {
            ConfigurationReader.read(Pages.write(folder, Configuration.FILE_NAME, json), null);
            return true;
        } catch (BadConfiguration bad) {
            return false;
        }
    }

    @Test
    void prints_the_schemas() {
        assertThat(glossary("schema", "config")).isEqualTo(new Run(0, ConfigurationSchema.text(), ""));
        assertThat(glossary("schema", "finding")).isEqualTo(new Run(0, FindingSchema.text(), ""));
        assertThat(glossary("schema", "plain")).isEqualTo(new Run(0, PlainSchema.text(), ""));
        assertThat(glossary("schema").code()).isEqualTo(2);
        assertThat(glossary("schema", "term").err()).contains("expected one of config, finding, plain, but was 'term'");
    }

    @Test
    void is_a_schema_itself() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(ConfigurationSchema.text(), InputFormat.JSON)).isEmpty();
        assertThat(meta.validate(PlainSchema.text(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"$schema": "./glossary-lint.schema.json", "preset": "serp-heuristics", "language": "pt-BR"}
            {"language": "i-klingon"}
            {"include": ["content/**/_payload.json"], "exclude": [], "failOn": "never", "corpus": "off", "baseline": "b.json"}
            {"rules": {}}
            {"rules": {"one-way-related": "off", "slug-phrase-in-text": "error"}}
            {"rules": {"field-length": {}}}
            {"rules": {"field-length": {"severity": "off", "seoTitle": [0, 70]}}}
            {"rules": {"payload-limits": {"maxBytes": 2147483647}}}
            {"rules": {"seo-repeated-phrase": {"minWords": 0}}}
            {"rules": {"prerendered-at": {"require": true, "min": "2024-01-01T00:00:00Z", "maxAge": "P30D"}}}
            {"rules": {"wrapper-shape": {"terms": "many"}}}
            {"rules": {"all-capitals": {"max": 1}}}
            {"rules": {"all-capitals": {"max": 0.25}}}
            {"rules": {"category-format": {"allowed": ["nlp"], "pattern": "[a-z]+"}}}
            {"rules": {"empty-list": {"fields": ["faq"]}}}
            {"rules": {"fields-identical": {"pairs": [["term", "seoTitle"]]}}}
            {"rules": {"fields-identical": {"pairs": []}}}
            {"overrides": [{"files": ["a/**"], "rules": {"dangling-related": {"severity": "info"}, "one-way-related": "off"}}]}
            {"overrides": [{"files": ["a/**"], "rules": {"doubled-word": {"except": ["to"]}}}, {"files": [], "rules": {}}]}
            {"suppress": [{"rule": "doubled-word", "reason": "wanted"}]}
            {"suppress": [{"rule": "doubled-word", "slug": "a", "path": "faq[0].answer", "files": ["**"], "reason": "r", "until": "2027-06-30"}]}
            """)
    void accepts_what_the_reader_accepts(String json) {
        assertThat(readerAccepts(json)).isTrue();
        assertThat(schemaAccepts(json)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []
            "recommended"
            {"preste": "all"}
            {"$schema": 1}
            {"preset": "some"}
            {"preset": null}
            {"language": "de_DE"}
            {"language": ""}
            {"include": "a"}
            {"exclude": [1]}
            {"failOn": "fatal"}
            {"corpus": true}
            {"baseline": 1}
            {"rules": []}
            {"rules": {"doubled-wort": "off"}}
            {"rules": {"doubled-word": "fatal"}}
            {"rules": {"doubled-word": 1}}
            {"rules": {"doubled-word": null}}
            {"rules": {"doubled-word": ["off"]}}
            {"rules": {"doubled-word": {"exept": []}}}
            {"rules": {"doubled-word": {"except": "to"}}}
            {"rules": {"doubled-word": {"severity": "fatal"}}}
            {"rules": {"field-length": {"seoTitle": [5]}}}
            {"rules": {"field-length": {"seoTitle": [5, 6, 7]}}}
            {"rules": {"field-length": {"seoTitle": [-1, 6]}}}
            {"rules": {"field-length": {"seoTitle": 60}}}
            {"rules": {"payload-limits": {"maxBytes": 0}}}
            {"rules": {"payload-limits": {"maxBytes": 2147483648}}}
            {"rules": {"seo-repeated-phrase": {"minWords": -1}}}
            {"rules": {"seo-repeated-phrase": {"minWords": 1.5}}}
            {"rules": {"prerendered-at": {"require": "yes"}}}
            {"rules": {"prerendered-at": {"min": 2024}}}
            {"rules": {"wrapper-shape": {"terms": "two"}}}
            {"rules": {"all-capitals": {"max": 1.1}}}
            {"rules": {"category-format": {"allowed": {}}}}
            {"rules": {"category-format": {"pattern": []}}}
            {"rules": {"empty-list": {"fields": ["faqs"]}}}
            {"rules": {"fields-identical": {"pairs": [["term"]]}}}
            {"rules": {"fields-identical": {"pairs": ["term", "seoTitle"]}}}
            {"overrides": {}}
            {"overrides": [{"files": ["**"], "rules": {"dangling-related": {"known": ["x"]}}}]}
            {"overrides": [{"files": ["**"]}]}
            {"overrides": [{"rules": {}}]}
            {"overrides": [{"files": ["**"], "rules": {}, "preset": "all"}]}
            {"overrides": [{"files": ["**"], "rules": {"doubled-word": "fatal"}}]}
            {"suppress": [{"rule": "doubled-word"}]}
            {"suppress": [{"reason": "r"}]}
            {"suppress": [{"rule": "doubled-wort", "reason": "r"}]}
            {"suppress": [{"rule": "doubled-word", "reason": " "}]}
            {"suppress": [{"rule": "doubled-word", "reason": "r", "until": "soon"}]}
            {"suppress": [{"rule": "doubled-word", "reason": "r", "till": "2027-06-30"}]}
            {"suppress": [{"rule": "doubled-word", "reason": "r", "files": "**"}]}
            """)
    void refuses_what_the_reader_refuses(String json) {
        assertThat(readerAccepts(json)).isFalse();
        assertThat(schemaAccepts(json)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"rules": {"field-length": {"seoTitle": [70, 10]}}}
            {"rules": {"slug-format": {"pattern": "("}}}
            {"rules": {"category-format": {"allowed": "nowhere.json"}}}
            {"rules": {"prerendered-at": {"min": "soon"}}}
            {"rules": {"prerendered-at": {"maxAge": "a month"}}}
            {"rules": {"meta-commentary": {"patterns": ["* page"]}}}
            {"exclude": ["[z-a]"]}
            {"suppress": [{"rule": "doubled-word", "reason": "r", "until": "2027-02-30"}]}
            """)
    void leaves_to_the_reader_what_no_schema_can_tell(String json) {
        assertThat(readerAccepts(json)).isFalse();
        assertThat(schemaAccepts(json)).isTrue();
    }

    /** Each rule with all its parameters, which have their own values. */
    static Stream<String> defaults() {
        return Rules.all().stream()
                .map(rule -> "{\"rules\": {\"" + rule.id() + "\": {\"severity\": \"" + rule.severity()
                        + "\""
                        + String.join(
                                "",
                                rule.parameters().stream()
                                        .filter(parameter -> parameter.standard() != null)
                                        .map(SchemaCommandTest::member)
                                        .toList())
                        + "}}}");
    }

    private static String member(Parameter<?> parameter) {
        return ", \"" + parameter.name() + "\": " + RuleJson.value(Objects.requireNonNull(parameter.standard()));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void accepts_what_each_rule_is_set_to(String json) {
        assertThat(readerAccepts(json)).isTrue();
        assertThat(schemaAccepts(json)).isTrue();
    }

    @Test
    void describes_each_rule_and_all_that_can_be_set() {
        JsonNode rules =
                JsonMapper.shared().readTree(ConfigurationSchema.text()).at("/$defs/rules/properties");

        assertThat(rules.propertyNames()).containsExactlyElementsOf(ids());
        for (Rule rule : Rules.all()) {
            JsonNode schema = rules.get(rule.id());
            assertThat(schema.get("description").asString()).startsWith(rule.summary());
            JsonNode members = schema.at("/anyOf/1/properties");
            assertThat(members.size())
                    .as(rule.id())
                    .isEqualTo(1 + rule.parameters().size());
            for (Parameter<?> parameter : rule.parameters()) {
                assertThat(members.at("/" + parameter.name() + "/description").asString())
                        .isEqualTo(parameter.description());
            }
        }
        assertThat(rules.at("/unlinked-mention/description").asString()).endsWith("By default: off.");
    }

    private static List<String> ids() {
        return Rules.all().stream().map(Rule::id).toList();
    }
}
