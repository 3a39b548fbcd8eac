package dev.glossary.report;

import java.io.IOException;

/** The end of a run as a JSON object. */
final class SummaryJson {
    private SummaryJson() {}

    static void write(ReportSummary summary, JsonWriter json) throws IOException {
        json.beginObject()
                .member("files", summary.files())
                .member("terms", summary.terms())
                .member("errors", summary.errors())
                .member("warnings", summary.warnings())
                .member("infos", summary.infos())
                .member("suppressed", summary.suppressed())
                .member("baseline", summary.baseline())
                .member("staleBaseline", summary.staleBaseline())
                .memberIfKnown("corpus", summary.corpus());
        if (!summary.notes().isEmpty()) {
            json.name("notes").beginArray();
            for (String note : summary.notes()) {
                json.value(note);
            }
            json.endArray();
        }
        json.member("successful", summary.isSuccessful()).endObject();
    }
}
