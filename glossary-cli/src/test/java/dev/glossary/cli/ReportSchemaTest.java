package dev.glossary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.report.FindingSchema;
import dev.glossary.report.PageReport;
import dev.glossary.report.ReportFormat;
import dev.glossary.report.ReportSettings;
import dev.glossary.report.ReportSummary;
import dev.glossary.report.ReportWriter;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds reports against schemas. The reports are the golden files of the library, which its {@code GoldenReportTest} makes
 * sure of: Jackson, which the schema validator needs, is no dependency of the library's tests.
 */
class ReportSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Path REPORTS = Path.of("../glossary-core/src/test/resources/dev/glossary/report");

    /** GitHub, “SARIF support for code scanning”: a description is cut after so many characters. */
    private static final int MOST_OF_A_DESCRIPTION = 1_024;

    private static final Path SARIF = Path.of("src/test/resources/dev/glossary/cli/schemas/sarif-2.1.0-rtm.5.json");

    @Test
    void each_line_of_json_lines_is_a_finding_of_the_schema_and_holds_nothing_else() throws IOException {
        Schema schema = findingSchema();
        List<String> lines = Files.readAllLines(REPORTS.resolve("report.jsonl"));

        assertThat(lines).hasSizeGreaterThan(10).last().asString().startsWith("{\"summary\":");
        for (String line : lines.subList(0, lines.size() - 1)) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
    }

    @Test
    void each_finding_of_a_json_report_is_one_of_the_schema() throws IOException {
        Schema schema = findingSchema();
        JsonNode report = MAPPER.readTree(Files.readString(REPORTS.resolve("report.json")));

        assertThat(report.propertyNames()).containsExactly("v", "findings", "summary");
        assertThat(report.get("findings").size()).isGreaterThan(10);
        for (JsonNode finding : report.get("findings")) {
            assertThat(schema.validate(finding)).as(finding.toString()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            a severity that is none,     `"severity":"fatal","status":"new"`
            no status,                   `"severity":"error"`
            a line without its column,   `"severity":"error","status":"new","line":1`
            a span without its length,   `"severity":"error","status":"new","textOffset":1`
            an unknown member,           `"severity":"error","status":"new","colour":"red"`
            a fix without an edit,       `"severity":"error","status":"new","fix":{"safety":"safe","edits":[]}`
            an edit without its text,    `"severity":"error","status":"new","fix":{"safety":"safe","edits":[{"kind":"replace-text","path":"a","pointer":"/a"}]}`
            """)
    void the_schema_refuses(String what, String members) {
        String finding = "{\"v\":1,\"rule\":\"json-syntax\",\"message\":\"m\"," + members + "}";

        assertThat(findingSchema().validate(finding, InputFormat.JSON)).as(what).isNotEmpty();
    }

    @Test
    void sarif_reports_are_as_the_published_schema_wants_them() throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(Files.readString(SARIF));
        String report = Files.readString(REPORTS.resolve("report.sarif"));

        List<Error> errors = schema.validate(report, InputFormat.JSON);

        assertThat(errors).isEmpty();
        assertThat(schema.validate(report.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.validate.Rules#all")
    void sarif_tells_all_that_is_to_be_known_of_a_rule(Rule rule) throws IOException {
        JsonNode told = MAPPER.readTree(sarif(rule)).at("/runs/0/tool/driver/rules/0");

        assertThat(told.path("id").asString()).isEqualTo(rule.id());
        assertThat(told.at("/shortDescription/text").asString()).isEqualTo(rule.summary());
        assertThat(told.at("/fullDescription/text").asString())
                .startsWith(rule.summary() + "\n\n" + RuleGuide.of(rule).explanation())
                .hasSizeLessThanOrEqualTo(MOST_OF_A_DESCRIPTION);
        assertThat(told.at("/help/text").asString())
                .isEqualTo(told.at("/fullDescription/text").asString());
        assertThat(told.at("/help/markdown").asString())
                .isEqualTo(RuleGuide.of(rule).markdown());
    }

    private static String sarif(Rule rule) throws IOException {
        Finding finding = Finding.of(rule.id(), rule.severity(), "m", null);
        StringBuilder out = new StringBuilder();
        ReportWriter writer = ReportFormat.SARIF.writer(out, ReportSettings.standard());
        writer.page(new PageReport("a", -1, 0, List.of(), List.of(ReportedFinding.of(finding, null))));
        writer.finish(ReportSummary.builder().build());
        return out.toString();
    }

    /** The schema, in which every object is closed: what a report writes and the schema does not know is an error here. */
    private static Schema findingSchema() {
        JsonNode schema = MAPPER.readTree(FindingSchema.text());
        close(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")) {
            object.put("unevaluatedProperties", false);
        }
        schema.forEach(ReportSchemaTest::close);
    }
}
