package dev.glossary.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of a SARIF run, numbered in the order in which its results name them (SARIF 2.1.0, 3.14.15 and 3.24). */
final class SarifArtifacts {
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Set<String> withResults = new HashSet<>();

    /** Notes that a result stands in a file. */
    void addResult(String source) {
        withResults.add(source);
    }

    /** Writes where a file is, and the number by which the run tells more of it. */
    void location(String source, JsonWriter json) throws IOException {
        int index = indices.computeIfAbsent(source, absent -> indices.size());
        json.name("artifactLocation").beginObject();
        uri(source, json);
        json.member("index", index).endObject();
    }

    /**
     * Writes what is known of the files, if there are any.
     *
     * @param hashes the SHA-256 of a file; asked for those alone that have results
     */
    void write(Function<String, @Nullable String> hashes, JsonWriter json) throws IOException {
        if (indices.isEmpty()) {
            return;
        }
        json.name("artifacts").beginArray();
        for (String source : indices.keySet()) {
            json.lineBreak();
            artifact(source, hashes, json);
        }
        json.endArray();
    }

    private void artifact(String source, Function<String, @Nullable String> hashes, JsonWriter json)
            throws IOException {
        boolean hasResults = withResults.contains(source);
        json.beginObject().name("location").beginObject();
        uri(source, json);
        json.endObject().name("roles").beginArray().value("analysisTarget");
        if (hasResults) {
            json.value("resultFile");
        }
        json.endArray();
        String hash = hasResults ? hashes.apply(source) : null;
        if (hash != null) {
            json.name("hashes").beginObject().member("sha-256", hash).endObject();
        }
        json.endObject();
    }

    private static void uri(String source, JsonWriter json) throws IOException {
        json.member("uri", SourceUri.of(source))
                .memberIfKnown("uriBaseId", SourceUri.isAbsolute(source) ? null : "%SRCROOT%");
    }
}
