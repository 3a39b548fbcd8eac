package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.Replacement;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Faq;
import dev.glossary.model.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all formats promise. */
class ReportFormatTest {
    private static final String HOSTILE = "\u001b[2J\u202e\u0000\r\n::error::\u2028\ud800\ufffe]]>&<x a='\"'>|`%0A"
            + "\ud83d\ude00\u009b\uffff\u0085";
    private static final ReportSettings SETTINGS =
            ReportSettings.standard().withSuppressed(true).withRunName(HOSTILE).withToolVersion(HOSTILE);

    @Test
    void have_their_names_on_command_lines() {
        assertThat(ReportFormat.values())
                .extracting(ReportFormat::toString)
                .containsExactly("text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_a_page_is_obeyed_by_a_terminal(ReportFormat format) {
        ReportSummary summary =
                ReportSummary.builder().corpus(HOSTILE).addNote(HOSTILE).build();

        String report = Sample.report(format, SETTINGS, List.of(hostile()), summary);

        assertThat(report.codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                });
        assertThat(report).endsWith("\n").contains("😀");
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_found_nothing_has_a_report_too(ReportFormat format) {
        ReportSummary summary = ReportSummary.builder().build();

        String report = Sample.report(format, ReportSettings.standard(), List.of(), summary);

        assertThat(report)
                .isEqualTo(
                        switch (format) {
                            case TEXT, CONCISE, GITHUB -> "0 files · 0 terms · 0 errors, 0 warnings, 0 infos\n";
                            case JSON -> """
                {"v":1,"findings":[],
                "summary":{"files":0,"terms":0,"errors":0,"warnings":0,"infos":0,"suppressed":0,"baseline":0,\
                "staleBaseline":0,"successful":true}}
                """;
                            case JSONL -> """
                {"summary":{"files":0,"terms":0,"errors":0,"warnings":0,"infos":0,"suppressed":0,"baseline":0,\
                "staleBaseline":0,"successful":true}}
                """;
                            case SARIF -> """
                {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\
                {"name":"glossary","rules":[]}},"automationDetails":{"id":"glossary-lint/check/"},"invocations":[{\
                "executionSuccessful":true,"toolExecutionNotifications":[]}],"columnKind":"unicodeCodePoints",\
                "results":[]}]}
                """;
                            case JUNIT -> """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites>
                <testsuite name="glossary check" tests="0" failures="0" errors="0" skipped="0">
                </testsuite>
                </testsuites>
                """;
                            case GITLAB -> "[]\n";
                            case MARKDOWN -> "## Glossary\n\n0 files · 0 terms · **0 errors, 0 warnings, 0 infos**\n";
                        });
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_count_is_shown_only_when_somebody_wants_to_see_it(ReportFormat format) {
        List<PageReport> pages = List.of(page(
                finding("json-syntax", Severity.WARNING).withIdentity("0".repeat(32), FindingStatus.SUPPRESSED),
                finding("slot-tag", Severity.WARNING).withIdentity("1".repeat(32), FindingStatus.BASELINE),
                finding("payload-root", Severity.WARNING)));
        ReportSummary summary = ReportSummary.builder().build();
        ReportSettings settings = ReportSettings.standard();

        assertThat(Sample.report(format, settings, pages, summary))
                .contains("payload-root")
                .doesNotContain("json-syntax", "slot-tag");
        assertThat(Sample.report(format, settings.withSuppressed(true), pages, summary))
                .contains("payload-root", "json-syntax", "slot-tag");
        assertThat(Sample.report(format, settings.withSuppressed(true).withQuiet(true), pages, summary))
                .doesNotContain("payload-root", "json-syntax", "slot-tag");
    }

    @ParameterizedTest
    @EnumSource
    void a_quiet_report_shows_what_makes_the_run_fail(ReportFormat format) {
        List<PageReport> pages =
                List.of(page(finding("json-syntax", Severity.WARNING), finding("slot-tag", Severity.INFO)));
        ReportSettings settings = ReportSettings.standard().withQuiet(true).withFailOn(Severity.WARNING);

        assertThat(Sample.report(
                        format, settings, pages, ReportSummary.builder().build()))
                .contains("json-syntax")
                .doesNotContain("slot-tag");
        assertThat(Sample.report(
                        format,
                        settings.withFailOn(null),
                        pages,
                        ReportSummary.builder().build()))
                .doesNotContain("json-syntax");
    }

    @ParameterizedTest
    @EnumSource
    void trouble_with_the_output_passes_untouched(ReportFormat format) {
        IOException trouble = new IOException("full");
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw trouble;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw trouble;
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw trouble;
            }
        };
        ReportWriter writer = format.writer(full, ReportSettings.standard());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    writer.page(page(finding("json-syntax", Severity.ERROR)));
                    writer.finish(ReportSummary.builder().build());
                })
                .isSameAs(trouble);
    }

    @Test
    void sarif_tells_of_each_file_once_and_the_hash_of_those_with_results() {
        List<String> asked = new ArrayList<>();
        Location other = new Location("other.json", -1, 0, 1, 1, 1, 1, 2, -1);
        ReportedFinding related = finding("json-syntax", Severity.ERROR);
        PageReport page = page(
                related.withPlaces(related.location(), List.of(), List.of(other)),
                finding("slot-tag", Severity.INFO),
                finding("payload-root", Severity.INFO, new Location("/b c.json", -1, 0, 1, 1, 1, 1, 2, -1)),
                finding("wrapper-shape", Severity.INFO, null));
        ReportSettings settings = ReportSettings.standard().withHashes(source -> {
            asked.add(source);
            return source.equals("a.json") ? "f".repeat(64) : null;
        });

        String report = Sample.report(
                ReportFormat.SARIF,
                settings,
                List.of(page),
                ReportSummary.builder().build());

        assertThat(report).endsWith("""
                "artifacts":[
                {"location":{"uri":"a.json","uriBaseId":"%SRCROOT%"},"roles":["analysisTarget","resultFile"],\
                "hashes":{"sha-256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}},
                {"location":{"uri":"other.json","uriBaseId":"%SRCROOT%"},"roles":["analysisTarget"]},
                {"location":{"uri":"file:///b%20c.json"},"roles":["analysisTarget","resultFile"]}]}]}
                """);
        assertThat(report)
                .contains("{\"uri\":\"a.json\",\"uriBaseId\":\"%SRCROOT%\",\"index\":0}")
                .contains("{\"uri\":\"other.json\",\"uriBaseId\":\"%SRCROOT%\",\"index\":1}")
                .contains("{\"uri\":\"file:///b%20c.json\",\"index\":2}");
        assertThat(asked).containsExactly("a.json", "/b c.json");
    }

    private static PageReport hostile() {
        Term term = Term.builder()
                .slug(HOSTILE)
                .term(HOSTILE)
                .category(HOSTILE)
                .addFaq(Faq.of(HOSTILE, HOSTILE))
                .additionalField(HOSTILE, HOSTILE)
                .build();
        DataPath path = DataPath.term(0, HOSTILE).field(HOSTILE);
        Finding finding = new Finding(
                HOSTILE,
                Severity.ERROR,
                HOSTILE,
                path,
                new TextSpan(2, 3),
                List.of(
                        new RelatedValue(path, new TextSpan(0, 1)),
                        RelatedValue.of(DataPath.term(1, HOSTILE).field(HOSTILE))),
                Fix.safe(
                        new Fix.ReplaceText(path, new TextSpan(0, 1), HOSTILE),
                        new Fix.RenameMember(path, HOSTILE),
                        new Fix.AddRelation(path, HOSTILE, HOSTILE),
                        new Fix.WriteCanonically(),
                        new Fix.RemoveByteOrderMark()));
        Location place = new Location(HOSTILE, 1, 2, 3, 1, 2, 1, 5, 6);
        ReportedFinding reported = ReportedFinding.of(finding, place)
                .withPlaces(place, List.of(path), List.of(place, place))
                .withReplacements(List.of(new Replacement(2, 1, HOSTILE)))
                .withIdentity("0".repeat(32), FindingStatus.NEW)
                .suppressed(HOSTILE);
        return new PageReport(
                HOSTILE,
                1,
                0,
                List.of(term),
                List.of(reported, reported.withIdentity("1".repeat(32), FindingStatus.NEW)));
    }

    private static PageReport page(ReportedFinding... findings) {
        return new PageReport("a.json", -1, 0, List.of(), List.of(findings));
    }

    private static ReportedFinding finding(String rule, Severity severity) {
        return finding(rule, severity, new Location("a.json", -1, 0, 1, 1, 1, 1, 2, -1));
    }

    private static ReportedFinding finding(String rule, Severity severity, @Nullable Location location) {
        return ReportedFinding.of(Finding.of(rule, severity, "m", null), location);
    }
}
