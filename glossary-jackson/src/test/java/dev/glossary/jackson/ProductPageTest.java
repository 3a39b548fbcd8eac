package dev.glossary.jackson;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadValue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of a Nuxt shop, which has nothing to do with glossaries, in the records of an app. */
final class ProductPageTest {
    private static final Product.Maker MAKER = new Product.Maker("Kiln & Wheel", "PT");

    private static final Product BOWL = new Product(
            "bowl-2",
            "Salad bowl",
            34.5,
            true,
            Instant.parse("2026-02-11T08:30:00Z"),
            Set.of("clay", "kitchen"),
            MAKER,
            Map.of("lisbon", 4, "porto", 0),
            new BigInteger("5601234567890"),
            null,
            null,
            List.of(0.25f, 0.5f));

    private static final Product JUG = new Product(
            "jug-1",
            "Water jug",
            52,
            false,
            Instant.parse("2025-11-03T00:00:00Z"),
            Set.of("clay", "kitchen"),
            MAKER,
            Map.of(),
            new BigInteger("9007199254740993"),
            0.1,
            "Fired twice.",
            List.of());

    private static PayloadValue products() throws IOException {
        try (InputStream in = requireNonNull(ProductPageTest.class.getResourceAsStream("products.json"))) {
            return requireNonNull(NuxtPage.of(in.readAllBytes()).data("products"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#both")
    void becomes_records(JsonCodec json) throws IOException {
        Product.Catalogue catalogue = json.convert(products(), Product.Catalogue.class);

        assertThat(catalogue.items()).containsExactly(BOWL, JUG);
        assertThat(catalogue.featured()).isEqualTo(JUG);
        assertThat(catalogue.updated()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(catalogue.makers()).containsExactly(List.of(Map.of("name", "Kiln & Wheel", "country", "PT"), 2));
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#both")
    void a_part_of_it_becomes_a_record(JsonCodec json) throws IOException {
        PayloadValue featured = requireNonNull(products().asObject().get("featured"));

        assertThat(json.convert(featured, Product.class)).isEqualTo(JUG);
    }

    @ParameterizedTest
    @MethodSource("dev.glossary.jackson.JsonCodec#both")
    void is_written_as_json(JsonCodec json) throws IOException {
        assertThat(json.write(products()))
                .startsWith("{\"items\":[{\"sku\":\"bowl-2\",\"name\":\"Salad bowl\",\"price\":34.5,\"available\":true,"
                        + "\"added\":\"2026-02-11T08:30:00.000Z\",\"tags\":[\"clay\",\"kitchen\"],"
                        + "\"maker\":{\"name\":\"Kiln & Wheel\",\"country\":\"PT\"},\"stock\":{\"lisbon\":4,\"porto\":0},"
                        + "\"ean\":5601234567890,\"note\":null,\"weights\":[0.25,0.5]},{\"sku\":\"jug-1\"")
                .endsWith("\"makers\":[[{\"name\":\"Kiln & Wheel\",\"country\":\"PT\"},2]]}");
        assertThat(json.read(json.write(products()), Product.Catalogue.class))
                .isEqualTo(json.convert(products(), Product.Catalogue.class));
    }
}
