package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.finding.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One line of a vector file that {@code src/test/oracle} wrote: a text, and what devalue makes of it. */
record Vector(Map<String, String> members) {
    /** The revivers that were installed in Node, see {@code src/test/oracle/custom.mjs}. */
    static final PayloadOptions OPTIONS = PayloadOptions.standard()
            .withKnownTags(Set.of(
                    "Reactive",
                    "ShallowReactive",
                    "Ref",
                    "ShallowRef",
                    "EmptyRef",
                    "EmptyShallowRef",
                    "NuxtError",
                    "Island",
                    "Point",
                    "a name with spaces"));

    static Stream<Vector> of(String file) {
        try (InputStream in = Vector.class.getResourceAsStream("vectors/" + file)) {
            String lines = new String(Objects.requireNonNull(in, file).readAllBytes(), US_ASCII);
            return lines.lines().map(Vector::parse);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes the lines of a file that Node wrote, one after the other; gives their number. */
    static int forEach(Path file, Consumer<Vector> action) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, US_ASCII)) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                action.accept(parse(line));
                count++;
            }
            return count;
        }
    }

    private static Vector parse(String line) {
        byte[] json = line.getBytes(US_ASCII);
        Map<String, String> members = new LinkedHashMap<>();
        for (int at = JsonText.first(json, 0); json[at] != '}'; ) {
            int value = JsonText.memberValue(json, at);
            members.put(JsonText.string(json, at), JsonText.string(json, value));
            at = JsonText.next(json, JsonText.afterString(json, value));
        }
        return new Vector(members);
    }

    String text() {
        return get("text");
    }

    String get(String member) {
        return Objects.requireNonNull(members.get(member));
    }

    /** Whether the text has a form in UTF-8: one with a raw lone surrogate has none. */
    boolean isUnicode() {
        return text().codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    Payload open(PayloadOptions options) {
        return Payload.of(text().getBytes(UTF_8), Source.UNNAMED, options);
    }

    @Override
    public String toString() {
        return members.getOrDefault("name", members.toString());
    }
}
