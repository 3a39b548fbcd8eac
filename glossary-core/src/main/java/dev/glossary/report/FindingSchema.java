package dev.glossary.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of a finding, as {@link ReportFormat#JSON} and {@link ReportFormat#JSONL} write it. */
public final class FindingSchema {
    private static final String RESOURCE = "finding.schema.json";

    private FindingSchema() {}

    /** {@return the schema, a JSON text that ends with a line feed} */
    public static String text() {
        try (InputStream in = FindingSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not where the classes are");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
