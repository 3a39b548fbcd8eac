package dev.glossary.nuxt;

import dev.glossary.payload.PayloadOptions;
import java.util.HashSet;
import java.util.Set;

/** The custom types that Nuxt itself writes (its plugin {@code revive-payload}). */
final class NuxtTags {
    private static final Set<String> TRANSPARENT = Set.of("Reactive", "ShallowReactive", "Ref", "ShallowRef");
    private static final Set<String> JSON_TEXT = Set.of("EmptyRef", "EmptyShallowRef");
    private static final Set<String> KNOWN = Set.of("NuxtError", "Island");

    /** The options that were asked for last: most programs have one set of them, for all of their pages. */
    private static volatile Added latest = new Added(PayloadOptions.standard());

    private NuxtTags() {}

    /** Options, and the same with Nuxt's types. */
    private static final class Added {
        private final PayloadOptions to;
        private final PayloadOptions all;

        Added(PayloadOptions to) {
            this.to = to;
            this.all = to.withTransparentTags(union(to.transparentTags(), TRANSPARENT))
                    .withJsonTextTags(union(to.jsonTextTags(), JSON_TEXT))
                    .withKnownTags(union(to.knownTags(), KNOWN));
        }
    }

    /** These options, and besides them Nuxt's types. */
    static PayloadOptions addTo(PayloadOptions options) {
        Added known = latest;
        if (!known.to.equals(options)) {
            known = new Added(options);
            latest = known;
        }
        return known.all;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
