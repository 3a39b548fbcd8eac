package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why terms in JSON cannot be taken as they are written.
 *
 * @param rule the id of the rule that is broken
 * @param message one line that stands alone
 * @param path the value it is about; null when it is about the text as a whole
 * @param byteOffset where that is, in bytes from the start of the file, from 0
 */
record JsonProblem(String rule, String message, @Nullable DataPath path, long byteOffset) {
    /**
     * {@return problems as errors with line and column, in the order of their places}
     *
     * @param problems the problems of one file
     * @param in the file, which is read up to the last of them
     * @param name how reports name it
     */
    static List<ReportedFinding> located(List<JsonProblem> problems, InputStream in, String name) throws IOException {
        List<JsonProblem> ordered = new ArrayList<>(problems);
        ordered.sort(Comparator.comparingLong(JsonProblem::byteOffset));
        InputStream bytes = new BufferedInputStream(in);
        List<ReportedFinding> findings = new ArrayList<>();
        long offset = 0;
        int line = 1;
        int column = 1;
        for (JsonProblem problem : ordered) {
            while (offset < problem.byteOffset) {
                int b = bytes.read();
                boolean continuesCodePoint = (b & 0xc0) == 0x80;
                offset++;
                line += b == '\n' ? 1 : 0;
                column = b == '\n' ? 1 : continuesCodePoint ? column : column + 1;
            }
            findings.add(problem.at(new Location(name, -1, offset, 0, line, column, line, column, -1)));
        }
        return findings;
    }

    private ReportedFinding at(Location location) {
        return ReportedFinding.of(Finding.of(rule, Severity.ERROR, message, path), location);
    }
}
