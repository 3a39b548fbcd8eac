package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Sample} looks like in each format. The README beside the files says how to write them again. */
class GoldenReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/glossary/report");
    private static final ReportSettings SETTINGS =
            ReportSettings.standard().withToolVersion("1.2.3").withHashes(source -> "0123456789abcdef".repeat(4));

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("text-80.txt", ReportFormat.TEXT, SETTINGS.withWidth(80)),
                Arguments.of(
                        "text-200.txt",
                        ReportFormat.TEXT,
                        SETTINGS.withWidth(200).withSuppressed(true)),
                Arguments.of(
                        "text-ascii.txt",
                        ReportFormat.TEXT,
                        SETTINGS.withWidth(60).withAscii(true)),
                Arguments.of(
                        "text-quiet-color.txt",
                        ReportFormat.TEXT,
                        SETTINGS.withQuiet(true).withColor(true)),
                Arguments.of("concise.txt", ReportFormat.CONCISE, SETTINGS.withSuppressed(true)),
                Arguments.of("report.json", ReportFormat.JSON, SETTINGS),
                Arguments.of("report.jsonl", ReportFormat.JSONL, SETTINGS.withSuppressed(true)),
                Arguments.of("report.sarif", ReportFormat.SARIF, SETTINGS.withSuppressed(true)),
                Arguments.of("junit.xml", ReportFormat.JUNIT, SETTINGS),
                Arguments.of("github.txt", ReportFormat.GITHUB, SETTINGS),
                Arguments.of("gitlab.json", ReportFormat.GITLAB, SETTINGS),
                Arguments.of("report.md", ReportFormat.MARKDOWN, SETTINGS.withSuppressed(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void looks_as_it_did(String file, ReportFormat format, ReportSettings settings) throws IOException {
        String report = Sample.report(format, settings, Sample.pages(), Sample.summary());

        if (Boolean.getBoolean("glossary.golden.write")) {
            Files.writeString(FOLDER.resolve(file), report);
        }
        assertThat(report).isEqualTo(Files.readString(FOLDER.resolve(file)));
    }
}
