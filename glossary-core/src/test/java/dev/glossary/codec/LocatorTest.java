package dev.glossary.codec;

import static dev.glossary.codec.Flat.object;
import static dev.glossary.codec.Flat.page;
import static dev.glossary.codec.Flat.pageOf;
import static dev.glossary.codec.Flat.term;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Finding;
import dev.glossary.finding.Fix;
import dev.glossary.finding.Location;
import dev.glossary.finding.RelatedValue;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.finding.Source;
import dev.glossary.finding.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocatorTest {
    private static final DataPath TERM = DataPath.term(0, "a");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static Finding finding(DataPath path, @Nullable TextSpan span, @Nullable Fix fix, DataPath... related) {
        List<RelatedValue> values = Stream.of(related).map(RelatedValue::of).toList();
        return new Finding("r", Severity.WARNING, "m", path, span, values, fix);
    }

    private static ReportedFinding located(byte[] page, Finding finding) throws IOException {
        return GlossaryReader.create()
                .inspect(page, Source.of("p.json"))
                .locator()
                .locate(finding);
    }

    private static String text(byte[] page, @Nullable Location place) {
        Objects.requireNonNull(place);
        return new String(page, (int) place.byteOffset(), (int) place.byteLength(), UTF_8);
    }

    @Test
    void places_a_part_of_a_text_and_what_is_related_to_it() throws IOException {
        Map<String, @Nullable Object> term = term("a");
        term.put("explanation", "One\n\ntwo three.");
        byte[] page = pageOf(term);
        DataPath explanation = TERM.field("explanation");

        ReportedFinding found =
                located(page, finding(explanation, new TextSpan(5, 3), null, TERM.field("term"), explanation));

        assertThat(text(page, found.location())).isEqualTo("two");
        assertThat(found.related())
                .extracting(place -> text(page, place))
                .containsExactly("\"Term a\"", "\"One\\n\\ntwo three.\"");
    }

    @Test
    void places_the_part_of_another_text_that_is_related() throws IOException {
        Map<String, @Nullable Object> term = term("a");
        term.put("explanation", "One\n\ntwo three.");
        byte[] page = pageOf(term);
        RelatedValue three = new RelatedValue(TERM.field("explanation"), new TextSpan(9, 5));
        Finding finding = new Finding("r", Severity.INFO, "m", TERM.field("term"), null, List.of(three), null);

        assertThat(located(page, finding).related())
                .extracting(place -> text(page, place))
                .containsExactly("three");
        assertThat(three).hasToString("explanation 9+5");
    }

    @Test
    void tells_the_other_paths_to_a_shared_slot() throws IOException {
        Map<String, @Nullable Object> term = term("a");
        String shared = "the very same";
        term.put("term", shared);
        term.put("seoTitle", shared);
        term.put("relatedTerms", List.of(object("slug", "b", "name", shared)));
        byte[] page = pageOf(term);

        ReportedFinding found = located(page, finding(TERM.field("seoTitle"), null, null));

        assertThat(found.alsoAt())
                .extracting(DataPath::toString)
                .containsExactlyInAnyOrder("term", "relatedTerms[0].name");
        assertThat(located(page, finding(TERM.field("explanation"), null, null)).alsoAt())
                .isEmpty();
    }

    @Test
    void tells_what_a_fix_changes_in_a_text_of_its_own() throws IOException {
        Map<String, @Nullable Object> term = term("a");
        term.put("seoTitle", "two  spaces");
        byte[] page = pageOf(term);
        DataPath title = TERM.field("seoTitle");

        ReportedFinding found =
                located(page, finding(title, null, Fix.safe(new Fix.ReplaceText(title, new TextSpan(3, 2), "\n"))));

        assertThat(found.replacements()).singleElement().satisfies(change -> {
            assertThat(change.text()).isEqualTo("\\n");
            assertThat(new String(page, (int) change.byteOffset(), (int) change.byteLength(), UTF_8))
                    .isEqualTo("  ");
        });
    }

    @Test
    void tells_no_change_of_a_text_that_others_share_and_of_a_fix_that_does_more() throws IOException {
        Map<String, @Nullable Object> term = term("a");
        term.put("seoTitle", "shared");
        term.put("category", "shared");
        byte[] page = pageOf(term);
        DataPath title = TERM.field("seoTitle");
        Fix.Edit text = new Fix.ReplaceText(title, new TextSpan(0, 1), "S");
        Fix.Edit rename = new Fix.RenameMember(TERM.field("explanation"), "x");

        assertThat(located(page, finding(title, null, Fix.safe(text))).replacements())
                .isEmpty();
        assertThat(located(page, finding(title, null, Fix.safe(rename))).replacements())
                .isEmpty();
    }

    @Test
    void has_no_place_in_a_file_that_changed_meanwhile() throws IOException {
        Path file = folder.resolve("_payload.json");
        Files.write(file, pageOf(term("a")));
        LoadedGlossary loaded = GlossaryReader.create().inspect(file);
        Map<String, @Nullable Object> other = term("a");
        other.put("explanation", "Another text altogether.");
        Files.write(file, pageOf(other));

        assertThat(loaded.locator()
                        .locate(finding(TERM.field("slug"), null, null))
                        .location())
                .isNull();

        Files.writeString(file, "no payload");

        assertThat(loaded.locator()
                        .locate(finding(TERM.field("slug"), null, null))
                        .location())
                .isNull();
    }

    @Test
    void opens_each_file_of_many_for_its_own_terms() throws IOException {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        Files.write(one, page(List.of(term("a"), term("b"))));
        Files.write(two, pageOf(term("c")));
        LoadedGlossary loaded = GlossaryReader.create().inspect(List.of(one, two));

        ReportedFinding found = loaded.locator()
                .locate(finding(
                        DataPath.term(2, "c").field("slug"),
                        null,
                        null,
                        DataPath.term(1, "b").field("slug")));

        assertThat(Objects.requireNonNull(found.location()).source()).isEqualTo(two.toString());
        assertThat(found.related()).extracting(Location::source).containsExactly(one.toString());
        assertThat(text(Files.readAllBytes(one), found.related().get(0))).isEqualTo("\"b\"");
    }
}
