package dev.glossary.cli;

import dev.glossary.report.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody wants: {@code sarif=out.sarif}.
 *
 * @param format what it looks like
 * @param file where it goes; null for standard output
 */
record ReportRequest(ReportFormat format, @Nullable Path file) {
    /** @throws IllegalArgumentException when there is no such format or no such path; the message tells what is expected */
    static ReportRequest of(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        ReportFormat format = Arrays.stream(ReportFormat.values())
                .filter(known -> known.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected NAME or NAME=FILE with a NAME of "
                        + Arrays.stream(ReportFormat.values())
                                .map(ReportFormat::toString)
                                .collect(Collectors.joining(", "))
                        + ", but was '" + text + "'"));
        if (equals < 0) {
            return new ReportRequest(format, null);
        }
        try {
            Path file = Path.of(text.substring(equals + 1));
            if (file.getFileName() == null || file.toString().isEmpty()) {
                throw new IllegalArgumentException("expected the name of a file after '" + name + "='");
            }
            return new ReportRequest(format, file);
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException("expected the name of a file after '" + name + "='", noPath);
        }
    }
}
