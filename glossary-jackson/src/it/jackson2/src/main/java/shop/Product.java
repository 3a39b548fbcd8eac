package shop;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What the shop sells. */
public record Product(
        String sku, double price, Instant added, Set<String> tags, Map<String, Integer> stock, Maker maker) {
    /** Who made it. */
    public record Maker(String name) {}
}
