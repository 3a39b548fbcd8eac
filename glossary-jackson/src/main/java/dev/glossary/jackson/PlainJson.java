package dev.glossary.jackson;

import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.payload.PayloadValue;
import dev.glossary.report.Report;
import dev.glossary.report.ReportSummary;
import java.util.List;

/** What is written as plain JSON and not read back: {@link dev.glossary.jackson} describes the forms. */
final class PlainJson {
    static final List<Class<?>> TYPES =
            List.of(PayloadValue.class, Finding.class, ReportedFinding.class, ReportSummary.class, Report.class);

    private PlainJson() {}

    /**
     * Writes a value.
     *
     * @param value of one of {@link #TYPES}
     */
    static <X extends Exception> void write(Object value, JsonSink<X> out) throws X {
        if (value instanceof PayloadValue payloadValue) {
            PayloadJson.write(payloadValue, out);
        } else if (value instanceof Finding finding) {
            JsonTokens.write(ReportedFinding.of(finding, null).toPlain(), out);
        } else if (value instanceof ReportedFinding finding) {
            JsonTokens.write(finding.toPlain(), out);
        } else if (value instanceof ReportSummary summary) {
            JsonTokens.write(summary.toPlain(), out);
        } else {
            JsonTokens.write(((Report) value).toPlain(), out);
        }
    }
}
