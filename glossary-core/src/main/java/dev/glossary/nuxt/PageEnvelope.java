package dev.glossary.nuxt;

import dev.glossary.payload.FieldNames;
import dev.glossary.payload.PayloadWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Nuxt puts around the data of a page in {@code _payload.json}: <code>{data: ShallowReactive({key: value}),
 * prerenderedAt}</code>, as it does since 3.9.
 */
public final class PageEnvelope {
    private static final FieldNames NAMES = FieldNames.of("data", "prerenderedAt");
    private static final String DATA_TAG = "ShallowReactive";

    private PageEnvelope() {}

    /**
     * {@return the root of a page whose only data is one value}
     *
     * @param key the key of the data, by which the page's component asks for it
     * @param value a reference to the value
     * @param prerenderedAt when the page was rendered, of which the milliseconds count; null says that it is rendered at
     *     run time, and becomes undefined
     * @param out the writer that the value belongs to
     */
    public static int around(String key, int value, @Nullable Instant prerenderedAt, PayloadWriter out) {
        int data = out.object();
        out.put(data, key, value);
        int root = out.object();
        out.put(root, NAMES, 0, out.custom(DATA_TAG, data));
        out.put(root, NAMES, 1, prerenderedAt == null ? out.undefined() : out.number(prerenderedAt.toEpochMilli()));
        return root;
    }
}
