package dev.glossary.validate;

import static dev.glossary.validate.Checked.clean;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.RelatedValue;
import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules find when they see all terms. */
class GlossaryRulesTest {
    private static Term term(String slug, String name, String... related) {
        Term.Builder term = clean().slug(slug)
                .term(name)
                .shortDefinition("What " + name + " is.")
                .relatedTerms(List.of());
        for (String target : related) {
            term.addRelatedTerm(RelatedTerm.of(target, target.toUpperCase(Locale.ROOT)));
        }
        return term.seoTitle("All about " + name)
                .seoDescription(name + " in a few words")
                .faq(List.of())
                .build();
    }

    private static List<Finding> findings(RuleSet rules, Term... terms) {
        return Validator.of(rules).check(Glossary.of(terms));
    }

    /** What a rule says, each with the slug and path it is about. */
    private static List<String> said(RuleSet rules, Term... terms) {
        return findings(rules, terms).stream()
                .map(finding -> slug(finding) + " " + Checked.written(finding))
                .toList();
    }

    private static String slug(Finding finding) {
        return Objects.requireNonNull(Objects.requireNonNull(finding.path()).slug());
    }

    private static List<String> said(String rule, Term... terms) {
        return said(Checked.only(rule), terms);
    }

    @Nested
    class DuplicateSlug {
        private static final String RULE = "duplicate-slug";

        @Test
        void is_said_of_terms_that_differ() {
            assertThat(said(RULE, term("a", "A"), term("b", "B"), term("a", "Other")))
                    .containsExactly("a slug: another term has the slug “a”, and says something else");
        }

        @Test
        void is_not_said_of_an_equal_copy() {
            assertThat(said(RULE, term("a", "A"), term("a", "A"))).isEmpty();
        }

        @Test
        void is_said_of_two_files_that_are_the_page_of_one_slug() {
            Validator validator = Validator.afterReading(Checked.only(RULE));
            Validator.Assembly assembly = validator.assembly();
            assembly.add(TermView.read(term("a", "A"), 0, "a/_payload.json", true, Set.of()));
            assembly.add(TermView.read(term("a", "A"), 1, "list/_payload.json", false, Set.of()));
            assembly.add(TermView.read(term("a", "A"), 2, "old/a/_payload.json", true, Set.of()));

            assertThat(assembly.finish()).singleElement().satisfies(finding -> {
                assertThat(finding.message()).isEqualTo("another file is the page of “a”");
                assertThat(Objects.requireNonNull(finding.path()).termOrdinal()).isEqualTo(2);
                assertThat(finding.related())
                        .containsExactly(RelatedValue.of(DataPath.term(0, "a").field("slug")));
            });
        }
    }

    @Nested
    class DanglingRelated {
        private static final String RULE = "dangling-related";

        @Test
        void is_said_of_a_slug_that_no_term_has() {
            assertThat(said(RULE, term("a", "A", "b", "c"), term("b", "B")))
                    .containsExactly("a relatedTerms[1].slug: no term has the slug “c”");
        }

        @Test
        void is_not_said_of_slugs_that_somebody_vouches_for() {
            RuleSet rules = Checked.only(RULE).with(RULE, "known", List.of("c"));
            Validator.Assembly assembly = Validator.afterReading(rules).assembly();
            assembly.add(TermView.of(term("a", "A", "c", "d", "e"), 0));
            assembly.know(List.of("d"));

            assertThat(assembly.finish())
                    .extracting(
                            finding -> Objects.requireNonNull(finding.path()).toString())
                    .containsExactly("relatedTerms[2].slug");
        }

        @Test
        void is_not_asked_of_a_part_of_a_glossary() {
            assertThat(said(RuleSet.recommended().withoutAllTerms(), term("a", "A", "missing")))
                    .noneMatch(line -> line.contains("no term has"));
        }
    }

    @Nested
    class RelatedNameMismatch {
        private static final String RULE = "related-name-mismatch";
        private final Term target = term("net", "Fishing Net");

        private Term pointing(String name) {
            return clean().relatedTerms(List.of(RelatedTerm.of("net", name))).build();
        }

        @ParameterizedTest
        @CsvSource({"Fishing Net,0,0", "Fishing Nets,1,1", "fishing-net,1,0"})
        void compares_names_exactly_or_by_their_letters(String name, int exact, int byKey) {
            assertThat(said(RULE, pointing(name), target)).hasSize(exact);
            assertThat(said(Checked.only(RULE).with(RULE, "compare", "key"), pointing(name), target))
                    .hasSize(byKey);
        }

        @Test
        void brings_the_right_name_along() {
            Term wrong = pointing("Fishing Nets");
            Finding finding = findings(Checked.only(RULE), wrong, target).get(0);

            assertThat(finding.message()).isEqualTo("“Fishing Nets” calls itself “Fishing Net”");
            Fix fix = Objects.requireNonNull(finding.fix());
            assertThat(fix.isSafe()).isTrue();
            assertThat(findings(Checked.only(RULE), Fixes.apply(wrong, List.of(fix)), target))
                    .isEmpty();
        }

        @Test
        void takes_any_of_the_names_when_two_terms_have_one_slug() {
            Term other = term("net", "Nets");

            assertThat(said(RULE, pointing("Nets"), target, other)).isEmpty();
            assertThat(findings(Checked.only(RULE), pointing("Seine"), target, other))
                    .singleElement()
                    .extracting(Finding::fix)
                    .isNull();
        }
    }

    @Nested
    class DuplicateTermName {
        @ParameterizedTest
        @CsvSource({"Fine Tuning,1", "fine-tuning,1", "Fine-Tuning!,1", "Fine Tune,0"})
        void is_said_of_names_that_differ_in_case_punctuation_and_space(String name, int findings) {
            assertThat(said("duplicate-term-name", term("a", "Fine-Tuning"), term("b", name)))
                    .hasSize(findings);
        }

        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource({
            ".NET,Net",
            "ASP .NET,ASP Net",
            "C,C++",
            "C,C#",
            "C++,C#",
            "C,C--",
            "F#,F",
            "A*,A",
            "R&D,RD",
            ":root,Root",
            "/etc,etc",
            "HTTP 1.1,HTTP 11",
            "π-Calculus,Calculus"
        })
        void is_not_said_of_names_that_signs_tell_apart(String name, String other) {
            assertThat(said("duplicate-term-name", term("a", name), term("b", other)))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource({
            ".NET,.Net",
            "ASP.NET,ASP NET",
            "Node.js,NodeJS",
            "C++,C ++",
            "I/O,IO",
            "U.S. Law,US Law",
            "HTTP/1.1,HTTP 1.1",
            "RAG (Retrieval),RAG: Retrieval",
            "Yahoo!,Yahoo"
        })
        void is_said_of_names_that_signs_do_not_tell_apart(String name, String other) {
            assertThat(said("duplicate-term-name", term("a", name), term("b", other)))
                    .hasSize(1);
        }

        @Test
        void is_not_said_of_one_slug() {
            assertThat(said("duplicate-term-name", term("a", "A"), term("a", "A")))
                    .isEmpty();
        }
    }

    @Nested
    class DuplicateFieldValue {
        private static final String RULE = "duplicate-field-value";

        @Test
        void is_said_once_of_a_group() {
            Term[] terms = IntStream.range(0, 14)
                    .mapToObj(i -> Term.builder()
                            .from(term("t" + i, "T" + i))
                            .seoDescription(i % 2 == 0 ? "One  text\nfor ALL" : "one text for all ")
                            .build())
                    .toArray(Term[]::new);

            assertThat(findings(Checked.only(RULE), terms)).singleElement().satisfies(finding -> {
                assertThat(finding.message()).isEqualTo("“One  text\\u000afor ALL” stands in 14 terms");
                assertThat(finding.related()).hasSize(9);
                assertThat(slug(finding)).isEqualTo("t0");
            });
        }

        @Test
        void compares_a_question_together_with_its_answer() {
            Term one = Term.builder()
                    .from(term("a", "A"))
                    .addFaq(Faq.of("Why?", "So."))
                    .build();
            Term same = Term.builder()
                    .from(term("b", "B"))
                    .addFaq(Faq.of("why?", "so."))
                    .build();
            Term other = Term.builder()
                    .from(term("c", "C"))
                    .addFaq(Faq.of("Why?", "Thus."))
                    .build();

            assertThat(said(RULE, one, same, other))
                    .containsExactly("a faq[0].question: this question with its answer stands in 2 terms");
        }

        @Test
        void does_not_compare_different_members_or_what_it_is_told_to_leave() {
            Term one = Term.builder().from(term("a", "A")).seoTitle("Same").build();
            Term two =
                    Term.builder().from(term("b", "B")).shortDefinition("Same").build();
            Term three = Term.builder().from(term("c", "C")).seoTitle("Same").build();

            assertThat(said(RULE, one, two)).isEmpty();
            assertThat(said(Checked.only(RULE).with(RULE, "fields", List.of("faq")), one, three))
                    .isEmpty();
            assertThat(said(RULE, one, three)).hasSize(1);
        }

        @Test
        void does_not_count_a_term_twice() {
            Term twice = Term.builder()
                    .from(term("a", "A"))
                    .addFaq(Faq.of("Why?", "So."), Faq.of("Why?", "So."))
                    .build();

            assertThat(said(RULE, twice, twice)).isEmpty();
        }
    }

    @Nested
    class NearDuplicateExplanation {
        private static final String RULE = "near-duplicate-explanation";

        private static String text(String name, long seed, int words) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(name);
            for (int i = 0; i < words; i++) {
                text.append(" w").append(random.nextInt(10_000));
            }
            return text.append('.').toString();
        }

        private static Term explained(String slug, String name, String explanation) {
            return Term.builder()
                    .from(term(slug, name))
                    .explanation(explanation)
                    .build();
        }

        @Test
        void is_said_of_a_copy_with_another_name() {
            assertThat(said(
                            RULE,
                            explained("a", "Alpha", text("Alpha", 1, 60)),
                            explained("b", "Beta", text("Beta", 1, 60))))
                    .containsExactly("b explanation: the explanation is that of “a” but for names and a few words"
                            + " (100 % of the runs of five words are the same)");
        }

        @Test
        void is_said_from_the_threshold_on() {
            String text = text("Alpha", 1, 200);
            String few = text.replaceFirst("w\\d+ w\\d+ w\\d+", "x y z");
            String many = text.replaceAll("(w\\d+) w\\d+ w\\d+ w\\d+ w\\d+ w\\d+ w\\d+ w\\d+", "$1 changed");

            assertThat(said(RULE, explained("a", "Alpha", text), explained("b", "Beta", few)))
                    .hasSize(1);
            assertThat(said(RULE, explained("a", "Alpha", text), explained("b", "Beta", many)))
                    .isEmpty();
        }

        @Test
        void is_not_said_of_short_texts_of_one_slug_or_of_what_is_boilerplate() {
            assertThat(said(
                            RULE,
                            explained("a", "Alpha", text("Alpha", 1, 20)),
                            explained("b", "Beta", text("Beta", 1, 20))))
                    .isEmpty();
            assertThat(said(
                            RULE,
                            explained("a", "Alpha", text("Alpha", 1, 60)),
                            explained("a", "Beta", text("Beta", 1, 60))))
                    .isEmpty();
            Term[] sameSentence = IntStream.range(0, 5)
                    .mapToObj(i -> explained("t" + i, "T" + i, "T" + i + text(" is", 1, 60) + text(" Own", i, 10)))
                    .toArray(Term[]::new);
            assertThat(said(RULE, sameSentence)).isEmpty();
        }

        @Test
        void compares_each_of_many_copies_with_the_first_alone() {
            Term[] copies = IntStream.range(0, 2_000)
                    .mapToObj(i -> explained("t" + i, "T" + i, "T" + i + text("", 1, 40) + text("X", i, 1)))
                    .toArray(Term[]::new);
            RuleSet rules = Checked.only(RULE).with("boilerplate-sentence", "minDocs", 1_000_000);

            assertThat(findings(rules, copies))
                    .hasSize(1_999)
                    .allSatisfy(finding ->
                            assertThat(finding.related().get(0).path().slug()).isEqualTo("t0"));
        }
    }

    @Nested
    class Boilerplate {
        private static final String SENTENCE = "boilerplate-sentence";
        private static final String RATIO = "boilerplate-ratio";
        private static final String COMMON = " needs to be seen in the light of what it costs.";

        private Term saying(int i, String more) {
            return Term.builder()
                    .from(term("t" + i, "Tool " + i))
                    .explanation("Tool " + i + COMMON + more)
                    .build();
        }

        private Term[] saying(int count) {
            return IntStream.range(0, count).mapToObj(i -> saying(i, "")).toArray(Term[]::new);
        }

        @Test
        void is_said_once_of_a_sentence_in_three_terms() {
            assertThat(said(SENTENCE, saying(2))).isEmpty();
            assertThat(said(SENTENCE, saying(3)))
                    .containsExactly("t0 explanation 0+54: “□" + COMMON + "” stands in 3 of 3 terms (100 %)");
        }

        @Test
        void counts_copies_of_a_term_on_other_pages_once() {
            Term[] copies = {saying(0, ""), saying(0, ""), saying(1, ""), saying(0, "")};

            assertThat(said(SENTENCE, copies)).isEmpty();
            assertThat(said(RATIO, copies)).isEmpty();
            assertThat(said(SENTENCE, saying(0, ""), saying(0, ""), saying(1, ""), saying(2, "")))
                    .containsExactly("t0 explanation 0+54: “□" + COMMON + "” stands in 3 of 3 terms (100 %)");
        }

        @Test
        void is_not_said_of_short_sentences() {
            Term[] terms = IntStream.range(0, 5)
                    .mapToObj(i -> Term.builder()
                            .from(term("t" + i, "Tool " + i))
                            .explanation("Tool " + i + " is a tool for it.")
                            .build())
                    .toArray(Term[]::new);

            assertThat(said(SENTENCE, terms)).isEmpty();
        }

        @Test
        void takes_a_share_of_large_glossaries() {
            List<Term> terms = new ArrayList<>(List.of(saying(3)));
            for (int i = 3; i < 400; i++) {
                terms.add(Term.builder()
                        .from(term("t" + i, "Tool " + i))
                        .explanation("Number " + i + " says another thing in so many words again.")
                        .build());
            }
            RuleSet rules = Checked.only(SENTENCE);

            assertThat(said(rules, terms.toArray(new Term[0])))
                    .noneMatch(line -> line.contains("costs"))
                    .isEmpty();
            assertThat(said(rules.with(SENTENCE, "minShare", 0.0), terms.toArray(new Term[0])))
                    .hasSize(1);
        }

        @Test
        void is_said_of_a_term_that_says_little_else() {
            Term own = saying(3, " But this one goes on with a thought of its own that nobody else has had so far.");

            assertThat(said(RATIO, saying(0, ""), saying(1, ""), saying(2, ""), own))
                    .containsExactly(
                            "t0 : 12 of 12 words (100 %) of the explanation and the answers stand in sentences that many terms have",
                            "t1 : 12 of 12 words (100 %) of the explanation and the answers stand in sentences that many terms have",
                            "t2 : 12 of 12 words (100 %) of the explanation and the answers stand in sentences that many terms have");
        }
    }

    @Nested
    class OneWayRelated {
        private static final String RULE = "one-way-related";

        @Test
        void is_said_of_each_relation_that_is_not_returned() {
            assertThat(said(RULE, term("a", "A", "b", "c"), term("b", "B", "a"), term("c", "C")))
                    .containsExactly("a relatedTerms[1]: “c” is not related to “a” in turn");
        }

        @Test
        void brings_the_relation_back_along() {
            Term a = term("a", "A", "b");
            Term b = term("b", "B");
            Fix fix = Objects.requireNonNull(
                    findings(Checked.only(RULE), a, b).get(0).fix());

            assertThat(fix.isSafe()).isFalse();
            Term fixed = Fixes.apply(b, List.of(fix));
            assertThat(fixed.relatedTerms()).containsExactly(RelatedTerm.of("a", "A"));
            assertThat(said(RULE, a, fixed)).isEmpty();
        }

        @Test
        void is_not_said_of_a_term_itself_or_of_what_is_not_there() {
            assertThat(said(RULE, term("a", "A", "a", "missing"))).isEmpty();
        }

        @Test
        void is_not_said_of_a_list_that_is_full() {
            Term a = term("a", "A", "b", "c");
            Term full = term("b", "B", "c", "d");

            assertThat(said(RULE, a, full, term("c", "C", "a", "b"), term("d", "D", "b", "c")))
                    .isEmpty();
        }

        @Test
        void is_said_together_above_a_number() {
            String[] targets = IntStream.range(0, 21).mapToObj(i -> "t" + i).toArray(String[]::new);
            List<Term> terms = new ArrayList<>(List.of(term("a", "A", targets)));
            for (String target : targets) {
                terms.add(term(target, target));
            }

            assertThat(findings(Checked.only(RULE), terms.toArray(new Term[0])))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.message())
                                .isEqualTo("21 of 21 relations (100 %) are not returned; the first leads to “t0”");
                        assertThat(finding.related()).hasSize(19);
                    });
            assertThat(findings(Checked.only(RULE).with(RULE, "aggregateAbove", 21), terms.toArray(new Term[0])))
                    .hasSize(21);
        }
    }

    @Nested
    class IsolatedTerms {
        private static final String RULE = "isolated-terms";

        @Test
        void are_those_beside_the_largest_group() {
            assertThat(said(
                            RULE,
                            term("x", "X"),
                            term("a", "A", "b"),
                            term("b", "B", "c"),
                            term("c", "C"),
                            term("d", "D", "e"),
                            term("e", "E")))
                    .containsExactly(
                            "x : no relation leads to the term, and none from it to another",
                            "d : 2 terms are related to each other alone, and cut off from the others");
        }

        @Test
        void are_not_there_in_one_group_or_one_term() {
            assertThat(said(RULE, term("a", "A", "b"), term("b", "B"))).isEmpty();
            assertThat(said(RULE, term("a", "A", "missing"))).isEmpty();
        }

        @Test
        void are_counted_above_a_number() {
            Term[] terms =
                    IntStream.range(0, 7).mapToObj(i -> term("t" + i, "T" + i)).toArray(Term[]::new);

            assertThat(said(Checked.only(RULE).with(RULE, "maxReported", 3), terms))
                    .hasSize(4)
                    .last()
                    .isEqualTo("t0 : 4 more terms, or groups of terms, are cut off from the others");
        }

        @Test
        void are_found_in_long_chains() {
            Term[] terms = IntStream.range(0, 50_000)
                    .mapToObj(i -> term("t" + i, "T" + i, "t" + (i + 1)))
                    .toArray(Term[]::new);

            assertThat(said(RULE, terms)).isEmpty();
        }
    }

    @Nested
    class CategoryVariants {
        private static final String RULE = "category-variants";

        private Term in(String slug, String category) {
            return Term.builder().from(term(slug, slug)).category(category).build();
        }

        @Test
        void are_said_of_the_spelling_of_fewer_terms() {
            assertThat(said(RULE, in("a", "NLP"), in("b", "nlp"), in("c", "nlp"), in("d", "vision")))
                    .containsExactly("a category: “NLP” is spelled “nlp” in other terms");
        }

        @Test
        void are_mended_by_the_spelling_of_most() {
            Term odd = in("a", "N-L-P");
            Fix fix = Objects.requireNonNull(findings(Checked.only(RULE), odd, in("b", "nlp"), in("c", "nlp"))
                    .get(0)
                    .fix());

            assertThat(Fixes.apply(odd, List.of(fix)).category()).isEqualTo("nlp");
        }
    }

    @Nested
    class UnlinkedMention {
        private static final String RULE = "unlinked-mention";

        private Term mentioning(String text, String... related) {
            return Term.builder()
                    .from(term("a", "Anchor Bend", related))
                    .explanation(text)
                    .build();
        }

        @Test
        void is_said_of_the_longest_name_once() {
            assertThat(said(
                            RULE,
                            mentioning(
                                    "The anchor bend beats the double fisherman's knot; the Double Fisherman's Knot jams."),
                            term("f", "Double Fisherman's Knot"),
                            term("k", "Fisherman's Knot")))
                    .containsExactly("a explanation 26+23: “Double Fisherman's Knot” is a term, and not related");
        }

        @Test
        void suggests_the_relation_when_the_slug_is_known() {
            Term mentioning = mentioning("Like the figure eight.", "x");
            Term figure = term("f", "Figure Eight");
            Fix fix = Objects.requireNonNull(
                    findings(Checked.only(RULE), mentioning, figure).get(0).fix());

            assertThat(fix.isSafe()).isFalse();
            Term fixed = Fixes.apply(mentioning, List.of(fix));
            assertThat(fixed.relatedTerms()).hasSize(2).contains(RelatedTerm.of("f", "Figure Eight"));
            assertThat(said(RULE, fixed, figure)).isEmpty();
            assertThat(findings(Checked.only(RULE), mentioning, term("", "Figure Eight")))
                    .singleElement()
                    .matches(finding -> finding.fix() == null);
        }

        @Test
        void is_not_said_of_what_is_related_of_short_names_and_of_other_words() {
            Term figure = term("f", "Figure Eight");

            assertThat(said(RULE, mentioning("Like the figure eight.", "f"), figure))
                    .isEmpty();
            assertThat(said(RULE, mentioning("Like figure eighty."), figure)).isEmpty();
            assertThat(said(RULE, mentioning("Like a knot."), term("k", "Knot")))
                    .isEmpty();
        }

        @Test
        void is_said_of_a_few_alone() {
            Term[] terms = new Term[11];
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                terms[i + 1] = term("t" + i, "Knot number" + i);
                text.append("Knot number").append(i).append(". ");
            }
            terms[0] = mentioning(text.toString());

            assertThat(said(RULE, terms)).hasSize(5);
            assertThat(said(Checked.only(RULE).with(RULE, "max", 7), terms)).hasSize(7);
        }

        @Test
        void is_said_of_names_that_a_term_by_itself_is_compared_with() {
            assertThat(said(
                            RULE,
                            mentioning("It is often compared with Cow Hitch, Bale Sling of Rope, and Clew Knot. Yes.")))
                    .containsExactly("a explanation 26+44: the term is compared with “Cow Hitch”, “Bale Sling of Rope”,"
                            + " “Clew Knot”, of which none is related");
            assertThat(said(RULE, mentioning("It is compared with other knots. Cow Hitch, and Clew Knot.")))
                    .isEmpty();
            assertThat(said(RULE, mentioning("It is compared with COW, and Clew Knot.", "cow")))
                    .isEmpty();
            assertThat(said(Checked.only(RULE).language("de"), mentioning("compared with Cow Hitch, and Clew Knot")))
                    .isEmpty();
        }
    }
}
