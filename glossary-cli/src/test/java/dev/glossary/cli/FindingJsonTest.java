package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Test
    void has_every_name_in_its_order() {
        DataPath path = DataPath.term(0, "bm25").field("faq").element(0).field("answer");
        Finding finding = new Finding(
                "some-rule", Severity.INFO, "a message", path, new TextSpan(3, 4), List.of(path.parent()), null);
        Location location = new Location("a.ndjson", 2, 100, 10, 3, 5, 3, 15, 7);
        ReportedFinding reported = ReportedFinding.of(finding, location)
                .withSeverity(Severity.WARNING)
                .withPlaces(location, List.of(DataPath.term(0, "bm25").field("x")), List.of(location));

        assertThat(FindingJson.line(reported)).isEqualTo("""
                        {"v":1,"rule":"some-rule","severity":"warning","message":"a message","source":"a.ndjson",\
                        "payload":2,"line":3,"column":5,"endLine":3,"endColumn":15,"byteOffset":100,"byteLength":10,\
                        "slot":7,"rawPointer":"/7","pointer":"/faq/0/answer","path":"faq[0].answer","alsoAt":["x"],\
                        "textOffset":3,"textLength":4,"slug":"bm25","related":[{"source":"a.ndjson","payload":2,\
                        "line":3,"column":5,"endLine":3,"endColumn":15,"byteOffset":100,"byteLength":10,"slot":7,\
                        "rawPointer":"/7","pointer":"/faq/0","path":"faq[0]","slug":"bm25"}]}""");
    }

    @Test
    void leaves_out_what_is_not_known() {
        Finding finding = Finding.of("some-rule", Severity.ERROR, "a message", null);

        assertThat(FindingJson.line(ReportedFinding.of(finding, null)))
                .isEqualTo("{\"v\":1,\"rule\":\"some-rule\",\"severity\":\"error\",\"message\":\"a message\"}");
    }

    @Test
    void says_paths_of_related_values_whose_places_are_not_known() {
        Finding finding = new Finding(
                "some-rule",
                Severity.ERROR,
                "m",
                null,
                null,
                List.of(DataPath.term(0, "a").field("b")),
                null);

        assertThat(FindingJson.line(ReportedFinding.of(finding, null)))
                .endsWith("\"related\":[{\"pointer\":\"/b\",\"path\":\"b\",\"slug\":\"a\"}]}");
    }

    @Test
    void is_a_line_for_each_finding_of_a_page_and_one_for_the_numbers() {
        Path page = Pages.write(folder, "_payload.json", Pages.poorTerm("a"));

        List<JsonNode> lines = glossary("check", "--format", "jsonl", page).lines().stream()
                .map(MAPPER::readTree)
                .toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0).propertyNames())
                .containsExactly(
                        "v",
                        "rule",
                        "severity",
                        "message",
                        "source",
                        "line",
                        "column",
                        "endLine",
                        "endColumn",
                        "byteOffset",
                        "byteLength",
                        "slot",
                        "rawPointer",
                        "pointer",
                        "path",
                        "slug");
        assertThat(lines.get(0).get("source").stringValue()).isEqualTo(Pages.name(page));
        assertThat(lines.get(0).get("pointer").stringValue()).isEqualTo("/shortDefinition");
        assertThat(lines.get(6))
                .isEqualTo(MAPPER.readTree(
                        "{\"summary\":{\"files\":1,\"terms\":1,\"errors\":6,\"warnings\":0,\"infos\":0}}"));
        assertThat(lines.get(6).get("summary").propertyNames())
                .containsExactly("files", "terms", "errors", "warnings", "infos");
    }
}
