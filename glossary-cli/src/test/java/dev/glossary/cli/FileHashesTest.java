package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By what reports in SARIF tell a file from others of the same name. */
class FileHashesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** The hashes of a report, by the ends of the names of files; empty for a file without one. */
    private static Map<String, String> hashes(String sarif) {
        Map<String, String> hashes = new HashMap<>();
        for (JsonNode artifact : JsonMapper.shared().readTree(sarif).at("/runs/0/artifacts")) {
            String uri = artifact.at("/location/uri").asString();
            hashes.put(
                    uri.substring(uri.lastIndexOf('/') + 1),
                    artifact.at("/hashes/sha-256").asString(""));
        }
        return hashes;
    }

    private static String sha256(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void are_those_of_the_files_that_findings_stand_in() {
        Path one = Pages.write(folder, "one_payload.json", Pages.BROKEN);
        Path lines = Pages.write(folder, "many.ndjson", Pages.BROKEN + "\n" + Pages.BROKEN + "\n");
        Pages.write(folder, "good_payload.json", Pages.term("a", "A"));

        String sarif = glossary("check", "--only", "json-syntax", "-f", "sarif", folder, lines)
                .out();

        assertThat(hashes(sarif))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("one_payload.json", sha256(one), "many.ndjson", sha256(lines)));
    }

    @Test
    void are_those_of_both_carriers_of_a_page() {
        Path html = Pages.write(
                folder, "index.html", Pages.pointingHtml(Pages.shell()).replace("true]", "true"));
        Path payload = Pages.write(folder, "_payload.json", Pages.BROKEN);

        String sarif = glossary("check", "--only", "json-syntax", "-f", "sarif", folder)
                .out();

        assertThat(hashes(sarif))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("index.html", sha256(html), "_payload.json", sha256(payload)));
    }

    @Test
    void are_those_of_a_payload_that_a_page_points_at() {
        Path html = Pages.write(folder, "index.html", Pages.pointingHtml(Pages.shell()));
        Path payload = Pages.write(folder, "_payload.json", Pages.BROKEN);

        String sarif =
                glossary("check", "--only", "json-syntax", "-f", "sarif", html).out();

        assertThat(hashes(sarif)).containsExactlyEntriesOf(Map.of("_payload.json", sha256(payload)));
    }

    @Test
    void are_those_of_files_as_they_are_after_mending() {
        Path page = Terms.write(
                folder, Terms.clean("slip-knot", "Slip Knot").seoTitle("Slip  Knot: How to to Tie It Well"));
        String before = sha256(page);

        String sarif = glossary("check", "--fix", "--only", "irregular-whitespace,doubled-word", "-f", "sarif", page)
                .out();

        assertThat(hashes(sarif)).containsExactlyEntriesOf(Map.of("_payload.json", sha256(page)));
        assertThat(sha256(page)).isNotEqualTo(before);
    }

    @Test
    void are_not_told_of_standard_input() {
        String sarif = reading(Pages.BROKEN, "check", "--only", "json-syntax", "-f", "sarif", "-")
                .out();

        assertThat(hashes(sarif)).containsExactlyEntriesOf(Map.of("%3Cstdin%3E", ""));
    }
}
