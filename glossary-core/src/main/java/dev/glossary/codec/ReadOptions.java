package dev.glossary.codec;

import dev.glossary.payload.PayloadOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How terms are read, and what {@link GlossaryReader#inspect inspection} finds worth a word. Immutable and safe for use
 * by several threads.
 */
public final class ReadOptions {
    /** In seconds: to parse a date takes a new JVM as long as to read a page. */
    private static final Instant START_OF_2020 = Instant.ofEpochSecond(1_577_836_800);

    private static final ReadOptions STANDARD = new ReadOptions(new Builder());

    /** Reading additional members takes stack for each level; a model refuses more than this, too. */
    private static final int MOST_ADDITIONAL_LEVELS = 512;

    private final PayloadOptions payload;
    private final int maxAdditionalValues;
    private final int maxAdditionalLevels;
    private final int maxFindings;
    private final TermCount termsPerPage;
    private final Set<String> optionalFields;
    private final Set<String> allowedFields;
    private final boolean reportKeptFields;
    private final boolean requirePrerenderedAt;
    private final Instant earliestPrerender;
    private final @Nullable Duration maxPageAge;
    private final Clock clock;

    private ReadOptions(Builder from) {
        payload = from.payload;
        maxAdditionalValues = from.maxAdditionalValues;
        maxAdditionalLevels = from.maxAdditionalLevels;
        maxFindings = from.maxFindings;
        termsPerPage = from.termsPerPage;
        optionalFields = from.optionalFields;
        allowedFields = from.allowedFields;
        reportKeptFields = from.reportKeptFields;
        requirePrerenderedAt = from.requirePrerenderedAt;
        earliestPrerender = from.earliestPrerender;
        maxPageAge = from.maxPageAge;
        clock = from.clock;
    }

    /** {@return the defaults, named at each method below} */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /** {@return limits, dialect and tags of the payloads; {@link PayloadOptions#standard()} by default} */
    public PayloadOptions payload() {
        return payload;
    }

    /**
     * {@return how many values the additional fields of one term may hold, shared ones counted each time; 10,000 by
     * default} A member beyond that is left out of the model, which has no sharing: a few slots that refer to each other
     * twice could fill the memory.
     */
    public int maxAdditionalValues() {
        return maxAdditionalValues;
    }

    /** {@return how deep lists and objects may stand in an additional field; 64 by default, at most 512} */
    public int maxAdditionalLevels() {
        return maxAdditionalLevels;
    }

    /** {@return how many findings are made of one page; 10,000 by default, and the last one says that there are more} */
    public int maxFindings() {
        return maxFindings;
    }

    /** {@return how many terms each page is meant to hold; {@link TermCount#ANY} by default} */
    public TermCount termsPerPage() {
        return termsPerPage;
    }

    /**
     * {@return members that {@code required-field} does not miss, such as {@code category} or {@code faq.answer}; none by
     * default}
     */
    public Set<String> optionalFields() {
        return optionalFields;
    }

    /** {@return names of additional members that {@code unknown-field} does not mention, in a term, a relation or an answer;
     * none by default} It still says when one of them could not be kept. */
    public Set<String> allowedFields() {
        return allowedFields;
    }

    /**
     * {@return whether {@code unknown-field} mentions additional members that were kept; true by default} It always says
     * when one could not be kept: without the others, that is all that is lost of a term.
     */
    public boolean reportKeptFields() {
        return reportKeptFields;
    }

    /** {@return whether {@code prerendered-at} misses the time where a page has none; false by default} */
    public boolean requirePrerenderedAt() {
        return requirePrerenderedAt;
    }

    /** {@return the earliest time of prerendering that {@code prerendered-at} believes; the beginning of 2020 by default} */
    public Instant earliestPrerender() {
        return earliestPrerender;
    }

    /** {@return how old {@code prerendered-at} lets a page be; null, as by default, when any age will do} */
    public @Nullable Duration maxPageAge() {
        return maxPageAge;
    }

    /** {@return the clock by which {@code prerendered-at} knows the future; the system's by default} */
    public Clock clock() {
        return clock;
    }

    /** {@return options with another {@link #payload()}} */
    public ReadOptions withPayload(PayloadOptions options) {
        return with(to -> to.payload = Objects.requireNonNull(options));
    }

    /** {@return options with another {@link #maxAdditionalValues()}} */
    public ReadOptions withMaxAdditionalValues(int values) {
        return with(to -> to.maxAdditionalValues = limit(values, Integer.MAX_VALUE));
    }

    /** {@return options with another {@link #maxAdditionalLevels()}} */
    public ReadOptions withMaxAdditionalLevels(int levels) {
        return with(to -> to.maxAdditionalLevels = limit(levels, MOST_ADDITIONAL_LEVELS));
    }

    /** {@return options with another {@link #maxFindings()}} */
    public ReadOptions withMaxFindings(int findings) {
        return with(to -> to.maxFindings = limit(findings, Integer.MAX_VALUE));
    }

    /** {@return options with another {@link #termsPerPage()}} */
    public ReadOptions withTermsPerPage(TermCount count) {
        return with(to -> to.termsPerPage = Objects.requireNonNull(count));
    }

    /** {@return options with other {@link #optionalFields()}} */
    public ReadOptions withOptionalFields(Set<String> members) {
        return with(to -> to.optionalFields = Set.copyOf(members));
    }

    /** {@return options with other {@link #allowedFields()}} */
    public ReadOptions withAllowedFields(Set<String> members) {
        return with(to -> to.allowedFields = Set.copyOf(members));
    }

    /** {@return options with another {@link #reportKeptFields()}} */
    public ReadOptions withReportKeptFields(boolean report) {
        return with(to -> to.reportKeptFields = report);
    }

    /** {@return options with another {@link #requirePrerenderedAt()}} */
    public ReadOptions withRequirePrerenderedAt(boolean require) {
        return with(to -> to.requirePrerenderedAt = require);
    }

    /** {@return options with another {@link #earliestPrerender()}} */
    public ReadOptions withEarliestPrerender(Instant instant) {
        return with(to -> to.earliestPrerender = Objects.requireNonNull(instant));
    }

    /** {@return options with another {@link #maxPageAge()}} */
    public ReadOptions withMaxPageAge(@Nullable Duration age) {
        return with(to -> to.maxPageAge = age);
    }

    /** {@return options with another {@link #clock()}} */
    public ReadOptions withClock(Clock other) {
        return with(to -> to.clock = Objects.requireNonNull(other));
    }

    private ReadOptions with(Consumer<Builder> change) {
        Builder to = new Builder(this);
        change.accept(to);
        return new ReadOptions(to);
    }

    private static int limit(int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("a limit must be from 1 to " + most + ", not " + value);
        }
        return value;
    }

    /** The components while they change. */
    private static final class Builder {
        private PayloadOptions payload = PayloadOptions.standard();
        private int maxAdditionalValues = 10_000;
        private int maxAdditionalLevels = 64;
        private int maxFindings = 10_000;
        private TermCount termsPerPage = TermCount.ANY;
        private Set<String> optionalFields = Set.of();
        private Set<String> allowedFields = Set.of();
        private boolean reportKeptFields = true;
        private boolean requirePrerenderedAt;
        private Instant earliestPrerender = START_OF_2020;
        private @Nullable Duration maxPageAge;
        private Clock clock = Clock.systemUTC();

        Builder() {}

        Builder(ReadOptions from) {
            payload = from.payload;
            maxAdditionalValues = from.maxAdditionalValues;
            maxAdditionalLevels = from.maxAdditionalLevels;
            maxFindings = from.maxFindings;
            termsPerPage = from.termsPerPage;
            optionalFields = from.optionalFields;
            allowedFields = from.allowedFields;
            reportKeptFields = from.reportKeptFields;
            requirePrerenderedAt = from.requirePrerenderedAt;
            earliestPrerender = from.earliestPrerender;
            maxPageAge = from.maxPageAge;
            clock = from.clock;
        }
    }
}
