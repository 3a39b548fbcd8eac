package dev.glossary.cli;

import dev.glossary.codec.ReadOptions;
import dev.glossary.codec.TermCount;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.validate.Parameter;
import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                .withMaxBytes(this.<Integer>get("payload-limits", "maxBytes"))
                .withMaxSlots(get("payload-limits", "maxSlots"))
                .withMaxTextBytes(get("payload-limits", "maxTextBytes"))
                .withMaxNesting(get("payload-limits", "maxNesting"))
                .withKnownTags(texts("slot-tag", "extraTags"))
                .withForbiddenKeys(texts("forbidden-key", "keys"));
        String maxAge = find("prerendered-at", "maxAge");
        return ReadOptions.standard()
                .withPayload(payload)
                .withTermsPerPage(TermCount.valueOf(
                        this.<String>get("wrapper-shape", "terms").toUpperCase(Locale.ROOT)))
                .withOptionalFields(texts("required-field", "optional"))
                .withAllowedFields(texts("unknown-field", "allow"))
                .withRequirePrerenderedAt(get("prerendered-at", "require"))
                .withEarliestPrerender(Instant.parse(get("prerendered-at", "min")))
                .withMaxPageAge(maxAge == null ? null : Duration.parse(maxAge));
    }

    private Set<String> texts(String rule, String parameter) {
        return Set.copyOf(this.<List<String>>get(rule, parameter));
    }

    private <T> T get(String rule, String parameter) {
        return Objects.requireNonNull(this.<T>find(rule, parameter));
    }

    @SuppressWarnings("unchecked") // the catalogue says which type each has
    private <T> @Nullable T find(String rule, String parameter) {
        Rule known = Rules.get(rule);
        return rules.value(rule, (Parameter<T>) Objects.requireNonNull(known.parameter(parameter)));
    }
}
