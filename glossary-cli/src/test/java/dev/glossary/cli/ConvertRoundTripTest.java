package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms go from pages to JSON and back, and the other way round, and are the same as before. */
class ConvertRoundTripTest {
    private static final String[] TEXTS = {
        "", " ", "plain", "a/b", "</script>", "\"quoted\" \\ back", "\u0000\u001f\u007f\u009b",
                "\u2028\u2029\u202e\ufeff",
        "é ö ☕ 😀", "\ud83d", "\ude00 x", "line\nline\r\n\tend", "__proto__", "constructor", "-1", "undefined"
    };

    private static final double[] NUMBERS = {
        0, -0.0, 1, -1, 0.1, 1e21, Double.MIN_VALUE, Double.MAX_VALUE, 0x1p53 - 1, 0x1p53 + 2, 0x1.0p-24
    };

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(json|html)")).sorted().toList().stream();
        }
    }

    private static String toJson(String pages) {
        return clean(reading(pages, "convert", "--to", "jsonl", "--stdin-path", "x.ndjson", "-"));
    }

    private static String toPayload(String json, String... options) {
        List<Object> arguments = new ArrayList<>(List.of("convert", "--to", "payload"));
        arguments.addAll(List.of(options));
        arguments.add("-");
        return clean(reading(json, arguments.toArray()));
    }

    private static String clean(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_keeps_its_terms(Path page) {
        String json = clean(glossary("convert", "--to", "jsonl", page));

        if (!json.isEmpty()) { // an index page has summaries alone
            assertThat(toJson(toPayload(json))).isEqualTo(json);
            assertThat(toJson(toPayload(json, "--each"))).isEqualTo(json);
        }
    }

    @Test
    void a_site_keeps_its_terms() {
        String json = clean(glossary("convert", "--to", "json", "../examples"));

        String payload = toPayload(json);

        assertThat(clean(reading(payload, "convert", "--to", "json", "-"))).isEqualTo(json);
        assertThat(toPayload(clean(reading(payload, "convert", "--to", "json", "-"))))
                .isEqualTo(payload);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_terms_are_the_same_afterwards(long seed) {
        Random random = new Random(seed);
        String json = IntStream.range(0, 200)
                .mapToObj(i -> Json.line(term(i, random)) + "\n")
                .collect(Collectors.joining());

        for (String form : List.of("--slashes=escaped", "--slashes=plain", "--each")) {
            String payload = toPayload(json, form);

            assertThat(toJson(payload)).isEqualTo(json);
            assertThat(toPayload(toJson(payload), form)).isEqualTo(payload);
        }
    }

    private static Term term(int number, Random random) {
        Term.Builder term = Term.builder()
                .slug(random.nextInt(4) == 0 ? text(random) + number : "term-" + number)
                .term(text(random))
                .shortDefinition(textOrNull(random))
                .seoTitle(textOrNull(random))
                .seoDescription(textOrNull(random))
                .explanation(textOrNull(random))
                .category(textOrNull(random))
                .additionalFields(fields(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            term.addRelatedTerm(RelatedTerm.builder()
                    .slug(textOrNull(random))
                    .name(textOrNull(random))
                    .additionalFields(fields(random))
                    .build());
            term.addFaq(Faq.builder()
                    .question(textOrNull(random))
                    .answer(textOrNull(random))
                    .additionalFields(fields(random))
                    .build());
        }
        return term.build();
    }

    private static AdditionalFields fields(Random random) {
        return AdditionalFields.of(object(random, 0));
    }

    /**
     * Members whose names are none of the model's, nor an index of an array, which JavaScript would put first, nor half a
     * surrogate pair, which Jackson refuses.
     */
    private static Map<String, @Nullable Object> object(Random random, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            object.put("x" + text(random).replaceAll("\\p{Cs}", "?"), value(random, depth + 1));
        }
        return object;
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth < 5 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> text(random);
            case 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 4 -> random.nextLong() >> random.nextInt(64);
            case 5 -> object(random, depth);
            default ->
                random.ints(random.nextInt(4))
                        .mapToObj(ignored -> value(random, depth + 1))
                        .collect(Collectors.toCollection(ArrayList::new));
        };
    }

    private static @Nullable String textOrNull(Random random) {
        return random.nextInt(3) == 0 ? null : text(random);
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }
}
