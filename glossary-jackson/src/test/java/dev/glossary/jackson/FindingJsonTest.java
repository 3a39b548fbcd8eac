package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import dev.glossary.report.PageReport;
import dev.glossary.report.Report;
import dev.glossary.report.ReportFormat;
import dev.glossary.report.ReportSettings;
import dev.glossary.report.ReportWriter;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings and reports, as the command line prints them. */
final class FindingJsonTest {
    private static final byte[] PAGE = """
            [{"data":1},{"k":2},{"slug":3,"term":4,"seotitle":5,"faq":6,"explanation":5},"bm25","BM25","A  gap.",[7],{"question":5}]""".getBytes(StandardCharsets.UTF_8);

    private static Report report() {
        LoadedGlossary loaded = GlossaryReader.create().inspect(PAGE, Source.of("bm25/_payload.json"));
        PageReport page =
                new PageReport("bm25/_payload.json", -1, 0, loaded.glossary().terms(), loaded.findings());
        return Report.of(List.of(page));
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#underEverySetting")
    void a_report_is_what_the_command_line_prints(JsonCodec json) throws IOException {
        Report report = report();
        StringBuilder printed = new StringBuilder();
        ReportWriter writer = ReportFormat.JSON.writer(printed, ReportSettings.standard());
        writer.page(new PageReport("bm25/_payload.json", -1, 0, List.of(), report.findings()));
        writer.finish(report.summary());

        assertThat(report.findings()).hasSizeGreaterThan(3);
        assertThat(json.write(report)).isEqualTo(printed.toString().replace("\n", ""));
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#both")
    void a_finding_is_an_object_whether_it_has_a_place_or_not(JsonCodec json) {
        ReportedFinding placed = report().findings().get(0);
        Finding found = Validator.of(RuleSet.recommended())
                .check(Glossary.of(Term.builder().slug("A B").term("A B").build()))
                .get(0);

        assertThat(json.writeTree(placed))
                .startsWith("{\"v\":1,\"rule\":\"")
                .contains("\"source\":\"bm25/_payload.json\",\"line\":1,\"column\":");
        assertThat(json.write(List.of(found)))
                .startsWith("[{\"v\":1,\"rule\":\"" + found.rule() + "\"")
                .contains("\"pointer\":\"")
                .endsWith("\"status\":\"new\"}]");
    }
}
