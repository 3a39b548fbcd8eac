package dev.glossary.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryReader;
import dev.glossary.codec.GlossaryWriter;
import dev.glossary.codec.LoadedGlossary;
import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.Source;
import dev.glossary.finding.TextSpan;
import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What keeps the fingerprint of a finding, and what gives it another one. The pages are real ones. */
class FingerprintsTest {
    private static final String QUESTION = "Who found it\u00a0/ when?";
    private static final Term TERM = Term.builder()
            .slug("zipfs-law")
            .term("Zipf's Law")
            .explanation("The second word is half as frequent as the the first.")
            .addRelatedTerms(RelatedTerm.of("corpus", "Corpus"), RelatedTerm.of("long-tail", "Long Tail"))
            .addFaq(Faq.of("Is it a law?", "Not of nature."), Faq.of(QUESTION, "Estoup saw it it before Zipf."))
            .build();

    private static final List<String> BEFORE = prints(page("$fA1", TERM));

    @Test
    void are_the_hash_of_what_they_are_made_of() {
        assertThat(BEFORE)
                .containsExactly(
                        sha256("doubled-word\0zipfs-law\0/explanation\0the the\0" + "0"),
                        sha256("doubled-word\0zipfs-law\0/faq/Who found it\u00a0~1 when?/answer\0it it\0" + "0"),
                        sha256("related-name-mismatch\0zipfs-law\0/relatedTerms/long-tail/name\0\0" + "0"))
                .allMatch(print -> print.matches("[0-9a-f]{32}"));
    }

    @Test
    void survive_another_data_key() {
        assertThat(prints(page("$fSomethingLonger", TERM))).isEqualTo(BEFORE);
    }

    @Test
    void survive_slots_in_another_order() {
        DataPath path = DataPath.term(0, "zipfs-law");
        int slug = slot(page("$fA1", TERM), path.field("slug"));
        int answer = slot(page("$fA1", TERM), path.field("faq").element(1).field("answer"));
        String swapped = new String(page("$fA1", TERM), UTF_8)
                .replace("\"zipfs-law\"", "\"?\"")
                .replace("\"Estoup saw it it before Zipf.\"", "\"zipfs-law\"")
                .replace("\"?\"", "\"Estoup saw it it before Zipf.\"")
                .replace("\"slug\":" + slug + ",", "\"slug\":" + answer + ",")
                .replace("\"answer\":" + answer + "}", "\"answer\":" + slug + "}");

        assertThat(term(swapped.getBytes(UTF_8))).isEqualTo(TERM);
        assertThat(prints(swapped.getBytes(UTF_8))).isEqualTo(BEFORE);
    }

    @Test
    void survive_other_terms_before_it_in_the_page() {
        Term other = Term.builder().slug("a").term("A").build();

        assertThat(prints(GlossaryWriter.create().toBytes(List.of(other, TERM), "k", null)))
                .isEqualTo(BEFORE);
    }

    @Test
    void survive_edits_elsewhere_and_elements_that_come_go_or_move() {
        Term edited = Term.builder()
                .from(TERM)
                .explanation("First of all: the second word is, or should be, half as frequent as the   The first one!")
                .relatedTerms(
                        List.of(RelatedTerm.of("long-tail", "Long Tail"), RelatedTerm.of("power-law", "Power Law")))
                .faq(List.of(Faq.of(QUESTION, "In 1916 Estoup saw it\nit."), Faq.of("Why?", "Nobody knows.")))
                .category("statistics")
                .build();

        assertThat(prints(page("$fA1", edited))).isEqualTo(BEFORE);
    }

    @Test
    void change_with_the_slug_the_rule_the_place_and_the_matched_text() {
        Term renamed = Term.builder().from(TERM).slug("zipf").build();
        Term rewritten = Term.builder()
                .from(TERM)
                .explanation("The second word is half half as frequent.")
                .build();

        assertThat(prints(page("$fA1", renamed))).doesNotContainAnyElementsOf(BEFORE);
        assertThat(prints(page("$fA1", rewritten)).get(0)).isNotEqualTo(BEFORE.get(0));
        assertThat(prints(page("$fA1", rewritten)).subList(1, 3)).isEqualTo(BEFORE.subList(1, 3));
    }

    @Test
    void count_findings_that_are_the_same_in_all_of_that() {
        Fingerprints prints = new Fingerprints();
        ReportedFinding finding = onPage("json-syntax", null, "a.json");

        assertThat(List.of(prints.next(finding, null), prints.next(finding, null), prints.next(finding, null)))
                .containsExactly(
                        sha256("json-syntax\0a.json\0\0\0" + "0"),
                        sha256("json-syntax\0a.json\0\0\0" + "1"),
                        sha256("json-syntax\0a.json\0\0\0" + "2"));
        assertThat(new Fingerprints().next(finding, null)).isEqualTo(sha256("json-syntax\0a.json\0\0\0" + "0"));
    }

    @Test
    void name_the_file_where_there_is_no_slug_and_leave_out_keys_and_places_of_a_page() {
        DataPath path =
                DataPath.page().field("data").field("$fA1").field("items").element(3);
        DataPath other =
                DataPath.page().field("data").field("$fB2").field("items").element(5);

        String print = new Fingerprints().next(onPage("slot-tag", path, "a.json"), null);

        assertThat(print).isEqualTo(sha256("slot-tag\0a.json\0/data/*/items/*\0\0" + "0"));
        assertThat(new Fingerprints().next(onPage("slot-tag", other, "a.json"), null))
                .isEqualTo(print);
        assertThat(new Fingerprints().next(onPage("slot-tag", path, "b.json"), null))
                .isNotEqualTo(print);
        assertThat(new Fingerprints().next(onPage("slot-tag", path, null), null))
                .isEqualTo(sha256("slot-tag\0\0/data/*/items/*\0\0" + "0"));
    }

    @Test
    void name_an_element_by_its_place_where_it_has_nothing_else() {
        DataPath path = DataPath.term(0, "zipfs-law");

        assertThat(StablePointer.of(path.field("relatedTerms").element(7).field("slug"), TERM))
                .isEqualTo("/relatedTerms/7/slug");
        assertThat(StablePointer.of(path.field("faq").element(0).field("answer"), null))
                .isEqualTo("/faq/0/answer");
        Term nameless = Term.builder()
                .from(TERM)
                .relatedTerms(List.of(RelatedTerm.of(null, "Corpus")))
                .faq(List.of(Faq.of(null, "It is.")))
                .additionalField("sources", List.of("Estoup"))
                .build();
        assertThat(StablePointer.of(path.field("relatedTerms").element(0).field("slug"), nameless))
                .isEqualTo("/relatedTerms/Corpus/slug");
        assertThat(StablePointer.of(path.field("faq").element(0), nameless)).isEqualTo("/faq/It is.");
        assertThat(StablePointer.of(path.field("sources").element(0), nameless)).isEqualTo("/sources/0");
    }

    private static byte[] page(String key, Term term) {
        return GlossaryWriter.create().toBytes(term, key, null);
    }

    /** The fingerprints of three findings in the only term of this page whose slug is none of one letter. */
    private static List<String> prints(byte[] page) {
        LoadedGlossary loaded = GlossaryReader.create().inspect(page, Source.of("zipf/_payload.json"));
        List<Term> terms = loaded.glossary().terms();
        int ordinal = terms.size() - 1;
        Term term = terms.get(ordinal);
        DataPath path = DataPath.term(ordinal, term.slug());
        DataPath explanation = path.field("explanation");
        DataPath answer = path.field("faq").element(indexOfQuestion(term)).field("answer");
        DataPath name =
                path.field("relatedTerms").element(indexOfLongTail(term)).field("name");
        PageReport report = new PageReport("zipf/_payload.json", -1, 0, terms, List.of());
        Fingerprints prints = new Fingerprints();
        return List.of(
                        finding("doubled-word", explanation, doubled(term.explanation())),
                        finding("doubled-word", answer, doubled(TermValue.text(term, answer))),
                        finding("related-name-mismatch", name, null))
                .stream()
                .map(found -> ReportedFinding.of(found, locate(loaded, found.path())))
                .map(found -> prints.next(found, report.term(found.finding().path())))
                .toList();
    }

    private static @Nullable Location locate(LoadedGlossary loaded, @Nullable DataPath path) {
        try {
            return loaded.locator().locate(Objects.requireNonNull(path));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int indexOfQuestion(Term term) {
        return term.faq().stream().map(Faq::question).toList().indexOf(QUESTION);
    }

    private static int indexOfLongTail(Term term) {
        return term.relatedTerms().stream().map(RelatedTerm::slug).toList().indexOf("long-tail");
    }

    /** The first word that stands there twice. */
    private static TextSpan doubled(@Nullable String text) {
        Matcher words = Pattern.compile("(?i)\\b(\\w+)\\s+\\1\\b").matcher(Objects.requireNonNull(text));
        assertThat(words.find()).isTrue();
        return new TextSpan(words.start(), words.end() - words.start());
    }

    private static Finding finding(String rule, DataPath path, @Nullable TextSpan span) {
        return new Finding(rule, Severity.INFO, "m", path, span, List.of(), null);
    }

    private static ReportedFinding onPage(String rule, @Nullable DataPath path, @Nullable String source) {
        return ReportedFinding.of(
                Finding.of(rule, Severity.ERROR, "m", path), new Location(source, -1, 5, 1, 1, 6, 1, 7, 0));
    }

    private static Term term(byte[] page) {
        return GlossaryReader.create().read(page).terms().get(0);
    }

    private static int slot(byte[] page, DataPath path) {
        LoadedGlossary loaded = GlossaryReader.create().inspect(page, Source.UNNAMED);
        return Objects.requireNonNull(locate(loaded, path)).slot();
    }

    private static String sha256(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
