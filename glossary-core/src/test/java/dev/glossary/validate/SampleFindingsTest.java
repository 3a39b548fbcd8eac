package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rules say of a page that a real site served, which is not part of the project. */
class SampleFindingsTest {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "samples", "transfer-learning-nlp_payload.json");

    private static List<Finding> findings = List.of();

    @BeforeAll
    static void reads_the_sample() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "the sample page is not there");
        findings = Validator.of(RuleSet.recommended().withoutAllTerms())
                .check(GlossaryReader.create().read(SAMPLE));
    }

    @Test
    void are_those_that_a_person_found() {
        assertThat(findings)
                .extracting(SampleFindingsTest::place)
                .containsExactlyInAnyOrder(
                        "seo-repeated-phrase seoTitle 28+21",
                        "slug-phrase-in-text seoTitle 28+21",
                        "slug-phrase-in-text seoDescription 80+21",
                        "slug-phrase-in-text explanation 36+21",
                        "term-repeated-nearby explanation 36+21",
                        "repeated-passage faq[1].answer 325+65",
                        "meta-commentary seoDescription 75+53",
                        "meta-commentary explanation 215+20",
                        "meta-commentary explanation 2055+36");
    }

    @Test
    void are_five_warnings_and_four_infos() {
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .hasSize(5);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.INFO)
                .hasSize(4);
    }

    private static String place(Finding finding) {
        TextSpan span = Objects.requireNonNull(finding.span());
        return finding.rule() + " " + finding.path() + " " + span.offset() + "+" + span.length();
    }
}
