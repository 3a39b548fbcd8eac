package dev.glossary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.model.Term;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** JUnit's XML: well formed whatever a page says, and as the schema beside the golden files has it. */
class JUnitReportTest {
    private static final File SCHEMA = new File("src/test/resources/dev/glossary/report/junit.xsd");
    private static final Term A =
            Term.builder().slug("a").term("A").category("nlp").build();

    @Test
    void is_as_the_schema_wants_it() throws IOException, SAXException {
        for (Severity failOn : Severity.values()) {
            ReportSettings settings =
                    ReportSettings.standard().withFailOn(failOn).withSuppressed(true);
            validate(Sample.report(ReportFormat.JUNIT, settings, Sample.pages(), Sample.summary()));
        }
        validate(Sample.report(ReportFormat.JUNIT, ReportSettings.standard(), List.of(), Many.summary()));
        assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate("<testsuites/>"));
    }

    @Test
    void makes_one_failure_of_many_and_names_the_worst() {
        PageReport page = new PageReport(
                "dir/_payload.json",
                -1,
                0,
                List.of(A),
                List.of(
                        finding("field-length", Severity.INFO),
                        finding("slug-format", Severity.WARNING),
                        finding("field-type", Severity.ERROR)));

        String report = Sample.report(
                ReportFormat.JUNIT,
                ReportSettings.standard().withFailOn(Severity.WARNING),
                List.of(page),
                Many.summary());

        assertThat(report).contains("""
                <testsuite name="glossary check" tests="1" failures="1" errors="0" skipped="0">
                <testcase classname="nlp" name="a" file="dir/_payload.json">\
                <failure type="field-type" message="a term: m (and 1 more)">
                warning[slug-format]: a term: m
                error[field-type]: a term: m
                </failure><system-out>
                info[field-length]: a term: m
                </system-out></testcase>
                </testsuite>
                """);
    }

    @Test
    void names_a_case_by_its_file_where_a_payload_holds_no_or_many_terms() {
        Term b = Term.builder().slug("b").term("B").build();
        PageReport many = new PageReport("x/all.ndjson", 3, 0, List.of(b, A), List.of());
        PageReport nameless = new PageReport(null, -1, 2, List.of(), List.of());

        assertThat(Sample.report(
                        ReportFormat.JUNIT, ReportSettings.standard(), List.of(many, nameless), Many.summary()))
                .contains(
                        "<testcase classname=\"x\" name=\"x/all.ndjson, payload 3\" file=\"x/all.ndjson\"></testcase>",
                        "<testcase classname=\"glossary\" name=\"payload\"></testcase>");
    }

    private static ReportedFinding finding(String rule, Severity severity) {
        return ReportedFinding.of(
                Finding.of(rule, severity, "m", DataPath.term(0, "a").field("term")), null);
    }

    private static void validate(String report) throws IOException, SAXException {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA)
                .newValidator();
        validator.validate(new StreamSource(new StringReader(report)));
    }
}
