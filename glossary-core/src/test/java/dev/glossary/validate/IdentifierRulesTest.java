package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static dev.glossary.validate.Checked.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs and categories. */
class IdentifierRulesTest {
    private static final String FORMAT = "slug-format";
    private static final String NAME = "slug-name-mismatch";
    private static final String PATH = "path-slug-mismatch";
    private static final String CATEGORY = "category-format";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Word_Embedding, word-embedding",
        "a--b, a-b",
        "-a-, a",
        "größe, grosse",
        "Łódź œuvre, lodz-oeuvre",
        "don’t, dont",
        "a/b c, a-b-c"
    })
    void reports_what_is_no_slug_and_makes_one(String slug, String better) {
        Term term = clean().slug(slug).build();

        Term fixed = Checked.fixed(Checked.only(FORMAT), term);

        assertThat(said(Checked.only(FORMAT), term))
                .containsExactly("slug: “" + slug + "” is no slug; “" + better + "” is one");
        assertThat(fixed.slug()).isEqualTo(better);
        assertThat(said(Checked.only(FORMAT), fixed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "4", "tf-idf", "word2vec", "a-1-b"})
    void takes_slugs(String slug) {
        assertThat(said(FORMAT, clean().slug(slug))).isEmpty();
    }

    @Test
    void reports_slugs_of_relations_and_what_no_slug_can_be_made_of() {
        Term.Builder term = clean().addRelatedTerm(RelatedTerm.of("日本", "日本"))
                .addRelatedTerm(RelatedTerm.of(" ", "Blank"))
                .addRelatedTerm(RelatedTerm.of(null, "Missing"));

        assertThat(said(FORMAT, term)).containsExactly("relatedTerms[1].slug: “日本” is no slug");
    }

    @Test
    void reports_slugs_that_are_too_long() {
        assertThat(said(FORMAT, clean().slug("x".repeat(100)))).isEmpty();
        assertThat(said(FORMAT, clean().slug("x".repeat(101))))
                .containsExactly("slug: the slug has 101 characters, and may have 100");
    }

    @Test
    void takes_a_pattern_of_the_house() {
        RuleSet rules = Checked.only(FORMAT).with(FORMAT, "pattern", "([a-z_]+)+");

        assertThat(said(rules, clean().slug("word_embedding").build()))
                .containsExactly("relatedTerms[0].slug: “clove-hitch” is no slug");
        assertThat(said(rules, clean().slug("a".repeat(100_000) + "!").build()).get(0))
                .isEqualTo("slug: the slug has 100001 characters, and may have 100");
    }

    @Test
    void reports_a_slug_of_another_name() {
        assertThat(said(NAME, clean().slug("word-stems").term("Lemmatization")))
                .containsExactly("slug: the slug “word-stems” has no word in common with “Lemmatization”");
        assertThat(said(NAME, clean().addRelatedTerm(RelatedTerm.of("bert", "Anchor Hitch"))))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nlp, Natural Language Processing",
        "tf-idf, Term Frequency–Inverse Document Frequency",
        "bert, Bidirectional Encoder Representations from Transformers",
        "mlops, ML-Ops",
        "c-sharp, C#",
        "cafe, Café",
        "stemming, Word Stems",
        "back-propagation, Backpropagation",
        "ml, 機械学習",
        "beta-carotene, β-Carotene",
        "strasse, Straße"
    })
    void takes_other_forms_of_a_name(String slug, String name) {
        assertThat(said(NAME, clean().slug(slug).term(name))).isEmpty();
    }

    @Test
    void ignores_slugs_that_it_is_told() {
        assertThat(said(
                        Checked.only(NAME).with(NAME, "ignore", List.of("word-stems")),
                        clean().slug("word-stems").term("Lemmatization").build()))
                .isEmpty();
    }

    private static List<String> saidOf(String source, boolean isAlone, @Nullable String level) {
        RuleSet rules = Checked.only(PATH);
        TermView view = TermView.read(clean().build(), 0, source, isAlone, Set.of());
        return Validator.of(level == null ? rules : rules.with(PATH, "level", level)).check(view).stream()
                .map(Checked::written)
                .toList();
    }

    @Test
    void reports_a_page_in_another_directory() {
        assertThat(saidOf("glossary/rag/_payload.json", true, null))
                .containsExactly("slug: the slug is “bowline-knot”, and the page lies in “rag”");
        assertThat(saidOf("rag/index.html", true, null)).hasSize(1);
        assertThat(saidOf("rag/en/_payload.json", true, "grandparent")).hasSize(1);
    }

    @Test
    void says_nothing_of_pages_that_are_where_they_should_be_or_are_no_pages() {
        assertThat(saidOf("glossary/bowline-knot/_payload.json", true, null)).isEmpty();
        assertThat(saidOf("glossary/bowline%2Dknot/_payload.json", true, null)).isEmpty();
        assertThat(saidOf("bowline-knot/en/_payload.json", true, "grandparent")).isEmpty();
        assertThat(saidOf("rag/_payload.json", false, null)).isEmpty();
        assertThat(saidOf("_payload.json", true, null)).isEmpty();
        assertThat(saidOf("./_payload.json", true, null)).isEmpty();
        assertThat(saidOf("rag/terms.ndjson", true, null)).isEmpty();
        assertThat(said(PATH, clean())).isEmpty();
    }

    @Test
    void leaves_directories_with_a_percent_sign_as_they_are() {
        assertThat(saidOf("100%/_payload.json", true, null))
                .containsExactly("slug: the slug is “bowline-knot”, and the page lies in “100%”");
    }

    @Test
    void reports_categories_without_the_form() {
        assertThat(said(CATEGORY, clean().category("NLP ")))
                .containsExactly("category: “NLP ” does not have the form of a category, such as “nlp”");
        assertThat(said(CATEGORY, clean().category(null))).isEmpty();
        assertThat(said(CATEGORY, clean().category("computer-vision"))).isEmpty();
    }

    @Test
    void reports_categories_that_are_not_allowed() {
        RuleSet rules = Checked.only(CATEGORY).with(CATEGORY, "allowed", List.of("knots", "sails"));

        assertThat(said(rules, clean().category("knot").build()))
                .containsExactly("category: no category “knot” is allowed; did you mean knots?");
        assertThat(said(rules, clean().build())).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "json, JavaScript Object Notation",
        "html, HyperText Markup Language",
        "xml, Extensible Markup Language",
        "xss, Cross-Site Scripting",
        "dna, Deoxyribonucleic Acid",
        "ecg, Electrocardiogram",
        "k8s, Kubernetes",
        "i18n, Internationalization",
        "dotnet, .NET",
        "c-plus-plus, C++",
        "two-factor-authentication, 2FA",
        "hypertext-transfer-protocol, HTTP",
        "cop, Conference of the Parties"
    })
    void takes_slugs_that_are_short_for_names(String slug, String name) {
        assertThat(said(NAME, clean().slug(slug).term(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"bert, Word Embedding", "i17n, Internationalization", "xml, Markup Language", "steps, Blind Baking"})
    void reports_slugs_that_are_short_for_something_else(String slug, String name) {
        assertThat(said(NAME, clean().slug(slug).term(name))).hasSize(1);
    }
}
