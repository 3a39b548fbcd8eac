package dev.glossary.jackson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.Nulls;
import dev.glossary.model.AdditionalFields;
import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.model.TermSummary;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of the model, written once for both majors of Jackson: they read the same annotations.
 *
 * <p>Each mix-in has methods of the signatures of its target; only their annotations count. Names
 * and inclusion stand at every member, because what stands there beats the mapper's settings.
 */
final class MixIns {
    /** What Jackson is to read in place of each type of the model and of its builder. */
    static final Map<Class<?>, Class<?>> BY_TARGET = Map.of(
            Term.class, OfTerm.class,
            Term.Builder.class, OfTermBuilder.class,
            RelatedTerm.class, OfRelatedTerm.class,
            RelatedTerm.Builder.class, OfRelatedTermBuilder.class,
            Faq.class, OfFaq.class,
            Faq.Builder.class, OfFaqBuilder.class,
            TermSummary.class, OfTermSummary.class,
            TermSummary.Builder.class, OfTermSummaryBuilder.class,
            Glossary.class, OfGlossary.class);

    private static final Map<Class<?>, Class<?>> BUILDERS = Map.of(
            Term.class, Term.Builder.class,
            RelatedTerm.class, RelatedTerm.Builder.class,
            Faq.class, Faq.Builder.class,
            TermSummary.class, TermSummary.Builder.class);

    private MixIns() {}

    /** The builder of a type of the model, or of the hidden class behind it; null for any other. */
    static @Nullable Class<?> builder(Class<?> type) {
        Class<?> known = modelType(type);
        return known == null ? null : BUILDERS.get(known);
    }

    /** What a type of the model, or the hidden class behind it, is called among others; null for any other. */
    static @Nullable String name(Class<?> type) {
        Class<?> known = modelType(type);
        return known == null ? null : known.getSimpleName();
    }

    private static @Nullable Class<?> modelType(Class<?> type) {
        for (Class<?> known : BUILDERS.keySet()) {
            if (known.isAssignableFrom(type)) {
                return known;
            }
        }
        return null;
    }

    /** Whether a member of a class gives the additional fields of a type of the model. */
    static boolean givesFields(Class<?> declaring, Class<?> type) {
        return type == AdditionalFields.class && modelType(declaring) != null;
    }

    /** Whether a method of a builder takes an additional field. */
    static boolean takesField(Class<?> declaring, String method) {
        return method.equals("additionalField") && BUILDERS.containsValue(declaring);
    }

    @OnlyNamedMembers
    @JsonPropertyOrder({
        "slug",
        "term",
        "shortDefinition",
        "seoTitle",
        "seoDescription",
        "explanation",
        "relatedTerms",
        "faq",
        "category"
    })
    interface OfTerm {
        @JsonProperty("slug")
        @Always
        String slug();

        @JsonProperty("term")
        @Always
        String term();

        @JsonProperty("shortDefinition")
        @UnlessNull
        @Nullable
        String shortDefinition();

        @JsonProperty("seoTitle")
        @UnlessNull
        @Nullable
        String seoTitle();

        @JsonProperty("seoDescription")
        @UnlessNull
        @Nullable
        String seoDescription();

        @JsonProperty("explanation")
        @UnlessNull
        @Nullable
        String explanation();

        @JsonProperty("relatedTerms")
        @UnlessEmpty
        List<RelatedTerm> relatedTerms();

        @JsonProperty("faq")
        @UnlessEmpty
        List<Faq> faq();

        @JsonProperty("category")
        @UnlessNull
        @Nullable
        String category();

        @Flat
        AdditionalFields additionalFields();
    }

    @OnlyNamedMembers
    interface OfTermBuilder {
        @JsonSetter(value = "slug", nulls = Nulls.FAIL)
        Term.Builder slug(String slug);

        @JsonSetter(value = "term", nulls = Nulls.FAIL)
        Term.Builder term(String term);

        @JsonSetter(value = "shortDefinition", nulls = Nulls.SET)
        Term.Builder shortDefinition(@Nullable String shortDefinition);

        @JsonSetter(value = "seoTitle", nulls = Nulls.SET)
        Term.Builder seoTitle(@Nullable String seoTitle);

        @JsonSetter(value = "seoDescription", nulls = Nulls.SET)
        Term.Builder seoDescription(@Nullable String seoDescription);

        @JsonSetter(value = "explanation", nulls = Nulls.SET)
        Term.Builder explanation(@Nullable String explanation);

        @JsonSetter(value = "relatedTerms", nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        Term.Builder relatedTerms(Iterable<? extends RelatedTerm> relatedTerms);

        @JsonSetter(value = "faq", nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        Term.Builder faq(Iterable<? extends Faq> faq);

        @JsonSetter(value = "category", nulls = Nulls.SET)
        Term.Builder category(@Nullable String category);

        @JsonAnySetter
        Term.Builder additionalField(String name, @Nullable Object value);
    }

    @OnlyNamedMembers
    @JsonPropertyOrder({"slug", "name"})
    interface OfRelatedTerm {
        @JsonProperty("slug")
        @UnlessNull
        @Nullable
        String slug();

        @JsonProperty("name")
        @UnlessNull
        @Nullable
        String name();

        @Flat
        AdditionalFields additionalFields();
    }

    @OnlyNamedMembers
    interface OfRelatedTermBuilder {
        @JsonSetter(value = "slug", nulls = Nulls.SET)
        RelatedTerm.Builder slug(@Nullable String slug);

        @JsonSetter(value = "name", nulls = Nulls.SET)
        RelatedTerm.Builder name(@Nullable String name);

        @JsonAnySetter
        RelatedTerm.Builder additionalField(String name, @Nullable Object value);
    }

    @OnlyNamedMembers
    @JsonPropertyOrder({"question", "answer"})
    interface OfFaq {
        @JsonProperty("question")
        @UnlessNull
        @Nullable
        String question();

        @JsonProperty("answer")
        @UnlessNull
        @Nullable
        String answer();

        @Flat
        AdditionalFields additionalFields();
    }

    @OnlyNamedMembers
    interface OfFaqBuilder {
        @JsonSetter(value = "question", nulls = Nulls.SET)
        Faq.Builder question(@Nullable String question);

        @JsonSetter(value = "answer", nulls = Nulls.SET)
        Faq.Builder answer(@Nullable String answer);

        @JsonAnySetter
        Faq.Builder additionalField(String name, @Nullable Object value);
    }

    @OnlyNamedMembers
    @JsonPropertyOrder({"slug", "term", "shortDefinition", "category"})
    interface OfTermSummary {
        @JsonProperty("slug")
        @Always
        String slug();

        @JsonProperty("term")
        @Always
        String term();

        @JsonProperty("shortDefinition")
        @UnlessNull
        @Nullable
        String shortDefinition();

        @JsonProperty("category")
        @UnlessNull
        @Nullable
        String category();
    }

    @OnlyNamedMembers
    @JsonIgnoreProperties(ignoreUnknown = true)
    interface OfTermSummaryBuilder {
        @JsonSetter(value = "slug", nulls = Nulls.FAIL)
        TermSummary.Builder slug(String slug);

        @JsonSetter(value = "term", nulls = Nulls.FAIL)
        TermSummary.Builder term(String term);

        @JsonSetter(value = "shortDefinition", nulls = Nulls.SET)
        TermSummary.Builder shortDefinition(@Nullable String shortDefinition);

        @JsonSetter(value = "category", nulls = Nulls.SET)
        TermSummary.Builder category(@Nullable String category);
    }

    abstract static class OfGlossary {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Glossary of(Collection<? extends Term> terms) {
            return Glossary.of(terms);
        }

        @JsonValue
        abstract List<Term> terms();
    }

    /** Nothing is found by its look, no name in another case; every view shows all; no class is named by the content. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonAutoDetect(getterVisibility = NONE, setterVisibility = NONE, fieldVisibility = NONE)
    @JsonFormat(without = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    @JsonView(Object.class)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    @interface OnlyNamedMembers {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @interface Always {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @interface UnlessNull {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @interface UnlessEmpty {}

    /** Behind the named members, each by its own name, nulls too. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonAnyGetter
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
    @interface Flat {}
}
