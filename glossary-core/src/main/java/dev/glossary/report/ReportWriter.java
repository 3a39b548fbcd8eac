package dev.glossary.report;

import java.io.IOException;

/**
 * Writes a report while a run goes on: payload by payload, and then how much there was.
 *
 * <p>It holds no more of a run than its format needs, which does not grow with the number of payloads. What it writes to is
 * neither flushed nor closed. Not safe for use by several threads.
 */
public interface ReportWriter {
    /**
     * Tells what was found in a payload. Each payload is told once, those of one file one after the other; one without
     * findings too, since some formats list it.
     *
     * @param page the payload
     * @throws IOException when the report cannot be written
     */
    void page(PageReport page) throws IOException;

    /**
     * Ends the report. Nothing can be told afterwards.
     *
     * @param summary how much there was
     * @throws IOException when the report cannot be written
     */
    void finish(ReportSummary summary) throws IOException;
}
