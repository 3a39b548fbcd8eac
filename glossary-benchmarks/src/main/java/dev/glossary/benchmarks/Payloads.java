package dev.glossary.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Documents as files for other programs: NDJSON, a payload a line. */
final class Payloads {
    private Payloads() {}

    static void write(List<Document> documents, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Document document : documents) {
                out.write(document.page());
                out.write('\n');
            }
        }
    }
}
