package dev.glossary.report;

import dev.glossary.finding.ReportedFinding;
import java.io.IOException;

/** One JSON object, {@code {"v":1,"findings":[…],"summary":{…}}}, with a line for each finding. */
final class JsonReport implements ReportWriter {
    private final Appendable out;
    private final ReportSettings settings;
    private final JsonWriter json;
    private boolean isBegun;

    JsonReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
        this.json = new JsonWriter(out);
    }

    @Override
    public void page(PageReport page) throws IOException {
        begin();
        for (ReportedFinding finding : settings.shown(page)) {
            json.lineBreak();
            json.plain(finding.toPlain());
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        begin();
        json.endArray();
        if (!settings.isQuiet()) {
            json.lineBreak().name("summary").plain(summary.toPlain());
        }
        json.endObject();
        out.append('\n');
    }

    private void begin() throws IOException {
        if (!isBegun) {
            isBegun = true;
            json.beginObject()
                    .member("v", ReportedFinding.VERSION)
                    .name("findings")
                    .beginArray();
        }
    }
}
