package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Finding;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Source;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages made to hurt: reading them takes time in proportion to their size, and no stack. */
class HostilePageTest {
    private static final int MANY = 100_000;
    private static final String TERM = "{\"slug\":2,\"term\":2,\"faq\":3},\"a\",[]";

    private static LoadedGlossary inspect(String page) {
        return GlossaryReader.create().inspect(page.getBytes(UTF_8), Source.UNNAMED);
    }

    private static String many(int from, IntFunction<String> part) {
        return IntStream.range(from, from + MANY).mapToObj(part).collect(Collectors.joining(","));
    }

    @Test
    void finds_a_term_below_any_depth() {
        String page = "[{\"data\":4}," + TERM + "," + many(5, i -> "[" + i + "]") + ",[1]]";

        LoadedGlossary loaded = inspect(page);

        assertThat(loaded.glossary().slugs()).containsExactly("a");
        assertThat(loaded.origins().get(0).paths().get(0).toString())
                .startsWith("data[0][0]")
                .hasSizeGreaterThan(MANY);
    }

    @Test
    void keeps_every_path_to_a_term_that_is_shared_by_many() {
        String page = "[{\"data\":4}," + TERM + ",{\"list\":5},[" + many(0, i -> "1") + "]]";

        assertThat(inspect(page).origins().get(0).paths()).hasSize(MANY);
    }

    @Test
    void reads_a_root_of_many_members() {
        String page = "[{\"data\":1," + many(0, i -> "\"k" + i + "\":1") + "}," + TERM + "]";

        LoadedGlossary loaded = inspect(page);

        assertThat(loaded.glossary()).hasSize(1);
        assertThat(loaded.origins().get(0).paths()).hasSize(MANY + 1);
    }

    @Test
    void reports_no_more_than_so_many_unknown_members() {
        String page = "[{\"data\":4},{\"slug\":2,\"term\":2,\"faq\":3," + many(0, i -> "\"k" + i + "\":2")
                + "},\"a\",[],{\"k\":1}]";

        LoadedGlossary loaded = inspect(page);

        assertThat(loaded.findings()).hasSize(10_001);
        assertThat(loaded.glossary().terms().get(0).additionalFields()).hasSize(10_000);
    }

    @Test
    void keeps_every_path_to_a_finding_that_is_shared_by_many() {
        String page = "[{\"data\":1},{\"k\":2},{\"slug\":3,\"term\":3,\"faq\":4},\"a\",[" + many(0, i -> "5")
                + "],{\"question\":3}]";

        assertThat(inspect(page).findings())
                .filteredOn(found -> String.valueOf(found.finding().path()).endsWith("answer"))
                .singleElement()
                .satisfies(found -> assertThat(found.alsoAt()).hasSize(MANY - 1));
    }

    @Test
    void ends_on_wrappers_around_each_other() {
        String chain = "[{\"data\":1}," + many(2, i -> "[\"Ref\"," + i + "]") + ",{}]";
        String ring = "[{\"data\":1},[\"Ref\",2],[\"Reactive\",1]]";

        for (String page : new String[] {chain, ring}) {
            assertThat(inspect(page).findings())
                    .extracting(ReportedFinding::finding)
                    .extracting(Finding::rule)
                    .contains("slot-tag");
        }
    }

    @Test
    void ends_on_terms_that_relate_to_themselves() {
        String page = "[{\"data\":1},{\"k\":2},{\"slug\":3,\"term\":3,\"relatedTerms\":4,\"self\":2},\"a\",[2]]";

        LoadedGlossary loaded = inspect(page);

        assertThat(loaded.glossary()).hasSize(1);
        assertThat(loaded.origins().get(0).paths())
                .extracting(Object::toString)
                .containsExactly("data.k", "data.k.relatedTerms[0]", "data.k.self");
    }

    @Test
    void passes_over_sparse_arrays_of_any_length() {
        String page = "[{\"data\":4}," + TERM + ",{\"list\":5},[-7,4294967295,4294967294,1]]";

        assertThat(inspect(page).origins().get(0).paths())
                .extracting(Object::toString)
                .containsExactly("data.list[4294967294]");
    }
}
