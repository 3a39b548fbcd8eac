package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A real page, where it stands beside the checkout: it is not ours to pass on. */
class SampleTest {
    private static final Path SAMPLE = Path.of("../../shared/samples/transfer-learning-nlp_payload.json");

    @BeforeEach
    void require_the_sample() {
        assumeTrue(Files.exists(SAMPLE), () -> "the sample page is not here: " + SAMPLE);
    }

    @Test
    void has_nine_findings_and_no_error() {
        Run run = glossary("check", "-f", "concise", SAMPLE);

        assertThat(run.code()).isZero();
        assertThat(run.summary()).isEqualTo("1 file · 1 term · 0 errors, 5 warnings, 4 infos");
        assertThat(glossary("check", "-f", "jsonl", SAMPLE).lines().stream()
                        .map(JsonMapper.shared()::readTree)
                        .filter(line -> line.has("rule"))
                        .map(line -> line.get("rule").stringValue() + " "
                                + line.get("path").stringValue() + " "
                                + line.get("byteOffset").intValue()))
                .containsExactly(
                        "seo-repeated-phrase seoTitle 444",
                        "slug-phrase-in-text seoTitle 444",
                        "meta-commentary seoDescription 556",
                        "slug-phrase-in-text seoDescription 561",
                        "slug-phrase-in-text explanation 713",
                        "term-repeated-nearby explanation 713",
                        "meta-commentary explanation 892",
                        "meta-commentary explanation 2742",
                        "repeated-passage faq[1].answer 4685");
    }

    @Test
    void is_shown_with_its_nine_fields_exactly() throws Exception {
        JsonNode slots = JsonMapper.shared().readTree(Files.readString(SAMPLE));
        JsonNode term = null;
        for (int i = 0; i < slots.size(); i++) {
            term = slots.get(i).has("explanation") ? decode(slots, i) : term;
        }

        String shown = glossary("show", "--format", "json", SAMPLE).out();

        assertThat(JsonMapper.shared().readTree(shown))
                .isEqualTo(JsonNodeFactory.instance.arrayNode().add(term));
        assertThat(JsonMapper.shared().readTree(shown).get(0).propertyNames())
                .containsExactly(
                        "slug",
                        "term",
                        "shortDefinition",
                        "seoTitle",
                        "seoDescription",
                        "explanation",
                        "relatedTerms",
                        "faq",
                        "category");
    }

    /** What a slot stands for, as far as this page goes: plain objects, arrays and texts. */
    private static JsonNode decode(JsonNode slots, int slot) {
        JsonNode written = slots.get(slot);
        if (written.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            written.forEach(reference -> array.add(decode(slots, reference.intValue())));
            return array;
        }
        if (written.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            written.properties()
                    .forEach(member -> object.set(
                            member.getKey(), decode(slots, member.getValue().intValue())));
            return object;
        }
        return written;
    }
}
