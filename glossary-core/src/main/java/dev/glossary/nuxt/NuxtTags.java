package dev.glossary.nuxt;

import dev.glossary.payload.PayloadOptions;
import java.util.HashSet;
import java.util.Set;

/** The custom types that Nuxt itself writes (its plugin {@code revive-payload}). */
final class NuxtTags {
    private static final Set<String> TRANSPARENT = Set.of("Reactive", "ShallowReactive", "Ref", "ShallowRef");
    private static final Set<String> JSON_TEXT = Set.of("EmptyRef", "EmptyShallowRef");
    private static final Set<String> KNOWN = Set.of("NuxtError", "Island");

    private NuxtTags() {}

    /** These options, and besides them Nuxt's types. */
    static PayloadOptions addTo(PayloadOptions options) {
        return options.withTransparentTags(union(options.transparentTags(), TRANSPARENT))
                .withJsonTextTags(union(options.jsonTextTags(), JSON_TEXT))
                .withKnownTags(union(options.knownTags(), KNOWN));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
