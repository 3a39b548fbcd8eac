package dev.glossary.cli;

import dev.glossary.codec.ReadOptions;
import dev.glossary.codec.TermCount;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.validate.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule set says about reading: the parameters of the rules that the reader sees to. */
final class ReadingRules {
    private final RuleSet rules;

    private ReadingRules(RuleSet rules) {
        this.rules = rules;
    }

    /** {@return how pages are read under these rules} */
    static ReadOptions options(RuleSet rules) {
        return new ReadingRules(rules).options();
    }

    private ReadOptions options() {
        PayloadOptions payload = PayloadOptions.standard()
                .withMaxBytes(get("payload-limits", "maxBytes", Integer.class))
                .withMaxSlots(get("payload-limits", "maxSlots", Integer.class))
                .withMaxTextBytes(get("payload-limits", "maxTextBytes", Integer.class))
                .withMaxNesting(get("payload-limits", "maxNesting", Integer.class))
                .withKnownTags(texts("slot-tag", "extraTags"))
                .withForbiddenKeys(texts("forbidden-key", "keys"));
        Object maxAge = rules.value("prerendered-at", "maxAge");
        String terms = get("wrapper-shape", "terms", String.class);
        return ReadOptions.standard()
                .withPayload(payload)
                .withTermsPerPage(TermCount.valueOf(terms.toUpperCase(Locale.ROOT)))
                .withOptionalFields(texts("required-field", "optional"))
                .withAllowedFields(texts("unknown-field", "allow"))
                .withRequirePrerenderedAt(get("prerendered-at", "require", Boolean.class))
                .withEarliestPrerender(Instant.parse(get("prerendered-at", "min", String.class)))
                .withMaxPageAge(maxAge == null ? null : Duration.parse(maxAge.toString()));
    }

    private Set<String> texts(String rule, String parameter) {
        List<?> texts = get(rule, parameter, List.class);
        return texts.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private <T> T get(String rule, String parameter, Class<T> type) {
        return type.cast(Objects.requireNonNull(rules.value(rule, parameter)));
    }
}
