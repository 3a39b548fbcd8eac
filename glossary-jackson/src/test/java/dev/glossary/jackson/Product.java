package dev.glossary.jackson;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an app that knows nothing of payloads has: records of its own. */
public record Product(
        String sku,
        String name,
        double price,
        boolean available,
        Instant added,
        Set<String> tags,
        Maker maker,
        Map<String, Integer> stock,
        BigInteger ean,
        @Nullable Double discount,
        @Nullable String note,
        List<Float> weights) {

    /** Who made it. */
    public record Maker(String name, String country) {}

    /** A page of products. */
    public record Catalogue(List<Product> items, Product featured, Instant updated, List<List<Object>> makers) {}
}
