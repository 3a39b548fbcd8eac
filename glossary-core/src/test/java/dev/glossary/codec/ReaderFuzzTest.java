package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import dev.glossary.payload.PayloadException;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small pages of every malformed kind, thrown together by a seed: whatever they say, reading ends as it promises. */
class ReaderFuzzTest {
    private static final int PAGES = 10_000;

    private static final List<String> NAMES = List.of(
            "slug",
            "term",
            "shortDefinition",
            "explanation",
            "relatedTerms",
            "faq",
            "name",
            "question",
            "__proto__",
            "x");
    private static final List<String> TAGS = List.of(
            "null",
            "Map",
            "Set",
            "Ref",
            "EmptyRef",
            "ShallowReactive",
            "Date",
            "BigInt",
            "Object",
            "Point",
            "Uint8Array");
    private static final List<String> SCALARS = List.of("\"a\"", "\"\"", "7", "null", "true", "-1", "\"\\ud800\"");

    private final Random random = new Random();

    private String page() {
        StringBuilder page = new StringBuilder("[{\"data\":1,\"x\":2},{\"x\":2,\"y\":3}");
        int slots = 4 + random.nextInt(8);
        for (int i = 2; i < slots; i++) {
            page.append(',').append(slot(slots));
        }
        return page.append(']').toString();
    }

    private String slot(int slots) {
        int parts = random.nextInt(6);
        StringBuilder slot = new StringBuilder();
        switch (random.nextInt(5)) {
            case 0 -> slot.append(one(SCALARS));
            case 1, 2 -> {
                slot.append('{');
                for (int i = 0; i < parts; i++) {
                    slot.append(i > 0 ? "," : "")
                            .append('"')
                            .append(one(NAMES))
                            .append("\":")
                            .append(reference(slots));
                }
                slot.append('}');
            }
            case 3 -> {
                slot.append(random.nextInt(4) == 0 ? "[-7,9" : "[" + reference(slots));
                for (int i = 0; i < parts; i++) {
                    slot.append(',').append(reference(slots));
                }
                slot.append(']');
            }
            default -> {
                slot.append("[\"").append(one(TAGS)).append('"');
                for (int i = 0; i < parts; i++) {
                    slot.append(',').append(random.nextInt(3) == 0 ? '"' + one(NAMES) + '"' : reference(slots));
                }
                slot.append(']');
            }
        }
        return slot.toString();
    }

    private String reference(int slots) {
        return random.nextInt(10) == 0
                ? one(List.of("99", "-2", "-1", "-8", "1.5", "-3"))
                : Integer.toString(1 + random.nextInt(slots - 1));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ends_as_it_promises(long seed) throws IOException {
        random.setSeed(seed);
        GlossaryReader reader = GlossaryReader.create();
        int strictlyRead = 0;

        for (int i = 0; i < PAGES; i++) {
            byte[] page = page().getBytes(UTF_8);
            LoadedGlossary inspected = reader.inspect(page, Source.UNNAMED);
            assertThat(ordinals(inspected))
                    .as(new String(page, UTF_8))
                    .allMatch(ordinal -> ordinal < inspected.glossary().size());
            for (ReportedFinding finding : inspected.findings()) {
                DataPath path = finding.finding().path();
                if (path != null && path.termOrdinal() >= 0) {
                    assertThat(inspected.locator().locate(path))
                            .as(new String(page, UTF_8))
                            .isNotNull();
                }
            }
            try {
                assertThat(reader.read(page)).isEqualTo(inspected.glossary());
                strictlyRead++;
            } catch (PayloadException | InvalidGlossaryException refused) {
                assertThat(inspected.findings()).isNotEmpty();
            }
        }

        assertThat(strictlyRead).as("pages that are well enough").isGreaterThan(PAGES / 100);
    }

    private static Stream<Integer> ordinals(LoadedGlossary loaded) {
        return loaded.findings().stream()
                .flatMap(
                        found -> Stream.concat(Stream.ofNullable(found.finding().path()), found.alsoAt().stream()))
                .map(DataPath::termOrdinal);
    }
}
