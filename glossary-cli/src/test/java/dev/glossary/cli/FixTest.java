package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static dev.glossary.cli.Run.reading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --fix} changes, and what it leaves. */
class FixTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Term.Builder knot() {
        return Terms.clean("slip-knot", "Slip Knot");
    }

    private Run fix(String kind, Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        all[0] = "check";
        all[1] = "-f";
        all[2] = "concise";
        all[3] = "--fix=" + kind;
        return glossary(all);
    }

    /** Mends a page, and shows that a second run finds nothing to mend. */
    private Term mended(String kind, Term.Builder term) throws IOException {
        Path page = Terms.write(folder, term);
        Run first = fix(kind, page);
        assertThat(first.err()).contains("slip-knot/_payload.json: mended");
        byte[] once = Files.readAllBytes(page);
        assertThat(fix(kind, page).err()).isEmpty();
        assertThat(Files.readAllBytes(page)).isEqualTo(once);
        return Terms.read(page);
    }

    @Test
    void mends_what_cannot_change_the_meaning() throws IOException {
        Term term = mended(
                "safe",
                knot().seoTitle(" Slip  Knot: How to Tie It\u200b ")
                        .seoDescription(
                                "Cafe\u0301 owners tie it," + " and so does everybody else with a rope at hand."));

        assertThat(term.seoTitle()).isEqualTo("Slip Knot: How to Tie It");
        assertThat(term.seoDescription()).startsWith("Caf\u00e9 owners");
    }

    @Test
    void leaves_suggestions_unless_asked() throws IOException {
        Term.Builder doubled = knot().seoTitle("Slip Knot: How to to Tie It Well");
        Path page = Terms.write(folder, doubled);
        byte[] before = Files.readAllBytes(page);

        assertThat(fix("safe", page).out()).contains("doubled-word");
        assertThat(Files.readAllBytes(page)).isEqualTo(before);
        assertThat(mended("suggested", doubled).seoTitle()).isEqualTo("Slip Knot: How to Tie It Well");
    }

    @Test
    void keeps_a_canonical_page_canonical() throws IOException {
        Path page = Terms.write(folder, knot().seoTitle("Slip Knot:  How to Tie It"));

        fix("safe", page);

        assertThat(Files.readAllBytes(page))
                .isEqualTo(GlossaryWriter.create()
                        .toBytes(knot().seoTitle("Slip Knot: How to Tie It").build(), "term-slip-knot", null));
    }

    @Test
    void changes_no_other_byte_of_a_page_that_is_not_canonical() throws IOException {
        Path page = Terms.write(folder, knot().seoTitle("Slip Knot:  How to Tie It"));
        String spaced = Files.readString(page).replace(",\"", " ,\n\"");
        Files.writeString(page, spaced);

        fix("safe", page);

        assertThat(Files.readString(page)).isEqualTo(spaced.replace("Knot:  How", "Knot: How"));
    }

    @Test
    void drops_orphans_and_relations_by_writing_the_page_anew() throws IOException {
        Path page = Terms.write(
                folder,
                knot().relatedTerms(List.of(
                        RelatedTerm.of("toggle", "Toggle"),
                        RelatedTerm.of("slip-knot", "Slip Knot"),
                        RelatedTerm.of("toggle", "Toggle"))));
        String text = Files.readString(page);
        Files.writeString(page, text.substring(0, text.length() - 1) + " , \"nobody needs this\"]");

        assertThat(fix("safe", page).out()).contains("0 errors, 0 warnings, 0 infos");

        assertThat(Terms.read(page).relatedTerms()).containsExactly(RelatedTerm.of("toggle", "Toggle"));
        assertThat(Files.readString(page)).doesNotContain("nobody", " ,");
        assertThat(glossary("fmt", "--check", page).code()).isZero();
    }

    @Test
    void removes_a_byte_order_mark_and_mends_what_is_behind_it() throws IOException {
        Path page = Terms.write(folder, knot().seoTitle("Slip  Knot: How to Tie It"));
        Files.writeString(page, "\ufeff" + Files.readString(page));

        Run run = fix("safe", page);

        assertThat(run.code()).isZero();
        assertThat(Terms.read(page).seoTitle()).isEqualTo("Slip Knot: How to Tie It");
    }

    @Test
    void takes_the_names_of_related_terms_from_their_pages() throws IOException {
        Terms.write(
                folder,
                Terms.clean("toggle", "Toggle Loop").relatedTerms(List.of(RelatedTerm.of("slip-knot", "Slip Knot"))));
        Path page = Terms.write(folder, knot());

        assertThat(fix("safe", folder).out()).doesNotContain("related-name-mismatch");

        assertThat(Terms.read(page).relatedTerms()).containsExactly(RelatedTerm.of("toggle", "Toggle Loop"));
    }

    @Test
    void adds_the_relation_back_when_asked() throws IOException {
        Path toggle = Terms.write(folder, Terms.clean("toggle", "Toggle").relatedTerms(List.of()));
        Terms.write(folder, knot());

        fix("suggested", folder);

        assertThat(Terms.read(toggle).relatedTerms()).containsExactly(RelatedTerm.of("slip-knot", "Slip Knot"));
    }

    @Test
    void leaves_what_is_suppressed() throws IOException {
        Path page = Terms.write(folder, knot().seoTitle("Slip  Knot: How to Tie It"));
        byte[] before = Files.readAllBytes(page);
        Path configuration = Pages.write(
                folder,
                "glossary-lint.json",
                "{\"suppress\": [{\"rule\": \"irregular-whitespace\", \"reason\": \"a test\"}]}");

        assertThat(fix("safe", "-c", configuration, page).err()).isEmpty();
        assertThat(Files.readAllBytes(page)).isEqualTo(before);
    }

    @Test
    void never_writes_html_or_lines() throws IOException {
        String payload = new String(
                GlossaryWriter.create()
                        .toBytes(knot().seoTitle("Slip  Knot: How to").build(), "k", null),
                UTF_8);
        Path html = Pages.write(folder, "index.html", Pages.html(payload));
        Path lines = Pages.write(folder, "pages.ndjson", payload + "\n");

        Run run = fix("safe", html, lines);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("irregular-whitespace");
        assertThat(Files.readString(html)).isEqualTo(Pages.html(payload));
        assertThat(Files.readString(lines)).isEqualTo(payload + "\n");
    }

    @Test
    void shows_what_it_would_change_and_writes_nothing() throws IOException {
        Path page = Terms.write(folder, knot().seoTitle("Slip  Knot: How to Tie It"));
        byte[] before = Files.readAllBytes(page);

        Run run = glossary("check", "--diff", page);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly(
                        "--- " + Pages.name(page),
                        "+++ " + Pages.name(page),
                        "@@ slip-knot: seoTitle @@",
                        "-Slip  Knot: How to Tie It",
                        "+Slip Knot: How to Tie It");
        assertThat(Files.readAllBytes(page)).isEqualTo(before);
        fix("safe", page);
        assertThat(glossary("check", "--diff", page)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void says_when_a_page_cannot_be_changed() {
        String page = Pages.term("a", "A  B").replace("\"term\":5", "\"term\":5,\"faq\":1");
        Pages.write(folder, "_payload.json", page.replaceFirst("\"faq\":10", "\"category\":1"));

        Run run = fix("safe", folder);

        assertThat(run.err()).contains("_payload.json: stays as it is: ");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void reports_what_is_wrong_with_standard_input_and_says_that_it_is_not_mended() throws IOException {
        Path page = Terms.write(folder, knot().seoTitle(" Slip Knot: How to Tie It Well"));
        String input = Files.readString(page);

        Run run = reading(input, "check", "-f", "concise", "--fix", "--only", "irregular-whitespace", "-");
        Run diff = reading(input, "check", "--diff", "--only", "irregular-whitespace", "-");

        String note = "glossary: <stdin>: stays as it is, since only files are mended\n";
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).contains("warning[irregular-whitespace]");
        assertThat(run.err()).isEqualTo(note);
        assertThat(run.code()).isZero();
        assertThat(diff).isEqualTo(new Run(0, "", note));
    }
}
